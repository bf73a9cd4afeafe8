import json
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


def test_a_plain_copy_is_kept_in_step(run: Run, shelf: Path, here: Path) -> None:
    assert run("text", "plain").stderr == "plain: 3 files written, 0 removed, 0 as they were.\n"
    run("rm", "b")
    assert run("text", "plain").stderr == "plain: 0 files written, 1 removed, 2 as they were.\n"
    assert sorted(path.name for path in (here / "plain").iterdir()) == ["a.yaml", "c.yaml", "refman-text.list"]
    assert run("text", "plain", "--to", "bibtex").stderr == "plain: 2 files written, 2 removed, 0 as they were.\n"
    assert (here / "plain" / "a.bib").read_text("utf-8").startswith("@book{a,")


def damage(path: Path, page: int, size: int = 4096) -> None:
    with path.open("r+b") as file:
        file.seek((page - 1) * size + 100)
        file.write(b"\xff" * (size - 200))


def test_damaged_pages_are_told_in_lines(run: Run, shelve: Shelve, here: Path) -> None:
    path = shelve([Entry(f"k{n}", "book", {"title": Field(Text(f"Title {n} " + "x" * 600))}) for n in range(200)])
    run("backup", "copy.db")
    with sqlite3.connect(path) as file:
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        pages = file.execute("PRAGMA page_count").fetchone()[0]
    file.close()
    damage(path, pages // 2)
    done = run("verify")
    assert done.exit_code == 1
    assert done.stdout.strip()
    assert "copy that 'refman backup' made" in done.stderr
    path.unlink()
    (here / "copy.db").rename(path)
    assert run("verify").exit_code == 0


@pytest.mark.parametrize("page", range(1, 30))
def test_a_damaged_page_is_never_a_traceback(run: Run, shelve: Shelve, page: int) -> None:
    path = shelve([Entry(f"k{n}", "book", {"title": Field(Text(f"Title {n} " + "x" * 300))}) for n in range(40)])
    with sqlite3.connect(path) as file:
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    file.close()
    damage(path, page)
    for words in (
        ["verify"],
        ["list"],
        ["show", "k7"],
        ["search", "title"],
        ["rm", "k8"],
        ["export"],
        ["dedupe"],
        ["log"],
    ):
        done = run(*words)
        assert done.exit_code in {0, 1}, words
        assert done.exception is None or isinstance(done.exception, SystemExit), (words, done.exception)


def test_what_is_left_of_a_damaged_library_is_written(run: Run, shelve: Shelve, here: Path) -> None:
    path = shelve([Entry(f"k{n}", "book", {"title": Field(Text(f"Тақырып {n} " + "x" * 600))}) for n in range(200)])
    with sqlite3.connect(path) as file:
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        pages = file.execute("PRAGMA page_count").fetchone()[0]
    file.close()
    whole = path.read_bytes()
    for page in range(pages // 2, pages):
        path.write_bytes(whole)
        damage(path, page)
        told = run("verify").stdout
        if "the table entries: its pages are damaged" in told and "the entries: not all can be read" in told:
            break
    assert run("export", "-o", "all.json").exit_code == 1
    assert "export --rescue" in run("verify").stderr
    done = run("export", "--rescue", "-o", "rescue.json")
    left = json.loads((here / "rescue.json").read_text("utf-8"))
    assert 190 <= len(left) < 200
    assert done.stderr.splitlines()[-1].startswith(f"{200 - len(left)} entr")
    assert run("export", "--rescue", "k1").exit_code == 2


def test_a_file_without_its_first_pages_is_told_once(run: Run, shelve: Shelve) -> None:
    path = shelve([Entry("a", "book", {"title": Field(Text("Мир"))})])
    path.write_bytes(path.read_bytes()[: 4096 * 3])
    done = run("verify")
    assert done.exit_code == 1
    assert "first pages cannot be read" in done.stderr


def test_a_copy_that_fails_leaves_nothing(run: Run, shelf: Path, here: Path) -> None:
    (here / "full").write_text("")
    assert run("backup", "full/copy.db").exit_code == 1
    assert not list(here.glob("**/*.part"))
