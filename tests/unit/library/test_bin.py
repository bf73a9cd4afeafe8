import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from refman.errors import LibraryError, NoSuchEntry
from refman.library import Library
from refman.model import Entry

Make = Callable[..., Entry]


def lying(library: Library) -> list[str]:
    return [one.entry.citekey for one in library.bin()]


def test_what_is_removed_lies_in_the_bin(library: Library, make: Make) -> None:
    b = make("b", "B")
    library.add([make("a", "A"), b, make("c", "C")])
    library.remove(["c", "b"])
    assert sorted(lying(library)) == ["b", "c"]
    assert library.bin()[0].at.endswith("Z")
    assert library.restore(["b"]) == 1
    assert lying(library) == ["c"]
    assert [entry.citekey for entry in library.entries()] == ["a", "b"]
    assert library.get("b") == b


def test_what_was_undone_is_not_in_the_bin(library: Library, make: Make) -> None:
    library.add([make("a", "A")])
    library.remove(["a"])
    library.undo()
    assert not lying(library)
    library.undo()
    assert not lying(library)
    library.redo()
    library.redo()
    assert lying(library) == ["a"]


def test_restore_takes_all_or_none(library: Library, make: Make) -> None:
    library.add([make("a", "A")])
    library.remove(["a"])
    with pytest.raises(NoSuchEntry, match="in the bin"):
        library.restore(["a", "nosuch"])
    assert lying(library) == ["a"]


def test_of_several_with_one_key_the_last_comes_back(library: Library, make: Make) -> None:
    library.add([make("a", "First")])
    library.remove(["a"])
    library.add([make("a", "Second")])
    library.remove(["a"])
    assert lying(library) == ["a", "a"]
    library.restore(["a"])
    assert str(library.get("a").text("title")) == "Second"


def test_an_emptied_bin_is_gone_for_good(library: Library, path: Path, make: Make) -> None:
    a = make("a", "A")
    library.add([a, make("b", "Secret")])
    library.remove(["b"])
    assert library.empty_bin() == 1
    assert library.empty_bin() == 0
    assert not lying(library)
    newest = library.log()[0]
    assert (newest.removed, newest.final) == (1, True)
    assert not sqlite3.connect(path).execute("SELECT 1 FROM changes WHERE item LIKE '%Secret%'").fetchall()
    with pytest.raises(LibraryError, match="cannot be undone"):
        library.undo(newest.number)
    library.undo()
    assert library.entries() == []
    library.redo()
    assert library.entries() == [a]


def test_what_an_emptied_bin_held_is_not_said_to_come_back(library: Library, make: Make) -> None:
    library.add([make("a", "A"), make("b", "B")])
    library.replace([(library.get("b"), make("b", "Other"))])
    library.remove(["b"])
    library.empty_bin()
    assert [step.final for step in library.log()] == [True, True, True, False]
    assert library.undo().number == 1
    assert library.entries() == []


def test_a_merge_is_not_undone_by_halves(library: Library, make: Make) -> None:
    library.add([make("a", "A"), make("b", "B"), make("c", "C")])
    library.replace([(library.get("a"), make("a", "Aa"))])
    library.replace([(library.get("c"), make("c", "Cc"))])
    library.merge([["a", "b"]])
    library.empty_bin()
    merged = library.get("a")
    assert library.undo().number == 3
    with pytest.raises(LibraryError, match="step 4 changed the same entries after step 2") as refused:
        library.undo()
    assert "the bin was emptied" in (refused.value.hint or "")
    assert library.get("b") == library.get("a") == merged
