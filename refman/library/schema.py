"""The library's schema, as the migrations that lead to it.

The version is the number of migrations applied, kept in `PRAGMA user_version`; `PRAGMA application_id` tells a library
from other SQLite files. A migration is never changed once it was released: a new one is appended.
"""

from collections.abc import Callable
from typing import Final

from sqlite_utils import Database

from refman.errors import NewerSchema, NotALibrary
from refman.library.connection import told, transaction

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


MIGRATIONS: Final[tuple[Callable[[Database], None], ...]] = (create_entries, create_answers)


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
