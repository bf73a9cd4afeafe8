"""What the labels pass over though its place tells what it is: the host behind " // ", the head of a title, a body."""

from typing import Final

from refman.languages import lexicon
from refman.patterns import Late
from refman.references.labelling.kind_words import telling
from refman.references.labelling.same_author import behind_words
from refman.references.placing.descriptions import gost_words
from refman.references.placing.rules import Rules, rule
from refman.references.placing.shapes import DAY
from refman.references.placing.spans import PLACED, Found, Stretch, clear
from refman.references.values.dates import parse_date
from refman.references.values.name_words import is_body, name_words

_HOST = Late(
    r"(?<![:/])(?<!:\s)\s?//\s?(?!URL\b)(?P<name>[\u00ab\"\u201c]?[^\W\d_a-z\u0430-\u044f][^/\[\]()\n]{2,160})"
)
_END = Late(r"\s*(?:\.?\s+[-\u2013\u2014]\s|[.,;]\s*(?=\d|$|URL)|[.,;]?\s*\u2116)")
_WORD = Late(r"[^\W\d_]{3,}|[^\W\d_]{2,}\s[^\W\d_]{2,}")
_HEAD = Late(r"\s*(?:\d+[.)]\s*)?(?P<head>[^\W\d_a-z\u0430-\u044f][^\W\d_]+(?:\s+[^\W\d_]+)+\s+)[\u00ab\"\u201c]")
_HOST_HEAD = Late(r"\s?(?P<head>[^\W\d_a-z\u0430-\u044f][^/\[\]\u00ab\"\u201c]{3,120}\s)")
_QUOTES = ("\u00ab", '"', "\u201c")
_CLOSING = ("\u00bb", '"', "\u201d")
_ONLY = Late(r"[.,:;\s\u2013\u2014-]*(?P<title>[^\W\d_a-z\u0430-\u044f][^\d./\[\]()]{5,160})\.\s[\s\u2013\u2014-]*")
_GOES_ON = Late(
    r"\s[^\W\d_][^.,;:/\[\]()\d\u2013\u2014-]*(?:-[^\W\d_][^.,;:/\[\]()\d\u2013\u2014-]*)*(?=[.,;:]|\s[(/\u2013\u2014-])"
)
_ROMAN = frozenset("IVX")
_LAW = Late(r"[\u00bb\"\u201d]\s?(?:[^\W\d_]{1,4}\s)?(?P<word>[^\W\d_]{3,})")
_CENTURY = Late(r"\s[^\W\d_A-Z]{1,3}\.(?=\s?[-\u2013\u2014:,/])")
_DATED = Late(r"(?P<name>.{4,}?[^,])(?<=[^\W\d_]|[.)])[.,]?\s(?P<date>(?:[^\W\d_]{3,}\.?\s)?(?:19|20)\d\d)")
_LAST_YEAR = Late(r"[.,\u2013\u2014-]\s(?P<year>(?:19|20)\d\d)\s?(?:[^\W\d_]{1,4}\.?)?[.\s]*$")
_WHOLE_YEAR = Late(r"-(?:19|20)\d\d(?!\d)")
_BEFORE_SLASH = Late(r"\s[^\W\d_A-Z\u0410-\u042f]{4,}(?=\s/\s)")
_BEHIND = Late(r"[\s)\]]*[.:,]\s")
_YEAR_BEHIND = Late(r",?\s\(?(?:1[5-9]|20)\d\d")
_CUT_CENTURY = Late(
    r"\.\s[IVX\u0406\u0425]{1,6}(?:\s?[-\u2013\u2014]\s?[IVX\u0406\u0425]{1,6})?\s[^\W\d_A-Z\u0410-\u042f]{1,3}\.(?=\s)"
)
_SHORT = 4
_TWO = 2
_LONG_BRACKET = 80
_NEXT = 4
_SIGNS = Late(r"[.,:\s]+")
_BEFORE_NUMBER = Late(r"\.?\s?(?:\d|[IVX]+\b)")
_NUMBERED = frozenset({"volume", "issue", "page"})
_MARKS = frozenset(
    {"volume", "issue", "page", "part", "editor", "compiler", "translator", "edition", "in", "report", "series"}
)
"""What words that lead to another field tell."""


@rule(lacks="container-title", said=("/",), even_sure=True)
def _put_host(text: str, filled: Found) -> None:
    for match in _HOST.finditer(text) if "//" in text else ():
        start = match.start("name") + len(_same_author(text, match.start("name"), filled))
        spans = [
            part.span for label, parts in filled.items() for part in parts if label != "title" or part.span[0] < start
        ]
        end = min([match.end("name"), *(span[0] for span in spans if span[1] > start)])
        cut = _END.search(text, start, end)
        name = text[start : cut.start() if cut else end].strip(" .,;:-\u2013\u2014")
        if _BEFORE_NUMBER.match(text, start + len(name)):
            name = _without_mark(name)
        is_named = _WORD.search(name) and name.casefold() not in gost_words()["published"]
        if is_named and text.startswith(name, start) and not name.endswith(name_words().genitives):
            place = (start, start + len(name))
            titles = [part for part in filled.get("title", ()) if part.span[1] <= place[0] or part.span[0] >= place[1]]
            if titles:
                filled["title"] = titles
            filled["container-title"] = [Stretch("container-title", name, place, PLACED)]
            return


def _without_mark(name: str) -> str:
    """The name without the word before a number that ends it: "Собр. соч. Т. 5"."""
    before, blank, last = name.rpartition(" ")
    if blank and _NUMBERED & lexicon().classes(last.casefold()):
        return before.rstrip(",;: \u2013\u2014-")
    return name


def _same_author(text: str, start: int, found: Found) -> str:
    """The author's name, where it is said again before the book that the part stands in ("// Лотман Ю. М. Поэтика").

    A word alone may begin the name of the host: "Siberia. (2001). Roads // Siberia Today".
    """
    authors = found.get("author", ())
    said = authors[0].text if authors else ""
    if said and text.startswith(said, start):
        rest = _SIGNS.match(text, start + len(said))
        return text[start : rest.end()] if rest and (" " in said or rest[0].strip()) else ""
    return text[start : behind_words(text, start)]


@rule(has="container-title", even_sure=True)
def _cut_author(text: str, filled: Found) -> None:
    host = filled["container-title"][0]
    said = len(_same_author(text, host.span[0], filled))
    if 0 < said < len(host.text):
        start, end = host.span[0] + said, host.span[1]
        filled["container-title"][0] = host._replace(text=" ".join(text[start:end].split()), span=(start, end))


@rule(has="publisher", lacks="author", even_sure=True)
def _put_first_body(_: str, filled: Found) -> None:
    """A house at the head is the author, or the title of what has none."""
    first = min(filled["publisher"], key=lambda part: part.span)
    label = "author" if {"title", "container-title"} & filled.keys() else "title"
    if any(part.span < first.span for parts in filled.values() for part in parts) or (
        label == "author" and "editor" in filled
    ):
        return
    filled["publisher"].remove(first)
    if not filled["publisher"]:
        del filled["publisher"]
    filled[label] = [first._replace(label=label)]


@rule(has="author publisher container-title", lacks="title publisher-place")
def _put_short(text: str, filled: Found) -> None:
    """What stands between the author and the journal is the title, however short: "Falter, J.: Modelle. Archiv"."""
    author, house, host = filled["author"][-1], filled["publisher"][0], filled["container-title"][0]
    if house.span[1] < host.span[0] and _BEHIND.fullmatch(text, author.span[1], house.span[0]):
        filled["title"] = [house._replace(label="title")]
        filled["publisher"] = filled["publisher"][1:]
        if not filled["publisher"]:
            del filled["publisher"]


@rule(has="container-title publisher-place title", lacks="publisher volume issue page editor", even_sure=True)
def _put_house(text: str, filled: Found) -> None:
    """A body with its town behind it, but no volume and no page, is no journal."""
    (host, *others), towns = filled["container-title"], filled["publisher-place"]
    if (
        not others
        and 0 < towns[0].span[0] - host.span[1] < 4
        and is_body(host.text, name_words())
        and not _HOST.search(text)
    ):
        filled["publisher"] = [host._replace(label="publisher")]
        del filled["container-title"]


@rule(one_of="title container-title", said=_QUOTES, even_sure=True)
def _put_head(text: str, filled: Found) -> None:
    """The words before a title in quotation marks, with which the reference begins: kinds of conferences and books."""
    label = "title" if "title" in filled else "container-title"
    first = filled[label][0]
    if not (text[first.span[0]] in _QUOTES or text[first.span[0] - 1] in _QUOTES):
        return
    head = _HEAD.match(text)
    if head is None or not head.end() - 1 <= first.span[0] <= head.end():
        return
    if any(part.span[0] < first.span[0] for parts in filled.values() for part in parts):
        return
    law = _LAW.match(text, first.span[1])
    behind = telling(law["word"].casefold()) if law else frozenset()
    if "act" in behind or ("law" in behind and head["head"].rstrip().endswith(name_words().genitives)):
        return
    told = [telling(word) for word in head["head"].casefold().split()]
    of_law = "issued" in filled or any("country" in word for word in told)
    if (of_law and any({"act", "law"} & word for word in told)) or ("number" in filled and "approved" in told[-1]):
        return
    start = head.start("head")
    end = first.span[1] + (text[first.span[1] : first.span[1] + 1] in {"\u00bb", '"', "\u201d"})
    filled[label][0] = first._replace(text=" ".join(text[start:end].split()), span=(start, end))


@rule(has="container-title", said=("/",))
def _put_host_head(text: str, filled: Found) -> None:
    """The words before a host in quotation marks: "// Материалы конф. «Чтения»"."""
    host = filled["container-title"][0]
    start = host.span[0] - (text[host.span[0] - 1] in _QUOTES)
    slashes = text.rfind("//", 0, start)
    head = _HOST_HEAD.fullmatch(text, slashes + 2, start) if slashes >= 0 and text[start] in _QUOTES else None
    if head is None:
        return
    begin = head.start("head")
    if not any(begin < part.span[1] and part.span[0] < start for parts in filled.values() for part in parts):
        end = host.span[1] + (text[host.span[1] : host.span[1] + 1] in _CLOSING)
        filled["container-title"][0] = host._replace(text=" ".join(text[begin:end].split()), span=(begin, end))


@rule(has="author publisher-place", lacks="title container-title", even_sure=True)
def _put_only(text: str, filled: Found) -> None:
    """The words between the author and the imprint, where nothing else could be the title."""
    start, end = filled["author"][-1].span[1], filled["publisher-place"][0].span[0]
    only = _ONLY.fullmatch(text, start, end)
    if only is None and "publisher" in filled:
        _put_house_title(text, filled)
    if only and not any(start < part.span[1] and part.span[0] < end for parts in filled.values() for part in parts):
        filled["title"] = [Stretch("title", only["title"], only.span("title"), PLACED)]


def _put_house_title(text: str, filled: Found) -> None:
    """What stands between the author and the town is the title, where there is none: "Migrationsbericht, Nürnberg"."""
    authors, towns, house = filled.get("author"), filled.get("publisher-place"), filled["publisher"][0]
    if not authors or not towns or "genre" in filled or not house.is_whole or house.span[1] > towns[0].span[0]:
        return
    ends = [part.span[1] for parts in filled.values() for part in parts if part.span[1] <= house.span[0]]
    before = max(ends, default=0)
    if ", " in authors[-1].text and house.text.endswith(" University Press"):
        # the last of the authors is the title: "Richard Spear, Domenichino, Yale University Press"
        return
    if before < authors[-1].span[1] or not _BEHIND.fullmatch(text, before, house.span[0]):
        return
    start, end = house.span
    years = filled.get("issued", ())
    if len(years) > 1 and years[-1].span[0] == end + 1 and years[-1].span[1] < towns[0].span[0]:
        end = years[-1].span[1]
        filled["issued"] = years[:-1]
    filled["title"] = [house._replace(label="title", text=text[start:end], span=(start, end))]
    filled["publisher"] = filled["publisher"][1:]
    if not filled["publisher"]:
        del filled["publisher"]


@rule(has="title", lacks="author")
def _put_body(text: str, filled: Found) -> None:
    """A body at the head with a year behind it, which was taken for a title: "Bundeszentrale für Aufklärung (2009)"."""
    titles = filled["title"]
    if len(titles) < _TWO:
        return
    body, *titles = titles
    years = [part for part in filled.get("issued", ()) if body.span[1] < part.span[0] < titles[0].span[0]]
    is_first = all(part.span[0] >= body.span[0] for parts in filled.values() for part in parts)
    if years and is_first and is_body(body.text, name_words()) and _YEAR_BEHIND.match(text, body.span[1]):
        filled["author"] = [body._replace(label="author")]
        filled["title"] = titles


@rule(has="title", even_sure=True)
def _lengthen_title(text: str, filled: Found) -> None:
    _lengthen(text, filled, "title")


@rule(has="title publisher-place", beyond_ascii=True)
def _add_century(text: str, filled: Found) -> None:
    """A century behind a word cut short is of the title, where a town follows: "Резьба XIX – нач | . XX в. Киев"."""
    last = filled["title"][-1]
    short = last.text.rpartition(" ")[2]
    century = _CUT_CENTURY.match(text, last.span[1]) if short.islower() and len(short) <= _SHORT else None
    if century and any(0 <= part.span[0] - century.end() <= _NEXT for part in filled["publisher-place"]):
        span = (last.span[0], century.end())
        filled["title"][-1] = last._replace(text=" ".join(text[slice(*span)].split()), span=span)


@rule(has="container-title", even_sure=True)
def _lengthen_host(text: str, filled: Found) -> None:
    _lengthen(text, filled, "container-title")


def _lengthen(text: str, filled: Found, label: str) -> None:
    """A name that breaks off within a phrase or a bracket goes on to its end, as far as nothing else begins."""
    last = filled[label][-1]
    start, end = last.span
    may_be_open = "(" in last.text or "[" in last.text
    sign = text[end : end + 1]
    if not may_be_open and not sign.isspace() and sign != "-":
        # most end with a stop or a comma
        return
    year = _WHOLE_YEAR.match(text, end) if len(filled.get("issued", ())) > 1 else None
    if year:
        # "Нейроинформатика-2004": the year of the print stands elsewhere
        clear(filled, ("issued",), year.span())
        filled[label][-1] = last._replace(text=" ".join(text[start : year.end()].split()), span=(start, year.end()))
        return
    if may_be_open and last.text.count("(") > last.text.count(")"):
        close = text.find(")", end)
        border = close + 1 if close > 0 else end
    elif "[" in last.text and "]" not in last.text:
        close = text.find("]", end, end + _LONG_BRACKET)
        border = close + 1 if close > 0 else end
    elif not text[end : end + 1].isspace():
        return
    else:
        rest = _GOES_ON.match(text, end) if text[end - 1].isalpha() else None
        if rest is None or not _are_plain(rest[0].split()):
            rest = _BEFORE_SLASH.match(text, end)
        if rest is None and text[end - 1] in _ROMAN:
            rest = _CENTURY.match(text, end)
        border = rest.end() if rest else end
    if border > end and not any(
        end < part.span[1] and part.span[0] < border for parts in filled.values() for part in parts
    ):
        filled[label][-1] = last._replace(text=" ".join(text[start:border].split()), span=(start, border))


@rule(lacks="issued", even_sure=True)
def _put_date(text: str, filled: Found) -> None:
    _part_date(filled)
    _put_last_year(text, filled)
    _put_day(text, filled)


def _part_date(filled: Found) -> None:
    """The month and the year that end the name of a host, where no date is known: "Электрон. журн. Февраль 2011"."""
    host = filled["container-title"][-1] if "container-title" in filled else None
    dated = _DATED.fullmatch(host.text) if host and host.is_whole and host.text[-1].isdigit() else None
    if host is None or dated is None or len(parse_date(dated["date"]).parts[0]) < (2 if " " in dated["date"] else 1):
        return
    start, end = host.span
    filled["issued"] = [Stretch("issued", dated["date"], (start + dated.start("date"), end), host.probability)]
    filled["container-title"][-1] = host._replace(text=dated["name"], span=(start, start + dated.end("name")))


def _put_last_year(text: str, filled: Found) -> None:
    """A year with nothing behind it but its word."""
    last = _LAST_YEAR.search(text)
    if last and not any(part.span[1] > last.start("year") for parts in filled.values() for part in parts):
        filled["issued"] = [Stretch("issued", last["year"], last.span("year"), PLACED)]


def _put_day(text: str, filled: Found) -> None:
    """A day written out, where no date is known."""
    for day in DAY.finditer(text):
        if (
            len(parse_date(day[0]).parts)
            and len(parse_date(day[0]).parts[0]) == 3
            and not any(
                day.start() < part.span[1] and part.span[0] < day.end() for parts in filled.values() for part in parts
            )
        ):
            filled["issued"] = [Stretch("issued", day[0], day.span(), PLACED)]
            return


def _are_plain(words: list[str]) -> bool:
    """Two words or more, none of which says what stands behind it."""
    return len(words) > 1 and not any(_MARKS & lexicon().classes(word.casefold()) for word in words)


fill_gaps: Final = Rules(
    _cut_author,
    _put_host,
    _put_first_body,
    _put_short,
    _put_house,
    _put_head,
    _put_host_head,
    _put_only,
    _put_body,
    _lengthen_title,
    _add_century,
    _lengthen_host,
    _put_date,
)
"""Puts in place what no label names, or the wrong one, where the place leaves no doubt."""
