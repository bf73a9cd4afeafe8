"""Files of tagged lines (RIS, EndNote's .enw, MEDLINE): split into records by line, with nothing dropped.

rispy was weighed for RIS: it loses a record without its ER line and all text outside records, and tells no lines.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from refman.patterns import Late

_LINES = Late(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Layout:
    """How the lines of a format look: `line` has the groups tag and value."""

    line: re.Pattern[str]
    start: str
    end: str = ""
    by_blank_line: bool = False


@dataclass(slots=True)
class Record:
    """The tags of one record with their values, in order; a record without tags is text between the records."""

    line: int
    fields: list[tuple[str, str]] = field(default_factory=list)
    raw: list[str] = field(default_factory=list)
    is_open: bool = True


def split_tagged(text: str, layout: Layout) -> list[Record]:
    """The records of a file in their order, stray text among them as records without tags."""
    records: list[Record] = []
    was_blank = True
    for number, line in enumerate(_lines(text), 1):
        if not line.strip():
            was_blank = True
            continue
        found = layout.line.match(line)
        tag = found["tag"].upper() if found else ""
        if _begins(records, tag, layout, was_blank=was_blank):
            records.append(Record(number))
        _add(records[-1], tag, ((found["value"] or "") if found else line).strip(), layout)
        records[-1].raw.append(line)
        was_blank = False
    return records


def _lines(text: str) -> Iterator[str]:
    yield from _LINES.split(text.removeprefix("\ufeff"))


def _begins(records: list[Record], tag: str, layout: Layout, *, was_blank: bool) -> bool:
    if not records:
        return True
    last = records[-1]
    if not last.is_open:
        return True
    if not last.fields:
        return bool(tag)
    return tag == layout.start or (layout.by_blank_line and was_blank and bool(tag))


def _add(record: Record, tag: str, value: str, layout: Layout) -> None:
    if layout.end and tag == layout.end:
        record.is_open = False
    elif tag:
        record.fields.append((tag, value))
    elif record.fields:
        last, before = record.fields[-1]
        record.fields[-1] = (last, f"{before} {value}".strip())
