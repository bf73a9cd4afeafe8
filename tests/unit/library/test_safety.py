"""The library under kills and under two writers: in processes of their own, at random moments."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from refman.library import Library, journal, table, undo
from refman.model import Entry, Field, Text

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


@pytest.mark.parametrize("count", [2, 10])
def test_writers_at_once_all_get_their_turn(path: Path, count: int) -> None:
    """Ten at once are patient for as long as it takes: a turn takes some milliseconds."""
    each = 12 // count + 1
    starts = [number * 1000 for number in range(1, count + 1)]
    processes = [importer(path, start, each) for start in starts]
    for process in processes:
        process.communicate(timeout=120)
    assert [process.returncode for process in processes] == [0] * count
    assert whole_imports(path) == {start + number for start in starts for number in range(each)}
    with Library(path) as library:
        steps = library.log()
    assert [step.number for step in steps] == list(range(count * each, 0, -1))


WRITER = """
import sys
from pathlib import Path
from refman.library import Library
from refman.model import Entry, Field, Text
print("ready", flush=True)
number = 0
while True:
    number += 1
    with Library(Path(sys.argv[1])) as library:
        library.add(Entry(f"{number}-{i}", "book", {"title": Field(Text(f"peace {number} {i}"))}) for i in range(5))
        library.remove([f"{number}-0", f"{number}-1"])
        library.merge([[f"{number}-2", f"{number}-3"]])
        if number % 3 == 0:
            library.undo()
"""


def test_a_search_beside_a_writer_is_of_one_moment(path: Path) -> None:
    """What the index names is there, whatever was taken out while it was brought up to date."""
    with Library(path) as library:
        library.add([Entry("first", "book", {"title": Field(Text("peace"))})])
    command = [sys.executable, "-c", WRITER, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        process.stdout.readline()
        with Library(path, create=False) as library:
            for number in range(60):
                found = library.search("peace", limit=50) if number % 2 else library.entries(query="title:peace")
                assert all("peace" in str(entry.text("title")) for entry in found)
                assert found
        assert process.poll() is None
        process.kill()
    with Library(path, create=False) as library:
        assert library.faults() == []


def test_a_clock_that_jumps_leaves_the_order_of_steps(
    path: Path, make: Callable[..., Entry], monkeypatch: pytest.MonkeyPatch
) -> None:
    times = ["2026-05-01T00:00:00Z", "1970-01-01T00:00:00Z", "2099-12-31T23:59:59Z", "2026-05-01T00:00:01Z"]
    with Library(path) as library:
        for number, at in enumerate(times):
            monkeypatch.setattr(table, "now", lambda at=at: at)
            monkeypatch.setattr(journal, "now", lambda at=at: at)
            monkeypatch.setattr(undo, "now", lambda at=at: at)
            library.add([make(f"k{number}", f"T{number}")])
        assert [(step.number, step.at) for step in library.log()] == [
            (number, times[number - 1]) for number in (4, 3, 2, 1)
        ]
        assert [library.undo().number for _ in times] == [4, 3, 2, 1]
        assert [library.redo().number for _ in times] == [1, 2, 3, 4]
        assert [entry.citekey for entry in library.entries()] == ["k0", "k1", "k2", "k3"]
        assert [change.step.number for change in library.history("k1")] == [2]
