"""What the cards of libraries say of a book: "[Rimini]: Maggioli, 1984. XXIV, 442 p. (Studia archaeologica; 33)"."""

from typing import Final

from refman.patterns import Late
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import PLACED, Found, Stretch, clear, drop

_FRONT = Late(r"(?<!\w)(?P<front>[IVXLC]{1,8}),\s$")
_FRONT_LENGTH = 12
_IMPRINT = Late(r":\s(?P<house>[^\W\d_][^:,\d]{1,60}),\s(?P<year>(?:1[5-9]|20)\d\d)\.\s(?:[IVXLC]+,\s)?$")
_TOWN = Late(r"[.,]\s\[(?P<town>[^\W\d_a-z][^\[\]\d:;]{2,40})\]:\s")
_ASSOCIATED = ("n association with ", "n collaboration with ")
_SERIES = Late(r"\((?P<name>[^\W\d_a-z][^()]{2,80}?)\s?;\s(?P<number>\d{1,4}(?:[-\u2013/]\d{1,4})?)\)")
_PLATES = Late(r"\]?\s?\u043b\.\s(?:\u0438\u043b|\u043f\u043e\u0440\u0442\u0440|\u043f)")
_NAMES = ("container-title", "collection-title", "title", "volume", "issue", "page", "collection-number", "number")


@rule(has="number-of-pages title", lacks="publisher issued", said=(": ",))
def _put_imprint(text: str, found: Found) -> None:
    """The house and the year before the extent, which were taken for a host: "Forum, 1979. XVI, 469 p."."""
    start = found["title"][-1].span[1]
    imprint = _IMPRINT.search(text, start, found["number-of-pages"][0].span[0])
    if imprint:
        clear(found, ("container-title", "page", "volume"), imprint.span())
        for label, name in (("publisher", "house"), ("issued", "year")):
            found[label] = [Stretch(label, imprint[name], imprint.span(name), PLACED)]


@rule(has="number-of-pages", even_sure=True)
def _drop_front(text: str, found: Found) -> None:
    """The leaves before the first page are no host and no volume: "XXIV, 442 p."."""
    start = found["number-of-pages"][0].span[0]
    front = _FRONT.search(text, max(0, start - _FRONT_LENGTH), start)
    if front:
        clear(found, ("container-title", "volume", "page", "publisher", "edition"), front.span("front"))


@rule(has="publisher issued", lacks="publisher-place", said=("]: ",))
def _put_town(text: str, found: Found) -> None:
    """A town that the book does not name stands in brackets, and is no translated title."""
    house = found["publisher"][0].span[0]
    town = _TOWN.search(text, 0, house)
    if town and town.end() == house:
        clear(found, ("title-translation", "title", "container-title", "author", "editor"), town.span("town"))
        found["publisher-place"] = [Stretch("publisher-place", town["town"], town.span("town"), PLACED)]


@rule(has="title issued", one_of="publisher publisher-place number-of-pages", said=("; ",), even_sure=True)
def _put_series(text: str, found: Found) -> None:
    """A series with its number behind a semicolon, in brackets behind the year."""
    end = found["issued"][-1].span[1]
    series = _SERIES.search(text, end)
    if series is None or text[series.end() :].strip(" ."):
        return
    for label in _NAMES:
        for part in found.get(label, ())[:]:
            if part.span[0] >= end and part.span[0] < series.end() and part.span[1] > series.start():
                clear(found, (label,), part.span)
    for label, name in (("collection-title", "name"), ("collection-number", "number")):
        found[label] = [Stretch(label, series[name], series.span(name), PLACED)]


@rule(has="publisher number-of-pages", lacks="collection-title", said=("(",))
def _name_series(text: str, found: Found) -> None:
    """What ends a card in brackets of its own, behind the extent, is a series: "719 с.: рис. - ( История степи )"."""
    last, extent = found["publisher"][-1], found["number-of-pages"][-1]
    if last.span[0] < extent.span[1] or len(found["publisher"]) == 1:
        return
    if text[: last.span[0]].rstrip().endswith("(") and text[last.span[1] :].strip(" .") == ")":
        drop(found, last)
        found["collection-title"] = [last._replace(label="collection-title")]


@rule(has="number-of-pages page", said=(" \u043b. \u0438\u043b", " \u043b. \u043f"), beyond_ascii=True)
def _drop_plates(text: str, found: Found) -> None:
    """Leaves of pictures are no pages: "462 с., 24 л. ил."."""
    for part in found["page"][:]:
        if _PLATES.match(text, part.span[1]) and part.span[0] > found["number-of-pages"][0].span[1]:
            drop(found, part)


@rule(has="container-title", said=("n association with ", "n collaboration with "))
def _drop_associated(_: str, found: Found) -> None:
    """Who helped to print a book is no host: "Boston: Bulfinch; In association with the Corcoran Gallery"."""
    for part in found["container-title"][:]:
        if part.text[1:].startswith(_ASSOCIATED):
            drop(found, part)


put_cards: Final = Rules(
    _drop_associated,
    _put_imprint,
    _drop_front,
    _put_town,
    _put_series,
    _name_series,
    _drop_plates,
)
"""Puts the town and the series in place, and leaves out the leaves without a page."""
