import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from refman.errors import LibraryError
from refman.library import Library
from refman.library.connection import connect
from refman.model import Entry

Make = Callable[..., Entry]


def count(path: Path, table: str) -> int:
    connection = sqlite3.connect(path)
    found: int = connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
    connection.close()
    return found


def keys(library: Library, query: str) -> list[str]:
    return sorted(entry.citekey for entry in library.search(query))


def test_a_write_leaves_the_index_to_the_first_search(library: Library, path: Path, make: Make) -> None:
    library.add([make("a", "Мир"), make("b", "Война")])
    assert (count(path, "unindexed"), count(path, "words_docsize")) == (2, 0)
    assert library.faults() == []
    assert keys(library, "мира") == ["a"]
    assert (count(path, "unindexed"), count(path, "words_docsize")) == (0, 2)
    assert library.faults() == []


@pytest.mark.parametrize("searched", [False, True], ids=["never searched", "searched after each step"])
def test_the_index_follows_whatever_was_done(library: Library, make: Make, *, searched: bool) -> None:
    def check(*, peace: list[str], war: list[str]) -> None:
        assert library.faults() == []
        if searched:
            assert (keys(library, "мир"), keys(library, "война")) == (peace, war)

    library.add([make("a", "Мир"), make("b", "Война", family="Тоқаев")])
    check(peace=["a"], war=["b"])
    library.replace([(library.get("a"), make("a", "Война снова"))])
    check(peace=[], war=["a", "b"])
    library.undo()
    check(peace=["a"], war=["b"])
    library.redo()
    check(peace=[], war=["a", "b"])
    library.remove(["b"])
    check(peace=[], war=["a"])
    library.restore(["b"])
    check(peace=[], war=["a", "b"])
    library.undo(2)
    library.undo(1)
    searched = True
    check(peace=[], war=[])


def test_another_process_finds_what_this_one_wrote(library: Library, path: Path, make: Make) -> None:
    with Library(path) as other:
        library.add([make("a", "Мир")])
        assert keys(other, "мир") == ["a"]
        library.add([make("b", "Мир вам", family="Ким")])
        assert keys(other, "мир") == ["a", "b"]
        other.remove(["a"])
    assert keys(library, "мир") == ["b"]
    assert library.faults() == []


def test_a_library_that_cannot_be_written_is_searched(library: Library, path: Path, make: Make) -> None:
    library.add([make("a", "Мир")])
    with Library(path, create=False) as reader:
        reader._db.execute("PRAGMA query_only=ON")
        assert keys(reader, "мира") == ["a"]
        assert [entry.citekey for entry in reader.entries(query="title:мир")] == ["a"]
    assert count(path, "unindexed") == 1


def test_a_library_that_another_holds_is_searched(library: Library, path: Path, make: Make) -> None:
    library.add([make("a", "Мир")])
    holder = connect(path, create=False)
    holder.execute("BEGIN IMMEDIATE")
    with Library(path, create=False, patience=0.05) as reader:
        assert keys(reader, "мира") == ["a"]
    holder.close()


def test_an_index_that_fails_is_as_it_was(library: Library, path: Path, make: Make) -> None:
    library.add([make("a", "Мир"), make("b", "Война")])
    library._db.execute("UPDATE entries SET item = '[' WHERE citekey = 'b'")
    with pytest.raises(LibraryError, match="the entry cannot be read"):
        library.search("мир")
    assert (count(path, "unindexed"), count(path, "words_docsize")) == (2, 0)
    assert any(fault.startswith("b:") for fault in library.faults())


def test_an_entry_that_the_index_lacks_unknowingly_is_a_fault(library: Library, make: Make) -> None:
    library.add([make("a", "Мир")])
    library._db.execute("DELETE FROM unindexed")
    assert library.faults() == ["the search index has 0 entries, the library 1"]
