"""The footnotes of a PDF, taken from below the columns and put behind the text, so that they cut nothing in two."""

import re
from collections.abc import Sequence
from statistics import median

from refman.documents.pdf_columns import Row

_RAISED = "[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]{1,3}"
_MARK = re.compile(rf"(?:{_RAISED}|[*\u2020\u2021\u00a7]{{1,3}})\s?\S")
_NUMBER = re.compile(rf"({_RAISED})\s?\S")
_CALL = re.compile(rf"(?<=\S)\s?({_RAISED})")
_SMALLER = 0.95
_SAME = 0.04
_MOST = 0.75
_Page = list[list[Row]]


def apart(pages: Sequence[_Page]) -> list[_Page]:
    """The pages with their columns shortened by the notes below them, and a last page of nothing but these."""
    texts: list[_Page] = []
    notes: _Page = []
    columns = [column for page in pages for column in page]
    at = 0
    for page in pages:
        texts.append([])
        calls = {call for column in page for row in column for call in _CALL.findall(row.text)}
        for column in page:
            following = columns[at + 1] if at + 1 < len(columns) else []
            start = min(_start(column, following), _called(column, following, calls))
            texts[-1].append(column[:start])
            if start < len(column):
                notes.append(column[start:])
            at += 1
    return [[column for column in page if column] for page in texts] + ([notes] if notes else [])


def _start(column: list[Row], following: list[Row]) -> int:
    """The index of the first line of notes in small print; where there are none, the length of the column."""
    size = column[-1].size if column else 0.0
    start = len(column)
    while start and abs(column[start - 1].size - size) <= _SAME * size:
        start -= 1
    small = column[start:]
    # What takes most of a column, or goes on in the next, is a list in small print.
    is_note = (
        start > (1 - _MOST) * len(column)
        and size < _SMALLER * median(row.size for row in column[:start])
        and any(_MARK.match(row.text) for row in small)
        and not _goes_on(small, following)
    )
    return start if is_note else len(column)


def _called(column: list[Row], following: Sequence[Row], calls: set[str]) -> int:
    """The index of the first line with a number that the page calls, where the lines below call for no other."""
    marks = [(at, found[1]) for at, row in enumerate(column) if at and (found := _NUMBER.match(row.text))]
    start = next((at for at, mark in marks if mark in calls), len(column))
    is_note = all(mark in calls for at, mark in marks if at > start) and start > (1 - _MOST) * len(column)
    return start if is_note and not (following and _NUMBER.match(following[0].text)) else len(column)


def _goes_on(small: Sequence[Row], following: Sequence[Row]) -> bool:
    size = small[-1].size
    same = [row for row in following if abs(row.size - size) <= _SAME * size]
    return bool(following) and following[0] in same and len(same) > len(following) / 2
