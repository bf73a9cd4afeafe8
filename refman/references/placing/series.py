"""Series without a mark: behind a title with their number, in brackets behind the year."""

import re
from typing import Final

from refman.languages import lexicon
from refman.patterns import Late
from refman.references.labelling.kind_words import telling
from refman.references.placing.reports import is_series
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import PLACED, Found, Stretch, clear

_COUNT = r"(?:vol\.\s|n\.\s|no\.\s|\u2116\s)?(?P<number>\d{1,4}|[IVXLC]{1,8})"
_NUMBERED = Late(rf"[.,]\s(?P<name>[^\W\d_a-z][^,.:;()]{{3,70}}?),?\s{_COUNT}$")
_ALONE = Late(rf"(?P<name>[^\W\d_a-z][^,.:;()\d]{{3,70}}?)(?:,?\s{_COUNT})?$")
_NAMED = Late(r"[.,]\s(?P<name>(?:The\s)?[^\W\d_a-z][^,.:;()]{3,70})$")
_BRACKETED = Late(
    r"[(\[][\u00ab\u201c\"\u2018]?\s?(?P<name>[^()\[\]\d]{3,80}?)[\u00bb\u201d\"\u2019]?" rf"(?:,?\s{_COUNT})?\s?[)\]]"
)
_BEGINS = frozenset(
    (
        "biblioteca biblioth\u00e8que bibliotheca collana collection colecci\u00f3n collezione quaderni studien studia"
        " beihefte schriften"
    ).split()
)
"""Words with which the names of series begin."""
_SURE = frozenset("biblioteca biblioth\u00e8que bibliotheca collana collection colecci\u00f3n collezione".split())
_SENTENCE = Late(r"\.\s(?P<name>[^.]+)$")
_ENDS = frozenset("library lectures series classics monographs texts supplements collection papers".split())
_WORDS = (
    _BEGINS
    | _ENDS
    | frozenset("studies bibliothek quellen \u00e9tudes estudios studi saggi serie reihe handbooks".split())
)
_STATISTICS = Late(r"(?:\s[-\u2013\u2014]|[.,:;])\s(?P<name>Fachserie\s\d{1,2}(?:,?\s(?:Reihe|R\.)\s[\d.]+)?)\.?$")
_LABELS = ("container-title", "collection-title", "volume", "issue", "collection-number", "number", "page", "title")
_MARKED = Late(
    r"(?P<word>[^\W\d_]{3,7})[.:]?\s[\u00ab\u201c\"](?P<name>[^\u00ab\u00bb\u201c\u201d\"]{3,})[\u00bb\u201d\"]?$"
)
_CLOSE = 3
_PAIR = 2
_NOTES = ("Lecture Notes", "Advances in", "Studies in")
"""How series begin that count their volumes."""
_HOUSED = Late(r"(?P<house>[^()]{2,60})\s\((?P<series>[^\W\d_a-z][^()\d\s]+\s[^()\d]{2,60})\)")
_BEFORE_YEAR = Late(r",\s(?:1[89]|20)\d\d(?!\d)")
_STOPS = (". ", ", ", "? ")
_OPENING = frozenset('\u00ab\u201c"')


@rule(has="collection-title", lacks="collection-number")
def _part_number(_: str, found: Found) -> None:
    """The number that ends the name of a series: "Kieler Historische Studien 33"."""
    series = found["collection-title"][0]
    alone = _ALONE.match(series.text) if series.is_whole and series.text[-1:].isdigit() else None
    words = alone["name"].split() if alone else ()
    if alone and alone["number"] and len(words) > 1:
        start = series.span[0]
        number = (start + alone.start("number"), series.span[1])
        found["collection-number"] = [Stretch("collection-number", alone["number"], number, series.probability)]
        found["collection-title"][0] = series._replace(text=alone["name"], span=(start, start + alone.end("name")))


@rule(has="title", lacks="collection-title container-title", even_sure=True)
def _cut_series(text: str, found: Found) -> None:
    """Takes a series off the titles, or the end of one."""
    title = found["title"][-1]
    if len(found["title"]) > 1 and _put_alone(found, title):
        return
    if not (", " in title.text or ". " in title.text) or not title.is_whole:
        return
    if title.text[-1].isdigit() or title.text[-1] in "IVXLC":
        _cut_numbered(found, title)
    elif title.text.rpartition(" ")[2].casefold() in _ENDS:
        _cut_named(found, title)
    elif text[title.span[1] : found["publisher-place"][0].span[0] if "publisher-place" in found else None] == ". ":
        _cut_begun(found, title)


def _put_alone(found: Found, last: Stretch) -> bool:
    """Whether a second title is a series, with or without its number: "Loeb Classical Library 181"."""
    alone = _ALONE.match(last.text) if last.is_whole else None
    words = alone["name"].casefold().split() if alone else []
    if alone is None or len(words) < _CLOSE - 1 or (words[-1] not in _ENDS and words[0] not in _BEGINS):
        return False
    start = last.span[0]
    found["title"].pop()
    found["collection-title"] = [
        Stretch("collection-title", alone["name"], (start, start + alone.end("name")), last.probability)
    ]
    if alone["number"]:
        span = (start + alone.start("number"), last.span[1])
        found["collection-number"] = [Stretch("collection-number", alone["number"], span, last.probability)]
    return True


def _cut_numbered(found: Found, title: Stretch) -> None:
    """A series with its number at the end of the title: "The Age of Augustus, Jerome Lectures 16"."""
    said = _NUMBERED.search(title.text)
    words = said["name"].casefold().split() if said else []
    if said and said.start() > _CLOSE and len(words) > 1 and (words[-1] in _ENDS or words[0] in _BEGINS):
        _cut(found, title, said)
        start = title.span[0]
        number = (start + said.start("number"), title.span[1])
        found["collection-number"] = [Stretch("collection-number", said["number"], number, title.probability)]


def _cut_named(found: Found, title: Stretch) -> None:
    """The same without a number, before who translated the book: "Natural History, Loeb Classical Library"."""
    said = _NAMED.search(title.text)
    if (
        said
        and said.start() > _CLOSE
        and len(said["name"].split()) > _CLOSE - 1
        and not {"page", "volume"} & found.keys()
    ):
        _cut(found, title, said)


def _cut_begun(found: Found, title: Stretch) -> None:
    """The same told by how it begins, before the town: "Recherches. Bibliothèque d'histoire du Maghreb. Paris"."""
    said = _SENTENCE.search(title.text)
    words = said["name"].split() if said else []
    if said and len(words) > _PAIR and words[0].casefold() in _SURE:
        _cut(found, title, said)


def _cut(found: Found, title: Stretch, said: re.Match[str]) -> None:
    start = title.span[0]
    span = (start + said.start("name"), start + said.end("name"))
    found["collection-title"] = [Stretch("collection-title", said["name"], span, title.probability)]
    found["title"][-1] = title._replace(text=title.text[: said.start()], span=(start, start + said.start()))


@rule(has="number-of-pages container-title publisher", lacks="collection-title editor page", said=("(",))
def _put_last(text: str, found: Found) -> None:
    """A series in brackets behind the extent of a book: "448 с. (Жизнь замечательных людей)"."""
    (host, *others), extent = found["container-title"], found["number-of-pages"][-1]
    if (
        not others
        and extent.span[1] < host.span[0]
        and text[host.span[0] - 1] == "("
        and not text[host.span[1] :].strip(" ).")
    ):
        found["collection-title"] = [host._replace(label="collection-title", text=host.text.rstrip(")"))]
        del found["container-title"]


@rule(has="title issued", one_of="publisher publisher-place", said=("(",), even_sure=True)
def _put_bracketed(text: str, found: Found) -> None:
    """A series in brackets behind the year, in pieces: "1979 (Biblioteca di | Lettere italiane, 21)"."""
    if "container-title" in found and "publisher" not in found:
        return
    dated, houses = found["issued"], found.get("publisher") or found["publisher-place"]
    ends = (max(dated[-1].span[1], houses[-1].span[1]), houses[-1].span[1])
    begin = next((at for end in ends if (at := text.find("(", end, end + _CLOSE)) >= 0), -1)
    series = _BRACKETED.match(text, begin) if begin >= 0 else None
    if series is None:
        return
    words = series["name"].casefold().replace("\u2019", "'").split()
    is_quoted = text[begin + 1 : begin + 2] in _OPENING
    parts = [
        part
        for label in ("container-title", "collection-title", *(("title",) if is_quoted else ()))
        for part in found.get(label, ())
        if series.start() < part.span[0] < series.end()
    ]
    # of one word it is a house: "UVK (UTB), 2004"
    is_between = " " in series["name"] and _BEFORE_YEAR.match(text, series.end()) is not None
    if not parts and is_between:
        parts = [found["title"][0]._replace(probability=PLACED)]
    if is_quoted and not parts:
        parts = [found["title"][0]._replace(probability=PLACED)] * _PAIR
    known = (
        is_quoted
        or _BEFORE_YEAR.match(text, series.end())
        or any(word in _WORDS or "series" in telling(word) or "series" in lexicon().classes(word) for word in words)
    )
    if not parts or not (known or len(parts) > 1):
        return
    clear(found, _LABELS, (series.start(), series.end()))
    found["collection-title"] = [Stretch("collection-title", series["name"], series.span("name"), parts[0].probability)]
    if series["number"]:
        found["collection-number"] = [
            Stretch("collection-number", series["number"], series.span("number"), parts[0].probability)
        ]


@rule(has="title publisher-place", one_of="editor translator", lacks="container-title collection-title", said=(". ",))
def _put_behind_helper(text: str, found: Found) -> None:
    """A second title behind who edited the book, before the town: "Ed. J. R. Brown. The Arden Shakespeare. London"."""
    first, *others = found["title"]
    if len(others) != 1 or not others[0].is_whole:
        return
    last = others[0]
    ends = [found[label][-1].span[1] for label in ("editor", "translator") if label in found]
    town = found["publisher-place"][0].span[0]
    if any(text[end : last.span[0]] == ". " for end in ends) and text[last.span[1] : town] == ". ":
        found["title"] = [first]
        found["collection-title"] = [last._replace(label="collection-title")]


@rule(
    has="title collection-title page issued",
    one_of="volume issue",
    lacks="container-title publisher publisher-place",
)
def _put_journal(text: str, found: Found) -> None:
    """A series with a volume or issue and pages, and no imprint, is a journal."""
    series = found["collection-title"][0]
    if series.text.isupper() or series.text.startswith(_NOTES) or is_series(series.text):
        return
    number = found["volume" if "volume" in found else "issue"][0]
    if found["title"][0].span[1] < series.span[0] < number.span[0]:
        found["container-title"] = [series._replace(label="container-title")]
        del found["collection-title"]


@rule(has="title publisher issued", lacks="container-title collection-title", said=("), ",))
def _part_house(text: str, found: Found) -> None:
    """A series in brackets that was left to the house before the year: "Fayard (Nouvelles \u00e9tudes), 1977"."""
    house = found["publisher"][-1]
    both = _HOUSED.fullmatch(house.text) if house.text[-1] == ")" and house.is_whole else None
    if both and _BEFORE_YEAR.match(text, house.span[1]):
        start = house.span[0]
        span = (start + both.start("series"), start + both.end("series"))
        found["collection-title"] = [house._replace(label="collection-title", text=both["series"], span=span)]
        found["publisher"][-1] = house._replace(text=both["house"], span=(start, start + both.end("house")))


@rule(has="author title container-title publisher publisher-place", lacks="page issue editor collection-title")
def _put_bound(text: str, found: Found) -> None:
    """A host of a book in brackets right behind its title, or with a number before the town, is a series."""
    host, *others = found["container-title"]
    title, town = found["title"][-1].span[1], found["publisher-place"][0].span[0]
    if others or not title < host.span[0] < host.span[1] < town:
        return
    volumes = found.get("volume", [])
    if text[title : host.span[0]] == " (" and not volumes:
        is_series = host.text.endswith(")") or text.startswith(").", host.span[1])
    else:
        is_counted = len(volumes) == 1 and volumes[0].text.isdigit() and volumes[0].span[0] == host.span[1] + 1
        is_series = is_counted and text[title : host.span[0]] == ". " and text[volumes[0].span[1] : town] == ". "
    if is_series:
        cut = host.text.endswith(")") and host.is_whole
        span = (host.span[0], host.span[1] - cut)
        name = host.text.removesuffix(")")
        found["collection-title"] = [host._replace(label="collection-title", text=name, span=span)]
        del found["container-title"]
        if volumes:
            found["collection-number"] = [part._replace(label="collection-number") for part in found.pop("volume")]


@rule(
    has="title container-title publisher publisher-place",
    lacks="page issue editor collection-title",
    said=("Coll", "Bibli", "Quadern", "Studi", "Schriften", "Beihefte"),
)
def _put_begun(text: str, found: Found) -> None:
    """What begins as series do, between the title and the town: "Collection X, Vol. 398. Rome: École"."""
    host, *others = found["container-title"]
    title, town = found["title"][-1].span, found["publisher-place"][0].span
    if others or host.text.partition(" ")[0].casefold() not in _BEGINS or host.span[1] > town[0]:
        return
    if text[title[1] : host.span[0]] in _STOPS and " " in host.text:
        found["collection-title"] = [host._replace(label="collection-title")]
        del found["container-title"]


@rule(has="title container-title publisher", lacks="page volume issue collection-title", said=("Series",))
def _put_named(_: str, found: Found) -> None:
    """What calls itself one behind the house is a series: "Center for Studies, Occasional Paper Series"."""
    host = found["container-title"][0]
    if host.text.endswith(" Series") and host.span[0] > found["publisher"][0].span[1]:
        found["collection-title"] = [part._replace(label="collection-title") for part in found.pop("container-title")]


@rule(has="title", lacks="collection-title container-title", said=("Fachserie",), even_sure=True)
def _cut_statistics(_: str, found: Found) -> None:
    """The series of a statistical office at the end of a title: "Mikrozensus 2009 – Fachserie 1 Reihe 2.2"."""
    title = found["title"][-1]
    said = _STATISTICS.search(title.text) if title.is_whole else None
    if said and said.start() > _CLOSE:
        _cut(found, title, said)


@rule(has="title publisher", lacks="container-title", said=("(",))
def _cut_opened(text: str, found: Found) -> None:
    """A series in brackets of which the beginning was left to the title: "im Studium (Studieren, aber richtig"."""
    title = found["title"][-1]
    name, _sign, said = title.text.rpartition(" (")
    if not name or ")" in said or not title.is_whole:
        return
    start = title.span[1] - len(said)
    end = text.find(")", start)
    house = found["publisher"][0].span[0]
    if start < end < house and end > title.span[1] and text[end + 1 : end + 2] in ".,:;":
        clear(found, ("volume", "issue", "number", "collection-title", "collection-number"), (start, end))
        found["title"][-1] = title._replace(text=name, span=(title.span[0], title.span[0] + len(name)))
        series = " ".join(text[start:end].split())
        found["collection-title"] = [Stretch("collection-title", series, (start, end), PLACED)]


@rule(has="collection-title", said=tuple(_OPENING), even_sure=True)
def _cut_mark(_: str, found: Found) -> None:
    """The word for a series before a name in quotation marks is none of it: "(Серия «Степь и город»)"."""
    series = found["collection-title"][0]
    marked = _MARKED.match(series.text) if series.is_whole else None
    if marked and "series" in lexicon().classes(marked["word"].casefold()):
        span = (series.span[0] + marked.start("name"), series.span[0] + marked.end("name"))
        found["collection-title"][0] = series._replace(text=marked["name"], span=span)


put_series: Final = Rules(
    _cut_statistics,
    _cut_opened,
    _put_behind_helper,
    _put_journal,
    _put_bracketed,
    _put_last,
    _part_number,
    _cut_series,
    _part_house,
    _put_bound,
    _put_begun,
    _put_named,
    _cut_mark,
)
"""Puts such series in place where no other is known."""
