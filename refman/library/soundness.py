"""What is wrong with a library's file: its pages, entries that cannot be read, and an index that is not in step."""

import sqlite3
from collections.abc import Callable, Iterator
from typing import Final

from refman.errors import LibraryError
from refman.library import shelving
from refman.library.row import from_row

_MOST: Final = 20
"""Damaged pages that are told one by one."""


def faults(connection: sqlite3.Connection) -> list[str]:
    """The faults, a line each; a part of the file that cannot be read does not keep the others from being looked at."""
    found: list[str] = []
    for part, look in _PARTS.items():
        try:
            for fault in look(connection):
                found.append(fault)
        except sqlite3.DatabaseError as error:
            found.append(f"{part}: not all can be read ({error})")
    return found


def _pages(connection: sqlite3.Connection) -> Iterator[str]:
    try:
        rows = connection.execute(f"PRAGMA integrity_check({_MOST})").fetchall()
    except sqlite3.DatabaseError:
        yield from _tables(connection)
        raise
    yield from (line for (told,) in rows for line in told.split("\n") if told != "ok")


def _tables(connection: sqlite3.Connection) -> Iterator[str]:
    """The tables that cannot be checked to their end: the others are whole, whatever is wrong with the file."""
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0 ORDER BY name")
    for (name,) in names.fetchall():
        try:
            connection.execute(f'PRAGMA integrity_check("{name}")').fetchall()
        except sqlite3.DatabaseError:
            yield f"the table {name}: its pages are damaged"


def _entries(connection: sqlite3.Connection) -> Iterator[str]:
    for number, key, item in connection.execute("SELECT id, citekey, item FROM entries ORDER BY id"):
        try:
            if not shelving.agrees(connection, number, from_row({"citekey": key, "item": item})):
                yield f"{key}: it is found by other tags, collections, files or links than it has"
        except LibraryError as error:
            yield f"{key}: {error.what}"


def _index(connection: sqlite3.Connection) -> Iterator[str]:
    sql = (
        "SELECT (SELECT count(*) FROM words_docsize) + (SELECT count(*) FROM unindexed), (SELECT count(*) FROM entries)"
    )
    indexed, there = connection.execute(sql).fetchone()
    if indexed != there:
        yield f"the search index has {indexed} entries, the library {there}"


def _journal(connection: sqlite3.Connection) -> Iterator[str]:
    sql = "SELECT count(*) FROM changes WHERE step NOT IN (SELECT id FROM steps)"
    lost = connection.execute(sql).fetchone()[0]
    if lost:
        yield f"the journal has {lost} changes of steps that are not there"


_PARTS: Final[dict[str, Callable[[sqlite3.Connection], Iterator[str]]]] = {
    "the pages": _pages,
    "the entries": _entries,
    "the search index": _index,
    "the journal": _journal,
}
