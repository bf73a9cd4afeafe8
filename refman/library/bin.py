"""The bin: entries that were taken out, as the journal holds them, until it is emptied."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from refman.errors import KeyTaken, NoSuchEntry
from refman.library.journal import Writer
from refman.library.table import State, Table
from refman.model import Entry

_STATE = ", ".join(f"c.{name}" for name in State._fields)
_LYING = (
    f"SELECT c.entry, s.at, {_STATE} FROM changes c JOIN steps s ON s.id = c.step "
    "WHERE c.item IS NOT NULL AND s.undone IS NULL AND NOT EXISTS (SELECT 1 FROM entries e WHERE e.id = c.entry) "
    "AND NOT EXISTS (SELECT 1 FROM changes l JOIN steps t ON t.id = l.step "
    "WHERE l.entry = c.entry AND l.step > c.step AND t.undone IS NULL) ORDER BY c.step, c.entry"
)
_REMOVED_BY = "SELECT max(c.step) FROM changes c JOIN steps s ON s.id = c.step WHERE c.entry = ? AND s.undone IS NULL"


@dataclass(frozen=True, slots=True)
class Binned:
    """An entry that was taken out, and when (UTC)."""

    entry: Entry
    at: str


def lying(connection: sqlite3.Connection) -> list[Binned]:
    """What lies in the bin, in the order in which it was put there."""
    return [Binned(state.entry(), at) for _, state, at in _states(connection)]


def ids(connection: sqlite3.Connection, key: str) -> list[int]:
    """The ids of entries in the bin that had this citekey, the last one first."""
    return [number for number, state, _ in reversed(_states(connection)) if state.citekey == key]


def restore(connection: sqlite3.Connection, keys: Iterable[str], writer: Writer, where: str) -> int:
    """The number of entries put back in their old places; of several with one citekey, the one removed last.

    Raises:
        NoSuchEntry: one is not in the bin; nothing was put back.
        KeyTaken: a citekey belongs to another entry by now.
    """
    by_key = {state.citekey: (number, state) for number, state, _ in _states(connection)}
    wanted = list(dict.fromkeys(keys))
    for key in wanted:
        if key not in by_key:
            raise NoSuchEntry(f"no entry in the bin has the citekey '{key}'", hint="'refman bin' shows what is there")
    for (key,) in Table(connection).lookup("citekey", "citekey", wanted):
        raise KeyTaken(f"the citekey '{key}' is taken", where=where, hint="give the other entry another citekey first")
    writer.restore(dict(by_key[key] for key in wanted))
    return len(wanted)


def empty(connection: sqlite3.Connection, writer: Writer) -> int:
    """The number of entries that are gone for good, with their history; what removed them can no longer be undone."""
    gone = [(number,) for number, _, _ in _states(connection)]
    if gone:
        writer.finish(len(gone))
        connection.executemany(f"UPDATE steps SET final = 1 WHERE id = ({_REMOVED_BY})", gone)
        connection.executemany("DELETE FROM changes WHERE entry = ?", gone)
        connection.execute(
            "UPDATE steps SET final = 1 WHERE NOT EXISTS (SELECT 1 FROM changes c WHERE c.step = steps.id)"
        )
    return len(gone)


def _states(connection: sqlite3.Connection) -> list[tuple[int, State, str]]:
    return [(number, State(*state), at) for number, at, *state in connection.execute(_LYING)]
