import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from click.testing import Result

from refman.model import Date, Entry, Field, Name, Text, Value

Run = Callable[..., Result]
Shelve = Callable[[Sequence[Entry]], Path]


def book(key: str, author: str, title: str, year: str) -> Entry:
    fields: dict[str, Value] = {"author": (Name(author, "В."),), "title": Text(title), "issued": Date.parse(year)}
    return Entry(key, "book", {name: Field(value) for name, value in fields.items()})


@pytest.fixture
def shelf(shelve: Shelve) -> Path:
    return shelve(
        [
            book("a", "Пропп", "Морфология сказки", "1928"),
            book("b", "Propp", "Morfologiya skazki", "1928"),
            book("c", "Laruelle", "Russian Eurasianism", "2008"),
        ]
    )


def test_one_work_in_two_scripts_is_told(run: Run, shelf: Path) -> None:
    before = shelf.read_bytes()
    done = run("dedupe")
    lines = done.stdout.splitlines()
    assert len(lines) == 2
    assert lines[1].split()[0] == "same"
    assert lines[1].split()[2:4] == ["a", "b"]
    assert done.stderr == "3 entries compared: 1 pair the same, 0 to look at.\n"
    assert shelf.read_bytes() == before


def test_json_tells_why(run: Run, shelf: Path) -> None:
    (told,) = [json.loads(line) for line in run("dedupe", "--json").stdout.splitlines()]
    assert (told["verdict"], told["first"], told["second"], told["relation"]) == ("same", "a", "b", "")
    assert told["probability"] > 0.9
    assert shelf.exists()


def test_a_query_narrows(run: Run, shelf: Path) -> None:
    done = run("dedupe", "--query", "laruelle")
    assert (done.stdout, done.stderr) == ("", "1 entry compared: 0 pairs the same, 0 to look at.\n")
    assert shelf.exists()
