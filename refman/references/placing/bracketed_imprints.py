"""Imprints in brackets that the labels tore apart: "(Am. Inst. Phys. Press, Woodbury)", "(Addison-Wesley 1987)"."""

from typing import Final

from refman.languages import lexicon
from refman.patterns import Late
from refman.references.labelling.kind_words import telling
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import Found, Stretch, clear

_HOUSE_YEAR = Late(r"(?P<house>[^\W\d_a-z][^\d,;:()]{3,50}?),?\s(?P<year>(?:1[5-9]|20)\d\d)")
_WORD = Late(r"[^\W\d_]+")
_SEASONS = frozenset(
    "spring summer autumn fall winter frühjahr frühling sommer herbst printemps été automne hiver".split()
)
_TOWN = Late(r"(?!(?:Inc|Ltd|Co|Press|Verlag|New)\b)[^\W\d_a-z][^\W\d_]{2,}(?:[\s-][^\W\d_]+){0,3}")
_JOINED = Late(r"\.?\s")
_OPENING = frozenset("([")
_MEETING = frozenset({"meeting", "conference"})


@rule(has="issued", lacks="publisher volume issue", said=("(", "["))
def _part_year(text: str, found: Found) -> None:
    """The house that was taken for a part of the date behind the opening bracket."""
    for at, date in enumerate(found["issued"]):
        both = _HOUSE_YEAR.fullmatch(date.text) if text[date.span[0] - 1] in _OPENING and date.is_whole else None
        if both and not any(map(_is_month, _WORD.findall(both["house"]))):
            start = date.span[0]
            house = (start, start + both.end("house"))
            found["publisher"] = [Stretch("publisher", both["house"], house, date.probability)]
            found["issued"][at] = date._replace(text=both["year"], span=(start + both.start("year"), date.span[1]))
            return


def _is_month(word: str) -> bool:
    """Whether it is a month, or a season."""
    return word.casefold() in _SEASONS or lexicon().month(word.casefold()) is not None


@rule(has="container-title publisher issued", said=("(", "["))
def _join_house(text: str, found: Found) -> None:
    """The beginning of a house within the bracket, which was taken for a journal."""
    hosts, house = found["container-title"], found["publisher"][0]
    last = hosts[-1]
    if text[last.span[0] - 1] in _OPENING and _JOINED.fullmatch(text, last.span[1], house.span[0]):
        whole = (last.span[0], house.span[1])
        clear(found, ("container-title", "publisher"), whole)
        joined = house._replace(text=" ".join(text[slice(*whole)].split()), span=whole)
        found["publisher"] = [joined, *found.get("publisher", ())]


@rule(has="publisher issued", said=("(",))
def _part_town(text: str, found: Found) -> None:
    """The town between the house and the year in brackets: "(Editions Frontières, Gif-sur-Yvette, 1996)"."""
    house, year = found["publisher"][-1], found["issued"][-1]
    name, comma, town = house.text.rpartition(", ")
    if (
        not comma
        or ", " in name
        or text[house.span[0] - 1] != "("
        or text[house.span[1] : year.span[0]] != ", "
        or text[year.span[1] : year.span[1] + 1] != ")"
        or not house.is_whole
        or not _TOWN.fullmatch(town)
    ):
        return
    start, end = house.span
    found["publisher"][-1] = house._replace(text=name, span=(start, start + len(name)))
    found["publisher-place"] = [house._replace(label="publisher-place", text=town, span=(end - len(town), end))]


@rule(has="title publisher-place issued", lacks="publisher container-title page", said=(" (",), even_sure=True)
def _part_house(text: str, found: Found) -> None:
    """The house that was left to the title in a bracket that closes behind the year: "Rivers (RAN | , Omsk, 1998)"."""
    title, town, year = found["title"][-1], found["publisher-place"][0], found["issued"][-1]
    name, bracket, house = title.text.rpartition(" (")
    if (
        not bracket
        or ")" in house
        or not house[:1].isupper()
        or text[title.span[1] : town.span[0]] != ", "
        or text[town.span[1] : year.span[0]].strip() != ","
        or text[year.span[1] : year.span[1] + 1] != ")"
        or not title.is_whole
        or any(not _MEETING.isdisjoint(telling(word.casefold())) for word in _WORD.findall(house))
    ):
        return
    start, end = title.span
    found["title"][-1] = title._replace(text=name, span=(start, start + len(name)))
    found["publisher"] = [Stretch("publisher", house, (end - len(house), end), title.probability)]


put_bracketed_imprint: Final = Rules(_part_year, _join_house, _part_town, _part_house)
"""Puts such imprints together, and the year apart from its house."""
