"""The way from older schemas to today's: one function a version, for libraries that are older than this refman.

A migration is never changed once it was released: a new one is appended, and `schema.sql` says what comes out.
"""

import sqlite3
from collections.abc import Callable, Iterator
from typing import Final

from sqlite_utils import Database

from refman.library import index, shelving, views
from refman.library.row import from_row
from refman.library.twins import put
from refman.model import Entry


def _tables(connection: sqlite3.Connection) -> Database:
    return Database(connection, recursive_triggers=False, execute_plugins=False)


def create_entries(connection: sqlite3.Connection) -> None:
    """One row an entry: columns for other tools to read, in CSL's words, and `item`, which holds everything."""
    columns = "citekey type title author issued language DOI container-title publisher volume issue page".split()
    own = "item reference fingerprint content created updated".split()
    _tables(connection).table("entries").create(
        {"id": int} | dict.fromkeys(columns + own, str),
        pk="id",
        not_null={"citekey", "type", "item", "content", "created", "updated"},
    )
    _tables(connection).table("entries").create_index(["citekey"], unique=True)


def create_answers(connection: sqlite3.Connection) -> None:
    """What services answered, by key, and when (seconds since 1970); turns and places that processes share."""
    _tables(connection).table("answers").create(
        {"key": str, "text": str, "at": float}, pk="key", not_null={"text", "at"}
    )
    _tables(connection).table("turns").create({"name": str, "next": float}, pk="name", not_null={"next"})
    _tables(connection).table("places").create(
        {"id": int, "name": str, "until": float}, pk="id", not_null={"name", "until"}
    )


def create_journal(connection: sqlite3.Connection) -> None:
    """One row of `steps` for each command that wrote, one of `changes` for each entry that it changed.

    A change holds the state of the entry on the other side: the one before a step that is done, the one after a step
    that was undone; no item where the entry was not there.
    """
    connection.execute(
        "CREATE TABLE steps (id INTEGER PRIMARY KEY, at TEXT NOT NULL, who TEXT NOT NULL, command TEXT NOT NULL, "
        "added INTEGER NOT NULL, changed INTEGER NOT NULL, removed INTEGER NOT NULL, undone TEXT, "
        "final INTEGER NOT NULL DEFAULT 0)"
    )
    connection.execute(
        "CREATE TABLE changes (step INTEGER NOT NULL REFERENCES steps, entry INTEGER NOT NULL, citekey TEXT, "
        "item TEXT, created TEXT, updated TEXT, PRIMARY KEY (step, entry)) WITHOUT ROWID"
    )
    _tables(connection).table("changes").create_index(["entry"])


def index_marks(connection: sqlite3.Connection) -> None:
    """The marks by which an import finds what is known, without reading the library."""
    for column in ("fingerprint", "content", "DOI"):
        connection.execute(f'CREATE INDEX "entries_{column}" ON entries ("{column}") WHERE "{column}" IS NOT NULL')


def order_facets(connection: sqlite3.Connection) -> None:
    """The order of what is counted most; the search index that this step made is made anew by a later one."""
    connection.execute("CREATE INDEX entries_facets ON entries (issued, language, type)")


def create_candidates(connection: sqlite3.Connection) -> None:
    """The records that a search brought for an entry, likeliest first, with what speaks for and against each."""
    columns = {"entry": int, "rank": int, "choice": str, "DOI": str, "likelihood": float}
    columns |= dict.fromkeys(("support", "against", "evidence", "item", "found"), str)
    _tables(connection).table("candidates").create(columns, pk=("entry", "rank"), not_null=set(columns))


def create_work_keys(connection: sqlite3.Connection) -> None:
    """The keys under which forms of one work meet, and the marks and old citekeys of entries that were merged.

    A library that was made before gets them for what it holds.
    """
    for name, column, kind in (("work_keys", "key", "INTEGER"), ("aliases", "mark", "TEXT")):
        connection.execute(
            f"CREATE TABLE {name} ({column} {kind} NOT NULL, entry INTEGER NOT NULL, PRIMARY KEY ({column}, entry)) "
            "WITHOUT ROWID"
        )
        _tables(connection).table(name).create_index(["entry"])
    for some in _all(connection):
        put(connection, some)


def create_unindexed(connection: sqlite3.Connection) -> None:
    """The ids of entries that the search index lacks until the next search."""
    connection.execute("CREATE TABLE unindexed (entry INTEGER PRIMARY KEY)")


def index_facets(connection: sqlite3.Connection) -> None:
    """The search index with what an entry is, and citekeys in any case, so that an import need not read them all."""
    index.create(connection)
    connection.execute("CREATE INDEX IF NOT EXISTS entries_citekey_in_any_case ON entries (citekey COLLATE NOCASE)")


def create_shelf(connection: sqlite3.Connection) -> None:
    """What entries are found by besides their words (tags, collections, reading, files, links); views for people."""
    connection.execute(
        "CREATE TABLE shelf (kind TEXT NOT NULL, value TEXT NOT NULL, entry INTEGER NOT NULL, "
        "PRIMARY KEY (kind, value, entry)) WITHOUT ROWID"
    )
    _tables(connection).table("shelf").create_index(["entry"])
    for some in _all(connection):
        shelving.put(connection, some)
    views.create(connection)


def index_times(connection: sqlite3.Connection) -> None:
    """When entries came in and were changed, in order; what `shelf` holds leads to its entries in other programs."""
    for column in ("created", "updated"):
        connection.execute(f"CREATE INDEX IF NOT EXISTS entries_{column} ON entries ({column})")
    views.drop(connection)
    connection.execute(
        "CREATE TABLE filed (kind TEXT NOT NULL, value TEXT NOT NULL, entry INTEGER NOT NULL REFERENCES entries (id), "
        "PRIMARY KEY (kind, value, entry)) WITHOUT ROWID"
    )
    connection.execute("INSERT INTO filed SELECT kind, value, entry FROM shelf")
    connection.execute("DROP TABLE shelf")
    connection.execute("ALTER TABLE filed RENAME TO shelf")
    connection.execute("CREATE INDEX idx_shelf_entry ON shelf (entry)")
    views.create(connection)


def index_contents(connection: sqlite3.Connection) -> None:
    """Content marks in an index that SQLite uses: one of those that are not null it does not, as none can be null."""
    connection.execute("DROP INDEX IF EXISTS entries_content")
    connection.execute("CREATE INDEX entries_content ON entries (content)")


def fold_anew(connection: sqlite3.Connection) -> None:
    """Keys of works and the search index as they are made today: a word that is not romanised is no blank."""
    connection.execute("DELETE FROM work_keys")
    connection.execute("DELETE FROM aliases")
    for some in _all(connection):
        put(connection, some)
    index.create(connection)


def hear_by_column(connection: sqlite3.Connection) -> None:
    """The search index with the sounds of names, titles, hosts and the rest told apart."""
    index.create(connection)


def _all(connection: sqlite3.Connection) -> Iterator[list[tuple[int, Entry]]]:
    """The entries with their ids, so many at a time."""
    last = 0
    while rows := connection.execute(_ENTRIES, (last, _MANY)).fetchall():
        last = rows[-1][0]
        yield [(number, from_row({"item": item, "citekey": key})) for number, item, key in rows]


_ENTRIES: Final = "SELECT id, item, citekey FROM entries WHERE id > ? ORDER BY id LIMIT ?"
_MANY: Final = 1000


MIGRATIONS: Final[tuple[Callable[[sqlite3.Connection], None], ...]] = (
    create_entries,
    create_answers,
    create_journal,
    index_marks,
    order_facets,
    create_candidates,
    create_work_keys,
    create_unindexed,
    index_facets,
    create_shelf,
    index_times,
    index_contents,
    fold_anew,
    hear_by_column,
)
