"""Numbers that got no label, or that of another number, though what stands beside them tells: "182, 2605 (2011)"."""

from typing import Final

from refman.languages import lexicon
from refman.patterns import Late, compiled
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import PLACED, Found, Stretch, clear, rename

_PAGE: Final = compiled(r",\s?(?P<page>[A-Z]?\d{1,7}(?:[-\u2010-\u2015]\d+)?)\s?\((?:19|20)\d\d\)")
_COUNTED: Final = compiled(r",\s(?P<volume>\d{1,3})\.?\s?(?P<word>[^\W\d_]{2,9})\b")
_EDITION: Final = compiled(r"(?P<number>\d{1,2})\.?\s(?P<word>[^\W\d_]{3,})")
_LETTERED: Final = compiled(
    r"[A-H]\s?(?P<issue>\d{1,2}(?:\s?[-\u2010-\u2015+]\s?\d{1,2})?)/(?P<year>(?:19|20)\d\d|\d\d)(?=[\s,.;:)]|$)"
)
_WORDS: Final = 2
_FIRST: Final = compiled(r"[A-Z]?\d{1,7}(?=[\s,;.])")
_AND: Final = compiled(r"(?P<page>[A-Z]?\d{1,7}),?\s(?:and\s)?(?=[a-z][a-z-]+(?:\.[A-Z]{2})?/\d{7}|ar[Xx]iv)")
_YEAR: Final = compiled(r"\s?\((?:19|20)\d\d\)[\s,]{1,2}")
_LAST_PAGES: Final = compiled(r",\s(?:S\.\s|pp?\.\s)?(?P<first>\d{1,4})\s?[-\u2010-\u2015]\s?(?P<last>\d{1,4})$")
_LONG: Final = 40
_YEARS: Final = 1000
_SHORT: Final = compiled(
    r",\s(?:in:\s)?(?P<name>(?:[A-Z\u00c4\u00d6\u00dc][a-z\u00e4\u00f6\u00fc]{0,2}){2,5})\s(?=(?:19|20)\d\d\b)"
)
_SAME_WORD: Final = Late(r",\s\u0432\u0438\u043f\.\s")
_PAIR: Final = 2
_LEAD: Final = compiled(r"[.,]\s(?:[-\u2013\u2014]\s)?(?P<word>[^\W\d_]{2,8})\.?\s?")
_TWO: Final = compiled(r"(?P<volume>\d{1,4}),\s?(?P<issue>\d{1,3})")


@rule(has="volume", lacks="issue", even_sure=True)
def _put_second(text: str, found: Found) -> None:
    """The second of two volumes is an issue, where the word before it says so: "Т. 1. Вып. | 2. М., 1987"."""
    if len(found["volume"]) != _PAIR:
        return
    first, second = found["volume"]
    word = _LEAD.fullmatch(text, first.span[1], second.span[0])
    classes = lexicon().classes(word["word"].casefold()) if word else frozenset()
    if "issue" in classes and "volume" not in classes:
        rename(found, second, "issue")


@rule(has="container-title", said=("/",))
def _cut_letter(text: str, found: Found) -> None:
    """The letter of an issue behind the name of its periodical, and the year in it: "Zeitgeschichte B 37-38/90"."""
    host = found["container-title"][0]
    if host.text[-2:-1] != " " or not host.is_whole or "." in host.text:
        return
    issue = _LETTERED.match(text, host.span[1] - 1)
    if not issue or host.text.count(" ") < _WORDS:
        return
    name = host.text[:-1].rstrip(" ,")
    found["container-title"][0] = host._replace(text=name, span=(host.span[0], host.span[0] + len(name)))
    clear(found, ("volume", "issue", "page"), issue.span())
    found["issue"] = [Stretch("issue", issue["issue"], issue.span("issue"), PLACED)]
    year = issue["year"]
    if "issued" not in found and year:
        printed = year if len(year) > len("90") else f"{'20' if year < '50' else '19'}{year}"
        found["issued"] = [Stretch("issued", printed, issue.span("year"), PLACED)]


@rule(has="container-title volume", lacks="page", said=("(",))
def _put_page(text: str, found: Found) -> None:
    """The number between the volume and the year in brackets, or between that year and a preprint, is the page."""
    volume = found["volume"][0]
    page = _PAGE.match(text, volume.span[1])
    issue, number = found.get("issue", [None])[0], found.get("number", [None])[0]
    if page and (issue is None or issue.span == page.span("page")):
        found.pop("issue", None)
        if not _is_taken(found, page.span("page")):
            found["page"] = [Stretch("page", page["page"], page.span("page"), volume.probability)]
    elif number and number.is_whole and _YEAR.fullmatch(text, volume.span[1], number.span[0]):
        both = _AND.match(number.text)
        if both:
            start = number.span[0]
            found["page"] = [Stretch("page", both["page"], (start, start + both.end("page")), number.probability)]
            rest = (start + both.end(), number.span[1])
            found["number"][0] = number._replace(text=number.text[both.end() :], span=rest)


@rule(has="container-title volume", one_of="number-of-pages note", lacks="page")
def _put_other_page(text: str, found: Found) -> None:
    """The page that was taken for an extent, or for a note: "A498, 173c", "66 (2002) 054902 and references therein"."""
    volume, extent, note = (found.get(name, [None])[0] for name in ("volume", "number-of-pages", "note"))
    if extent and text[extent.span[1] : extent.span[1] + 1] == "c" and text.isascii():
        span = (extent.span[0], extent.span[1] + 1)
        del found["number-of-pages"]
        found["page"] = [Stretch("page", text[slice(*span)], span, extent.probability)]
    elif volume and note and _YEAR.fullmatch(text, volume.span[1], note.span[0]):
        page = _FIRST.match(note.text)
        if page:
            span = (note.span[0], note.span[0] + page.end())
            found["page"] = [Stretch("page", page[0], span, note.probability)]


@rule(has="container-title", lacks="volume", even_sure=True)
def _put_volume(text: str, found: Found) -> None:
    """The number before the word for years of a journal: "Soziale Welt, 34 Jg."."""
    counted = _COUNTED.match(text, found["container-title"][0].span[1])
    if (
        counted
        and "volume" in lexicon().classes(counted["word"].casefold())
        and not _is_taken(found, counted.span("volume"))
    ):
        found["volume"] = [Stretch("volume", counted["volume"], counted.span("volume"), PLACED)]


@rule(has="container-title volume page issue", said=("/",), even_sure=True)
def _put_double(text: str, found: Found) -> None:
    """A double issue whose first number was taken into the volume: "7, 2/3"."""
    volume, issue = found["volume"][0], found["issue"][0]
    two = _TWO.fullmatch(volume.text) if volume.is_whole and text[volume.span[1] : issue.span[0]] == "/" else None
    if two:
        start = volume.span[0]
        found["volume"][0] = volume._replace(text=two["volume"], span=(start, start + two.end("volume")))
        span = (start + two.start("issue"), issue.span[1])
        found["issue"][0] = issue._replace(text=text[slice(*span)], span=span)


@rule(has="container-title volume issue", said=("))",))
def _put_through_number(text: str, found: Found) -> None:
    """A number and the one that counts through, in the bracket of an issue: "Труды БГТУ, (4 (168)), 207-210"."""
    volume, issue = found["volume"][0], found["issue"][0]
    span = (volume.span[0], issue.span[1] + 1)
    if (
        text[span[0] - 1] == "("
        and text[volume.span[1] : issue.span[0]] == " ("
        and text.startswith("))", issue.span[1])
    ):
        del found["volume"]
        found["issue"] = [issue._replace(text=text[slice(*span)], span=span)]


@rule(has="issue", lacks="volume", said=("\u0432\u0438\u043f. ",))
def _put_first_volume(text: str, found: Found) -> None:
    """Of two numbers that one word leads to the first is the volume, as Ukrainian sites print: "вип. 55, вип. 4"."""
    first, *others = found["issue"]
    if len(others) == 1 and _SAME_WORD.fullmatch(text, first.span[1], others[0].span[0]):
        found["volume"] = [first._replace(label="volume")]
        found["issue"] = others


@rule(has="note", lacks="container-title edition")
def _put_edition(_: str, found: Found) -> None:
    """The edition behind all else: "Stuttgart: Lucius & Lucius. 11. Auflage."."""
    for note in found["note"]:
        said = _EDITION.match(note.text) if note.is_whole else None
        if said and "edition" in lexicon().classes(said["word"].casefold()):
            span = (note.span[0], note.span[0] + said.end())
            found["edition"] = [Stretch("edition", said[0], span, note.probability)]
            return


def _is_taken(found: Found, span: tuple[int, int]) -> bool:
    return any(span[0] < part.span[1] and part.span[0] < span[1] for parts in found.values() for part in parts)


@rule(
    has="title",
    one_of="publisher publisher-place",
    lacks="page container-title",
    said=("-", "\u2010", "\u2013", "\u2014"),
)
def _cut_pages(text: str, found: Found) -> None:
    """The pages that end a title before its imprint: "Kommunikation mit Zettelkästen, 222-228. Wiesbaden"."""
    title = found["title"][-1]
    pages = _LAST_PAGES.search(title.text) if title.text[-1:].isdigit() and title.is_whole else None
    if pages is None or not 0 < int(pages["last"]) - int(pages["first"]) < _LONG or int(pages["first"]) >= _YEARS:
        return
    start = title.span[0]
    span = (start + pages.start("first"), title.span[1])
    found["page"] = [Stretch("page", text[slice(*span)], span, title.probability)]
    found["title"][-1] = title._replace(text=title.text[: pages.start()], span=(start, start + pages.start()))


@rule(has="issued page", lacks="publisher publisher-place volume")
def _put_short(text: str, found: Found) -> None:
    """A journal of law in capitals before its year, which has no label: "Grundrechtstheorie, NJW 1974, S. 1529"."""
    hosts, titles = found.get("container-title", []), found.get("title", [])
    if len(hosts) + len(titles) != 1:
        return
    title = (hosts or titles)[0]
    short = _SHORT.match(text, title.span[1])
    if short:
        found["title"] = [title._replace(label="title")]
        found["container-title"] = [Stretch("container-title", short["name"], short.span("name"), PLACED)]
        year = found["issued"][-1]
        if year.span[0] < short.end() < year.span[1]:
            span = (short.end(), year.span[1])
            found["issued"][-1] = year._replace(text=text[slice(*span)], span=span)


put_unmarked: Final = Rules(
    _put_second,
    _cut_pages,
    _put_short,
    _cut_letter,
    _put_double,
    _put_through_number,
    _put_first_volume,
    _put_page,
    _put_other_page,
    _put_volume,
    _put_edition,
)
"""Puts the pages of a journal behind its volume, its volume before the word for it, and a late edition."""
