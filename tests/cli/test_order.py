"""Tags, collections, reading state and links on the command line."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from click.testing import Result

from refman.model import Entry, Field, Text

Run = Callable[..., Result]
Shelve = Callable[[Sequence[Entry]], Path]


@pytest.fixture(autouse=True)
def shelf(shelve: Shelve) -> Path:
    return shelve([Entry(key, "book", {"title": Field(Text(title))}) for key, title in (("a", "Мир"), ("b", "War"))])


def test_entries_are_put_into_collections_and_found(run: Run) -> None:
    run("edit", "a", "in+=Thesis / Chapter 1", "in+=Читать")
    run("edit", "--query", "in:Thesis", "reading=read")
    assert "in        Thesis/Chapter 1\n" in run("show", "a").stdout
    assert "reading   read\n" in run("show", "a").stdout
    assert run("list", "in:thesis").stdout == run("list", "reading:read").stdout
    assert run("list", "in:thesis").stdout.splitlines()[1].startswith("a ")
    lines = [line.rstrip() for line in run("collections").stdout.splitlines()]
    assert lines == ["collection   entries", "Thesis", "  Chapter 1  1", "Читать       1"]
    run("edit", "a", "in-=Thesis")
    run("edit", "a", "in+=Читать")
    found = json.loads(run("show", "a", "--json").stdout)["custom"]["shelf"]
    assert found == {"collections": ["Читать"], "reading": "read"}
    run("edit", "a", "in=", "reading=")
    assert "shelf" not in run("show", "a", "--json").stdout


@pytest.mark.parametrize(
    ("assignment", "told"),
    [("reading=skimmed", "unread, reading, read"), ("in+=", "names no collection"), ("in+=/", "can be no collection")],
)
def test_what_cannot_be_is_told(run: Run, assignment: str, told: str) -> None:
    done = run("edit", "a", assignment)
    assert done.exit_code == 2
    assert told in done.stderr


def test_a_collection_is_renamed_and_dissolved(run: Run) -> None:
    run("edit", "a", "in+=Thesis/Chapter 1")
    assert run("collections", "--rename", "Thesis", "PhD").stderr == ("1 entry changed. 'refman undo' takes it back.\n")
    assert json.loads(run("collections", "--json").stdout) == {"collection": "PhD/Chapter 1", "entries": 1}
    assert run("collections", "--rename", "Thesis", "X").exit_code == 1
    assert run("collections", "--rename", "PhD", "/").exit_code == 2
    assert run("collections", "--rename", "a", "b", "--dissolve", "c").exit_code == 2
    run("collections", "--dissolve", "PhD")
    assert run("collections").stderr == "There are no collections.\n"


def test_tags_are_listed(run: Run) -> None:
    assert run("tags").stderr == "There are no tags.\n"
    run("edit", "--query", "мир OR war", "tag+=ОДКБ")
    assert run("tags").stdout.splitlines()[1].split() == ["ОДКБ", "2"]
    assert json.loads(run("tags", "--json").stdout) == {"tag": "ОДКБ", "entries": 2}


def test_links_are_shown_from_both_sides(run: Run) -> None:
    assert run("link", "a").stderr == "There are no links.\n"
    assert run("link", "a", "translation-of", "b").stderr == "a: 1 link set.\n"
    assert run("link", "a", "translation-of", "b").stderr == "No change.\n"
    assert "translation of  b\n" in run("show", "a").stdout
    assert "translated as  a\n" in run("show", "b", "--why").stdout
    assert run("link").stdout == run("link", "a").stdout
    assert run("link", "b").stdout.splitlines()[1] == "b        translated as  a"
    told = json.loads(run("link", "b", "--json").stdout)
    assert told == {"citekey": "a", "relation": "translation-of", "to": "b", "is_there": True}
    run("rm", "b")
    assert "b (not in the library)" in run("show", "a").stdout
    run("undo")
    assert run("link", "a", "translation-of", "b", "--remove").stderr == "a: 1 link removed.\n"
    assert run("link").stderr == "There are no links.\n"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["a", "sequel-of", "b"], 2), (["a", "review-of"], 2), (["a", "review-of", "x"], 1), (["a", "part-of", "a"], 1)],
)
def test_a_wrong_link_is_told(run: Run, arguments: list[str], code: int) -> None:
    assert run("link", *arguments).exit_code == code
