"""What services answered, kept in the library with its age, and the turns that all processes take there.

A memory has a connection of its own, for it is used while the library is open and by several threads. Where the
library cannot be written it remembers nothing, and asking goes on without it.
"""

import os
import platform
import sqlite3
import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import Self, TypeVar
from zlib import crc32

from refman.library.connection import connect

_PATIENCE = 5.0
_LEASE = 45.0
"""Seconds after which a place counts as free again: its process was killed, on another machine."""
_MACHINE = f"{crc32(platform.node().encode()):08x}"
_INSTANT = 1e-4
_WAKING = 0.005
"""Seconds by which a turn may be taken late; less than the margin of the turns."""
_MANY = 500
_FULL = -1

T = TypeVar("T")


class Memory:
    """A memory in the library of a path."""

    def __init__(self, path: Path) -> None:
        self._connection = connect(path, create=False, patience=_PATIENCE, in_threads=True)
        self._lock = Lock()
        self._places: set[int] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection; places that requests under way still have are given back."""
        for place in list(self._places):
            self.leave(place)
        with self._lock:
            self._connection.close()

    def recall(self, keys: Iterable[str]) -> dict[str, tuple[str, float]]:
        """The texts that are there, each with the time (seconds since 1970) at which it was put there."""
        wanted = list(keys)
        parts = [wanted[start : start + _MANY] for start in range(0, len(wanted), _MANY)]
        found: dict[str, tuple[str, float]] = {}
        with self._lock, suppress(sqlite3.Error):
            for some in parts:
                marks = ",".join("?" * len(some))
                rows = self._connection.execute(f"SELECT key, text, at FROM answers WHERE key IN ({marks})", some)
                found |= {key: (text, at) for key, text, at in rows}
        return found

    def remember(self, texts: Mapping[str, str], now: float) -> None:
        """Put texts there, in the place of older ones."""
        rows = [(key, text, now) for key, text in texts.items()]
        self._write(lambda db: db.executemany("INSERT OR REPLACE INTO answers (key, text, at) VALUES (?, ?, ?)", rows))

    def take(self, name: str, interval: float, now: float) -> float:
        """`now` where it is a request's turn, or where there is no telling; else the time at which to ask again."""

        def taken(db: sqlite3.Connection) -> float:
            due = _due(db, name, now)
            if due > now + _INSTANT:
                return due
            # Who wakes up a little late takes nothing from the pace of all.
            begins = due if now - due < _WAKING else now
            db.execute("INSERT OR REPLACE INTO turns (name, next) VALUES (?, ?)", (name, begins + interval))
            return now

        turn = self._write(taken)
        return now if turn is None else turn

    def postpone(self, name: str, until: float, now: float) -> None:
        """Let no process have a turn before that time; it is not waited for longer than a clock is believed."""
        until = min(until, now + _LEASE / 2)

        def postponed(db: sqlite3.Connection) -> None:
            db.execute(
                "INSERT OR REPLACE INTO turns (name, next) VALUES (?, ?)", (name, max(until, _due(db, name, now)))
            )

        self._write(postponed)

    def delay(self, name: str, seconds: float, now: float) -> None:
        """Let all turns come later by so many seconds."""

        def delayed(db: sqlite3.Connection) -> None:
            next_ = max(now, _due(db, name, now)) + seconds
            db.execute("INSERT OR REPLACE INTO turns (name, next) VALUES (?, ?)", (name, next_))

        self._write(delayed)

    def enter(self, name: str, at_once: int, now: float) -> int | None:
        """The number of a place among the requests under way in all processes; None where all are taken."""

        def entered(db: sqlite3.Connection) -> int:
            db.execute("DELETE FROM places WHERE until < ? OR until > ?", (now, now + 2 * _LEASE))
            rows = db.execute("SELECT id, name FROM places").fetchall()
            owners = {place: owner for place, told in rows for of, _, owner in [told.partition(" ")] if of == name}
            gone = [place for place, owner in owners.items() if _is_gone(owner)]
            db.executemany("DELETE FROM places WHERE id = ?", [(place,) for place in gone])
            if len(owners) - len(gone) >= at_once:
                return _FULL
            row = (f"{name} {_MACHINE}.{os.getpid()}", now + _LEASE)
            return db.execute("INSERT INTO places (name, until) VALUES (?, ?)", row).lastrowid or 0

        place = self._write(entered)
        if place and place != _FULL:
            self._places.add(place)
        return None if place == _FULL else place or 0

    def leave(self, place: int) -> None:
        """Give a place back."""
        self._places.discard(place)
        self._write(lambda db: db.execute("DELETE FROM places WHERE id = ?", (place,)))

    def _write(self, action: Callable[[sqlite3.Connection], T]) -> T | None:
        """What a transaction gives; None where the library cannot be written just now, or at all."""
        with self._lock:
            try:
                self._connection.execute("BEGIN IMMEDIATE")
                result = action(self._connection)
                self._connection.execute("COMMIT")
            except sqlite3.Error:
                return None
            finally:
                if self._connection.in_transaction:
                    self._connection.rollback()
            return result


def _due(db: sqlite3.Connection, name: str, now: float) -> float:
    """When the next turn is; long ago where there was none yet."""
    found: tuple[float] | None = db.execute("SELECT next FROM turns WHERE name = ?", (name,)).fetchone()
    # A clock that was set back must not stop all asking.
    return found[0] if found and found[0] < now + _LEASE else float("-inf")


def _is_gone(owner: str) -> bool:
    """True for a process of this machine that is no more; Windows cannot be asked without harm."""
    machine, _, process = owner.partition(".")
    if machine != _MACHINE or sys.platform == "win32":
        return False
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False
