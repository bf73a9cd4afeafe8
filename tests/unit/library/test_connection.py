import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from refman.errors import LibraryError, Locked, NotALibrary, NotWritable
from refman.library import Library
from refman.library.connection import connect
from refman.model import Entry

Make = Callable[..., Entry]

AS_NOBODY = """
import os, sys
from pathlib import Path
from refman.errors import LibraryError
from refman.library import Library
from refman.model import Entry
if os.geteuid() == 0:
    os.setegid(65534)
    os.seteuid(65534)
try:
    with Library(Path(sys.argv[1]), create=sys.argv[2] == "write") as library:
        print(*(entry.citekey for entry in library.entries()))
        if sys.argv[2] != "read":
            library.add([Entry("new", "book")])
except LibraryError as error:
    print(type(error).__name__, error)
"""


@pytest.fixture
def shelf(make: Make) -> Iterator[Path]:
    """A folder with a library in it that other users may read, but not write."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with Library(folder / "library.db") as library:
            library.add([make("a", "A")])
        (folder / "library.db").chmod(0o444)
        folder.chmod(0o555)
        yield folder
        folder.chmod(0o755)


def as_nobody(path: Path, what: str) -> str:
    command = [sys.executable, "-c", AS_NOBODY, str(path), what]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout.strip()


def test_reading_makes_no_file(path: Path) -> None:
    with pytest.raises(LibraryError, match=r"no library yet.*refman import"):
        Library(path, create=False)
    assert not path.exists()


def test_reading_leaves_the_file_and_nothing_beside_it(path: Path, make: Make) -> None:
    with Library(path) as library:
        library.add([make("a")])
    before = path.read_bytes()
    with Library(path, create=False) as library:
        assert len(library.entries()) == 1
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_read_only_folder_can_be_read(shelf: Path) -> None:
    assert as_nobody(shelf / "library.db", "read") == "a"


@pytest.mark.parametrize("what", ["write", "change"])
def test_a_read_only_folder_cannot_be_written(shelf: Path, what: str) -> None:
    told = as_nobody(shelf / "library.db", what).splitlines()[-1]
    assert told.startswith("NotWritable")
    assert "cannot be written here" in told
    with Library(shelf / "library.db", create=False) as library:
        assert [entry.citekey for entry in library.entries()] == ["a"]


def test_no_library_can_be_made_in_a_read_only_folder(shelf: Path) -> None:
    assert as_nobody(shelf / "new.db", "write").startswith("NotWritable")
    assert not (shelf / "new.db").exists()


def test_a_folder_is_no_library(tmp_path: Path) -> None:
    with pytest.raises(NotALibrary, match="folder"):
        Library(tmp_path)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotWritable, match="nosuch: there is no such folder"):
        Library(tmp_path / "nosuch" / "library.db")


@pytest.mark.parametrize("content", [b"@book{a, title={B}}\n" * 100, b"\x00\x01", os.urandom(5000)])
@pytest.mark.parametrize("create", [True, False])
def test_a_file_that_is_not_sqlite_is_left_alone(path: Path, content: bytes, *, create: bool) -> None:
    path.write_bytes(content)
    with pytest.raises(NotALibrary, match=r"library\.db"):
        Library(path, create=create)
    assert path.read_bytes() == content


def test_a_cut_off_library_is_told(path: Path, make: Make) -> None:
    with Library(path) as library:
        library.add([make("", f"T{i}") for i in range(100)], assign=_keys)
    path.write_bytes(path.read_bytes()[:6000])
    with pytest.raises(NotALibrary), Library(path, create=False) as library:
        library.entries()


def test_an_empty_file_is_a_library_to_be(path: Path) -> None:
    path.touch()
    with Library(path, create=False) as library:
        assert library.entries() == []


@pytest.mark.parametrize("name", ["Библиотека № 1.db", "a?b#c%20.db", "with space.db", "қор.db"])
def test_any_name_will_do(tmp_path: Path, name: str, make: Make) -> None:
    with Library(tmp_path / name) as library:
        library.add([make("a")])
    assert [file.name for file in tmp_path.iterdir()] == [name]


def test_a_library_uses_a_write_ahead_log(path: Path) -> None:
    with Library(path):
        assert path.with_name("library.db-wal").exists()
    assert sqlite3.connect(path).execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_file_that_cannot_have_a_log_works_without(path: Path) -> None:
    with Library(path):
        pass
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("PRAGMA journal_mode=delete")
    other.execute("BEGIN")
    other.execute("SELECT count(*) FROM entries").fetchone()
    with Library(path, patience=0.05) as library:
        assert library.entries() == []
        other.execute("COMMIT")
        library.add([Entry("a", "book")])
    assert other.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    other.close()


def test_a_writer_that_does_not_end_is_told(path: Path, make: Make) -> None:
    with Library(path) as library:
        library.add([make("a", "A")])
    other = connect(path, create=False)
    other.execute("BEGIN IMMEDIATE")
    with Library(path, create=False, patience=0.05) as library:
        assert len(library.entries()) == 1
        started = time.monotonic()
        with pytest.raises(Locked, match=r"library\.db: another process.*try again"):
            library.add([make("b", "B")])
        assert time.monotonic() - started < 2
        other.execute("ROLLBACK")
        library.add([make("b", "B")])
    other.close()


def test_a_full_disk_keeps_what_was_there(path: Path, make: Make) -> None:
    with Library(path) as library:
        library.add([make("a", "A")])
        library._db.execute(f"PRAGMA max_page_count={library._db.execute('PRAGMA page_count').fetchone()[0]}")
        with pytest.raises(NotWritable, match=r"full.*as it was before"):
            library.add([make("", f"Title {i}") for i in range(200)], assign=_keys)
        assert [entry.citekey for entry in library.entries()] == ["a"]
    with Library(path, create=False) as library:
        assert len(library.entries()) == 1


def _keys(entries: object, taken: object) -> list[Entry]:
    assert isinstance(entries, list)
    return [Entry(f"k{i}", entry.type, entry.fields) for i, entry in enumerate(entries)]
