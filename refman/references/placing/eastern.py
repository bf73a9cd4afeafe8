"""What references in Chinese, Japanese and Korean print in one run, and what Chinese ones call a work in brackets."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from refman.model import Date, Field
from refman.patterns import Late
from refman.references.placing.spans import PLACED, Found, Stretch, clear
from refman.references.values.eastern_names import IDEOGRAPHIC, ideograph, is_eastern
from refman.tables import read_table

_CODE = re.compile(r"\s?[\[\uff3b]\s?([JMDNCRSP]|EB|DB|CP)\s?(?:/\s?(?:OL|CD|MT|DK)\s?)?[\]\uff3d]")
_CODED = Late(rf"(?P<names>[^\[\uff3b.\uff0e\u3002]+)[.\uff0e\u3002]\s*(?P<title>[^\[\uff3b]+?){_CODE.pattern}")
_PIECE = Late(r"[^\s\uff0c,][^\uff0c,]*")
_QUOTED = Late("[\u300a\u300c\u300e](?P<name>[^\u300a-\u300f]{2,160})[\u300b\u300d\u300f]")
_QUOTES = {"\u300a": "\u300b", "\u300c": "\u300d", "\u300e": "\u300f"}
_BOOK = Late(
    "[\u3001\uff0c,\\s]*(?:(?P<editors>[^\u300a-\u300f\u3001\uff0c\\d]{2,20}?)(?:\u7de8|\u7f16|\u4e3b\u7f16|\u7de8\u8457))?[\u3001\uff0c,\\s]*"
    "[\u300e\u300a](?P<name>[^\u300a-\u300f]{2,80})[\u300f\u300b]"
)
_TRANSLATOR = Late("[(\uff08](?P<name>[^()\uff08\uff09]{2,12})[\u8a33\u8bd1\u8b6f][)\uff09]?")
_FOREIGNER = Late(
    r"\s*(?:\[\d+\]\s*)?[\[\u3014\uff08(\uff3b][^\W\d_]{1,4}[\]\u3015\uff09)\uff3d]\s?(?P<name>[^\W\d_][^\uff1a:\uff0c,\u300a\u3002.]{1,19})[\uff1a:\uff0c,]?\s?\u300a"
)
_SINGLE = Late(r"(?<=,\s)'(?P<name>[^']{4,200}?)[,.]?'(?=\s?[,.]\s)")
_WHOLE = Late("\\s+\ud1b5\uad8c$")
_LONG = 6
"""Letters from which on no Chinese or Japanese name behind another is as long."""
_DAY = 3
_NUMBERED = frozenset({"volume", "issue"})


@cache
def _run() -> re.Pattern[str]:
    """What finds a run at the end; it takes long to compile, and most lists have none."""
    return re.compile(f"[{IDEOGRAPHIC}0-9\uff10-\uff19]+$")


def put_runs(text: str, found: Found) -> None:
    """Puts together what is one run, and parts a school from the kind of its thesis.

    A title begins where its run does: no sign parts "1998" from what follows it in "1998年长江洪水".
    """
    if "author" not in found:
        _put_foreigner(text, found)
    if "title" not in found and "author" in found:
        _part_author(text, found)
    if "title" not in found:
        _put_quoted(text, found)
    if "title" in found:
        _take_quoted(text, found)
        _begin_title(text, found)
        _close_title(text, found)
    if "author" in found and "translator" not in found:
        _part_translator(text, found)
    if "publisher" in found and "genre" not in found:
        _part_thesis(found)


def _put_foreigner(text: str, found: Found) -> None:
    """The author behind his country in brackets, with which a Chinese note begins."""
    named = _FOREIGNER.match(text)
    if named:
        clear(found, ("title", "container-title", "publisher", "publisher-place", "editor"), named.span("name"))
        found["author"] = [Stretch("author", named["name"], named.span("name"), PLACED)]


def _part_author(text: str, found: Found) -> None:
    """Parts names from a title that was taken for one: it has a code behind it, or is longer than names are."""
    author = found["author"][0]
    start, end = author.span
    coded = _CODED.match(text, start, min(len(text), end + _REACH))
    if coded and coded.end("title") <= end:
        borders = [coded.span("names"), coded.span("title")]
    else:
        pieces = [piece.span() for piece in _PIECE.finditer(text, start, end)]
        at = next((at for at, (left, right) in enumerate(pieces) if at and right - left >= _LONG), None)
        if at is None or len(pieces) > at + 2 or not all(ideograph().match(text[left]) for left, _ in pieces):
            return
        borders = [(start, pieces[at - 1][1]), *pieces[at:]]
    for label, span in zip(("author", "title", "container-title"), borders, strict=False):
        if label == "author" or label not in found:
            found[label] = [author._replace(label=label, text=" ".join(text[slice(*span)].split()), span=span)]


def _put_quoted(text: str, found: Found) -> None:
    """The first of what stands in quotation marks is the title."""
    quoted = _QUOTED.search(text)
    span = quoted.span("name") if quoted else (0, 0)
    if not quoted or any(
        part.span[0] < span[1] and part.span[1] > span[0]
        for label, parts in found.items()
        if label != "container-title"
        for part in parts
    ):
        return
    clear(found, ("container-title",), span)
    found["title"] = [Stretch("title", " ".join(quoted["name"].split()), span, PLACED)]


def _take_quoted(text: str, found: Found) -> None:
    """The title between single quotation marks is all that stands there; "whole number" is no word of the host."""
    first = found["title"][0]
    quoted = _SINGLE.search(text)
    if quoted and quoted.start("name") < first.span[1] and first.span[0] < quoted.end("name"):
        span = quoted.span("name")
        clear(found, [label for label in found if label != "title"], span)
        found["title"] = [first._replace(text=" ".join(quoted["name"].split()), span=span)]
    host = found["container-title"][0] if "container-title" in found else None
    if host and host.is_whole and (word := _WHOLE.search(host.text)):
        end = host.span[0] + word.start()
        found["container-title"][0] = host._replace(text=host.text[: word.start()], span=(host.span[0], end))


def _begin_title(text: str, found: Found) -> None:
    first = found["title"][0]
    start, end = first.span
    run = _run().search(text[:start], max(0, start - _REACH))
    if not run or not _run().match(text[start]):
        return
    begin = run.start()
    if any(part.span[0] < start and part.span[1] > begin for part in _lettered(found)):
        return
    for label in [label for label in found if label != "title"]:
        kept = [part for part in found[label] if part.span[1] <= begin or part.span[0] >= start]
        if not kept:
            del found[label]
        else:
            found[label] = kept
    found["title"][0] = first._replace(text=" ".join(text[begin:end].split()), span=(begin, end))


def _close_title(text: str, found: Found) -> None:
    """A title in quotation marks ends with them; behind them stand the editors of the book, and the book."""
    first = found["title"][0]
    start, end = first.span
    closer = _QUOTES.get(text[start - 1 : start])
    border = text.find(closer, start, end) if closer else -1
    if border <= start:
        # none closes, or nothing stands within
        return
    found["title"] = [first._replace(text=" ".join(text[start:border].split()), span=(start, border))]
    book = _BOOK.match(text, border + 1)
    if book and "container-title" not in found and book.start("name") < end:
        for label, group in (("editor", "editors"), ("container-title", "name")):
            if book[group]:
                found[label] = [first._replace(label=label, text=book[group], span=book.span(group))]


def _part_translator(text: str, found: Found) -> None:
    """The translator in brackets behind the author."""
    author = found["author"][0]
    start, end = author.span
    bracket = _TRANSLATOR.search(text, start)
    if bracket and start < bracket.start() < end:
        found["author"][0] = author._replace(
            text=" ".join(text[start : bracket.start()].split()), span=(start, bracket.start())
        )
        found["translator"] = [author._replace(label="translator", text=bracket["name"], span=bracket.span("name"))]


_REACH = 12
"""Characters of a run that may belong to the title behind it."""


def _lettered(found: Found) -> list[Stretch]:
    """The stretches with letters, which are no part of a title."""
    return [
        part for label, parts in found.items() if label != "title" for part in parts if ideograph().search(part.text)
    ]


def _part_thesis(found: Found) -> None:
    school = found["publisher"][0]
    for end in _data()["theses"]["ends"]:
        cut = len(school.text) - len(end)
        if school.text.endswith(end) and cut > 1 and school.is_whole:
            border = school.span[0] + cut
            name = school.text[:cut].rstrip()
            found["publisher"][0] = school._replace(text=name, span=(school.span[0], school.span[0] + len(name)))
            found["genre"] = [school._replace(label="genre", text=end, span=(border, school.span[1]))]
            return


def eastern_type(text: str, fields: Mapping[str, Field]) -> str | None:
    """The CSL type that a code behind the title tells, or a day behind the name of a newspaper; None where neither is.

    Example:
        >>> eastern_type("", {})
    """
    title = fields.get("title")
    code = _CODE.match(text, title.origin.span[1]) if title and title.origin.span else None
    if code:
        told: str = _data()["codes"][code[1]]
        return "chapter" if told == "book" and "container-title" in fields else told
    host, issued = fields.get("container-title"), fields.get("issued")
    if not host or not issued or not is_eastern(str(host.value)) or _NUMBERED & fields.keys():
        return None
    is_day = isinstance(issued.value, Date) and any(len(part) == _DAY for part in issued.value.parts)
    return "article-newspaper" if is_day else None


@cache
def _data() -> Mapping[str, Any]:
    return read_table("refman.references.values", "eastern.toml")
