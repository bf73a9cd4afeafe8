"""CSV for spreadsheets: a row for each entry, the columns by CSL's names; written only."""

import csv
import io
from collections.abc import Iterable
from typing import Final

from refman.formats.bib_date import write_edtf
from refman.formats.plain_name import write_name
from refman.formats.tex import tidy
from refman.model import Date, Entry, Shelf, Value, csl

NAME: Final = "csv"
SUFFIXES: Final = (".csv",)

_FIRST = (
    "citekey type author editor title title-translation container-title publisher publisher-place issued volume issue "
    "page number-of-pages edition DOI ISBN ISSN URL language note"
).split()
_SHELF = ("collections", "reading", "files", "links")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What a spreadsheet takes for the start of a formula. Source: OWASP, "CSV injection"."""


def write(entries: Iterable[Entry]) -> str:
    """The entries as a table; a cell that a spreadsheet would run as a formula begins with an apostrophe.

    The first columns are always the same; other variables that any of the entries has come after them.
    """
    listed = list(entries)
    others = {name for entry in listed for name in entry.fields if csl_or_own(name)} - set(_FIRST)
    shelves = {part for entry in listed for part in entry.shelf.to_json()}
    columns = [*_FIRST, *sorted(others), *(part for part in _SHELF if part in shelves), "reference"]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_safe(_cell(entry, column)) for column in columns] for entry in listed)
    return out.getvalue()


def carries(_: Entry, variable: str) -> bool:
    """True for the variables that have a column."""
    return csl_or_own(variable)


def csl_or_own(variable: str) -> bool:
    """True for CSL's variables; what other formats' files brought along is no column."""
    return variable in csl.TEXTS | csl.NUMBERS | csl.NAMES | csl.DATES


def _cell(entry: Entry, column: str) -> str:
    match column:
        case "citekey":
            return entry.citekey
        case "type":
            return entry.type
        case "reference":
            return tidy(entry.reference.text) if entry.reference else ""
        case "collections" | "reading" | "files" | "links":
            return _shelved(entry.shelf, column)
        case _:
            value = entry.value(column)
            return "" if value is None else _printed(value)


def _shelved(shelf: Shelf, part: str) -> str:
    parts = {
        "collections": shelf.collections,
        "reading": [shelf.reading or ""],
        "files": [file.name for file in shelf.files],
        "links": [f"{link.relation} {link.to}" for link in shelf.links],
    }
    return tidy("; ".join(parts[part]))


def _printed(value: Value) -> str:
    match value:
        case tuple():
            return "; ".join(write_name(name) for name in value)
        case Date():
            return write_edtf(value) or tidy(value.printed)
        case _:
            return "\n".join(map(tidy, str(value).splitlines()))


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) or cell.lstrip().startswith(_FORMULA) else cell
