"""Towns and houses that were taken together, or the one for the other: "Milano-Napoli, Ricciardi", "Pacini, Pisa"."""

from functools import cache
from typing import Final

from refman.languages import lexicon
from refman.patterns import Late
from refman.references.labelling import gazetteer
from refman.references.labelling.kind_words import telling
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import Found, Stretch, drop, rename
from refman.tables import read_table

_PARTS = Late(r"\s?[-\u2013\u2014/]\s?|\s(?:e|ed|and|et|und|y|&)\s|,\s")
_JOINED = Late(r"\s?[-\u2013\u2014/]\s?|\s(?:e|ed|and|et|und|y|&)\s")
_WORD = Late(r"[^\W\d_]+")
_COURSE = frozenset({"a.a.", "a.a", "a. a.", "aa", "a"})
"""The academic year, before the years of a thesis."""
_CLOSED = {"\u00ab": "\u00bb ", '"': '" ', "\u201c": "\u201d "}
"""What closes the marks that open, before a town."""
_PAIR = 2
_SHORT = 4
_YEAR = Late(r"[,\s(]{1,3}(?:1[5-9]|20)\d\d")
_ABOUT = Late(r",\s(?:ca?|circa|um|vers|about)\.?$")
_ALONE = Late(r"(?:1[5-9]|20)\d\d")
_EXTENT = Late(r"\.?\s\d{2,4}\s?[\u0441\u0431]\.")
_ENDED = Late(r",?\s(?:pp?\.\s|S\.\s|(?:1[5-9]|20)\d\d)")
_END = Late(r"[.,;]?\s*$")
_SCHOOLS = ("niversit", "ochschule", "nstitut", "College")
_KINDS = ("State", "National", "Federal", "Technical", "Polytechnic", "Pedagogical", "Medical", "Agrarian")
"""What stands between a town and the word for a school in the name of that."""
_DASHED = (" - ", " \u2013 ", " \u2014 ", "- ", "\u2013 ")
_BEFORE = Late(r",\s|:\s")
_LED = Late(r"[,:]\s(?P<word>[^\W\d_]{3,12})\.?\s")
_DASHED_YEAR = Late(r"[.,]?\s(?:[-\u2013\u2014]\s)?(?:1[5-9]|20)\d\d")


@rule(has="publisher", lacks="publisher-place")
def _cut_stopped(_: str, found: Found) -> None:
    """A town before its house, which a stop parts from it, or behind its marks: "Москва. Наука", "«Наука» Москва"."""
    house = found["publisher"][0]
    town, stop, rest = house.text.partition(". ")
    if house.text[0] in _CLOSED and house.is_whole:
        name, mark, town = house.text.rpartition(_CLOSED[house.text[0]])
        if mark and is_printing(town):
            start, end = house.span
            found["publisher"][0] = house._replace(text=name + mark[0], span=(start, start + len(name) + 1))
            place = house._replace(label="publisher-place", text=town, span=(end - len(town), end))
            found["publisher-place"] = [place]
    elif stop and rest[:1].isupper() and house.is_whole and is_printing(town):
        start = house.span[0]
        found["publisher"][0] = house._replace(text=rest, span=(start + len(town) + len(stop), house.span[1]))
        place = Stretch("publisher-place", town, (start, start + len(town)), house.probability)
        found["publisher-place"] = [place]


@rule(has="title publisher issued", lacks="publisher-place", said=(". ",), beyond_ascii=True)
def _cut_title_town(text: str, found: Found) -> None:
    """A town that was left to the title before its house: "Паводки на реках. Кызыл. | Тувинское изд-во"."""
    title, house = found["title"][-1], found["publisher"][0]
    name, stop, town = title.text.rpartition(". ")
    if stop and title.is_whole and text[title.span[1] : house.span[0]] in {". ", ": ", " : "} and is_printing(town):
        start, end = title.span
        found["title"][-1] = title._replace(text=name, span=(start, start + len(name)))
        found["publisher-place"] = [Stretch("publisher-place", town, (end - len(town), end), title.probability)]


@rule(has="publisher", lacks="publisher-place")
def _cut_town(text: str, found: Found) -> None:
    """Towns joined by a dash that begin a house, or stand before it: "Baltimore-London, The Johns Hopkins"."""
    house = found["publisher"][0]
    towns, comma, rest = house.text.partition(", ")
    if not house.is_whole or not _JOINED.search(towns) or not all(map(is_town, _JOINED.split(towns))):
        return
    start = house.span[0]
    if comma and rest:
        found["publisher"][0] = house._replace(text=rest, span=(start + len(towns) + len(comma), house.span[1]))
    elif len(found["publisher"]) > 1 and _BEFORE.fullmatch(text, house.span[1], found["publisher"][1].span[0]):
        del found["publisher"][0]
    else:
        return
    place = Stretch("publisher-place", towns, (start, start + len(towns)), house.probability)
    found["publisher-place"] = [place]


@rule(has="author issued", lacks="title publisher-place", even_sure=True)
def _cut_named(text: str, found: Found) -> None:
    """The town behind a title that was taken for a name, too: "Aurell, M. Alienor. Madrid, 2020"."""
    last = found["author"][-1]
    names, stop, town = last.text.rpartition(". ")
    # initials before it: "M.J. Savage (2017)"
    is_behind = stop and names[-_PAIR:].isalpha() and text.startswith(", ", last.span[1])
    if is_behind and last.is_whole and _YEAR.match(text, last.span[1]) and is_town(town):
        start, end = last.span
        found["author"][-1] = last._replace(text=names, span=(start, start + len(names)))
        found["publisher-place"] = [last._replace(label="publisher-place", text=town, span=(end - len(town), end))]


@rule(has="publisher publisher-place", said=_DASHED, even_sure=True)
def _join_towns(text: str, found: Found) -> None:
    """The last of towns that dashes join, taken for their house: "СПб. - М. - | Дубна, 2002"."""
    town, house = found["publisher-place"][-1], found["publisher"][0]
    are_several = len(found["publisher-place"]) > 1 or any(dash in town.text for dash in _DASHED)
    if (
        are_several
        and len(found["publisher"]) == 1
        and text[town.span[1] : house.span[0]].lstrip(".") in _DASHED
        and _YEAR.match(text, house.span[1])
        and is_town(house.text)
    ):
        rename(found, house, "publisher-place")


@rule(has="publisher publisher-place", said=tuple(f" {word} " for word in _KINDS), even_sure=True)
def _join_school(text: str, found: Found) -> None:
    """A university is not parted from the town in its name: "Omsk | State Technical University"."""
    town, house = found["publisher-place"][0], found["publisher"][0]
    if len(found["publisher"]) > 1 or text[town.span[1] : house.span[0]] != " " or not house.text.startswith(_KINDS):
        return
    if any(word in house.text for word in _SCHOOLS):
        span = (town.span[0], house.span[1])
        found["publisher"] = [house._replace(text=" ".join(text[slice(*span)].split()), span=span)]
        drop(found, town)


@rule(has="publisher-place", lacks="issued")
def _part_year(_: str, found: Found) -> None:
    """The year that was left to the town: "Venezia 1760"."""
    town = found["publisher-place"][-1]
    name, _, year = town.text.rpartition(" ")
    if year.isdigit() and _ALONE.fullmatch(year) and town.is_whole and is_town(name.rstrip(",")):
        start, end = town.span
        name = name.rstrip(" ,")
        found["publisher-place"][-1] = town._replace(text=name, span=(start, start + len(name)))
        found["issued"] = [Stretch("issued", year, (end - len(year), end), town.probability)]


@rule(has="publisher-place")
def _drop_course(_: str, found: Found) -> None:
    """The mark of an academic year is no town: "a.a. 2008/2009"."""
    town = found["publisher-place"][0].text
    if len(town) <= _SHORT and town.casefold() in _COURSE:
        del found["publisher-place"]


@rule(has="publisher-place issued")
def _cut_about(_: str, found: Found) -> None:
    """The word before a year that is not known well is no town: "Skira, Milano, ca 2001"."""
    town = found["publisher-place"][-1]
    about = _ABOUT.search(town.text) if town.is_whole and "," in town.text else None
    if about:
        found["publisher-place"][-1] = town._replace(
            text=town.text[: about.start()], span=(town.span[0], town.span[0] + about.start())
        )


@rule(has="publisher-place", lacks="publisher")
def _put_missing(text: str, found: Found) -> None:
    """Finds the house that was taken together with its town, or for a host, a town or an author."""
    town = found["publisher-place"][0]
    if len(found.get("container-title", ())) > 1 and _put_host(text, found):
        return
    if " (" in town.text:
        _put_bracketed(text, found, town)
        return
    if ", " in town.text and town.is_whole and ("container-title" not in found or "editor" in found):
        _part(found, town)
    elif len(found["publisher-place"]) > 1:
        _choose(text, found)
    if "publisher" not in found and "author" in found:
        _put_author(text, found)


def _put_host(text: str, found: Found) -> bool:
    """Whether a second host stands between the town and the year: a house, "Venice, Centro tedesco di studi, 1984"."""
    town, last = found["publisher-place"][-1], found["container-title"][-1]
    led = _LED.fullmatch(text, town.span[1], last.span[0])
    if led and "publisher" in lexicon().classes(led["word"].casefold()):
        is_house = bool(_DASHED_YEAR.match(text, last.span[1]))
    else:
        is_house = bool(_BEFORE.fullmatch(text, town.span[1], last.span[0]) and _YEAR.match(text, last.span[1]))
    if not is_house:
        return False
    found["container-title"].pop()
    found["publisher"] = [last._replace(label="publisher")]
    return True


@rule(has="publisher-place collection-title", lacks="publisher")
def _put_named(text: str, found: Found) -> None:
    """What stands between the town and the pages or the year is the house: "Bergamo, Fondazione per la storia, pp."."""
    town, series = found["publisher-place"][-1], found["collection-title"][0]
    is_between = _BEFORE.fullmatch(text, town.span[1], series.span[0]) and _ENDED.match(text, series.span[1])
    if is_between and is_town(town.text):
        found["publisher"] = [part._replace(label="publisher") for part in found.pop("collection-title")]


@rule(has="publisher", lacks="publisher-place", even_sure=True)
def _put_lone(text: str, found: Found) -> None:
    """A town that was taken for a house, before the year or extent, or at the end: "Stutgardiae 1988", ", Halle."."""
    house = found["publisher"][0]
    end = house.span[1]
    ends = _YEAR.match(text, end) or _EXTENT.match(text, end) or (_END.match(text, end) and "issued" in found)
    is_last = len(found["publisher"]) == 1 and ends
    is_behind_town = text[: house.span[0]].endswith(": ")
    if is_last and not is_behind_town and is_town(house.text):
        name = house.text.rstrip(".")
        span = (house.span[0], house.span[0] + len(name)) if house.is_whole else house.span
        found["publisher-place"] = [house._replace(label="publisher-place", text=name, span=span)]
        del found["publisher"]


@rule(has="container-title issued", lacks="publisher-place publisher", said=(". ",))
def _cut_host_town(text: str, found: Found) -> None:
    """The town in which a journal comes out, behind its name: "Вестник НУУз. Тошкент, 2023"."""
    host = found["container-title"][-1]
    name, stop, town = host.text.rpartition(". ")
    if stop and len(name) > _SHORT and _YEAR.match(text, host.span[1]) and host.is_whole and is_printing(town):
        start, end = host.span
        found["container-title"][-1] = host._replace(text=name, span=(start, start + len(name)))
        place = Stretch("publisher-place", town, (end - len(town), end), host.probability)
        found["publisher-place"] = [place]


def is_printing(name: str) -> bool:
    """Whether it is listed among the towns in which is printed, or a word for one."""
    low = name.casefold()
    if len(low) <= _SHORT or not name[:1].isupper():
        return False
    return low in lexicon().words("place") or low in _listed() or "place" in gazetteer.marks(low)


@rule(has="publisher-place genre", lacks="publisher", even_sure=True)
def _put_university(_: str, found: Found) -> None:
    """A university that was taken for the town of a thesis: "(Dissertation). Universität München"."""
    town = found["publisher-place"][0]
    if len(found["publisher-place"]) == 1 and any(word in town.text for word in _SCHOOLS):
        found["publisher"] = [part._replace(label="publisher") for part in found.pop("publisher-place")]


def _put_bracketed(text: str, found: Found, town: Stretch) -> None:
    """A house in brackets behind its town, taken together: "London (John Murray) 1912"."""
    name, _, house = town.text.rstrip(")").partition(" (")
    start = town.span[0] + len(name) + len(" (")
    if (
        house
        and text.startswith(f"{house})", start)
        and not is_town(house)
        and "country" not in telling(house.casefold())
    ):
        found["publisher-place"][0] = town._replace(text=name, span=(town.span[0], town.span[0] + len(name)))
        found["publisher"] = [Stretch("publisher", house, (start, start + len(house)), town.probability)]


def _part(found: Found, both: Stretch) -> None:
    """A house and its town in one: "Banca Popolare di Verona, Verona"."""
    house, _, town = both.text.rpartition(", ")
    if ", " not in house and _is_house_of(house, town):
        start, end = both.span
        found["publisher-place"][0] = both._replace(text=town, span=(end - len(town), end))
        found["publisher"] = [Stretch("publisher", house, (start, start + len(house)), both.probability)]


def _is_house_of(house: str, town: str) -> bool:
    """Whether the second is a town, and the first no other one, nor in that land."""
    return len(town) >= _SHORT and is_town(town) and not is_town(house) and "country" not in telling(town.casefold())


def _choose(text: str, found: Found) -> None:
    """Of two towns side by side before the year the one that is none: "Banca Popolare di Verona, Verona 1985"."""
    first, second, *others = found["publisher-place"]
    between = text[first.span[1] : second.span[0]]
    if between == ", " and _YEAR.match(text, second.span[1]) and _is_house_of(first.text, second.text):
        found["publisher-place"] = [second, *others]
        found["publisher"] = [first._replace(label="publisher")]


def _put_author(text: str, found: Found) -> None:
    """A house with the name of a man, who was taken for an author: "Venezia, F. Visentini, 1879"."""
    town, last = found["publisher-place"][-1], found["author"][-1]
    if (
        len(found["author"]) > 1
        and _BEFORE.fullmatch(text, town.span[1], last.span[0])
        and _YEAR.match(text, last.span[1])
    ):
        found["author"].pop()
        found["publisher"] = [last._replace(label="publisher")]


def is_town(name: str) -> bool:
    """Whether each word is known for a place, one of them at least as nothing else.

    Example:
        >>> is_town("Milano"), is_town("New York"), is_town("Pacini")
        (True, True, False)
    """
    name = name.strip()
    return all(map(_is_known, _PARTS.split(name))) or ("-" in name and _is_known(name))


def _is_known(name: str) -> bool:
    low = " ".join(_WORD.findall(name.casefold()))
    return low in _listed() or "place" in gazetteer.marks(low) or "place" in lexicon().classes(low)


@cache
def _listed() -> frozenset[str]:
    data = read_table("refman.references.placing", "towns.toml")
    return frozenset(" ".join(_WORD.findall(name.casefold())) for name in data["towns"])


put_towns: Final = Rules(
    _cut_stopped,
    _cut_title_town,
    _cut_town,
    _put_named,
    _join_towns,
    _join_school,
    _put_lone,
    _put_university,
    _cut_named,
    _part_year,
    _cut_host_town,
    _drop_course,
    _cut_about,
    _put_missing,
)
"""Parts houses from towns."""
