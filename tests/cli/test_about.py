import json
from collections.abc import Callable, Sequence
from pathlib import Path

from click.testing import Result

from refman import __version__, formats
from refman.library.schema import NEWEST
from refman.model import Entry, Field, Text

Run = Callable[..., Result]
Shelve = Callable[[Sequence[Entry]], Path]


def test_formats_are_listed(run: Run) -> None:
    lines = run("formats").stdout.splitlines()
    assert [line.split()[0] for line in lines] == ["format", *(form.name for form in formats.names())]
    told = [json.loads(line) for line in run("formats", "--json").stdout.splitlines()]
    assert [form["name"] for form in told] == [form.name for form in formats.names()]
    assert ["ris", "read,", "write", ".ris"] in [line.split()[:4] for line in lines]


def test_info_tells_of_the_library(run: Run, shelve: Shelve) -> None:
    path = shelve([Entry("a", "book", {"language": Field(Text("kk"))}), Entry("b", "thesis")])
    (line,) = run("info", "--json").stdout.splitlines()
    assert json.loads(line) == {
        "path": str(path),
        "schema": NEWEST,
        "entries": 2,
        "languages": {"kk": 1, "und": 1},
        "types": {"book": 1, "thesis": 1},
        "years": {},
        "refman": __version__,
    }
    lines = run("info").stdout.splitlines()
    assert lines[0].split() == ["path", str(path)]
    assert lines[3].split(maxsplit=1) == ["languages", "kk 1, und 1"]


def test_info_makes_no_library(run: Run, here: Path) -> None:
    done = run("info")
    assert done.exit_code == 0
    assert str(here / "library.db") in done.stdout
    assert "no library yet" in done.stderr
    assert not list(here.iterdir())
