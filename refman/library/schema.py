"""The library's schema: a new file gets that of `schema.sql`, an older one is brought there by `migrations.py`.

The version is kept in `PRAGMA user_version`; `PRAGMA application_id` tells a library from other SQLite files.
"""

import sqlite3
from importlib.resources import files
from typing import Final

from refman.errors import NewerSchema, NotALibrary
from refman.library import index, views
from refman.library.connection import told, transaction

APPLICATION_ID: Final = 0x7265666D
"""The letters `refm`."""
NEWEST: Final = 14
"""The version of `schema.sql`: as many as there are migrations."""


def version(connection: sqlite3.Connection) -> int:
    """The schema version of the file; 0 of an empty one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def prepare(connection: sqlite3.Connection, where: str) -> None:
    """Bring an empty or older file to this schema, in one transaction.

    Raises:
        NotALibrary: the file is SQLite's, but another program's.
        NewerSchema: a newer refman wrote it.
    """
    with told(where):
        if _applicable(connection, where) == NEWEST:
            return
    with transaction(connection, where):
        # asked again: another process may have been first
        found = _applicable(connection, where)
        if found == 0:
            create(connection)
        elif found < NEWEST:
            from refman.library import migrations  # noqa: PLC0415 - it takes longer to load than a library to open

            for migration in migrations.MIGRATIONS[found:]:
                migration(connection)
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version={NEWEST}")


def create(connection: sqlite3.Connection) -> None:
    """Make all tables, indexes and views in an empty file."""
    for statement in files("refman.library").joinpath("schema.sql").read_text("utf-8").split(";\n"):
        connection.execute(statement)
    index.create(connection)
    views.create(connection)


def _applicable(connection: sqlite3.Connection, where: str) -> int:
    found = version(connection)
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    is_empty = not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if application != APPLICATION_ID and not (is_empty and found == 0):
        raise NotALibrary("another program made this file", where=where, hint="name another with --library")
    if found > NEWEST:
        raise NewerSchema(
            f"the library has schema {found}, this refman knows {NEWEST}", where=where, hint="install a newer refman"
        )
    return found
