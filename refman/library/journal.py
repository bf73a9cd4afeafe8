"""The journal: each command that writes is one step of it, with the state that each entry had before.

Hides how the table and the journal are kept in step: whoever changes entries does so through a `Writer`.
"""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from refman.library.row import Row, to_row
from refman.library.table import State, Table, now
from refman.model import Entry


@dataclass(frozen=True, slots=True)
class Hand:
    """Who writes, and what: a person, and the command; Python itself where nobody says."""

    who: str = ""
    command: str = "Python"


@dataclass(frozen=True, slots=True)
class Step:
    """One entry of the journal: a command that wrote.

    `at` is its time in UTC; the counts are of entries. A step that is `undone` can be redone until something else is
    written; a `final` one stays as it is: the bin was emptied, or it was undone and something else written since.
    """

    number: int
    at: str
    who: str
    command: str
    added: int
    changed: int
    removed: int
    undone: bool
    final: bool


_COLUMNS = "id, at, who, command, added, changed, removed, undone IS NOT NULL, final"


class Writer:
    """Writes within one transaction, as one step; a step in which nothing changes is none."""

    def __init__(self, connection: sqlite3.Connection, hand: Hand) -> None:
        self._db = connection
        self._hand = hand
        self._table = Table(connection)
        self._step: int | None = None

    def add(self, entries: Sequence[Entry], contents: Sequence[str | None]) -> None:
        """Put in entries that were not there, with those content marks that were made already."""
        numbers = range(first := self._table.free_id(), first + len(entries))
        self._note([(number, None) for number in numbers], "added")
        at = now()
        times = {"created": at, "updated": at}
        self._table.put(
            ({"id": number} | to_row(entry, content) | times, entry)
            for number, entry, content in zip(numbers, entries, contents, strict=True)
        )

    def replace(self, entries: Mapping[int, Entry], before: Mapping[int, State]) -> None:
        """Put entries in the place of those that have their ids."""
        states = {number: before[number] for number in entries}
        at = now()
        self._note(list(states.items()), "changed")
        self._table.take(states)
        self._table.put((_row(number, entry, states[number].created, at), entry) for number, entry in entries.items())

    def put_back(self, states: Mapping[int, State], before: Mapping[int, State]) -> None:
        """Put older states in the place of those that have their ids."""
        old = {number: before[number] for number in states}
        self._note(list(old.items()), "changed")
        self._table.take(old)
        self._table.put(state.row(number) for number, state in states.items())

    def remove(self, before: Mapping[int, State]) -> None:
        """Take entries out."""
        self._note(list(before.items()), "removed")
        self._table.take(before)

    def restore(self, states: Mapping[int, State]) -> None:
        """Put entries back under their old ids."""
        self._note([(number, None) for number in states], "added")
        self._table.put(state.row(number) for number, state in states.items())

    def finish(self, removed: int) -> None:
        """Note a step that cannot be undone, and how many entries it removed."""
        step = self._begun()
        self._db.execute("UPDATE steps SET final = 1, removed = ? WHERE id = ?", (removed, step))

    def _note(self, changes: list[tuple[int, State | None]], kind: str) -> None:
        if not changes:
            return
        step = self._begun()
        self._db.execute(f"UPDATE steps SET {kind} = {kind} + ? WHERE id = ?", (len(changes), step))
        rows = [(step, number, *(state or (None,) * len(State._fields))) for number, state in changes]
        self._db.executemany(_INSERT_CHANGE, rows)

    def _begun(self) -> int:
        if self._step is None:
            # what is undone by now can no longer be redone
            self._db.execute("UPDATE steps SET final = 1 WHERE undone IS NOT NULL")
            values = (now(), self._hand.who, self._hand.command)
            found = self._db.execute(
                "INSERT INTO steps (at, who, command, added, changed, removed) VALUES (?, ?, ?, 0, 0, 0)", values
            )
            self._step = found.lastrowid or 0
        return self._step


def _row(number: int, entry: Entry, created: str, updated: str) -> Row:
    return {"id": number} | to_row(entry) | {"created": created, "updated": updated}


_NAMES = ", ".join(State._fields)
_INSERT_CHANGE = f"INSERT INTO changes (step, entry, {_NAMES}) VALUES ({', '.join('?' * (len(State._fields) + 2))})"


def steps(
    connection: sqlite3.Connection, where: str = "", *, newest_first: bool = False, limit: int = -1
) -> list[Step]:
    """The steps for which the condition holds."""
    order = "DESC" if newest_first else "ASC"
    condition = f"WHERE {where}" if where else ""
    rows = connection.execute(f"SELECT {_COLUMNS} FROM steps {condition} ORDER BY id {order} LIMIT ?", (limit,))
    return [
        Step(number, at, who, command, added, changed, removed, bool(undone), bool(final))
        for number, at, who, command, added, changed, removed, undone, final in rows
    ]


def changed_in(connection: sqlite3.Connection, step: int) -> dict[int, State | None]:
    """The ids that a step changed, each with the state on its other side; None where there was no entry."""
    rows = connection.execute(f"SELECT entry, {_NAMES} FROM changes WHERE step = ?", (step,))
    return {number: State(*state) if state[1] is not None else None for number, *state in rows}
