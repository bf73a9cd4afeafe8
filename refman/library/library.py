"""The library itself: entries added, found, replaced and removed, each call in one transaction."""

import difflib
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlite_utils import Database

from refman.errors import KeyTaken, NoSuchEntry
from refman.library import schema
from refman.library.connection import PATIENCE, connect, in_memory, start_log, told, transaction
from refman.library.duplicates import row_marks, sift
from refman.library.receipt import Receipt
from refman.library.row import from_row, to_row
from refman.library.search import matches
from refman.model import Entry

Assign = Callable[[Iterable[Entry], Collection[str]], list[Entry]]
"""What gives entries their citekeys, with those that are taken: `refman.citekey.assign`."""


@dataclass(frozen=True, slots=True)
class Info:
    """What there is to say about a library: counts by language (`und` where none is known) and type, largest first."""

    path: str
    schema: int
    entries: int
    languages: Mapping[str, int]
    types: Mapping[str, int]


class Library:
    """An open library; a context manager that closes it.

    Without `create` an absent file is an error, and a library in a read-only folder can be read. Without a path the
    library is in memory, and empty.

    Raises:
        NotALibrary: the file is a folder, damaged, or of another program.
        NewerSchema: a newer refman wrote it.
        NotWritable: the folder or disk refuses.
        Locked: another process held it for longer than `patience` seconds.
        LibraryError: there is no file, and `create` is False.
    """

    def __init__(self, path: Path | None, *, create: bool = True, patience: float = PATIENCE) -> None:
        self.path = str(path or ":memory:")
        self._db: Database = connect(path, create=create, patience=patience) if path else in_memory()
        with ExitStack() as undone:
            undone.callback(self.close)
            if create:
                start_log(self._db)
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

    def add(self, entries: Iterable[Entry], *, assign: Assign | None = None) -> Receipt:
        """What came in and what was known; known entries are left as they are.

        An entry is known by its printed reference, its DOI, or all its fields, or by citekey, title and year together.
        Citekeys come from `assign`; without it, entries must bring free ones.

        Raises:
            KeyTaken: a citekey is empty or taken; nothing was added.
        """
        with transaction(self._db, self.path):
            receipt = self._sorted_out(entries, assign)
            now = _now()
            rows = [to_row(entry) | {"created": now, "updated": now} for entry in receipt.added]
            self._db.table("entries").insert_all(rows)
        return receipt

    def preview(self, entries: Iterable[Entry], *, assign: Assign | None = None) -> Receipt:
        """The receipt that `add` would give; nothing is written."""
        with told(self.path):
            return self._sorted_out(entries, assign)

    def entries(self, keys: Iterable[str] | None = None, *, query: str = "") -> list[Entry]:
        """The entries in the order in which they came in, or in the order of `keys`, that match the query.

        Raises:
            NoSuchEntry: a key is not there.
        """
        with told(self.path):
            rows = list(self._db.table("entries").rows_where(order_by="id"))
        if keys is not None:
            by_key = {row["citekey"]: row for row in rows}
            rows = [_found(by_key, key) for key in dict.fromkeys(keys)]
        return [from_row(row) for row in rows if matches(row, query)]

    def get(self, key: str) -> Entry:
        """The entry of a citekey.

        Raises:
            NoSuchEntry: there is none; the hint names a near one.
        """
        return self.entries([key])[0]

    def replace(self, changes: Iterable[tuple[Entry, Entry]]) -> list[str]:
        """Put the second entry of each pair in the place of the first; hands back the citekeys that were left alone.

        An entry is left alone where it is no longer as the first of the pair says: another process changed it.

        Raises:
            KeyTaken: the new citekey is another entry's.
            NoSuchEntry: the first of a pair is not there.
        """
        left: list[str] = []
        with transaction(self._db, self.path):
            rows = self._rows()
            for before, after in changes:
                row = _found(rows, before.citekey)
                if from_row(row) != before:
                    left.append(before.citekey)
                    continue
                self._check_free([after.citekey], rows.keys() - {before.citekey})
                self._db.table("entries").update(row["id"], to_row(after) | {"updated": _now()})
                rows[after.citekey] = rows.pop(before.citekey)
        return left

    def remove(self, keys: Iterable[str]) -> int:
        """The number of entries taken out: all that are named, or none.

        Raises:
            NoSuchEntry: one of them is not there.
        """
        with transaction(self._db, self.path):
            rows = self._rows()
            ids = [_found(rows, key)["id"] for key in dict.fromkeys(keys)]
            for number in ids:
                self._db.table("entries").delete(number)
        return len(ids)

    def info(self) -> Info:
        """The counts."""
        with told(self.path):
            counts = {
                name: dict(
                    self._db.conn.execute(
                        f"SELECT coalesce({name}, 'und'), count(*) FROM entries GROUP BY 1 ORDER BY 2 DESC, 1"
                    ).fetchall()
                )
                for name in ("language", "type")
            }
            count = self._db.table("entries").count
            return Info(self.path, schema.version(self._db), count, counts["language"], counts["type"])

    def _sorted_out(self, entries: Iterable[Entry], assign: Assign | None) -> Receipt:
        rows = self._rows(select="citekey, title, issued, DOI, fingerprint, content")
        known = {mark: key for key, row in rows.items() for mark in row_marks(row)}
        new, same = sift(entries, known)
        added = assign(new, rows.keys()) if assign else new
        self._check_free([entry.citekey for entry in added], rows.keys())
        twins = tuple((entry, twin if isinstance(twin, str) else added[twin].citekey) for entry, twin in same)
        return Receipt(tuple(added), twins)

    def _check_free(self, keys: Iterable[str], taken: Collection[str]) -> None:
        seen = set(taken)
        for key in keys:
            if not key or key in seen:
                raise KeyTaken(f"the citekey '{key}' is {'taken' if key else 'empty'}", where=self.path)
            seen.add(key)

    def _rows(self, *, select: str = "*") -> dict[str, dict[str, Any]]:
        return {row["citekey"]: row for row in self._db.table("entries").rows_where(select=select, order_by="id")}


def _found(rows: Mapping[str, dict[str, Any]], key: str) -> dict[str, Any]:
    if key not in rows:
        near = difflib.get_close_matches(key, rows, n=1)
        hint = f"did you mean '{near[0]}'?" if near else "'refman list' shows all citekeys"
        raise NoSuchEntry(f"no entry has the citekey '{key}'", hint=hint)
    return rows[key]


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
