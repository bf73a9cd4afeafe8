"""An open library file: how it is opened, brought to today's schema and closed, and how a step is written."""

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from refman.library import held, schema
from refman.library.connection import PATIENCE, Tell, connect, damaged, in_memory, start_log, transaction
from refman.library.journal import Hand, Writer
from refman.library.row import from_row
from refman.library.table import Table
from refman.model import Entry


class Opened:
    """An open file; a context manager that closes it.

    `tell` is told how far a search for all duplicates is, and the bringing up to date of the search index.
    """

    def __init__(
        self,
        path: Path | None,
        *,
        create: bool = True,
        patience: float = PATIENCE,
        hand: Hand | None = None,
        tell: Tell | None = None,
    ) -> None:
        self.path = str(path or ":memory:")
        self._hand = hand or Hand()
        self._tell = tell or _tell_nobody
        self._db = connect(path, create=create, patience=patience) if path else in_memory()
        with ExitStack() as undone:
            undone.callback(self.close)
            if create:
                start_log(self._db, path)
            held.teach(self._db)
            schema.prepare(self._db, self.path)
            undone.pop_all()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def _of(self, ids: list[int] | None, limit: int = -1, *, on: sqlite3.Connection | None = None) -> list[Entry]:
        """The entries of ids in their order, the first so many; for None, of all; `on` the connection that told."""
        connection = on or self._db
        if ids is None:
            rows = connection.execute("SELECT citekey, item FROM entries ORDER BY id LIMIT ?", (limit,))
            return [from_row({"citekey": key, "item": item}) for key, item in rows]
        ids = ids if limit < 0 else ids[:limit]
        found = {number: (key, item) for number, key, item in Table(connection).lookup("id, citekey, item", "id", ids)}
        if len(found) < len(ids):
            # an index names what is not there
            raise damaged(self.path)
        return [from_row({"citekey": found[one][0], "item": found[one][1]}) for one in ids]

    @property
    def _table(self) -> Table:
        return Table(self._db)

    @contextmanager
    def _writing(self) -> Iterator[Writer]:
        """A transaction that is one step of the journal."""
        with transaction(self._db, self.path):
            yield Writer(self._db, self._hand)


def _tell_nobody(_what: str, _count: int, _total: int) -> None:
    """Nothing."""
