"""Tables for people: aligned by display width, cut to the width of a terminal, whole in a pipe."""

import re
import shutil
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from refman.cli._colour import is_coloured, paint, unpainted
from refman.cli._print import clean
from refman.model import Entry, unmarked

_GAP = "  "
_LEAST = 8
_ONE_EACH = re.compile(r"[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2116]*")
"""Latin and Cyrillic letters and signs, none of which is wide or a mark."""
_PAGE = 500
_ENTRY_HEADINGS = ("citekey", "authors", "year", "title", "lang", "DOI")
_ENTRY_WEIGHTS = (0, 1, 0, 3, 0, 1)


def entry_table(entries: Iterable[Entry]) -> str:
    """The entries as the table of `refman list`; empty for none."""
    return "".join(entry_pages(entries, size=None))


def entry_pages(entries: Iterable[Entry], *, size: int | None = _PAGE) -> Iterator[str]:
    """The same table, so many rows at a time, for entries that come one by one: no row waits for the last.

    The columns of a later page are as wide as those before, or wider where it needs that.
    """
    rows = map(_row, entries)
    widths: list[int] = []
    while page := list(islice(rows, size)):
        cleaned = [[unpainted(clean(unmarked(cell))) for cell in row] for row in page]
        head = [] if widths else [list(_ENTRY_HEADINGS)]
        widths = _widths([widths] if widths else [], [*head, *cleaned])
        yield _lines(head, cleaned, widths, _ENTRY_WEIGHTS)


def _row(entry: Entry) -> tuple[str, ...]:
    return (
        entry.citekey,
        authors(entry),
        year(entry),
        _title(entry),
        entry.language or "",
        str(entry.text("DOI") or ""),
    )


def _title(entry: Entry) -> str:
    """The title; of a volume its own before that of the whole, which all share; without one, what is printed."""
    whole, own = str(entry.text("title") or ""), str(entry.text("volume-title") or "")
    if own and whole:
        return f"{own} ({whole})"
    return own or whole or (entry.reference.text if entry.reference else "")


def table(headings: Sequence[str], rows: Sequence[Sequence[str]], *, weights: Sequence[int] = ()) -> str:
    """The table as lines; where a terminal is too narrow, columns with a weight are cut, to shares by weight."""
    head, *cleaned = [[unpainted(clean(unmarked(cell))) for cell in row] for row in (headings, *rows)]
    return _lines([head], cleaned, _widths([], [head, *cleaned]), weights)


def _widths(before: list[list[int]], rows: list[list[str]]) -> list[int]:
    sizes = [*before, *([width(cell) for cell in row] for row in rows)]
    return [max(column) for column in zip(*sizes, strict=True)]


def _lines(head: list[list[str]], rows: list[list[str]], widths: list[int], weights: Sequence[int]) -> str:
    if sys.stdout.isatty():
        widths = _fitted(widths, weights, shutil.get_terminal_size().columns)
    told, lines = (
        [[_cell(cell, size) for cell, size in zip(row, widths, strict=True)] for row in part] for part in (head, rows)
    )
    if is_coloured():
        told = [[paint(cell, "heading") for cell in row] for row in told]
        lines = [[paint(row[0], "key"), *row[1:]] for row in lines]
    return "\n".join(_GAP.join(cells).rstrip() for cells in (*told, *lines)) + "\n"


def width(text: str) -> int:
    """The columns that a text takes on a terminal.

    Example:
        >>> width("参考"), width("й"), width("и\u0306")
        (4, 1, 1)
    """
    if text.isascii() or _ONE_EACH.fullmatch(text):
        return len(text)
    return sum(0 if _is_mark(letter) else 2 if _is_wide(letter) else 1 for letter in text)


def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter) in {"Mn", "Me", "Cf"}


def _is_wide(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in {"W", "F"}


def _fitted(widths: list[int], weights: Sequence[int], limit: int) -> list[int]:
    fitted = list(widths)
    while sum(fitted) + len(_GAP) * (len(fitted) - 1) > limit:
        loose = [i for i, weight in enumerate(weights) if weight and fitted[i] > _LEAST]
        if not loose:
            break
        widest = max(loose, key=lambda i: fitted[i] / weights[i])
        fitted[widest] -= 1
    return fitted


def _cell(text: str, size: int) -> str:
    taken = width(text)
    if taken > size:
        while (taken := width(text)) > size - 1:
            text = text[:-1]
        text, taken = f"{text}\u2026", taken + 1
    return text + " " * (size - taken)


def authors(entry: Entry) -> str:
    """The surnames, or the first of many."""
    names = [name.sort_name for name in entry.names("author") or entry.names("editor")]
    return ", ".join(names) if len(names) <= 3 else f"{names[0]} et al."


def year(entry: Entry) -> str:
    """The year, or the date as printed."""
    issued = entry.date("issued")
    return "" if issued is None else str(issued.year) if issued.year is not None else issued.printed
