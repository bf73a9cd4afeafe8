"""Processes killed at random moments: the library opens, is sound, and each command happened whole or not at all.

A few kills of each kind run with all tests; `pytest tests/unit/library/test_kills.py --kills 100` makes hundreds.
"""

import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from functools import cache
from pathlib import Path

import pytest
from killed import KINDS, held

from refman.library import Library, schema

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX")
WORKER = Path(__file__).parents[2] / "fakes" / "killed.py"
OLDER = Path(__file__).parent / "older" / "schema-6.db"
COPIES = 500


@cache
def states(kind: str) -> list[str]:
    """What the library holds before the first command of a kind, and after each."""
    with Library(None) as library:
        found = [held(library)]
        for command in KINDS[kind]():
            command(library)
            found.append(held(library))
    return found


def killed(path: Path, kind: str, chance: random.Random, spread: float) -> int:
    """The number of commands that a process had told of when it was killed."""
    command = [sys.executable, str(WORKER), str(path), kind]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
        wait = chance.randrange(len(KINDS[kind]())) if kind in KINDS else 0
        lines = [process.stdout.readline() for _ in range(wait)]
        time.sleep(chance.uniform(0, spread))
        process.send_signal(signal.SIGKILL)
        lines += process.stdout.read().splitlines()
    return sum(bool(line) for line in lines)


def check_sound(path: Path) -> None:
    with sqlite3.connect(path) as file:
        assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    file.close()
    with Library(path) as library:
        assert library.faults() == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_command_happened_whole_or_not_at_all(tmp_path: Path, kind: str, kills: int) -> None:
    chance = random.Random(kind)
    for number in range(kills):
        path = tmp_path / f"{number}.db"
        done = killed(path, kind, chance, 0.05)
        check_sound(path)
        with Library(path) as library:
            found = held(library)
        assert found in states(kind)[done : done + 2]
        path.unlink()


def test_a_migration_happened_whole_or_not_at_all(tmp_path: Path, kills: int) -> None:
    chance = random.Random(5)
    older = tmp_path / "older.db"
    shutil.copy(OLDER, older)
    columns = "type, title, author, issued, item, content, created, updated"
    with sqlite3.connect(older) as file:
        for number in range(COPIES):
            file.execute(f"INSERT INTO entries (citekey, {columns}) SELECT 'k{number}', {columns} FROM entries LIMIT 1")
    file.close()
    before = COPIES + 4
    for number in range(kills):
        path = tmp_path / f"{number}.db"
        shutil.copy(older, path)
        killed(path, "open", chance, 0.3)
        with sqlite3.connect(path) as file:
            assert file.execute("PRAGMA user_version").fetchone()[0] in {6, schema.NEWEST}
            assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        file.close()
        with Library(path) as library:
            assert (library.info().entries, library.info().schema) == (before, schema.NEWEST)
            assert library.faults() == []
        path.unlink()
