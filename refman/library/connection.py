"""Connections to a library file, and SQLite's failures told in the words of `refman.errors`.

Hides the modes of opening (a reader never makes a file and gets along with a read-only folder), the write-ahead log,
and SQLite's error codes.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from refman.errors import Damaged, LibraryError, Locked, NotALibrary, NotWritable
from refman.library.drive import is_remote

Tell = Callable[[str, int, int], None]
"""Is told of what takes long: what it is, how many more of it are done, and of how many."""

PATIENCE = 10.0
"""Seconds to wait for another process that is writing."""

_CACHE = 256 << 10
"""Kilobytes of pages that are held at most: keys come in no order, and must not be fetched from the disk one by one."""
_LOOK = "SELECT count(*) FROM sqlite_master"
_HELD = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_REFUSED = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH}
_BROKEN_DISK = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR}


@contextmanager
def told(where: str) -> Iterator[None]:
    """A block in which SQLite's errors become refman's.

    Raises:
        LibraryError: one of NotALibrary, Locked, NotWritable, or itself for a failure of another kind.
    """
    try:
        yield
    except sqlite3.Error as error:
        raise _translated(error, where) from error


def connect(path: Path, *, create: bool, patience: float = PATIENCE, in_threads: bool = False) -> sqlite3.Connection:
    """An open connection; without `create` an absent file is an error and a read-only folder is none.

    One for use `in_threads` must be kept by its owner from being used by two of them at once.

    Raises:
        LibraryError: there is no file, or no library in it, or no way to open it.
    """
    _check_place(path, create=create)
    uri = path.absolute().as_uri()
    if create:
        return _opened(f"{uri}?mode=rwc", path, patience, in_threads=in_threads)
    try:
        return _opened(f"{uri}?mode=rw", path, patience, in_threads=in_threads)
    except NotWritable:
        # what another process has written, but not yet moved over, would be missed
        if _has_log(path):
            raise
        return _opened(f"{uri}?mode=ro&immutable=1", path, patience, in_threads=in_threads)


def in_memory() -> sqlite3.Connection:
    """A connection to an empty database that is gone when it is closed."""
    return _wrapped(sqlite3.connect(":memory:", isolation_level=None))


def start_log(connection: sqlite3.Connection, path: Path | None) -> None:
    """Switch the file to a write-ahead log, so that readers and a writer do not wait for each other.

    A drive of the network gets none, a file that has one there loses it. A file system that cannot have one, or a
    process that is just writing, leaves the file with a rollback journal.
    """
    try:
        connection.execute(f"PRAGMA journal_mode={'delete' if path and is_remote(path) else 'wal'}").fetchone()
    except sqlite3.OperationalError:
        return


@contextmanager
def transaction(connection: sqlite3.Connection, where: str) -> Iterator[None]:
    """A block that is written whole or not at all; other writers wait from its first line on.

    Raises:
        LibraryError: as `told`.
    """
    with told(where):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        finally:
            # does nothing where the commit went through
            connection.rollback()


@contextmanager
def snapshot(connection: sqlite3.Connection) -> Iterator[None]:
    """A block that reads the library as it is at its first line, whatever others write meanwhile."""
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.rollback()


def _opened(uri: str, path: Path, patience: float, *, in_threads: bool) -> sqlite3.Connection:
    with told(str(path)), ExitStack() as undone:
        connection = sqlite3.connect(
            uri, timeout=patience, isolation_level=None, uri=True, check_same_thread=not in_threads
        )
        undone.callback(connection.close)
        try:
            # the first statement that reads the file finds out whether it can be read
            connection.execute(_LOOK).fetchone()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_CANTOPEN:
                raise
            _end_log(connection, error)
        undone.pop_all()
        return _wrapped(connection)


def _end_log(connection: sqlite3.Connection, error: sqlite3.OperationalError) -> None:
    """Give a file its rollback journal back that came with a write-ahead log to a place where none can be."""
    try:
        for statement in ("PRAGMA locking_mode=EXCLUSIVE", _LOOK, "PRAGMA journal_mode=delete"):
            connection.execute(statement).fetchone()
        for statement in ("PRAGMA locking_mode=NORMAL", _LOOK):
            connection.execute(statement).fetchone()
    except sqlite3.Error:
        raise error from None


def _wrapped(connection: sqlite3.Connection) -> sqlite3.Connection:
    connection.execute(f"PRAGMA cache_size={-_CACHE}")
    return connection


def _check_place(path: Path, *, create: bool) -> None:
    if path.is_dir():
        raise NotALibrary("this is a folder", where=str(path), hint="name a file, such as library.db in it")
    if path.exists():
        return
    if not create:
        raise LibraryError("there is no library yet", where=str(path), hint="'refman import FILE' makes one")
    if not path.absolute().parent.is_dir():
        raise NotWritable("there is no such folder", where=str(path.absolute().parent), hint="make it first")


def _has_log(path: Path) -> bool:
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0


def damaged(where: str) -> Damaged:
    """The error that says of a library that its pages or indexes contradict each other."""
    hint = "'refman verify' tells what; a copy that 'refman backup' made can take its place"
    return Damaged("the library is damaged", where=where, hint=hint)


def _translated(error: sqlite3.Error, where: str) -> LibraryError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_NOTADB:
        return NotALibrary("this is no library, or a damaged one", where=where, hint="name another with --library")
    if code == sqlite3.SQLITE_CORRUPT:
        return damaged(where)
    if code in _HELD:
        return Locked("another process is writing to the library", where=where, hint="try again")
    if code in _REFUSED:
        return NotWritable(
            "the library cannot be written here", where=where, hint="check the rights of the file and its folder"
        )
    if code in _BROKEN_DISK:
        return NotWritable(f"the disk does not take it ({error})", where=where, hint="the library is as it was before")
    return LibraryError(f"SQLite refused ({error})", where=where, hint="the library is as it was before")
