"""Importing whole folders."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from refman.cli import _folder
from refman.library import Library

Run = Callable[..., Result]

LIST = "References\n\n1. {0}, A. (2019). The {1} of things. Journal of Things, 3(2), 10-20.\n"


def keys(folder: Path) -> list[str]:
    with Library(folder / "library.db", create=False) as library:
        return [entry.citekey for entry in library.entries()]


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "cache"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "papers"
    (root / "below").mkdir(parents=True)
    (root / "a.txt").write_text(LIST.format("Abai", "order"), "utf-8")
    (root / "below" / "b.md").write_text(LIST.format("Auezov", "nature"), "utf-8")
    (root / "none.txt").write_text("Nothing to be read here.\n", "utf-8")
    (root / "broken.pdf").write_bytes(b"%PDF-1.4 and no more")
    (root / ".hidden.txt").write_text(LIST.format("Hidden", "hiding"), "utf-8")
    return root


def test_the_documents_of_a_folder(folder: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text(LIST.format("Outside", "outside"), "utf-8")
    (folder / "link.txt").symlink_to(outside)
    found = [path.relative_to(folder).as_posix() for path in _folder.files(folder)]
    assert found == ["a.txt", "below/b.md", "broken.pdf", "none.txt"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes there")
def test_what_would_never_end_is_no_document(folder: Path) -> None:
    (folder / "itself.txt").symlink_to("itself.txt")
    (folder / "around").symlink_to(".")
    (folder / "nothing.txt").symlink_to("gone.txt")
    (folder / "zeros.txt").symlink_to("/dev/zero")
    os.mkfifo(folder / "pipe.txt")
    found = [path.relative_to(folder).as_posix() for path in _folder.files(folder)]
    assert found == ["a.txt", "below/b.md", "broken.pdf", "none.txt"]


def test_a_broken_file_stops_nothing(run: Run, here: Path, folder: Path) -> None:
    done = run("import", str(folder))
    assert done.exit_code == 1
    assert len(keys(here)) == 2
    assert f"{folder}: 2 references in 2 of 4 files, 1 without a list, 1 that could not be read" in done.stderr
    assert "broken.pdf: the PDF is damaged" in done.stderr


def test_notes_that_make_no_entry_are_counted(run: Run, folder: Path) -> None:
    with (folder / "a.txt").open("a", encoding="utf-8") as file:
        file.write("2. Ibid. P. 15.\n3. Abai, A. (2020). The style of things. Journal of Things, 4(2), 10-20.\n")
    done = run("import", str(folder))
    assert "1 that could not be read; 1 note such as Ibid. made no entry\n" in done.stderr


def test_an_import_that_was_stopped_goes_on(
    run: Run, here: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(_folder._State, "forget", lambda _: None)
        run("import", str(folder))
    (folder / "c.txt").write_text(LIST.format("Third", "third"), "utf-8")
    done = run("import", str(folder))
    assert "going on; 4 files of 5 were read before" in done.stderr
    assert "1 reference in 1 of 1 file" in done.stderr
    assert len(keys(here)) == 3
    assert "going on" not in run("import", str(folder)).stderr


def test_a_dry_run_writes_nothing(run: Run, here: Path, folder: Path) -> None:
    done = run("import", "--dry-run", str(folder))
    assert "2 entries would be added" in done.stderr
    assert not (here / "library.db").exists()
