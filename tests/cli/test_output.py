import json
import os
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from click.testing import Result

from refman.model import Entry, Field, Text

Run = Callable[..., Result]
Shelve = Callable[[Sequence[Entry]], Path]


@pytest.fixture
def shelf(shelve: Shelve) -> Path:
    titles = {"b": "Әдебиет", "a": "Border", "c": "Қара сөздер"}
    return shelve([Entry(key, "book", {"title": Field(Text(title))}) for key, title in titles.items()])


def ids(text: str) -> list[str]:
    return [item["id"] for item in json.loads(text)]


def test_bibtex_is_the_default(run: Run, shelf: Path) -> None:
    text = run("export").stdout
    assert [line[6:-1] for line in text.splitlines() if line.startswith("@book{")] == ["b", "a", "c"]
    assert "Әдебиет" in text
    assert text.endswith("}\n")
    assert shelf.exists()


def test_keys_and_queries_narrow(run: Run, shelf: Path) -> None:
    assert ids(run("export", "--to", "csl-json").stdout) == ["b", "a", "c"]
    assert ids(run("export", "--to", "csl-json", "c", "b").stdout) == ["c", "b"]
    assert ids(run("export", "--to", "csl-json", "--query", "қара").stdout) == ["c"]
    assert run("export", "nosuch").exit_code == 1
    assert shelf.exists()


@pytest.mark.parametrize(("name", "start"), [("r.bib", "@book"), ("r.json", "["), ("r", "@book"), ("r.JSON", "[")])
def test_the_suffix_gives_the_format(run: Run, shelf: Path, here: Path, name: str, start: str) -> None:
    done = run("export", "-o", name)
    assert (done.exit_code, done.stdout) == (0, "")
    assert f"{name}: 3 entries, " in done.stderr
    assert (here / name).read_text("utf-8").startswith(start)
    assert shelf.exists()


def test_to_outdoes_the_suffix(run: Run, shelf: Path, here: Path) -> None:
    run("export", "-o", "r.bib", "--to", "csl-json")
    assert ids((here / "r.bib").read_text("utf-8")) == ["b", "a", "c"]
    assert shelf.exists()


def test_an_unknown_suffix_is_told(run: Run, shelf: Path, here: Path) -> None:
    done = run("export", "-o", "r.xyz")
    assert done.exit_code == 2
    assert done.stderr == "Error: r.xyz: no format has the suffix '.xyz'; name one with --to\n"
    assert not (here / "r.xyz").exists()
    assert shelf.exists()


def test_the_library_is_not_written_over(run: Run, shelf: Path) -> None:
    before = shelf.read_bytes()
    done = run("export", "--to", "bibtex", "-o", f"../{shelf.parent.name}/library.db")
    assert done.exit_code == 2
    assert "is the library itself" in done.stderr
    assert shelf.read_bytes() == before


def test_dash_is_standard_output(run: Run, shelf: Path) -> None:
    assert run("export", "-o", "-").stdout == run("export").stdout
    assert shelf.exists()


def test_the_same_library_gives_the_same_text(run: Run, shelf: Path) -> None:
    assert run("export", "--to", "biblatex").stdout == run("export", "--to", "biblatex").stdout
    assert shelf.exists()


def test_nothing_to_export_is_told(run: Run, shelf: Path) -> None:
    done = run("export", "--query", "nosuch")
    assert done.exit_code == 0
    assert done.stderr == "No entry matches.\n"
    assert shelf.exists()


def test_a_failure_leaves_the_old_file(run: Run, shelf: Path, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "r.bib").write_text("old")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    done = run("export", "-o", "r.bib")
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr == "Error: r.bib: it cannot be written (No space left on device); nothing was changed\n"
    assert (here / "r.bib").read_text() == "old"
    assert {path.name for path in here.iterdir()} == {"library.db", "r.bib"}
    assert shelf.exists()


@pytest.mark.parametrize("place", ["nosuch/r.bib", "folder"])
def test_a_place_that_takes_no_file_is_told(run: Run, shelf: Path, here: Path, place: str) -> None:
    (here / "folder").mkdir()
    done = run("export", "-o", place)
    assert done.exit_code == 1
    assert "it cannot be written" in done.stderr
    assert shelf.exists()


@pytest.mark.skipif(os.name == "nt", reason="modes and links are POSIX")
def test_mode_and_links_stay(run: Run, shelf: Path, here: Path) -> None:
    (here / "real.bib").write_text("old")
    (here / "real.bib").chmod(0o640)
    (here / "link.bib").symlink_to("real.bib")
    run("export", "-o", "link.bib")
    assert (here / "link.bib").is_symlink()
    assert (here / "real.bib").read_text("utf-8").startswith("@book")
    assert (here / "real.bib").stat().st_mode & 0o777 == 0o640
    assert shelf.exists()


def test_what_was_exported_is_known_when_it_comes_back(run: Run, shelf: Path) -> None:
    for form in ("bibtex", "biblatex", "csl-json"):
        text = run("export", "--to", form).stdout
        assert "Nothing added: all 3 are known already." in run("import", "-", stdin=text).stderr
    assert shelf.exists()
