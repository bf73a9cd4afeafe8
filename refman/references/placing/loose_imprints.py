"""Parts round an imprint that others took: a town for an author, "Second", "Reihe X", "Springer Berlin Heidelberg"."""

from typing import Final

from refman.patterns import Late
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import Found, Stretch, drop
from refman.references.placing.towns import is_town

_SPELT = Late(
    r"(?P<stop>[.?!]\s)(?P<number>(?:Revised|(?:(?:Twenty|Thirty|Forty)-)?(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh"
    r"|Eighth|Ninth|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|Tenth|Eleventh|Twelfth))$"
)
_SERIES = Late(
    r"(?:Reihe|Schriftenreihe)\s(?P<series>[^\W\d_a-z][^,;:()]{3,80}?)(?:\.|,|;)\s(?P<house>[^\W\d_a-z][^:]+)"
)
_YEAR = Late(r",?\s\(?(?:1[5-9]|20)\d\d")
_SAINT = Late(r"St\.\s[^\W\d_]+")
_MARKED = Late(r"Reihe:?\s(?P<series>[^\W\d_a-z][^\W\d_-]*[\s-]\S.*)")
_WORDS = Late(r"\W+")


@rule(has="title", lacks="edition", one_of="publisher publisher-place")
def _put_spelt(text: str, found: Found) -> None:
    """An edition written out between two stops, before the imprint: "The Weight of Rain. Second. London: Polity"."""
    title = found["title"][-1]
    spelt = _SPELT.search(title.text) if title.is_whole else None
    towns = [*found.get("publisher-place", ()), *found.get("publisher", ())]
    if spelt and any(text[title.span[1] : one.span[0]] == ". " for one in towns):
        start, end = title.span
        span = (start + spelt.start("number"), end)
        found["edition"] = [Stretch("edition", spelt["number"], span, title.probability)]
        found["title"][-1] = title._replace(text=title.text[: spelt.start()], span=(start, start + spelt.start()))


@rule(has="author title issued", lacks="publisher-place container-title")
def _put_town(text: str, found: Found) -> None:
    """A town between the title and the year that was taken for another author: "Wege der Reform, St. Gallen 2003"."""
    *others, last = found["author"]
    is_behind = bool(others) and last.span[0] > found["title"][-1].span[1] and _YEAR.match(text, last.span[1])
    if is_behind and (is_town(last.text) or _SAINT.fullmatch(last.text)):
        found["author"] = others
        found["publisher-place"] = [last._replace(label="publisher-place")]


@rule(has="publisher", lacks="collection-title", said=("eihe ",))
def _part_series(_: str, found: Found) -> None:
    """A series and the house behind it that were taken together: "Reihe Wissen und Wandel. Springer Vieweg"."""
    house = found["publisher"][0]
    both = _SERIES.fullmatch(house.text) if house.is_whole else None
    if both:
        start, end = house.span
        series = (start + both.start("series"), start + both.end("series"))
        found["collection-title"] = [Stretch("collection-title", both["series"], series, house.probability)]
        found["publisher"][0] = house._replace(text=both["house"], span=(start + both.start("house"), end))


@rule(has="collection-title", said=("Reihe",))
def _cut_mark(_: str, found: Found) -> None:
    """The word for a series before its name, where that has words enough: "Reihe Wissen und Wandel", "Reihe Campus"."""
    series = found["collection-title"][0]
    marked = _MARKED.fullmatch(series.text) if series.is_whole else None
    if marked:
        span = (series.span[0] + marked.start("series"), series.span[1])
        found["collection-title"][0] = series._replace(text=marked["series"], span=span)


@rule(has="publisher publisher-place", said=("Springer ",), even_sure=True)
def _join_towns(text: str, found: Found) -> None:
    """The towns in the name of a house that follows them: "Berlin, Heidelberg: Springer Berlin Heidelberg"."""
    first, last = found["publisher-place"][0], found["publisher-place"][-1]
    house = found["publisher"][0]
    if first is last or not house.is_whole or not first.span[1] < house.span[0] < last.span[0]:
        return
    if text[house.span[1] : last.span[0]] == " " and _WORDS.split(first.text) == _WORDS.split(last.text):
        span = (house.span[0], last.span[1])
        found["publisher"][0] = house._replace(text=" ".join(text[slice(*span)].split()), span=span)
        drop(found, last)


put_loose_imprint: Final = Rules(_put_spelt, _put_town, _part_series, _cut_mark, _join_towns)
"""Puts such parts in place."""
