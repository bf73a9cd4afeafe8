"""The library under kills and under two writers: in processes of their own, at random moments."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from refman.library import Library

IMPORTER = """
import sys
from pathlib import Path
from refman.library import Library
from refman.model import Entry, Field, Text
path, start, count, size = Path(sys.argv[1]), *map(int, sys.argv[2:])
print("ready", flush=True)
for number in range(start, start + count):
    titles = [Text(f"{number} {i} " + "x" * 500) for i in range(size)]
    entries = [Entry(f"{number}-{i}", "book", {"title": Field(title)}) for i, title in enumerate(titles)]
    with Library(path) as library:
        library.add(entries)
    print(number, flush=True)
"""
SIZE = 40


def importer(path: Path, start: int, count: int) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", IMPORTER, str(path), str(start), str(count), str(SIZE)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ | {"PYTHONHASHSEED": "0"})


def whole_imports(path: Path) -> set[int]:
    """The numbers of the imports in the library, each checked to be whole."""
    with Library(path, create=False) as library:
        keys = [entry.citekey for entry in library.entries()]
    numbers = {int(key.split("-")[0]) for key in keys}
    assert len(keys) == len(numbers) * SIZE
    file = sqlite3.connect(path)
    assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    file.close()
    return numbers


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX")
def test_a_kill_at_any_moment_leaves_each_import_whole_or_not_at_all(path: Path) -> None:
    chance = random.Random(7)
    done: set[int] = set()
    for round_ in range(24):
        process = importer(path, round_ * 1000, 1000)
        assert process.stdout
        # the first rounds catch the making of the file, the others a commit
        lines = [process.stdout.readline() for _ in range(1 if round_ < 8 else chance.randint(1, 3))]
        time.sleep(chance.uniform(0, 0.02))
        process.send_signal(signal.SIGKILL)
        lines += process.stdout.read().split("\n")
        told = {int(line) for line in lines[1:] if line.strip()}
        process.stdout.close()
        process.wait(30)
        done |= told
        if path.exists():
            found = whole_imports(path)
            assert done <= found
            assert len(found - done) <= 1
            done = found
    assert len(done) >= 8


def test_two_writers_both_get_their_turn(path: Path) -> None:
    processes = [importer(path, start, 15) for start in (1000, 2000)]
    for process in processes:
        process.communicate(timeout=60)
    assert [process.returncode for process in processes] == [0, 0]
    assert whole_imports(path) == {*range(1000, 1015), *range(2000, 2015)}
