"""attach and open on the command line."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import click
import pytest
from click.testing import Result

from refman.model import Entry, Field, Text

Run = Callable[..., Result]
Shelve = Callable[[Sequence[Entry]], Path]


@pytest.fixture(autouse=True)
def scan(shelve: Shelve, here: Path) -> Path:
    fields = {"title": Field(Text("Мир")), "DOI": Field(Text("10.1000/Maps"))}
    shelve([Entry("a", "book", fields), Entry("b", "book", {"URL": Field(Text("file:///etc/passwd"))})])
    (here / "скан.pdf").write_bytes(b"%PDF")
    return here / "скан.pdf"


def test_a_file_is_attached_listed_and_taken_away(run: Run, scan: Path) -> None:
    assert run("attach").stderr == "There are no files.\n"
    assert run("attach", "a", str(scan)).stderr == "a: 1 file attached.\n"
    assert "file   скан.pdf\n" in run("show", "a").stdout
    told = json.loads(run("attach", "a", "--json").stdout)
    assert (told["name"], told["is_there"]) == ("скан.pdf", True)
    assert run("verify").stderr == "The library is sound; 1 file.\n"
    assert f"file = {{скан.pdf:library.files/{told['sha256'][:2]}/" in run("export").stdout
    assert run("open", "a", "--print").stdout == f"{Path(told['path']).absolute()}\n"
    Path(told["path"]).write_bytes(b"other")
    done = run("verify")
    assert (done.exit_code, "was changed" in done.stdout, "attach KEY FILE" in done.stderr) == (1, True, True)
    assert run("attach", "a", "--remove", "скан.pdf").stderr == "a: 1 file taken away.\n"
    assert run("bin").stderr == "1 file that no entry has any more.\n"
    assert run("bin", "--empty", "--yes").stderr == "0 entries and 1 file deleted for good.\n"
    assert not Path(told["path"]).exists()


def test_open_takes_the_file_else_the_doi(run: Run, scan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    def launch(target: str) -> int:
        opened.append(target)
        return 0

    monkeypatch.setattr(click, "launch", launch)
    monkeypatch.setattr("webbrowser.open", lambda target: launch(target) == 0)
    assert run("open", "a").exit_code == 0
    assert opened == ["https://doi.org/10.1000/maps"]
    run("attach", "a", str(scan))
    run("open", "a")
    assert opened[1].endswith(".pdf")
    run("open", "a", "--doi")
    assert opened[2] == opened[0]
    for arguments in (["b"], ["a", "nosuch.pdf"], ["nosuch"]):
        assert run("open", *arguments).exit_code == 1
    monkeypatch.setattr(click, "launch", lambda target: 1)
    assert "--print" in run("open", "a").stderr


def test_where_there_is_no_browser_opening_a_page_fails(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("webbrowser._tryorder", [])
    done = run("open", "a")
    assert done.exit_code == 1
    assert "https://doi.org/10.1000/maps: no program opens it here; --print tells" in done.stderr
