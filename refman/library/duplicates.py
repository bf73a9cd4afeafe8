"""When is an entry there already: the marks by which two entries are told to be the same."""

import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from refman.model import Entry, normal_doi

Row = dict[str, Any]
Lookup = Callable[[str, str, Sequence[Any]], Iterable[tuple[Any, ...]]]
Aliased = Callable[[Sequence[str]], Iterable[tuple[str, str]]]

_COLUMNS = {"reference": "fingerprint", "doi": "DOI", "content": "content", "key": "citekey"}
_MARKING = ("citekey", "title", "issued", "DOI", "fingerprint", "content")
_NUMBERING = re.compile(r"\s*[\[(]?\d{1,4}(?:[\])]\.?|\.)\s+")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_WORDS = re.compile(r"[^\W_]+")
_PLAIN = {code: chr(code).lower() if chr(code).isalnum() else " " for code in range(128)}


def folded(text: str) -> str:
    """The words of a text, one blank between them: no case, dashes, quotes or other marks.

    Example:
        >>> folded("Вестник  КазНУ. — Алматы,\u00a02019.")
        'вестник казну алматы 2019'
    """
    if text.isascii():
        return text.lower() if text.isalnum() else " ".join(text.translate(_PLAIN).split())
    return " ".join(_WORDS.findall(_INVISIBLE.sub("", unicodedata.normalize("NFKC", text)).casefold()))


def reference_mark(entry: Entry) -> str | None:
    """The hash of the printed reference, its number in the list left out; None where nothing was printed."""
    printed = entry.reference.text if entry.reference else ""
    text = folded(_NUMBERING.sub("", printed, count=1) if _NUMBERING.match(printed) else printed)
    return _hash(text) if text else None


def content_mark(entry: Entry) -> str:
    """The hash of type and fields; of an entry without a title, also of its citekey."""
    fields = sorted(f"{name}\t{folded(_plain(entry, name))}" for name in entry.fields)
    return _hash("\n".join([entry.type, *fields, "" if str(entry.value("title") or "") else entry.citekey]))


def marks(entry: Entry) -> list[str]:
    """All marks of an entry; one in common makes two entries the same."""
    title, issued = entry.text("title"), entry.date("issued")
    row = {
        "citekey": entry.citekey,
        "title": str(title or ""),
        "issued": str(issued or ""),
        "DOI": str(entry.value("DOI") or ""),
        "fingerprint": reference_mark(entry),
        "content": content_mark(entry),
    }
    return row_marks(row)


def row_marks(row: Mapping[str, Any]) -> list[str]:
    """The same for a row of the library."""
    doi = normal_doi(row["DOI"] or "")
    found = [f"reference {row['fingerprint']}"] if row["fingerprint"] else []
    found += [f"doi {doi}"] if doi else []
    found += [f"content {row['content']}"]
    if row["citekey"] and row["title"]:
        found += [f"key {row['citekey']} {folded(row['title'])} {(row['issued'] or '')[:4]}"]
    return found


def sift(
    entries: Iterable[Entry], lookup: Lookup, aliased: Aliased
) -> tuple[list[tuple[Entry, str]], list[tuple[Entry, str | int]]]:
    """The entries that are new, each with its content mark, and those that are not, each with its twin.

    The twin is a citekey of the library, or, for an entry that occurs twice in the list, the place of the first among
    the new ones. `lookup` gives columns of the rows of the library that have one of the values in a column, `aliased`
    the marks of merged entries that are among some.
    """
    marked = [(entry, marks(entry)) for entry in entries]
    seen: dict[str, str | int] = dict(aliased([mark for _, own in marked for mark in own]))
    seen |= _known(marked, lookup)
    new: list[tuple[Entry, str]] = []
    same: list[tuple[Entry, str | int]] = []
    for entry, own in marked:
        twin = next((seen[mark] for mark in own if mark in seen), None)
        if twin is None:
            seen |= dict.fromkeys(own, len(new))
            content = next(mark for mark in own if mark.startswith("content "))
            new.append((entry, content.partition(" ")[2]))
        else:
            same.append((entry, twin))
    return new, same


def _known(marked: Iterable[tuple[Entry, list[str]]], lookup: Lookup) -> dict[str, str]:
    """The marks of rows that may be twins, each with the citekey of its row, the last to come in."""
    sought: dict[str, set[str]] = {column: set() for column in _COLUMNS.values()}
    for entry, own in marked:
        for mark in own:
            kind, _, value = mark.partition(" ")
            sought[_COLUMNS[kind]].add(entry.citekey if kind == "key" else value)
    rows: dict[int, Row] = {}
    for column, wanted in sought.items():
        for row in lookup(f"id, {', '.join(_MARKING)}", column, sorted(wanted)):
            rows[row[0]] = dict(zip(_MARKING, row[1:], strict=True))
    return {mark: rows[number]["citekey"] for number in sorted(rows) for mark in row_marks(rows[number])}


def _plain(entry: Entry, name: str) -> str:
    value = entry.value(name)
    return "; ".join(str(person) for person in value) if isinstance(value, tuple) else str(value)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:32]
