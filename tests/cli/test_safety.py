import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from click.testing import Result

from refman.library import Library
from refman.model import Entry, Field, Text

Run = Callable[..., Result]
Shelve = Callable[[Sequence[Entry]], Path]


@pytest.fixture
def shelf(shelve: Shelve) -> Path:
    return shelve([Entry(key, "book", {"title": Field(Text(f"Title {key}"))}) for key in "abc"])


def test_a_backup_is_a_library_with_its_journal(run: Run, shelf: Path, here: Path) -> None:
    run("rm", "b")
    assert run("backup", "copy.db").stderr == "copy.db: 2 entries.\n"
    with Library(here / "copy.db", create=False) as copy:
        copy.undo()
        assert [entry.citekey for entry in copy.entries()] == ["a", "b", "c"]
        assert copy.search("title")
    with Library(shelf, create=False) as library:
        assert len(library.entries()) == 2


def test_a_backup_of_a_library_in_use_is_whole(run: Run, shelf: Path, here: Path) -> None:
    other = sqlite3.connect(shelf, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    other.execute("DELETE FROM entries")
    assert run("backup", "copy.db").exit_code == 0
    other.execute("ROLLBACK")
    other.close()
    with Library(here / "copy.db", create=False) as copy:
        assert len(copy.entries()) == 3


def test_a_backup_overwrites_nothing(run: Run, shelf: Path, here: Path) -> None:
    (here / "copy.db").write_text("mine")
    done = run("backup", "copy.db")
    assert (done.exit_code, "there is a file already" in done.stderr) == (1, True)
    assert (here / "copy.db").read_text() == "mine"
    assert shelf.exists()


def test_a_sound_library_is_told(run: Run, shelf: Path) -> None:
    done = run("verify")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "The library is sound.\n")
    assert shelf.exists()


@pytest.mark.parametrize(
    ("sql", "told"),
    [
        ("UPDATE entries SET item = '{' WHERE citekey = 'b'", "b: the entry cannot be read"),
        ("DELETE FROM entries WHERE citekey = 'b'", "the search index has 3 entries, the library 2"),
    ],
)
def test_what_another_program_broke_is_told(run: Run, shelf: Path, sql: str, told: str) -> None:
    with sqlite3.connect(shelf) as file:
        file.execute(sql)
    file.close()
    done = run("verify")
    assert done.exit_code == 1
    assert told in done.stdout
