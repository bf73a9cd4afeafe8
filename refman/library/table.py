"""The table `entries`, row by row: found by key or id, put, taken out.

Hides that a state of an entry is its item and its times: every other column is made from them.
"""

import difflib
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

from refman.errors import NoSuchEntry
from refman.library import index, shelving, twins
from refman.library.connection import damaged
from refman.library.row import Row, from_row, glimpse, storable, to_row
from refman.model import Entry

_MANY = 500
_NEAR = 300
"""Citekeys before and behind a wrong one, in their order, that it may be meant for: a million is not looked through."""


class State(NamedTuple):
    """What a row holds that is not made from something else."""

    citekey: str
    item: str
    created: str
    updated: str

    def entry(self) -> Entry:
        """The entry of this state."""
        return from_row(self._asdict())

    def glimpse(self) -> Entry:
        """The entry without its trail, sooner read."""
        return glimpse(self._asdict())

    def row(self, number: int) -> tuple[Row, Entry]:
        """The whole row, under an id, and its entry."""
        entry = self.entry()
        return {"id": number} | to_row(entry) | self._asdict(), entry


class Table:
    """The rows of an open library."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def ids(self, keys: Iterable[str]) -> list[int]:
        """The ids of citekeys, each once, in the order of the keys; an old citekey leads to the merged entry.

        Raises:
            NoSuchEntry: a key is not there; the hint names a near one.
        """
        wanted = list(dict.fromkeys(keys))
        found = {key: number for number, key in self.lookup("id, citekey", "citekey", wanted)}
        lacking = [key for key in wanted if key not in found]
        found |= twins.by_citekey(self._db, lacking)
        for key in lacking:
            if key not in found:
                raise self._missing(key)
        return list(dict.fromkeys(found[key] for key in wanted))

    def known(self, keys: Iterable[str]) -> list[str]:
        """Those of the citekeys, old ones among them, that lead to an entry."""
        wanted = list(dict.fromkeys(keys))
        there = {key for (key,) in self.lookup("citekey", "citekey", wanted)}
        there |= twins.by_citekey(self._db, [key for key in wanted if key not in there]).keys()
        return [key for key in wanted if key in there]

    def lookup(self, columns: str, where: str, values: Sequence[Any]) -> Iterator[tuple[Any, ...]]:
        """The columns of the rows that have one of the values in the column `where`, in no order."""
        for at in range(0, len(values), _MANY):
            some = [storable(one) if isinstance(one, str) else one for one in values[at : at + _MANY]]
            marks = ",".join("?" * len(some))
            yield from self._db.execute(f'SELECT {columns} FROM entries WHERE "{where}" IN ({marks})', some)

    def like(self, keys: Sequence[str]) -> set[str]:
        """The citekeys that are there and are among these, whatever their case."""
        found = set[str]()
        for at in range(0, len(keys), _MANY):
            some = [storable(key) for key in keys[at : at + _MANY]]
            sql = f"SELECT citekey FROM entries WHERE citekey COLLATE NOCASE IN ({','.join('?' * len(some))})"
            found.update(key for (key,) in self._db.execute(sql, some))
        return found

    def beginning(self, keys: Iterable[str]) -> set[str]:
        """Citekeys that are one of these with a letter or two behind it, whatever their case."""
        sql = (
            "SELECT citekey FROM entries WHERE citekey COLLATE NOCASE BETWEEN ? AND ? AND length(citekey) <= ? LIMIT ?"
        )
        found = (self._db.execute(sql, (key, f"{key}zz", len(key) + 2, _MANY)) for key in keys)
        return {key for rows in found for (key,) in rows}

    def states(self, ids: Sequence[int]) -> dict[int, State]:
        """The states of those ids that are there."""
        rows = self.lookup("id, citekey, item, created, updated", "id", ids)
        return {number: State(*state) for number, *state in rows}

    def whole(self, ids: Sequence[int]) -> dict[int, State]:
        """The states of all ids.

        Raises:
            NotALibrary: one is not there, though an index names it.
        """
        found = self.states(ids)
        if len(found) < len(set(ids)):
            raise damaged("")
        return found

    def free_id(self) -> int:
        """An id that no entry has or had."""
        found: int = self._db.execute(
            "SELECT 1 + max((SELECT coalesce(max(id), 0) FROM entries), (SELECT coalesce(max(entry), 0) FROM changes))"
        ).fetchone()[0]
        return found

    def put(self, rows: Iterable[tuple[Row, Entry]]) -> None:
        """Put whole rows in, each with its entry; their ids must be free."""
        listed = list(rows)
        if listed:
            names = ", ".join(f'"{name}"' for name in listed[0][0])
            marks = ", ".join("?" * len(listed[0][0]))
            sql = f"INSERT INTO entries ({names}) VALUES ({marks})"
            self._db.executemany(sql, [tuple(row.values()) for row, _ in listed])
            index.put(self._db, (row["id"] for row, _ in listed))
            twins.put(self._db, ((row["id"], entry) for row, entry in listed))
            shelving.put(self._db, ((row["id"], entry) for row, entry in listed))

    def take(self, states: Mapping[int, State]) -> None:
        """Take rows out; their states are needed to find them in the index."""
        self._db.executemany("DELETE FROM entries WHERE id = ?", [(number,) for number in states])
        index.take(self._db, ((number, state.entry()) for number, state in states.items()))
        twins.take(self._db, states)
        shelving.take(self._db, states)

    def aliased(self, marks: Sequence[str]) -> Iterator[tuple[str, str]]:
        """The marks of merged entries that are there, each with the citekey of the entry they are part of."""
        found = dict(twins.aliased(self._db, marks))
        keys = dict(self.lookup("id, citekey", "id", sorted(set(found.values()))))
        return ((mark, keys[number]) for mark, number in found.items() if number in keys)

    def _missing(self, key: str) -> NoSuchEntry:
        around = [
            found
            for side, order in (("<", "DESC"), (">", "ASC"))
            for (found,) in self._db.execute(
                f"SELECT citekey FROM entries WHERE citekey {side} ? ORDER BY citekey {order} LIMIT ?",
                (storable(key), _NEAR),
            )
        ]
        begun = [one for one in around if key and one.startswith(key)]
        near = begun[:1] or difflib.get_close_matches(key, around, n=1)
        hint = f"did you mean '{near[0]}'?" if near else "'refman list' shows all citekeys"
        return NoSuchEntry(f"no entry has the citekey '{key}'", hint=hint)


def now() -> str:
    """The time in UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
