"""Records of tagged lines made entries, and everything else in the file kept as it stands."""

from collections.abc import Callable

from refman.errors import Malformed
from refman.formats.draft import Draft
from refman.formats.reading import Reading
from refman.formats.tagged import Layout, Record, split_tagged
from refman.formats.tex import tidy
from refman.model import Entry, Issue, Reference


def read_tagged(text: str, name: str, layout: Layout, make: Callable[[Record, Draft], Entry]) -> Reading:
    """The entries of a file of tagged lines.

    Raises:
        Malformed: the text has no record.
    """
    records = split_tagged(text, layout)
    if not any(_is_record(record, layout) for record in records) and text.strip():
        raise Malformed(f"no {name} record in it", hint="check --from")
    reading = Reading()
    seen: set[str] = set()
    for record in records:
        entry = _made(record, name, layout, make, seen)
        reading.entries.append(entry)
        reading.issues.extend(entry.issues)
    return reading


def _is_record(record: Record, layout: Layout) -> bool:
    return any(tag == layout.start for tag, _ in record.fields) or (layout.by_blank_line and bool(record.fields))


def _made(record: Record, name: str, layout: Layout, make: Callable[[Record, Draft], Entry], seen: set[str]) -> Entry:
    if not _is_record(record, layout):
        why = Issue("read/unread-block", f"line {record.line}: this is no {name} record; kept as it stands", "error")
        return Entry(reference=Reference(tidy("\n".join(record.raw))), issues=(why,))
    draft = Draft(name, f"line {record.line}")
    entry = make(record, draft)
    if entry.citekey in seen:
        message = f"line {record.line}: the key {entry.citekey} was used before"
        entry = entry.with_issues([Issue("read/duplicate-key", message)])
    seen |= {entry.citekey} - {""}
    return entry
