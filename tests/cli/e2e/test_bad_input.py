"""What goes wrong: one clear line, the right exit code, nothing lost."""

import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import Result

from refman.library import Library

Process = Callable[..., "subprocess.CompletedProcess[bytes]"]
Run = Callable[..., Result]

posix = pytest.mark.skipif(sys.platform == "win32", reason="simulated by POSIX means")

LIMITED = """
import resource, sys
sys.argv = ["refman", *sys.argv[2:]]
from refman.cli import main
import refman.cli.ingest
resource.setrlimit(resource.RLIMIT_FSIZE, (int({limit}), int({limit})))
main()
"""
AS_NOBODY = r"""
import os, sys
sys.argv = ["refman", *sys.argv[1:]]
from refman.cli import main
import refman.cli.ingest, refman.cli.browse, refman.cli.output, refman.cli.edit
from refman import pipeline
# what is loaded on first use is loaded while it still can be
pipeline.read("References\n\n1. Сычёв М. С. История. – Алматы: Наука, 2008. – 271 с.\n".encode())
from refman.formats import bibtex
if os.geteuid() == 0:
    os.setegid(65534)
    os.seteuid(65534)
main()
"""


@pytest.fixture
def shelf(run: Run, page: Path, here: Path) -> Path:
    """A library with the page in it."""
    run("import", str(page))
    return here / "library.db"


def count(path: Path) -> int:
    """The number of entries in a library, which is found sound."""
    file = sqlite3.connect(path)
    assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    file.close()
    with Library(path, create=False) as library:
        return len(library.entries())


def one_line(done: "subprocess.CompletedProcess[bytes]", *words: str, code: int = 1) -> None:
    told = done.stderr.decode("utf-8")
    assert done.returncode == code
    assert done.stdout == b""
    assert told.startswith("Error: ")
    assert told.count("\n") == 1
    assert told.endswith("\n")
    for word in words:
        assert word in told


SOURCES = {
    "binary": (bytes(range(256)) * 40, "binary"),
    "program": (b"\x7fELF\x02\x01\x01" + b"\x00" * 500, "program"),
    "pdf": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", "PDF"),
    "empty": (b"", "empty"),
    "prose": (b"A page about something else.\n" * 200, "no references were found"),
    "broken json": (b'[{"type": "book", "title": ', "no references were found"),
}


@pytest.mark.parametrize("kind", SOURCES)
def test_a_source_that_gives_nothing(process: Process, here: Path, kind: str) -> None:
    data, word = SOURCES[kind]
    (here / "источник").write_bytes(data)
    one_line(process("import", "источник"), "источник: ", word)
    one_line(process("parse", "-", stdin=data), "standard input: ", word)
    assert [path.name for path in here.iterdir()] == ["источник"]


@pytest.mark.parametrize("command", ["import", "parse"])
def test_a_missing_file_and_a_folder(process: Process, here: Path, command: str) -> None:
    one_line(process(command, "nosuch.txt"), "nosuch.txt: there is no such file")
    one_line(process(command, str(here)), "folder")
    assert not list(here.iterdir())


def test_a_large_text_without_references(process: Process, here: Path) -> None:
    line = "Weather was fair on the {0}th day, and nobody wrote anything down about number {0}.\n"
    (here / "large.txt").write_text("".join(line.format(number) for number in range(60_000)), "utf-8")
    one_line(process("import", "large.txt"), "large.txt: no references were found")
    assert not (here / "library.db").exists()


def test_a_bib_file_with_broken_blocks(process: Process, here: Path) -> None:
    (here / "b.bib").write_text(
        "@book{one, title = {Бір}}\n@book{two, title = {Екі\n\n@book{three, title = {Үш}}\n@article{\n", "utf-8"
    )
    done = process("import", "b.bib")
    assert done.returncode == 0
    told = done.stderr.decode()
    assert "b.bib: line 2: " in told
    assert "b.bib: line 5: " in told
    assert {"one", "three"} <= {line.split()[0].decode() for line in done.stdout.splitlines()}


def test_a_bib_file_with_nothing_to_read(process: Process, here: Path) -> None:
    (here / "b.bib").write_text("no entry at all\n")
    done = process("import", "--from", "bibtex", "b.bib")
    one_line(done, "b.bib")
    assert not (here / "library.db").exists()


def test_a_library_that_is_not_sqlite(process: Process, page: Path, here: Path) -> None:
    (here / "library.db").write_text("my notes\n" * 200)
    for arguments in (["list"], ["import", str(page)]):
        one_line(process(*arguments), "library.db: this is no library, or a damaged one")
    assert (here / "library.db").read_text() == "my notes\n" * 200


def test_a_library_of_a_newer_schema(process: Process, page: Path, shelf: Path) -> None:
    file = sqlite3.connect(shelf)
    file.execute("PRAGMA user_version = 999")
    file.close()
    for arguments in (["list"], ["import", str(page)]):
        one_line(process(*arguments), "library.db: the library has schema 999", "install a newer refman")


def test_a_library_in_a_missing_folder(process: Process, page: Path, here: Path) -> None:
    one_line(process("--library", "no/such/library.db", "import", str(page)), "there is no such folder")
    one_line(process("--library", str(here), "import", str(page)), "this is a folder")


@pytest.fixture
def locked_folder(shelf: Path, page: Path) -> Iterator[Path]:
    """A folder that others may read only, with a library and a page in it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "page.txt").write_bytes(page.read_bytes())
        (folder / "library.db").write_bytes(shelf.read_bytes())
        (folder / "library.db").chmod(0o444)
        folder.chmod(0o555)
        yield folder
        folder.chmod(0o755)


@posix
def test_a_read_only_folder(locked_folder: Path, page: Path) -> None:
    def run(*arguments: str) -> "subprocess.CompletedProcess[bytes]":
        command = [sys.executable, "-c", AS_NOBODY, *arguments]
        return subprocess.run(command, cwd=locked_folder, capture_output=True, check=False, timeout=60)

    before = (locked_folder / "library.db").read_bytes()
    listed = run("list")
    assert (listed.returncode, listed.stderr) == (0, b"")
    assert len(listed.stdout.splitlines()) == 4
    one_line(run("import", "page.txt"), "cannot be written here")
    one_line(run("edit", listed.stdout.split()[6].decode(), "title=x"), "cannot be written here")
    one_line(run("resolve", "--offline"), "cannot be written here")
    one_line(run("--library", "new.db", "import", "page.txt"), "cannot be written here")
    one_line(run("export", "-o", "r.bib"), "r.bib: it cannot be written (Permission denied)")
    assert (locked_folder / "library.db").read_bytes() == before
    assert {path.name for path in locked_folder.iterdir()} == {"library.db", "page.txt"}


def limited(limit: int, *arguments: str) -> "subprocess.CompletedProcess[bytes]":
    """The command on a disk that takes files of `limit` bytes at most."""
    command = [sys.executable, "-c", LIMITED.format(limit=limit), "-", *arguments]
    env = os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(command, capture_output=True, check=False, timeout=60, env=env)


@posix
@pytest.mark.parametrize("limit", [0, 8_000, 60_000])
def test_a_full_disk_while_a_library_grows(run: Run, shelf: Path, here: Path, limit: int) -> None:
    lines = [f"{n}. Brown, J. (20{n:02}). The quiet border, part {n}. Oxford: Example Press." for n in range(1, 90)]
    (here / "more.txt").write_text("References\n\n" + "\n".join(lines) + "\n", "utf-8")
    one_line(limited(limit, "import", "more.txt"), "library.db: ", "the disk does not take it")
    assert count(shelf) == 3
    assert run("import", "more.txt").exit_code == 0
    assert count(shelf) == 3 + 89


@posix
@pytest.mark.parametrize("limit", [0, 5_000])
def test_a_full_disk_while_a_library_is_made(run: Run, page: Path, here: Path, limit: int) -> None:
    one_line(limited(limit, "import", str(page)), "library.db: ", "the disk does not take it")
    assert run("import", str(page)).exit_code == 0
    assert count(here / "library.db") == 3


@posix
def test_a_full_disk_while_a_file_is_written(shelf: Path, here: Path) -> None:
    (here / "r.bib").write_text("old")
    done = limited(60, "export", "-o", "r.bib")
    one_line(done, "r.bib: it cannot be written")
    assert (here / "r.bib").read_text() == "old"
    assert not list(here.glob(".r.bib*"))
    assert count(shelf) == 3


@posix
def test_a_full_disk_behind_standard_output(shelf: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "refman", "export"], stdout=full, stderr=subprocess.PIPE, check=False, timeout=60
        )
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert done.stderr.count(b"\n") == 1
    assert count(shelf) == 3
