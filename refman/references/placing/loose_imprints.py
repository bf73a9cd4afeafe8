"""Parts round an imprint that others took: a town for an author, "Second", "Reihe X", "Springer Berlin Heidelberg"."""

import re
from typing import Final

from refman.languages import fold_lookalikes, lexicon
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
_STOPPED = Late(
    r"(?P<town>[^\W\d_a-z\u0430-\u044f][^\W\d_]{3,20})\.\s(?P<house>[^\W\d_a-z\u0430-\u044f][^.,:;()]{1,40}?)\.?"
)
"""A town, and a house behind its stop."""
_LETTER_YEAR = Late(r"\.?,?\s(?:1[5-9]|20)\d\d")
_STOPPED_YEAR = Late(r"[.,]?\s(?:1[5-9]|20)\d\d")
_LETTERED = Late(r"(?P<house>.*[^\W\d_]{3}[\u00bb\u201d\"]?)\.\s(?P<town>[TMLA\u0422\u041c\u041b\u0410])", re.DOTALL)
"""A house, and behind its stop the letter of Tashkent, Moscow, Leningrad or Almaty."""
_SAINT = Late(r"St\.\s[^\W\d_]+")
_MARKED = Late(r"Reihe:?\s(?P<series>[^\W\d_a-z][^\W\d_-]*[\s-]\S.*)")
_WORDS = Late(r"\W+")
_OPENING = ("\u00ab", "\u201c", '"')
_CLOSING = ("\u00bb", "\u201d", '"')
_CLOSED = ("", *_CLOSING)
_CLOSEST = 3


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


@rule(has="title publisher-place issued", lacks="publisher container-title", beyond_ascii=True)
def _cut_house(text: str, found: Found) -> None:
    """A house that was left to the title before the town and the year: "Өзендер. | «Рауан» | Алматы 1993"."""
    title, town = found["title"][-1], found["publisher-place"][0]
    if not 0 <= town.span[0] - title.span[1] <= _CLOSEST or not _YEAR.match(text, town.span[1]) or not title.is_whole:
        return
    between = text[title.span[1] : town.span[0]]
    name, stop, house = title.text.rpartition(". ")
    words = house.split()
    if not stop or not words:
        return
    quoted = (
        house[0] in _OPENING and (house[-1] in _CLOSING or between[:1] in _CLOSING) and between[-2:].strip() in _CLOSED
    )
    if quoted or ("publisher" in lexicon().classes(words[0].casefold().rstrip(".")) and len(words) > 1):
        start, end = title.span
        printed = house.strip("".join((*_OPENING, *_CLOSING))) if quoted else house
        begin = text.index(printed, end - len(house))
        found["publisher"] = [Stretch("publisher", printed, (begin, begin + len(printed)), title.probability)]
        found["title"][-1] = title._replace(text=name, span=(start, start + len(name)))


@rule(
    has="title container-title issued",
    lacks="publisher-place publisher editor volume issue page number",
    said=(". ",),
    even_sure=True,
)
def _part_stopped(text: str, found: Found) -> None:
    """A town and its house, parted by a stop, are no host: "Mashinalar. Toshkent. Fan. 1982-yil"."""
    host = found["container-title"][0]
    both = _STOPPED.fullmatch(host.text) if host.is_whole and _STOPPED_YEAR.match(text, host.span[1]) else None
    if both and text[host.span[0] - len(". ") : host.span[0]] == ". " and is_town(fold_lookalikes(both["town"])):
        for label, name in (("publisher-place", "town"), ("publisher", "house")):
            span = (host.span[0] + both.start(name), host.span[0] + both.end(name))
            found[label] = [host._replace(label=label, text=both[name], span=span)]
        drop(found, host)


@rule(has="publisher issued", lacks="publisher-place", said=(". ",))
def _cut_letter(text: str, found: Found) -> None:
    """The letter of a town behind its house is no part of that: "“Fan” nashriyoti. T, 2013"."""
    house = found["publisher"][-1]
    both = _LETTERED.fullmatch(house.text) if house.text[-2:-1] == " " and house.is_whole else None
    if both and _LETTER_YEAR.match(text, house.span[1]):
        start, end = house.span
        found["publisher"][-1] = house._replace(text=both["house"], span=(start, start + both.end("house")))
        found["publisher-place"] = [Stretch("publisher-place", both["town"], (end - 1, end), house.probability)]


put_loose_imprint: Final = Rules(
    _put_spelt, _put_town, _part_stopped, _cut_letter, _cut_house, _part_series, _cut_mark, _join_towns
)
"""Puts such parts in place."""
