"""Files beside the library: kept by hash, found missing or changed, and gone only with the bin."""

import hashlib
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from refman import formats
from refman.errors import LibraryError
from refman.library import Library
from refman.model import Attachment, Entry, Shelf

Make = Callable[..., Entry]


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    path = tmp_path / "Диссертация; гл. 1: «Мир».PDF"
    path.write_bytes(b"%PDF-1.7 scan")
    return path


@pytest.fixture
def full(library: Library, make: Make) -> Library:
    library.add([make("a", "A"), make("b", "B")])
    return library


def test_a_file_is_kept_under_its_hash(full: Library, scan: Path) -> None:
    digest = hashlib.sha256(scan.read_bytes()).hexdigest()
    before = formats.write(full.entries(), "csl-json")
    file = Attachment(scan.name, digest)
    assert full.attach("a", [scan]) == [file]
    assert full.attach("a", [scan]) == []
    scan.unlink()
    ((key, kept, path),) = full.files("a")
    assert (key, kept) == ("a", file)
    assert path == Path(full.path).parent / "library.files" / digest[:2] / f"{digest}.pdf"
    assert path.read_bytes() == b"%PDF-1.7 scan"
    assert full.faults() == []
    assert len(full.log()) == 2
    assert [entry.citekey for entry in full.entries(query="has:file диссертация")] == ["a"]
    full.undo()
    assert formats.write(full.entries(), "csl-json") == before
    full.redo()
    assert full.files("a") == [("a", file, path)]
    assert list(full.folder.glob(".coming-*")) == []


def test_missing_and_changed_files_are_told(full: Library, scan: Path) -> None:
    full.attach("a", [scan])
    full.attach("b", [scan])
    path = full.files("a")[0][2]
    path.chmod(0o644)
    path.write_bytes(b"another")
    assert [fault.split(" (")[0] for fault in full.faults()] == [
        f"{key}: the file '{scan.name}' was changed" for key in "ab"
    ]
    full.attach("a", [scan])
    full.detach("a", [scan.name])
    full.attach("a", [scan])
    assert full.faults() == []
    path.unlink()
    assert all("is missing" in fault for fault in full.faults())


def test_files_go_with_the_bin_and_not_before(full: Library, scan: Path, tmp_path: Path) -> None:
    other = tmp_path / "b.txt"
    other.write_text("other")
    full.attach("a", [scan, other])
    paths = [path for *_, path in full.files("a")]
    full.detach("a", ["b.txt"])
    assert full.loose_files() == [paths[1]]
    full.undo()
    assert full.loose_files() == []
    full.remove(["a"])
    assert sorted(full.loose_files()) == sorted(paths)
    full.restore(["a"])
    assert full.faults() == []
    full.merge([("b", "a")])
    assert full.empty_bin() == 1
    assert all(path.is_file() for path in paths)
    assert full.get("b").shelf.files == tuple(file for _, file, _ in full.files("b"))
    full.remove(["b"])
    full.empty_bin()
    assert not any(path.exists() for path in paths)


def test_a_backup_has_the_files(full: Library, scan: Path, tmp_path: Path) -> None:
    full.attach("a", [scan])
    full.backup(tmp_path / "copy.db")
    with Library(tmp_path / "copy.db", create=False) as copy:
        assert copy.faults() == []
        assert copy.files("a")[0][2].parent.parent == tmp_path / "copy.files"


def test_what_cannot_be_read_attaches_nothing(full: Library, scan: Path, tmp_path: Path) -> None:
    for wrong in (tmp_path / "nosuch.pdf", tmp_path):
        with pytest.raises(LibraryError):
            full.attach("a", [scan, wrong])
    with pytest.raises(LibraryError, match="no file 'x'"):
        full.detach("a", ["x"])
    assert full.files() == []
    assert len(full.log()) == 1
    assert list(full.folder.glob(".coming-*")) == []
    with Library(None) as memory, pytest.raises(LibraryError, match="memory"):
        _ = memory.folder


def test_files_come_in_with_their_entries_in_one_step(library: Library, tmp_path: Path, make: Make) -> None:
    paper = tmp_path / "paper.pdf"
    paper.write_text("paper")
    file = Attachment("paper.pdf", hashlib.sha256(b"paper").hexdigest())
    entry = replace(make("a"), shelf=Shelf(files=(file,)))
    assert library.add([entry], files={file: paper}).added == (entry,)
    assert [(step.added, step.changed) for step in library.log()] == [(1, 0)]
    assert library.folder.joinpath(file.path).read_text() == "paper"
    assert (library.faults(), list(library.folder.glob(".coming-*"))) == ([], [])
    assert library.add([entry], files={file: paper}).known
    library.undo()
    assert library.loose_files() == [library.folder / file.path]


def test_a_file_that_changed_since_it_was_looked_at_lets_nothing_in(
    library: Library, tmp_path: Path, make: Make
) -> None:
    paper = tmp_path / "paper.pdf"
    paper.write_text("another")
    file = Attachment("paper.pdf", hashlib.sha256(b"paper").hexdigest())
    with pytest.raises(LibraryError, match="changed while it was read"):
        library.add([replace(make("a"), shelf=Shelf(files=(file,)))], files={file: paper})
    assert (library.entries(), list(library.folder.rglob("*.*"))) == ([], [])


@pytest.mark.parametrize("by", ["attach", "empty"])
def test_copies_that_a_killed_process_left_go_and_those_being_made_stay(
    library: Library, tmp_path: Path, make: Make, by: str
) -> None:
    library.add([make("a")])
    (tmp_path / "b.txt").write_text("b")
    library.folder.mkdir()
    left, coming = library.folder / ".coming-left", library.folder / ".coming-now"
    left.touch()
    coming.touch()
    os.utime(left, (0, 0))
    if by == "attach":
        library.attach("a", [tmp_path / "b.txt"])
    else:
        library.empty_bin()
    assert (left.exists(), coming.exists()) == (False, True)
