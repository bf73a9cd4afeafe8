"""What is left of a damaged library: entries read one by one, where a reading of all stops at the first bad page."""

import sqlite3
from collections.abc import Iterator
from contextlib import suppress

from refman.errors import LibraryError
from refman.library.row import from_row
from refman.model import Entry

_INDEXES = ("idx_entries_citekey", "entries_citekey_in_any_case", "entries_content", "entries_created")
"""Each has the ids of all entries, on pages of its own."""


def readable(connection: sqlite3.Connection) -> tuple[list[Entry], int]:
    """The entries that can be read, in their order, and how many are known to be there and cannot."""
    scanned = set(_ids(connection, "NOT INDEXED"))
    told = {number for name in _INDEXES for number in _ids(connection, f"INDEXED BY {name}")}
    found = {number: entry for number in sorted(scanned | told) if (entry := _entry(connection, number))}
    # a damaged page may name ids that never were
    return list(found.values()), len((told or scanned) - found.keys())


def _ids(connection: sqlite3.Connection, by: str) -> Iterator[int]:
    """The ids that the table or an index still tells, as far as it can be read from both ends."""
    for order in ("", "ORDER BY id DESC"):
        with suppress(sqlite3.DatabaseError):
            for (number,) in connection.execute(f"SELECT id FROM entries {by} {order}"):
                yield number


def _entry(connection: sqlite3.Connection, number: int) -> Entry | None:
    with suppress(sqlite3.DatabaseError, LibraryError):
        row = connection.execute("SELECT citekey, item FROM entries NOT INDEXED WHERE id = ?", (number,)).fetchone()
        return from_row({"citekey": row[0], "item": row[1]}) if row else None
    return None
