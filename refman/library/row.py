"""An Entry as a row of the table `entries`, and back."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from refman.errors import LibraryError
from refman.library.duplicates import content_mark, reference_mark
from refman.model import Entry, csl, from_item, normal_doi, to_item

Row = dict[str, Any]
_COLUMNS = "title author issued language DOI container-title publisher volume issue page".split()
_TRAIL = frozenset({"trail", "issues", "merged"})
_JSON = json.JSONEncoder(ensure_ascii=False, check_circular=False)


def to_row(entry: Entry, content: str | None = None) -> Row:
    """The row of an entry, without `id` and the times; `content` is its content mark, if that was made already."""
    row: Row = {"citekey": storable(entry.citekey), "type": storable(entry.type)}
    for name in _COLUMNS:
        row[name] = storable(_readable(entry, name))
    row["item"] = storable(_JSON.encode(to_item(entry, trail=True)))
    row["reference"] = storable(entry.reference.text) if entry.reference else None
    row["fingerprint"] = reference_mark(entry)
    row["content"] = content or content_mark(entry)
    return row


def from_row(row: Mapping[str, Any]) -> Entry:
    """The entry of a row; `item` and `citekey` are all that is read.

    Raises:
        LibraryError: the item is none, by damage or another program's hand.
    """
    with _of_one(row):
        return from_item(json.loads(row["item"]) | {"id": row["citekey"]})


def glimpse(row: Mapping[str, Any]) -> Entry:
    """The entry of a row without its trail, sooner read.

    Raises:
        LibraryError: as above.
    """
    with _of_one(row):
        found = json.loads(row["item"])
        custom = found.get("custom") if isinstance(found.get("custom"), dict) else {}
        return from_item(found | {"custom": {name: custom[name] for name in custom if name not in _TRAIL}})


@contextmanager
def _of_one(row: Mapping[str, Any]) -> Iterator[None]:
    try:
        yield
    except (ValueError, TypeError, AttributeError) as error:
        hint = "'refman verify' tells what else is wrong"
        raise LibraryError(f"the entry cannot be read ({error})", where=str(row["citekey"]), hint=hint) from error


def _readable(entry: Entry, name: str) -> str | None:
    value = entry.value(name)
    if value is None:
        return None
    if isinstance(value, tuple):
        return "; ".join(map(str, value)) if name in csl.NAMES else None
    text = str(value)
    return (normal_doi(text) if name == "DOI" else None) or text


def storable(text: str | None) -> str | None:
    """The text as SQLite takes it."""
    if text is None or text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        # half a surrogate pair, as JSON may escape it, is no text that SQLite takes
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text
