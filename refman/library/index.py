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
