"""The library's schema, as the migrations that lead to it.

The version is the number of migrations applied, kept in `PRAGMA user_version`; `PRAGMA application_id` tells a library
from other SQLite files. A migration is never changed once it was released: a new one is appended.
"""

from collections.abc import Callable, Iterator
from typing import Final

from sqlite_utils import Database

from refman.errors import NewerSchema, NotALibrary
from refman.library import index, shelving, views
from refman.library.connection import told, transaction
from refman.library.row import from_row
from refman.library.twins import put
from refman.model import Entry

APPLICATION_ID: Final = 0x7265666D
"""The letters `refm`."""


def create_entries(db: Database) -> None:
    """One row an entry: columns for other tools to read, in CSL's words, and `item`, which holds everything."""
    columns = "citekey type title author issued language DOI container-title publisher volume issue page".split()
    own = "item reference fingerprint content created updated".split()
    db.table("entries").create(
        {"id": int} | dict.fromkeys(columns + own, str),
        pk="id",
        not_null={"citekey", "type", "item", "content", "created", "updated"},
    )
    db.table("entries").create_index(["citekey"], unique=True)


def create_answers(db: Database) -> None:
    """What services answered, by key, and when (seconds since 1970); turns and places that processes share."""
    db.table("answers").create({"key": str, "text": str, "at": float}, pk="key", not_null={"text", "at"})
    db.table("turns").create({"name": str, "next": float}, pk="name", not_null={"next"})
    db.table("places").create({"id": int, "name": str, "until": float}, pk="id", not_null={"name", "until"})


def create_journal(db: Database) -> None:
    """One row of `steps` for each command that wrote, one of `changes` for each entry that it changed.

    A change holds the state of the entry on the other side: the one before a step that is done, the one after a step
    that was undone; no item where the entry was not there.
    """
    db.conn.execute(
        "CREATE TABLE steps (id INTEGER PRIMARY KEY, at TEXT NOT NULL, who TEXT NOT NULL, command TEXT NOT NULL, "
        "added INTEGER NOT NULL, changed INTEGER NOT NULL, removed INTEGER NOT NULL, undone TEXT, "
        "final INTEGER NOT NULL DEFAULT 0)"
    )
    db.conn.execute(
        "CREATE TABLE changes (step INTEGER NOT NULL REFERENCES steps, entry INTEGER NOT NULL, citekey TEXT, "
        "item TEXT, created TEXT, updated TEXT, PRIMARY KEY (step, entry)) WITHOUT ROWID"
    )
    db.table("changes").create_index(["entry"])


def index_marks(db: Database) -> None:
    """The marks by which an import finds what is known, without reading the library."""
    for column in ("fingerprint", "content", "DOI"):
        db.conn.execute(f'CREATE INDEX "entries_{column}" ON entries ("{column}") WHERE "{column}" IS NOT NULL')


def order_facets(db: Database) -> None:
    """The order of what is counted most; the search index that this step made is made anew by a later one."""
    db.conn.execute("CREATE INDEX entries_facets ON entries (issued, language, type)")


def create_candidates(db: Database) -> None:
    """The records that a search brought for an entry, likeliest first, with what speaks for and against each."""
    columns = {"entry": int, "rank": int, "choice": str, "DOI": str, "likelihood": float}
    columns |= dict.fromkeys(("support", "against", "evidence", "item", "found"), str)
    db.table("candidates").create(columns, pk=("entry", "rank"), not_null=set(columns))


def create_work_keys(db: Database) -> None:
    """The keys under which forms of one work meet, and the marks and old citekeys of entries that were merged.

    A library that was made before gets them for what it holds.
    """
    for name, column, kind in (("work_keys", "key", "INTEGER"), ("aliases", "mark", "TEXT")):
        db.conn.execute(
            f"CREATE TABLE {name} ({column} {kind} NOT NULL, entry INTEGER NOT NULL, PRIMARY KEY ({column}, entry)) "
            "WITHOUT ROWID"
        )
        db.table(name).create_index(["entry"])
    for some in _all(db):
        put(db.conn, some)


def create_unindexed(db: Database) -> None:
    """The ids of entries that the search index lacks until the next search."""
    db.conn.execute("CREATE TABLE unindexed (entry INTEGER PRIMARY KEY)")


def index_facets(db: Database) -> None:
    """The search index with what an entry is, and citekeys in any case, so that an import need not read them all."""
    index.create(db.conn)
    db.conn.execute("CREATE INDEX IF NOT EXISTS entries_citekey_in_any_case ON entries (citekey COLLATE NOCASE)")


def create_shelf(db: Database) -> None:
    """What entries are found by besides their words (tags, collections, reading, files, links); views for people."""
    db.conn.execute(
        "CREATE TABLE shelf (kind TEXT NOT NULL, value TEXT NOT NULL, entry INTEGER NOT NULL, "
        "PRIMARY KEY (kind, value, entry)) WITHOUT ROWID"
    )
    db.table("shelf").create_index(["entry"])
    for some in _all(db):
        shelving.put(db.conn, some)
    views.create(db.conn)


def _all(db: Database) -> Iterator[list[tuple[int, Entry]]]:
    """The entries with their ids, so many at a time."""
    last = 0
    while rows := db.conn.execute(_ENTRIES, (last, _MANY)).fetchall():
        last = rows[-1][0]
        yield [(number, from_row({"item": item, "citekey": key})) for number, item, key in rows]


_ENTRIES: Final = "SELECT id, item, citekey FROM entries WHERE id > ? ORDER BY id LIMIT ?"
_MANY: Final = 1000


MIGRATIONS: Final[tuple[Callable[[Database], None], ...]] = (
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
)


def version(db: Database) -> int:
    """The schema version of the file; 0 before the first migration."""
    return int(db.conn.execute("PRAGMA user_version").fetchone()[0])


def prepare(db: Database, where: str, migrations: tuple[Callable[[Database], None], ...] = MIGRATIONS) -> None:
    """Bring an empty or older file to this schema, in one transaction.

    Raises:
        NotALibrary: the file is SQLite's, but another program's.
        NewerSchema: a newer refman wrote it.
    """
    with told(where):
        if _applicable(db, where, len(migrations)) == len(migrations):
            return
    with transaction(db, where):
        # asked again: another process may have been first
        for migration in migrations[_applicable(db, where, len(migrations)) :]:
            migration(db)
        db.conn.execute(f"PRAGMA application_id={APPLICATION_ID}")
        db.conn.execute(f"PRAGMA user_version={len(migrations)}")


def _applicable(db: Database, where: str, newest: int) -> int:
    found = version(db)
    application = db.conn.execute("PRAGMA application_id").fetchone()[0]
    is_empty = not db.conn.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if application != APPLICATION_ID and not (is_empty and found == 0):
        raise NotALibrary("another program made this file", where=where, hint="name another with --library")
    if found > newest:
        raise NewerSchema(
            f"the library has schema {found}, this refman knows {newest}", where=where, hint="install a newer refman"
        )
    return found
