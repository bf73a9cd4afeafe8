"""Numbers whose label their place gainsays: "06 (2013) 081" is a volume and a page, "Debt, 1200–1500" ends a title."""

import re
from itertools import pairwise
from typing import Final

from refman.languages import lexicon
from refman.model import Span
from refman.patterns import Late
from refman.references.placing.no_numbers import drop_back, leave_isbn, leave_no_numbers
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import PLACED, Found, Stretch, clear, drop, rename

_ROUND_YEAR = Late(r"\s?\((?:19|20)\d\d\)[\s,]{1,2}")
_YEARS = Late(r",\s(?P<from>1\d{3}|20\d\d)\s?[-\u2013\u2014]\s?(?P<to>1\d{3}|20\d\d)(?=\s?[(.,])")
_YEAR = Late(r"(?:19|20)\d\d")
_WORDS = Late(r"[^\W\d_]+(?:\s[^\W\d_]+)*\s[^\W\d_]{4,}")
_DAY = Late(r"(?P<day>\d{1,2}\s(?P<month>[^\W\d_]{3,12}))\.?,?\s+(?=\d)")
_IMPRINT = ("publisher", "publisher-place")
_TWO = Late(r"(?P<volume>[A-H]?\d{1,4}),?\s(?P<page>[A-Z]?\d{1,6}(?:\s?[-\u2010-\u2015]+\s?[A-Z]?\d{1,6})?)")
_LEADING = Late(r"(?P<page>\d+(?:[-\u2010-\u2015]+\d+)?)(?:[\s.,;].*)?$", re.DOTALL)
_PAGE_LETTERS = frozenset("ABDEFGHIJKLMNOQR")
"""Letters before a page; "C", "P" and "S" may be marks of it."""
_WORD_BEFORE = Late(r"(?<!\w)(?P<word>[^\W\d_]+)[.:]?\s?$")
_MARK_LENGTH = 12
_YEAR_RANGE = Late(r"[\s,:]{1,2}(?P<page>1\d{3}[-\u2010-\u2015]+1\d{3})(?![\d-])")
_SERIES_LETTER = Late(r"(?P<letter>[A-H])\s(?P<volume>\d{1,4})")
_PREPRINT = Late(r",\s?(?P<number>[a-z][a-z-]+(?:\.[A-Z]{2})?/\d{7})")
_BRACKETED = Late(r"(?P<title>.{3,})\s\((?P<word>[^\W\d_]+)\.?\s(?P<number>\d{1,3}|[IVX]+)\)", re.DOTALL)
_BOOK = frozenset({"editor", "publisher"})
_ROMAN = Late(r"[IVX]{1,6}")
_BEHIND_TITLE = Late(r"[.,]\s")
_NEAR = 4
_LISTS = ("\u041e\u043f.", "\u043e\u043f.", "Op.", "op.", "-\u0442\u0456\u0437")
"""How the list is marked that a file of an archive stands in."""
_SHELF = Late(r"[^\W\d_]{1,8}\.?\s[^\W\d_]?-?\d{1,5}")
_FILE = Late(
    r"\.\s\u2116\s?\d+[\u0430-\u044f]?(?:\.\s\u041b{1,2}\.\s?\d+(?:[-\u2013]\d+)?(?:\s\u043e\u0431)?)?(?=[.;]|$)"
)
"""A file behind the fund and its list: "Ф. 93. Оп. 3.| № 123. Л. 5"."""
_MARKED = Late(r"[.,]?\s(?:[^\W\d_]{1,4}\.\s?)?\u2116\s?")
_DASHES = frozenset("-\u2010\u2011\u2012\u2013\u2014")
_RANGE_BEHIND = Late(r"[-\u2010-\u2014]\d{1,3}(?![\d\w.]\d|\w)")


@rule(one_of="volume issue")
def _lengthen(text: str, found: Found) -> None:
    """Numbers that go on behind their dash, where no label is: "2007. No. 20–21. Art. 151"."""
    for name in ("volume", "issue"):
        last = found[name][-1] if name in found else None
        if not last or text[last.span[1] : last.span[1] + 1] not in _DASHES or text[last.span[0] - 1] in _DASHES:
            continue
        rest = _RANGE_BEHIND.match(text, last.span[1]) if last.text.isdigit() else None
        labelled = (part.span for parts in found.values() for part in parts)
        if rest and not any(start < rest.end() and rest.start() < end for start, end in labelled):
            whole = (last.span[0], rest.end())
            found[name][-1] = last._replace(text=text[slice(*whole)], span=whole)


@rule(has="volume page", even_sure=True)
def _put_letter(text: str, found: Found) -> None:
    """The letter of the page, where the labeller left it out: "721, L168"."""
    page = found["page"][0]
    start = page.span[0] - 1
    if start > 0 and text[start] in _PAGE_LETTERS and page.is_whole and text[start - 1] in " ,:":
        found["page"][0] = page._replace(text=f"{text[start]}{page.text}", span=(start, page.span[1]))


@rule(has="container-title", one_of="issue volume page")
def _part_two(text: str, found: Found) -> None:
    """A volume and a page in one ("49 1305"), or a page in the number of a preprint behind it."""
    if "volume" in found and "page" in found:
        return
    name = next(one for one in ("issue", "volume", "page") if one in found)
    part = found[name][0]
    two = _TWO.fullmatch(part.text) if part.is_whole and (name != "page" or "," not in part.text) else None
    if two and not _YEAR.fullmatch(two["volume"]) and (name == "issue" or name not in _said_before(text, part)):
        drop(found, part)
        for kind, label in (("volume", "issue" if name == "issue" else "volume"), ("page", "page")):
            start, end = (part.span[0] + border for border in two.span(kind))
            found[label] = [*found.get(label, ()), Stretch(label, two[kind], (start, end), part.probability)]
    elif name == "volume" and len(found.get("issued", ())) > 1:
        _put_years_page(text, found, part)
    elif name == "volume" and "number" in found:
        number = found["number"][0]
        page = _LEADING.match(number.text) if 0 < number.span[0] - part.span[1] <= _NEAR and number.is_whole else None
        if page:
            start = number.span[0]
            drop(found, number)
            found["page"] = [Stretch("page", page["page"], (start, start + page.end("page")), number.probability)]


@rule(has="page", said=("/",))
def _cut_preprint(_: str, found: Found) -> None:
    """The number of a preprint behind the page is none: "97, hep-th/9509161"."""
    page = found["page"][0]
    number = _PREPRINT.search(page.text)
    if number and page.is_whole:
        start = page.span[0]
        found["page"][0] = page._replace(text=page.text[: number.start()], span=(start, start + number.start()))
        begin = start + number.start("number")
        found.setdefault(
            "number", [Stretch("number", number["number"], (begin, begin + len(number["number"])), PLACED)]
        )


@rule(has="volume container-title")
def _put_series_letter(text: str, found: Found) -> None:
    """The letter of a journal in several belongs to its name: "Phys. Lett., B 367"."""
    volume, host = found["volume"][0], found["container-title"][0]
    letter = _SERIES_LETTER.fullmatch(volume.text) if " " in volume.text else None
    if letter and 0 < volume.span[0] - host.span[1] <= _NEAR and volume.is_whole:
        whole = (host.span[0], volume.span[0] + 1)
        found["container-title"][0] = host._replace(text=" ".join(text[slice(*whole)].split()), span=whole)
        start = volume.span[0] + letter.start("volume")
        found["volume"][0] = volume._replace(text=letter["volume"], span=(start, volume.span[1]))


def _put_years_page(text: str, found: Found, volume: Stretch) -> None:
    """Pages that look like years, right behind the volume: "53 1813-1826"."""
    years = _YEAR_RANGE.match(text, volume.span[1])
    if years:
        found["issued"] = [part for part in found["issued"] if part.span[0] < volume.span[1]] or found["issued"]
        found["page"] = [Stretch("page", years["page"], years.span("page"), volume.probability)]


def _said_before(text: str, part: Stretch) -> frozenset[str]:
    """What the word right before a number says that it is."""
    word = _WORD_BEFORE.search(text, max(0, part.span[0] - _MARK_LENGTH), part.span[0])
    return lexicon().classes(word["word"].casefold()) if word else frozenset()


@rule(has="volume", one_of="title container-title")
def _join_roman(text: str, found: Found) -> None:
    """The number of a king or of a book in its name: "The Fabrication of Louis XIV (New Haven)"."""
    volume = found["volume"][0]
    if not _ROMAN.fullmatch(volume.text) or text[volume.span[0] - 1 : volume.span[0]] != " ":
        return
    for name in ("title", "container-title"):
        last = found[name][-1] if name in found else None
        if last and last.span[1] == volume.span[0] - 1 and (name == "title" or not _BOOK.isdisjoint(found)):
            whole = (last.span[0], volume.span[1])
            found[name][-1] = last._replace(text=" ".join(text[slice(*whole)].split()), span=whole)
            drop(found, volume)
            return


@rule(has="volume title container-title")
def _put_roman(text: str, found: Found) -> None:
    """A part of a title that was taken for a volume, where the volume stands behind the journal: "Measures, II"."""
    if len(found["volume"]) == 1:
        return
    title, first, host = found["title"][-1], found["volume"][0], found["container-title"][0]
    if (
        _ROMAN.fullmatch(first.text)
        and first.span[1] < host.span[0] < found["volume"][1].span[0]
        and _BEHIND_TITLE.fullmatch(text, title.span[1], first.span[0])
    ):
        drop(found, first)
        whole = (title.span[0], first.span[1])
        found["title"][-1] = title._replace(text=" ".join(text[slice(*whole)].split()), span=whole)


@rule(one_of="volume issue", lacks="page", said=("(",))
def _put_page(text: str, found: Found) -> None:
    """The number behind the year in round brackets is the page, where the one before it is the volume."""
    numbers = sorted((part for name in ("volume", "issue") for part in found.get(name, ())), key=lambda part: part.span)
    for first, second in pairwise(numbers):
        if _ROUND_YEAR.fullmatch(text, first.span[1], second.span[0]):
            rename(found, first, "volume")
            rename(found, second, "page")
            return


@rule(has="issue page", lacks="volume", said=("(",), even_sure=True)
def _name_volume(text: str, found: Found) -> None:
    """The number before the year in round brackets is the volume, where a page stands behind it."""
    volume, page = found["issue"][0], found["page"][0]
    is_volume = volume.span[1] < page.span[0] and _ROUND_YEAR.fullmatch(text, volume.span[1], page.span[0])
    if is_volume and "issue" not in _said_before(text, volume):
        rename(found, volume, "volume")


@rule(has="volume issue", lacks="issued", said=("(",))
def _put_year(text: str, found: Found) -> None:
    """A year with an issue in brackets, "2015(3)", where nothing else tells the year."""
    volume = found["volume"][0]
    if _YEAR.fullmatch(volume.text) and text[volume.span[1] : volume.span[1] + 1] == "(":
        rename(found, volume, "issued")


@rule(has="title volume")
def _put_years(text: str, found: Found) -> None:
    """Two years behind a title that were taken for a volume and a page end it."""
    title = found["title"][-1]
    years = _YEARS.match(text, title.span[1])
    if not years or not any(part.span == years.span("from") for part in found["volume"]):
        return
    clear(found, ("volume", "page", "issue"), years.span())
    whole = (title.span[0], years.end("to"))
    found["title"][-1] = title._replace(text=" ".join(text[slice(*whole)].split()), span=whole)


@rule(has="title", lacks="volume", said=(")",))
def _put_bracketed(_: str, found: Found) -> None:
    """A volume in brackets ends the title: "Results (Volume II)"."""
    title = found["title"][-1]
    volume = _BRACKETED.fullmatch(title.text) if title.text[-1:] == ")" and title.is_whole else None
    if volume and "volume" in lexicon().classes(volume["word"].casefold()):
        start = title.span[0]
        found["title"][-1] = title._replace(text=volume["title"], span=(start, start + volume.end("title")))
        span = (start + volume.start("number"), start + volume.end("number"))
        found["volume"] = [Stretch("volume", volume["number"], span, title.probability)]


@rule(has="volume", lacks="title")
def _put_worded(_: str, found: Found) -> None:
    """Words are no volume, and the title where there is none."""
    if _WORDS.fullmatch(found["volume"][0].text):
        rename(found, found["volume"][0], "title")


@rule(has="page")
def _put_day(_: str, found: Found) -> None:
    """A day before the page of a newspaper, taken for a part of it: "15 наурыз. 4-б."."""
    page = found["page"][0]
    day = _DAY.match(page.text) if " " in page.text else None
    if not day or not lexicon().month(day["month"].casefold()) or not page.is_whole:
        return
    start, end = page.span
    found["page"][0] = page._replace(text=page.text[day.end() :], span=(start + day.end(), end))
    dated = Stretch("issued", day["day"], (start, start + day.end("day")), page.probability)
    found.setdefault("issued", []).append(dated)


@rule(has="number page", said=_LISTS)
def _put_leaves(text: str, found: Found) -> None:
    """The leaves of a file in an archive belong to its number: "F. 82. Op. 1. D. 14. L. 5-7", "Л. 5, 6 | , | 7"."""
    number, leaves = found["number"][-1], found["page"][0]
    if "archive" not in found and not any(map(number.text.__contains__, _LISTS)):
        return
    if 0 <= leaves.span[0] - number.span[1] <= _NEAR:
        whole = (number.span[0], leaves.span[1])
        found["number"][-1] = number._replace(text=" ".join(text[slice(*whole)].split()), span=whole)
        drop(found, leaves)


@rule(has="archive number", said=("\u041e\u043f.",), beyond_ascii=True)
def _cut_shelf(text: str, found: Found) -> None:
    """A shelfmark that begins in the name of its archive: "Архив РГО. Разряд 65. | Оп. | 1 | № 12"."""
    archive, last = found["archive"][0], found["number"][-1]
    name, stop, shelf = archive.text.partition(". ")
    if stop and _SHELF.fullmatch(shelf) and archive.is_whole and last.span[0] > archive.span[1]:
        start = archive.span[0]
        span = (start + len(name) + len(stop), last.span[1])
        clear(found, ("volume", "issue", "page", "number"), span)
        found["archive"][0] = archive._replace(text=name, span=(start, start + len(name)))
        found["number"] = [last._replace(text=" ".join(text[slice(*span)].split()), span=span)]


@rule(has="archive number", said=("\u2116",), beyond_ascii=True, even_sure=True)
def _join_shelfmark(text: str, found: Found) -> None:
    """A shelfmark whose file has the mark of a number is one: "Ф. 480. Оп. 2. | № 104/65. Л. 34"."""
    first, *others = found["number"]
    last = others[-1] if others else first
    if _MARKED.fullmatch(text, first.span[1], last.span[0]) if len(others) == 1 else False:
        whole = (first.span[0], last.span[1])
        found["number"] = [first._replace(text=" ".join(text[slice(*whole)].split()), span=whole)]
        return
    file = None if others else _FILE.match(text, first.span[1])
    if file:
        whole = (first.span[0], file.end())
        clear(found, ("issue", "volume", "page"), file.span())
        found["number"] = [first._replace(text=" ".join(text[slice(*whole)].split()), span=whole)]


@rule(has="issued", one_of="publisher publisher-place", even_sure=True)
def _put_amendment(text: str, found: Found) -> None:
    """A date in brackets is not that of the print, if the imprint has one; behind the title it belongs to that."""
    if len(found["issued"]) == 1:
        return
    first, *others = found["issued"]
    houses = [part.span[1] for name in _IMPRINT for part in found.get(name, ())]
    start = text.rfind("(", 0, first.span[0])
    titles = found.get("title", found.get("container-title", ()))
    is_printed = any(_YEAR.search(part.text) and 0 < part.span[0] - end <= _NEAR for part in others for end in houses)
    if any(0 <= start - end <= _NEAR for end in houses):
        # the first print ("Nauka, Moscow (1965)"), where a translation follows
        return
    if not titles or not is_printed or start < titles[0].span[0] or ")" in text[start : first.span[0]]:
        return
    if (
        any(part.span[0] < start for part in found.get("container-title", ()))
        and others[-1].text.isdigit()
        and text[others[-1].span[0] - 1] != "("
    ):
        # when a conference met, before where and when its papers were printed
        _drop_event(found, (start, first.span[1]))
        return
    last = titles[-1]
    if text[last.span[1] : first.span[0]].strip() == "(" and text[first.span[1] : first.span[1] + 1] == ")":
        whole = (last.span[0], first.span[1] + 1)
        found[last.label][-1] = last._replace(text=" ".join(text[slice(*whole)].split()), span=whole)
        found["issued"] = others
    elif "page" not in found and not any(start < part.span[0] < first.span[0] for part in found.get("publisher", ())):
        _drop_event(found, (start, first.span[1]))


def _drop_event(found: Found, bracket: Span) -> None:
    """Leaves out the day of a conference, and its town where another is printed."""
    for name in ("issued", "publisher-place"):
        outside = [part for part in found.get(name, ()) if not bracket[0] < part.span[0] < bracket[1]]
        if outside:
            found[name] = outside


put_right: Final = Rules(
    drop_back,
    leave_isbn,
    _put_letter,
    _part_two,
    _put_page,
    _name_volume,
    _lengthen,
    _put_roman,
    _join_roman,
    _cut_preprint,
    _put_series_letter,
    _put_year,
    _put_years,
    _put_bracketed,
    _put_worded,
    _put_amendment,
    _put_day,
    _put_leaves,
    _cut_shelf,
    _join_shelfmark,
    leave_no_numbers,
)
"""Puts such numbers where they belong."""
