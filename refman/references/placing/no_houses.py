"""What was taken for a house or a town and is none: a month, a journal that only numbers follow, both in one."""

from typing import Final

from refman.languages import lexicon
from refman.patterns import Late
from refman.references.placing.known_houses import is_house
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import Found

_BOTH = Late(r"(?P<town>[^\W\d_a-z\u0430-\u044f][^:,\d]{2,40}?)\s?:\s(?P<house>[^\W\d_][^:]+)")
_NUMBER = Late(r"\d+|[IVXLC]+")
_ROMAN = Late(r"([IVXL\u0406\u0425]{1,6})(?:,\s(?P<town>[^\W\d_a-z\u0430-\u044f][^\W\d_]+(?:-[^\W\d_]+)*))?")
_TOWN_LAST = Late(r"\.\s(?P<town>[^\W\d_a-z\u0430-\u044f][^\W\d_]+(?:[\s-][^\W\d_]+){0,2})$")
_COLON = Late(r"\s?:\s")
_SEASONS = frozenset({"Spring", "Summer", "Autumn", "Fall", "Winter"})
_MEDIA = frozenset({"Web", "Print", "Russian"})
_HONOURED = (
    "Per ",
    "Studi in ",
    "Studi per ",
    "Saggi in ",
    "Scritti in ",
    "In onore ",
    "In memoria ",
    "Essays in Hon",
    "Studies in Hon",
)
_HONOURING = ("Per ", " in onore", " in memoria", "Studi per ", "In onore", "In memoria", " in Hon")
_LINK = Late(r"(?:https?|ftp)://\S+\s+(?=\w)")
_KINDS = frozenset(
    (
        "Dokumentation Bericht Abschlussbericht Endbericht Tagungsband Tagungsbericht Festschrift Materialien Studie"
        " Gutachten Lehrbuch Handbuch Kommentar Textbuch Reader Einf\u00fchrung Bilanz Report Proceedings Handbook"
    ).split()
)
"""What books are called beside their names."""
_BEHIND = Late(r",\s")


@rule(has="issued", one_of="publisher publisher-place", even_sure=True)
def _drop_month(text: str, found: Found) -> None:
    """A month is nobody's town, nor is a season: "p. 4-10, March, 2011", "(9:2), Fall 1992"."""
    for label in ("publisher", "publisher-place"):
        for part in found.get(label, ())[:]:
            word = part.text.rstrip(".")
            if not word.isalpha():
                continue
            is_season = word in _SEASONS and text[part.span[1] + 1 : part.span[1] + 5].isdigit()
            if is_season or lexicon().month(word.casefold()) is not None:
                found[label].remove(part)
                if not found[label]:
                    del found[label]


@rule(has="title volume page", one_of="publisher publisher-place", lacks="container-title collection-title editor")
def _put_journal(text: str, found: Found) -> None:
    """A name that stands before a bare volume is that of a journal: "Réflexions, Francia, 13, 1986, 475-488"."""
    both = [part for label in ("publisher", "publisher-place") for part in found.get(label, ())]
    name, volume = both[0], found["volume"][0]
    if (
        len(both) > 1
        or not _NUMBER.fullmatch(volume.text)
        or is_house(name.text)
        or found["title"][-1].span[1] > name.span[0]
    ):
        return
    if _BEHIND.fullmatch(text, name.span[1], volume.span[0]) and found["page"][0].span[0] > volume.span[1]:
        del found[name.label]
        found["container-title"] = [name._replace(label="container-title")]


@rule(has="publisher container-title", lacks="volume issue publisher-place")
def _put_roman(text: str, found: Found) -> None:
    """A Roman number behind a host is its volume, and what follows is the town: "Труды ИИАЭ, | ХІІ, Орда | , 1954"."""
    house, host = found["publisher"][0], found["container-title"][-1]
    roman = _ROMAN.fullmatch(house.text) if len(found["publisher"]) == 1 and house.is_whole else None
    if roman and text[host.span[1] : house.span[0]] in {", ", ". ", " "}:
        start = house.span[0]
        del found["publisher"]
        found["volume"] = [house._replace(label="volume", text=roman[1], span=(start, start + len(roman[1])))]
        if roman["town"]:
            span = (start + roman.start("town"), house.span[1])
            found["publisher-place"] = [house._replace(label="publisher-place", text=roman["town"], span=span)]


@rule(has="publisher", lacks="publisher-place", said=(":",), even_sure=True)
def _part(_: str, found: Found) -> None:
    """The town before or behind the colon is no part of the house: "Great Britain: FoSAMA", "Dal Press: Oslo"."""
    house = found["publisher"][0]
    both = _BOTH.fullmatch(house.text) if house.is_whole and len(found["publisher"]) == 1 else None
    if both:
        start = house.span[0]
        is_first = is_house(both["town"]) and not is_house(both["house"])
        town, name = ("house", "town") if is_first else ("town", "house")
        for label, part in (("publisher-place", town), ("publisher", name)):
            span = (start + both.start(part), start + both.end(part))
            found[label] = [house._replace(label=label, text=both[part], span=span)]


@rule(has="title publisher", lacks="publisher-place container-title", said=(": ",))
def _cut_town(text: str, found: Found) -> None:
    """The town before the house and its colon is no part of the title: "Lonely Boy. Montreal: National Film Board"."""
    title, house = found["title"][-1], found["publisher"][0]
    town = _TOWN_LAST.search(title.text) if title.is_whole else None
    if town and _COLON.fullmatch(text, title.span[1], house.span[0]):
        start, end = title.span
        found["title"][-1] = title._replace(text=title.text[: town.start()], span=(start, start + town.start()))
        found["publisher-place"] = [
            title._replace(label="publisher-place", text=town["town"], span=(start + town.start("town"), end))
        ]


@rule(has="publisher", said=("Web", "Print", "Russian"))
def _drop_medium(text: str, found: Found) -> None:
    """In what form or language a work was read, as lists end, is no house: "2015. Web.", "22-8. Russian."."""
    last = found["publisher"][-1]
    if last.text in _MEDIA and not text[last.span[1] :].strip(" .") and "title" in found:
        found["publisher"].pop()
        if not found["publisher"]:
            del found["publisher"]


@rule(has="publisher", one_of="container-title title", said=_HONOURING)
def _put_honoured(text: str, found: Found) -> None:
    """Whom a book honours is no house, but ends its name: "La fede degli italiani. Per Adriano Prosperi, Pisa"."""
    house = found["publisher"][0]
    if not house.text.startswith(_HONOURED) or len(found["publisher"]) > 1:
        return
    for label in ("container-title", "title"):
        last = found[label][-1] if label in found else None
        if last and text[last.span[1] : house.span[0]] in {". ", ", "}:
            span = (last.span[0], house.span[1])
            found[label][-1] = last._replace(text=" ".join(text[slice(*span)].split()), span=span)
            del found["publisher"]
            return


@rule(one_of="publisher publisher-place", said=("://",))
def _cut_link(_: str, found: Found) -> None:
    """The link before the imprint is no part of it: "http://example.org/rivers.pdf Berlin: Langenscheidt"."""
    for label in ("publisher", "publisher-place"):
        for at, part in enumerate(found.get(label, ())):
            link = _LINK.match(part.text) if part.is_whole else None
            if link:
                span = (part.span[0] + link.end(), part.span[1])
                found[label][at] = part._replace(text=part.text[link.end() :], span=span)


@rule(has="publisher publisher-place", one_of="title container-title")
def _join_kind(text: str, found: Found) -> None:
    """A word for what a book is, behind its name and before the town, is no house: "Migranten. Dokumentation"."""
    house, town = found["publisher"][0], found["publisher-place"][0]
    if house.text not in _KINDS or len(found["publisher"]) > 1 or town.span[0] < house.span[0]:
        return
    for label in ("container-title", "title"):
        last = found[label][-1] if label in found else None
        if last and text[last.span[1] : house.span[0]] in {". ", ": ", "? "}:
            span = (last.span[0], house.span[1])
            found[label][-1] = last._replace(text=" ".join(text[slice(*span)].split()), span=span)
            del found["publisher"]
            return


put_no_houses: Final = Rules(
    _cut_link, _drop_medium, _put_honoured, _join_kind, _drop_month, _put_journal, _put_roman, _part, _cut_town
)
"""Puts in place what was taken for a house or a town."""
