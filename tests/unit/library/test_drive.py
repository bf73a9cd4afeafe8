"""A library on another machine: no write-ahead log there, and one that came with such a log is opened all the same."""

import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from refman.library import Library, connection
from refman.library.drive import is_remote
from refman.model import Entry

Make = Callable[..., Entry]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the file systems of POSIX")


def mode(path: Path) -> str:
    file = sqlite3.connect(str(path))
    found: str = file.execute("PRAGMA journal_mode").fetchone()[0]
    file.close()
    return found


@pytest.fixture
def remote(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Makes all connections go through a file system without shared memory, as those of the network are."""
    plain = sqlite3.connect

    def switch(vfs: str) -> None:
        def connect(name: str, **options: Any) -> sqlite3.Connection:
            uri = f"{name}&vfs={vfs}" if name.startswith("file:") else name
            found: sqlite3.Connection = plain(uri, **options)
            return found

        monkeypatch.setattr(sqlite3, "connect", connect)

    return switch


@pytest.mark.parametrize("vfs", ["unix-dotfile", "unix-none"])
def test_a_library_is_made_and_used_without_shared_memory(path: Path, make: Make, remote: Any, vfs: str) -> None:
    remote(vfs)
    with Library(path) as library:
        library.add([make("a", "Мир"), make("b", "Война")])
        library.remove(["b"])
        library.undo()
        assert len(library.search("мир")) == 1
    assert mode(path) == "delete"


@pytest.mark.parametrize("create", [True, False], ids=["to write", "to read"])
def test_one_that_comes_with_a_log_loses_it(path: Path, make: Make, remote: Any, *, create: bool) -> None:
    with Library(path) as library:
        library.add([make("a", "Мир")])
    assert mode(path) == "wal"
    remote("unix-dotfile")
    with Library(path, create=create) as library:
        library.add([make("b", "Война")])
        assert [entry.citekey for entry in library.entries()] == ["a", "b"]
        assert library.faults() == []
    assert mode(path) == "delete"


@pytest.mark.parametrize(
    ("kind", "expected"), [("nfs4", True), ("cifs", True), ("fuse.sshfs", True), ("ext4", False), ("tmpfs", False)]
)
def test_the_system_says_what_is_remote(tmp_path: Path, kind: str, *, expected: bool) -> None:
    mounts = tmp_path / "mounts"
    here = str(tmp_path.resolve()).replace(" ", "\\040")
    mounts.write_text(f"/dev/sda / ext4 rw 0 0\nserver:/x {here}/the\\040drive {kind} rw 0 0\nproc /proc proc rw 0 0\n")
    assert is_remote(tmp_path / "the drive" / "deep" / "library.db", mounts) is expected
    assert not is_remote(tmp_path / "library.db", mounts)
    assert not is_remote(tmp_path / "library.db", tmp_path / "nosuch")


def test_a_remote_drive_gets_no_log(path: Path, make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    with Library(path) as library:
        library.add([make("a", "Мир")])
    monkeypatch.setattr(connection, "is_remote", lambda path: True)
    with Library(path) as library:
        library.add([make("b", "Война")])
    assert mode(path) == "delete"
