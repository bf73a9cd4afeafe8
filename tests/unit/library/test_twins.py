"""Duplicates in the library: found by keys, merged in one step, known by their old citekeys and references."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from refman import formats
from refman.citekey import assign
from refman.errors import LibraryError, NoSuchEntry
from refman.library import Library, migrations
from refman.pipeline import parse_lines

TEXTS = [
    "Пропп В. Я. Морфология сказки. – Л.: Academia, 1928. – 152 с.",
    "Smith, J. (2013). Rivers and roads of the steppe. Journal of Maps, 12(3), 945-958.",
    "Propp V.Ya. Morfologiya skazki. L., 1928.",
]
KEYS = ["fairy", "maps", "tale"]


@pytest.fixture
def full(library: Library) -> Library:
    library.add([replace(entry, citekey=key) for entry, key in zip(parse_lines(TEXTS), KEYS, strict=True)])
    return library


def test_an_import_points_out_what_is_there_in_another_form(library: Library) -> None:
    first, second, third = parse_lines(TEXTS)
    assert library.add([first, second], assign=assign).alike == ()
    receipt = library.preview([third], assign=assign)
    assert [(pair.verdict, pair.first.citekey) for pair in receipt.alike] == [("same", library.entries()[0].citekey)]
    assert library.add([third], assign=assign).alike == receipt.alike
    assert len(library.entries()) == 3


def test_two_forms_in_one_list_are_pointed_out_too(library: Library) -> None:
    (pair,) = library.add(parse_lines(TEXTS), assign=assign).alike
    assert [pair.first, pair.second] == [library.entries()[0], library.entries()[2]]


def test_a_merge_is_one_step_and_undone_to_the_byte(full: Library) -> None:
    before = formats.write(full.entries(), "biblatex")
    (merged,) = full.merge([["fairy", "tale"]])
    after = formats.write(full.entries(), "biblatex")
    assert [entry.citekey for entry in full.entries()] == ["fairy", "maps"]
    assert full.get("tale") == full.get("fairy") == merged
    assert "ids = {tale}" in after
    assert [(step.changed, step.removed) for step in full.log(limit=1)] == [(1, 1)]
    full.undo()
    assert formats.write(full.entries(), "biblatex") == before
    full.redo()
    assert formats.write(full.entries(), "biblatex") == after
    assert full.get("tale") == merged


def test_what_was_merged_is_known(full: Library) -> None:
    full.merge([["fairy", "tale"]])
    receipt = full.add(parse_lines(TEXTS), assign=assign)
    assert [key for _, key in receipt.known] == ["fairy", "maps", "fairy"]
    assert list(full.duplicates()) == []


def test_an_old_citekey_is_not_given_again(full: Library) -> None:
    full.merge([["fairy", "tale"]])
    (lotman,) = parse_lines(["Lotman Yu. M. Struktura khudozhestvennogo teksta. Moscow: Iskusstvo, 1970."])
    assert [entry.citekey for entry in full.add([replace(lotman, citekey="tale")], assign=assign).added] == ["talea"]


def test_a_merge_that_cannot_be_changes_nothing(full: Library) -> None:
    before = full.entries()
    with pytest.raises(NoSuchEntry):
        full.merge([["fairy", "tale"], ["maps", "nosuch"]])
    with pytest.raises(LibraryError, match="two groups"):
        full.merge([["fairy", "tale"], ["maps", "tale"]])
    assert full.entries() == before


def test_what_was_told_apart_is_asked_no_more(full: Library) -> None:
    assert [pair.verdict for pair in full.duplicates()] == ["same"]
    full.tell_apart([("fairy", "tale")])
    assert list(full.duplicates()) == []
    full.undo()
    assert len(list(full.duplicates())) == 1


def test_keys_go_with_their_entries(full: Library, path: Path) -> None:
    full.merge([["fairy", "tale"]])
    full.remove(["fairy", "maps"])
    with sqlite3.connect(path) as file:
        assert file.execute("SELECT (SELECT count(*) FROM work_keys) + (SELECT count(*) FROM aliases)").fetchone() == (
            0,
        )
    file.close()


def test_an_older_library_gets_its_keys(path: Path) -> None:
    with Library(path) as library:
        library.add([replace(entry, citekey=key) for entry, key in zip(parse_lines(TEXTS), KEYS, strict=True)])
    with sqlite3.connect(path) as file:
        older = migrations.MIGRATIONS.index(migrations.create_work_keys)
        file.executescript(
            "DROP TABLE work_keys; DROP TABLE aliases; DROP TABLE unindexed; DROP TABLE shelf; "
            f"PRAGMA user_version = {older}"
        )
    file.close()
    with Library(path, create=False) as library:
        assert [(pair.first.citekey, pair.second.citekey) for pair in library.duplicates()] == [("fairy", "tale")]
