"""Answers with their age; turns that processes share."""

import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from refman.library import Library, Memory


@pytest.fixture
def memory(path: Path, library: Library) -> Iterator[Memory]:
    with Memory(path) as opened:
        yield opened


def test_what_was_put_there_is_there(memory: Memory, path: Path) -> None:
    memory.remember({"doi 10.1/a": "one", "doi 10.1/b": "two"}, 5.0)
    memory.remember({"doi 10.1/a": "три"}, 7.0)
    with Memory(path) as other:
        assert other.recall(["doi 10.1/a", "doi 10.1/b", "doi 10.1/c"]) == {
            "doi 10.1/a": ("три", 7.0),
            "doi 10.1/b": ("two", 5.0),
        }


def test_thousands_are_recalled(memory: Memory) -> None:
    texts = {f"k{number}": "x" for number in range(1200)}
    memory.remember(texts, 1.0)
    assert len(memory.recall(texts)) == 1200


def test_turns_follow_each_other_in_all_processes(memory: Memory, path: Path) -> None:
    with Memory(path) as other:
        assert memory.take("crossref", 0.5, 100.0) == 100.0
        assert [one.take("crossref", 0.5, 100.1) for one in (memory, other, memory)] == [100.5] * 3
        assert other.take("crossref", 0.5, 100.504) == 100.504
        assert memory.take("crossref", 0.5, 100.6) == 101.0
        other.delay("crossref", 0.2, 100.6)
        assert memory.take("crossref", 0.5, 101.1) == 101.2
        assert other.take("datacite", 0.5, 100.0) == 100.0
        assert other.take("crossref", 0.5, 300.0) == 300.0


def test_what_a_service_asks_of_one_process_holds_for_all(memory: Memory, path: Path) -> None:
    with Memory(path) as other:
        memory.postpone("crossref", 107.0, 100.0)
        assert other.take("crossref", 0.5, 100.0) == 107.0
        memory.postpone("crossref", 103.0, 100.0)
        assert other.take("crossref", 0.5, 100.0) == 107.0
        assert other.take("datacite", 0.5, 100.0) == 100.0
        memory.postpone("crossref", 9_000.0, 100.0)
        assert 107.0 < other.take("crossref", 0.5, 100.0) < 145.0


def test_a_clock_set_back_stops_nothing(memory: Memory) -> None:
    memory.take("crossref", 1.0, 1_000_000.0)
    assert memory.take("crossref", 1.0, 5.0) == 5.0
    assert memory.enter("crossref", 1, 1_000_000.0) is not None
    assert memory.enter("crossref", 1, 5.0) is not None


def test_places_are_shared_and_free_again_after_a_kill(memory: Memory, path: Path) -> None:
    with Memory(path) as other:
        place = memory.enter("crossref", 1, 100.0)
        assert place is not None
        assert other.enter("crossref", 1, 100.0) is None
        memory.leave(place)
        assert other.enter("crossref", 1, 100.0) is not None
        assert memory.enter("crossref", 1, 101.0) is None
        assert memory.enter("crossref", 1, 161.0) is not None


@pytest.mark.skipif(sys.platform == "win32", reason="there the place is free after a while")
def test_the_place_of_a_process_that_was_killed_is_free_at_once(memory: Memory, path: Path) -> None:
    entered = (
        "import os, pathlib, signal, sys; from refman.library import Memory;"
        "Memory(pathlib.Path(sys.argv[1])).enter('crossref', 1, 100.0); os.kill(os.getpid(), signal.SIGKILL)"
    )
    killed = subprocess.run([sys.executable, "-c", entered, str(path)], check=False)
    assert killed.returncode == -signal.SIGKILL
    assert memory.enter("crossref", 1, 100.5) is not None
    assert memory.enter("crossref", 1, 100.5) is None


def test_a_place_on_another_machine_is_left_to_it(memory: Memory, path: Path) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("INSERT INTO places (name, until) VALUES ('crossref 0000abcd.1', 130.0)")
    assert memory.enter("crossref", 1, 100.0) is None
    assert memory.enter("crossref", 1, 131.0) is not None


def test_who_closes_gives_the_places_back(memory: Memory, path: Path) -> None:
    with Memory(path) as other:
        assert other.enter("crossref", 1, 100.0)
    assert memory.enter("crossref", 1, 100.0)


def test_threads_may_share_a_memory(memory: Memory) -> None:
    def work(number: int) -> None:
        memory.remember({f"{number}": "x"}, 1.0)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(memory.recall(str(number) for number in range(8))) == 8


def test_a_library_that_is_held_is_done_without(path: Path, library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("refman.library.memory._PATIENCE", 0.05)
    with Memory(path) as memory:
        holder = sqlite3.connect(path, isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        memory.remember({"a": "x"}, 1.0)
        assert memory.recall(["a"]) == {}
        assert memory.take("crossref", 1.0, 5.0) == 5.0
        assert memory.enter("crossref", 1, 5.0) == 0
        holder.rollback()
        holder.close()
