"""The search index: kept in step with the table row by row, and built anew from it."""

import sqlite3
from collections.abc import Iterable

from refman.library.row import from_row
from refman.library.words import tokens
from refman.model import Entry

_COLUMNS = "names, title, rest, sounds"


def put(connection: sqlite3.Connection, entries: Iterable[tuple[int, Entry]]) -> None:
    """Take entries into the index, under their ids."""
    rows = ((number, *tokens(entry)) for number, entry in entries)
    connection.executemany(f"INSERT INTO words (rowid, {_COLUMNS}) VALUES (?, ?, ?, ?, ?)", rows)


def take(connection: sqlite3.Connection, entries: Iterable[tuple[int, Entry]]) -> None:
    """Take entries out of the index, as they went in."""
    # the index holds no text: what goes must be said again
    rows = ((number, *tokens(entry)) for number, entry in entries)
    connection.executemany(f"INSERT INTO words (words, rowid, {_COLUMNS}) VALUES ('delete', ?, ?, ?, ?, ?)", rows)


def rebuild(connection: sqlite3.Connection) -> None:
    """Build the index anew from the table."""
    connection.execute("INSERT INTO words (words) VALUES ('delete-all')")
    rows = connection.execute("SELECT id, citekey, item FROM entries")
    put(connection, ((number, from_row({"citekey": key, "item": item})) for number, key, item in rows))


def faults(connection: sqlite3.Connection) -> list[str]:
    """The entries whose item cannot be read, and whether the index has as many entries as the table."""
    found = []
    for key, item in connection.execute("SELECT citekey, item FROM entries ORDER BY id"):
        try:
            from_row({"citekey": key, "item": item})
        except (ValueError, TypeError, AttributeError) as error:
            found.append(f"{key}: the entry cannot be read ({error})")
    indexed = connection.execute("SELECT count(*) FROM words_docsize").fetchone()[0]
    there = connection.execute("SELECT count(*) FROM entries").fetchone()[0]
    if indexed != there:
        found.append(f"the search index has {indexed} entries, the library {there}")
    return found
