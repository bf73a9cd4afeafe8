"""Tables for people: aligned by display width, cut to the width of a terminal, whole in a pipe."""

import shutil
import sys
import unicodedata
from collections.abc import Sequence

from refman.cli._colour import is_coloured, paint, unpainted
from refman.cli._print import clean
from refman.model import Entry, unmarked

_GAP = "  "
_LEAST = 8
_ENTRY_HEADINGS = ("citekey", "authors", "year", "title", "lang", "DOI")
_ENTRY_WEIGHTS = (0, 1, 0, 3, 0, 1)


def entry_table(entries: Sequence[Entry]) -> str:
    """The entries as the table of `refman list`; empty for none."""
    rows = [
        (
            entry.citekey,
            authors(entry),
            year(entry),
            str(entry.text("title") or (entry.reference.text if entry.reference else "")),
            entry.language or "",
            str(entry.text("DOI") or ""),
        )
        for entry in entries
    ]
    return table(_ENTRY_HEADINGS, rows, weights=_ENTRY_WEIGHTS) if rows else ""


def table(headings: Sequence[str], rows: Sequence[Sequence[str]], *, weights: Sequence[int] = ()) -> str:
    """The table as lines; where a terminal is too narrow, columns with a weight are cut, to shares by weight."""
    cleaned = [[unpainted(clean(unmarked(cell))) for cell in row] for row in (headings, *rows)]
    widths = [max(width(row[i]) for row in cleaned) for i in range(len(headings))]
    if sys.stdout.isatty():
        widths = _fitted(widths, weights, shutil.get_terminal_size().columns)
    lines = [[_cell(cell, size) for cell, size in zip(row, widths, strict=True)] for row in cleaned]
    if is_coloured():
        lines = [
            [paint(cell, "heading") for cell in lines[0]],
            *([paint(row[0], "key"), *row[1:]] for row in lines[1:]),
        ]
    return "\n".join(_GAP.join(cells).rstrip() for cells in lines) + "\n"


def width(text: str) -> int:
    """The columns that a text takes on a terminal.

    Example:
        >>> width("参考"), width("й"), width("и\u0306")
        (4, 1, 1)
    """
    if text.isascii():
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
    if width(text) > size:
        while width(text) > size - 1:
            text = text[:-1]
        text += "\u2026"
    return text + " " * (size - width(text))


def authors(entry: Entry) -> str:
    """The surnames, or the first of many."""
    names = [name.sort_name for name in entry.names("author") or entry.names("editor")]
    return ", ".join(names) if len(names) <= 3 else f"{names[0]} et al."


def year(entry: Entry) -> str:
    """The year, or the date as printed."""
    issued = entry.date("issued")
    return "" if issued is None else str(issued.year) if issued.year is not None else issued.printed
