"""The search index: a write only notes what is to be taken in, and the first search after it takes that in.

An import, an export or a search for DOIs pays nothing for words that nobody looks for.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager

from refman.errors import Locked, NotWritable
from refman.library import held
from refman.library.connection import Tell, in_memory, told, transaction
from refman.library.row import from_row
from refman.library.words import Tokens, tokens
from refman.model import Entry

_COLUMNS = ", ".join(Tokens._fields)
_MARKS = ", ".join("?" * len(Tokens._fields))
_MUCH = 4
_STEP = 500
_LACKING = "SELECT id, citekey, item FROM entries WHERE id IN (SELECT entry FROM unindexed) ORDER BY id"


@contextmanager
def ready(db: sqlite3.Connection, where: str, tell: Tell) -> Iterator[sqlite3.Connection]:
    """A connection whose index is up to date: the library's, or where it cannot be written, that of a copy in memory.

    Raises:
        LibraryError: as `told`.
    """
    try:
        with told(where):
            is_behind = db.execute("SELECT EXISTS (SELECT 1 FROM unindexed)").fetchone()[0]
        if is_behind:
            with transaction(db, where):
                _catch_up(db, tell)
    except (Locked, NotWritable):
        with closing(in_memory()) as copy, told(where):
            db.backup(copy)
            held.teach(copy)
            _catch_up(copy, tell)
            yield copy
        return
    yield db


def put(connection: sqlite3.Connection, ids: Iterable[int]) -> None:
    """Note that the index lacks entries."""
    connection.executemany("INSERT INTO unindexed (entry) VALUES (?)", ((number,) for number in ids))


def take(connection: sqlite3.Connection, entries: Iterable[tuple[int, Entry]]) -> None:
    """Take entries out of the index, as they went in, or off the list of those that it lacks."""
    for number, entry in entries:
        if not connection.execute("DELETE FROM unindexed WHERE entry = ?", (number,)).rowcount:
            # the index holds no text: what goes must be said again
            connection.execute(
                f"INSERT INTO words (words, rowid, {_COLUMNS}) VALUES ('delete', ?, {_MARKS})",
                (number, *tokens(entry)),
            )


def create(connection: sqlite3.Connection) -> None:
    """Make an empty index in the place of the one that is there; the next search takes in what it lacks.

    `words` holds tokens, not text: names, titles, what they stand in, the rest, how words sound across scripts, and
    what the entry is.
    """
    connection.execute("DROP TABLE IF EXISTS vocabulary")
    connection.execute("DROP TABLE IF EXISTS words")
    connection.execute(
        f"CREATE VIRTUAL TABLE words USING fts5({_COLUMNS}, content='', detail=column, "
        "tokenize='unicode61 remove_diacritics 0')"
    )
    connection.execute("CREATE VIRTUAL TABLE vocabulary USING fts5vocab(words, row)")
    connection.execute("INSERT OR IGNORE INTO unindexed SELECT id FROM entries")


def _catch_up(connection: sqlite3.Connection, tell: Tell) -> None:
    """Take in what the index lacks; where that is much of it, its parts are made one, which answers sooner."""
    count = connection.execute("SELECT count(*) FROM unindexed").fetchone()[0]
    _take_in(connection, _told(connection.execute(_LACKING), count, tell))
    lacked = connection.execute("DELETE FROM unindexed").rowcount
    if lacked * _MUCH >= connection.execute("SELECT coalesce(max(id), 0) FROM entries").fetchone()[0]:
        connection.execute("INSERT INTO words (words) VALUES ('optimize')")


def _take_in(connection: sqlite3.Connection, rows: Iterable[tuple[int, str, str]]) -> None:
    found = ((number, *tokens(from_row({"citekey": key, "item": item}))) for number, key, item in rows)
    connection.executemany(f"INSERT INTO words (rowid, {_COLUMNS}) VALUES (?, {_MARKS})", found)


def _told(rows: Iterable[tuple[int, str, str]], total: int, tell: Tell) -> Iterator[tuple[int, str, str]]:
    """The rows; of every few it is told that they are done."""
    for done, row in enumerate(rows, 1):
        yield row
        if done % _STEP == 0 or done == total:
            tell("Indexing", done % _STEP or _STEP, total)
