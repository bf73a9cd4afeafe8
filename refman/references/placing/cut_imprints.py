"""Imprints of which a part was taken for a title or a host: a town of one letter, a house behind quotation marks."""

from typing import Final

from refman.patterns import Late
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import PLACED, Found, Stretch, clear

_TOWN_BEFORE = Late(
    r"(?:[.,)\u2013\u2014-]\s|\.[\u2013\u2014-])(?P<town>[^\W\d_a-z\u0430-\u044f]\.)\s?:\s[\u00ab\"\u201c]?$"
)
_TOWN_AND_HOUSE = Late(
    r"(?P<town>[^\W\d_a-z\u0430-\u044f][^\W\d_]{0,2}\.)\s?:\s?(?P<house>[^\W\d_a-z\u0430-\u044f].{2,})"
)
_TOWN_BEHIND = Late(r"(?P<title>.{4,}[^\W\d_]{2})\.\s(?P<town>[\u0410-\u042f](?:\.?-[\u0410-\u042f])?)\.?")
_SIGN = Late(r"\.?\s?[,:]\s")
_RUN_IN = Late(
    r"[\"\u00ab\u201c]?(?P<title>[^\"\u00ab\u201c]{3,}?)[\"\u00bb\u201d]\s(?P<house>[^\W\d_a-z\u0430-\u044f][^,.;:\d\"\u00ab\u201c]{2,40})"
)
_YEAR = Late(r"[\"\u00bb\u201d]?,\s(?:1[89]|20)\d\d(?!\d)")
_NEAR = 12
_AREA = Late(r"\.?\s[\u2013\u2014-]\s$")
_MEDIUM = Late(r"\bTekst\s?:\s[a-z]+")
_TOWNS = ("\u041c", "\u041b", "\u0421\u041f\u0431", "\u0421\u043f\u0431", "\u041c\u043d", "\u041a")
_DASHES = ("\u2013", "\u2014", "-")
_UNPARTED = Late(
    rf"\.?\s?[\u2013\u2014-]\s(?P<town>(?:{'|'.join(_TOWNS)})\.)\s(?P<house>[\u00ab\"]?[\u0410-\u042f][^.:;\d]{{2,60}}?)[,.]\s?"
    r"(?=(?:1[89]|20)\d\d(?!\d))"
)
"""An imprint behind a dash whose colon was forgotten."""
_SAINT_BEFORE = Late(r"(?P<town>\u0421\.?-\u041f[\u0430-\u044f]{0,2}\.)\s?:\s?$")
_SAINT = ("\u0421.-", "\u0421. - ", "\u0421-")
_NAMES = ("title", "container-title", "collection-title")


@rule(has="container-title issued", lacks="publisher publisher-place page issue volume URL", said=(":",))
def _put_house(text: str, found: Found) -> None:
    """A host behind a town of one letter and a colon is a house: "– T.: «ILM ZIYO», 2015"."""
    host = found["container-title"][0]
    town = _TOWN_BEFORE.search(text, max(0, host.span[0] - _NEAR), host.span[0])
    if town and _YEAR.match(text, host.span[1]):
        found["publisher-place"] = [Stretch("publisher-place", town["town"], town.span("town"), host.probability)]
        found["publisher"] = [part._replace(label="publisher") for part in found.pop("container-title")]


@rule(
    has="container-title issued",
    lacks="publisher publisher-place page issue volume URL",
    said=(".:", ". :"),
    beyond_ascii=True,
)
def _part_house(text: str, found: Found) -> None:
    """A town of one letter and its house, taken together for a host: "– М.: Наука. Гл. ред. физ.-мат. лит., 1985"."""
    host = found["container-title"][0]
    parted = _TOWN_AND_HOUSE.fullmatch(host.text) if host.is_whole else None
    if parted and _YEAR.match(text, host.span[1] + text.startswith(".", host.span[1])):
        start = host.span[0]
        found.pop("container-title")
        for label, name in (("publisher-place", "town"), ("publisher", "house")):
            span = (start + parted.start(name), start + parted.end(name))
            found[label] = [Stretch(label, parted[name], span, host.probability)]


@rule(has="title publisher", lacks="publisher-place container-title", beyond_ascii=True)
def _put_town(text: str, found: Found) -> None:
    """A town of one letter that was left to the title before its house: "народа в СССР. А-А., «Наука»"."""
    title = found["title"][-1]
    cut = _TOWN_BEHIND.fullmatch(title.text) if title.is_whole and _SIGN.match(text, title.span[1]) else None
    if cut:
        start, end = title.span
        found["title"][-1] = title._replace(text=cut["title"], span=(start, start + cut.end("title")))
        town = (start + cut.start("town"), end)
        found["publisher-place"] = [Stretch("publisher-place", text[slice(*town)], town, title.probability)]


@rule(has="title issued", lacks="publisher container-title page", said=('"', "\u00bb", "\u201d"))
def _put_run_in(text: str, found: Found) -> None:
    """A house that no sign parts from the title in quotation marks: "“Вероятность” МЦНМО, 2004"."""
    title = found["title"][-1]
    parted = _RUN_IN.fullmatch(title.text) if title.is_whole and _YEAR.match(text, title.span[1]) else None
    if parted:
        start = title.span[0]
        found["title"][-1] = title._replace(
            text=parted["title"], span=(start + parted.start("title"), start + parted.end("title"))
        )
        span = (start + parted.start("house"), start + parted.end("house"))
        found["publisher"] = [Stretch("publisher", parted["house"], span, title.probability)]


@rule(has="container-title issued ISBN", lacks="publisher publisher-place page volume editor", said=(" / ",))
def _name_house(text: str, found: Found) -> None:
    """Of a book with its own number, what a dash leads to before the year is its house: "/ A. Lee. — Society, 2006"."""
    host = found["container-title"][0]
    if "//" in text or " / " not in text:
        return
    if _AREA.search(text, 0, host.span[0]) and _YEAR.match(text, host.span[1]):
        found["publisher"] = [part._replace(label="publisher") for part in found.pop("container-title")]


@rule(
    has="issued",
    one_of="title container-title",
    said=tuple(f"{dash} {town}. " for dash in _DASHES for town in _TOWNS),
    beyond_ascii=True,
    even_sure=True,
)
def _part_town(text: str, found: Found) -> None:
    """A town cut short and its house, which no colon parts: "Основы химии. – М. Наука, 1975"."""
    imprint = None if {"publisher", "publisher-place"} <= found.keys() else _UNPARTED.search(text)
    if not imprint or imprint.end() != found["issued"][0].span[0]:
        return
    for label in _NAMES:
        last = found[label][-1] if label in found else None
        if last and last.span[0] < imprint.start() < last.span[1]:
            span = (last.span[0], imprint.start())
            found[label][-1] = last._replace(text=" ".join(text[slice(*span)].split()), span=span)
    clear(found, [label for label in found if label != "issued"], (imprint.start("town"), imprint.end("house")))
    for label, name in (("publisher-place", "town"), ("publisher", "house")):
        found[label] = [Stretch(label, imprint[name], imprint.span(name), PLACED)]


@rule(one_of="publisher-place publisher", said=("Tekst :", "Tekst:"))
def _leave_medium(text: str, found: Found) -> None:
    """What a work is printed in, in Latin letters, is no town: "Tekst : elektronnyj"."""
    for medium in _MEDIUM.finditer(text):
        clear(found, ("publisher-place", "publisher"), medium.span())


@rule(has="publisher-place", said=("\u0421.-\u041f", "\u0421-\u041f"), beyond_ascii=True)
def _join_town(text: str, found: Found) -> None:
    """The first letter of Saint Petersburg, cut off its name: "– С.- | Пб.: Наука, 2007"."""
    town = found["publisher-place"][0]
    if town.text.startswith("\u041f"):
        start = next((town.span[0] - len(saint) for saint in _SAINT if text.endswith(saint, 0, town.span[0])), None)
        if start is not None:
            span = (start, town.span[1])
            found["publisher-place"][0] = town._replace(text=text[slice(*span)], span=span)


@rule(
    has="publisher",
    lacks="publisher-place",
    said=("\u0421-\u041f", "\u0421.-\u041f"),
    beyond_ascii=True,
    even_sure=True,
)
def _put_saint(text: str, found: Found) -> None:
    """Saint Petersburg cut short before a house, which no label names: "– С-Пб. : Мысль, 2014"."""
    start = found["publisher"][0].span[0]
    town = _SAINT_BEFORE.search(text, max(0, start - _NEAR), start)
    if town:
        found["publisher-place"] = [Stretch("publisher-place", town["town"], town.span("town"), PLACED)]


put_cut_imprint: Final = Rules(
    _put_saint, _join_town, _name_house, _leave_medium, _part_town, _put_house, _part_house, _put_town, _put_run_in
)
"""Puts the parts of such an imprint in place."""
