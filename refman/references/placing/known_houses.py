"""Houses that are known by name, behind a title or a town with a comma alone: "..., Ponte alle Grazie, Firenze"."""

from functools import cache
from typing import Final

from refman.patterns import Late
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import Found, Stretch, clear
from refman.references.placing.towns import is_town
from refman.tables import read_table

_YEAR = Late(r"[,;\s(]{1,3}(?:1[5-9]|20)\d\d")
_BEFORE_TOWN = Late(r",\s|\s")
_QUOTED = Late(r"\s?:\s?[\u00ab\"\u201c]")
_WORDED = (
    "Press",
    "Verlag",
    "Editore",
    "Edizioni",
    "Editrice",
    "Books",
    "Publishers",
    "\u00c9ditions",
    "Editions",
    "Editorial",
)
_LAST = ("Publications", "Publishing")
"""Words that houses end with; journals begin so."""
_SHORTEST = 3
_ARCHIVES = frozenset(
    {"jstor", "project muse", "academia.edu", "researchgate", "hathitrust", "gallica", "proquest", "ebscohost"}
)


def is_house(name: str) -> bool:
    """Whether the name is that of a house.

    Example:
        >>> is_house("Ponte alle Grazie"), is_house("Princeton University Press"), is_house("Massachusetts")
        (True, True, False)
    """
    low = name.strip(" .,").replace("'", "\u2019").casefold()
    words = name.split()
    return low in _known() or (bool(words) and (words[-1] in (*_WORDED, *_LAST) or words[0] in _WORDED))


@rule(has="publisher page")
def _drop_archive(_: str, found: Found) -> None:
    """An archive where an article was read is no house: "pp. 31-44. JSTOR, www.jstor.org"."""
    house = found["publisher"][-1]
    if house.text.casefold() in _ARCHIVES and house.span[0] > found["page"][-1].span[1]:
        clear(found, ("publisher",), house.span)


@rule(has="publisher-place", lacks="publisher")
def _part(_: str, found: Found) -> None:
    """A house behind its town, taken together: "Napoli, ESI"."""
    both = found["publisher-place"][0]
    if ", " not in both.text or not both.is_whole:
        return
    town, _, house = both.text.partition(", ")
    if is_house(house) and is_town(town):
        start, end = both.span
        found["publisher-place"][0] = both._replace(text=town, span=(start, start + len(town)))
        found["publisher"] = [Stretch("publisher", house, (end - len(house), end), both.probability)]


@rule(has="title publisher-place", lacks="publisher", said=(": \u00ab", ":\u00ab", ': "', ": \u201c"), even_sure=True)
def _put_quoted(text: str, found: Found) -> None:
    """A second title in quotation marks right behind a town and its colon is the house: "Орал: | «Дала мұрасы»"."""
    *titles, last = found["title"]
    if titles and _QUOTED.fullmatch(text, found["publisher-place"][-1].span[1], last.span[0]):
        found["title"] = titles
        found["publisher"] = [last._replace(label="publisher")]


@rule(has="title", lacks="publisher")
def _cut_title(text: str, found: Found) -> None:
    """A house at the end of a title, before its town or the year."""
    last = found["container-title" if "container-title" in found else "title"][-1]
    name, comma, house = last.text.rpartition(", ")
    if not comma and last.label == "container-title":
        name, comma, house = last.text.rpartition(". ")
    if not comma or len(name) < _SHORTEST or not last.is_whole or not is_house(house):
        return
    if house[0].islower() and not house.isascii():
        # "Вуз и жизнь, высшая школа, Омск": what titles say, Russian houses are called
        return
    towns = found.get("publisher-place", ())
    behind = _YEAR.match(text, last.span[1]) or any(
        _BEFORE_TOWN.fullmatch(text, last.span[1], town.span[0]) for town in towns if town.span[0] >= last.span[1]
    )
    if behind:
        start = last.span[0]
        span = (last.span[1] - len(house), last.span[1])
        clear(found, ("publisher",), span)
        found["publisher"] = [Stretch("publisher", house, span, last.probability)]
        found[last.label][-1] = last._replace(text=name, span=(start, start + len(name)))


@rule(has="title publisher publisher-place", lacks="container-title", beyond_ascii=True)
def _cut_end(text: str, found: Found) -> None:
    """The end of the title before the comma of a known house: "Балки. | Основы, Научная книга, Омск"."""
    title, both = found["title"][-1], found["publisher"][0]
    name, comma, house = both.text.rpartition(", ")
    if not comma or text[title.span[1] : both.span[0]] != ". " or not both.is_whole or not is_house(house):
        return
    start, end = both.span
    whole = (title.span[0], start + len(name))
    found["title"][-1] = title._replace(text=" ".join(text[slice(*whole)].split()), span=whole)
    found["publisher"][0] = both._replace(text=house, span=(end - len(house), end))


@cache
def _known() -> frozenset[str]:
    data = read_table("refman.references.placing", "houses.toml")
    return frozenset(name.replace("'", "\u2019").casefold() for name in data["houses"])


put_known_houses: Final = Rules(
    _part,
    _put_quoted,
    _cut_title,
    _cut_end,
    _drop_archive,
)
"""Takes such a house off the town or the title that holds it."""
