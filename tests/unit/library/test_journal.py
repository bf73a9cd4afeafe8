import json
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from refman.errors import KeyTaken, LibraryError, NoSuchEntry
from refman.library import Hand, Library
from refman.library.history import FieldChange
from refman.model import Entry, Field, Origin, Text

Make = Callable[..., Entry]


def titled(entry: Entry, title: str) -> Entry:
    return entry.with_fields({"title": Field(Text(title, "ru"), Origin("user", "edit"))})


def keys(library: Library) -> list[str]:
    return [entry.citekey for entry in library.entries()]


def test_each_command_that_writes_is_one_step(path: Path, make: Make) -> None:
    with Library(path, hand=Hand("aizada", "import page.txt")) as library:
        library.add([make("a", "A"), make("b", "B")])
    with Library(path, hand=Hand("aizada", "rm b")) as library:
        library.remove(["b"])
        newest, oldest = library.log()
    assert (oldest.number, oldest.who, oldest.command) == (1, "aizada", "import page.txt")
    assert (oldest.added, oldest.changed, oldest.removed) == (2, 0, 0)
    assert (newest.number, newest.command, newest.removed, newest.undone) == (2, "rm b", 1, False)


def test_what_changes_nothing_is_no_step(library: Library, make: Make) -> None:
    a = make("a", "A")
    library.add([a])
    library.add([make("", "A")])
    library.replace([(titled(a, "stale"), a)])
    library.preview([make("c", "C")])
    assert len(library.log()) == 1


def test_what_failed_is_no_step(library: Library, make: Make) -> None:
    library.add([make("a", "A")])
    with pytest.raises(KeyTaken):
        library.add([make("b", "B"), make("a", "C")])
    with pytest.raises(NoSuchEntry):
        library.remove(["a", "nosuch"])
    assert len(library.log()) == 1


def test_the_log_can_be_short_or_of_one_step(library: Library, make: Make) -> None:
    for key in "abc":
        library.add([make(key, key)])
    assert [step.number for step in library.log(limit=2)] == [3, 2]
    assert [step.number for step in library.log(2)] == [2]
    with pytest.raises(LibraryError, match="no step 9"):
        library.log(9)


def test_a_step_tells_its_changes_field_by_field(library: Library, make: Make) -> None:
    a = make("a", "A")
    library.add([a])
    library.replace([(a, replace(titled(a, "B"), citekey="z"))])
    (change,) = library.changes(library.log()[0])
    assert (change.citekey, change.kind) == ("z", "changed")
    assert change.fields == (FieldChange("citekey", "a", "z"), FieldChange("title", "A [ru]", "B [ru]"))


def test_a_change_of_the_trail_alone_is_told(library: Library, make: Make) -> None:
    a = make("a", "A")
    library.add([a])
    library.replace([(a, a.with_fields({"title": replace(a.fields["title"], confidence=0.5)}))])
    (told,) = library.changes(library.log()[0])[0].fields
    assert told == FieldChange("title", "A [ru] (printed, confidence 1.00)", "A [ru] (printed, confidence 0.50)")


def test_the_history_of_an_entry_follows_it_through_names_and_the_bin(library: Library, make: Make) -> None:
    a = make("a", "A")
    library.add([a, make("b", "B")])
    z = replace(titled(a, "B"), citekey="z")
    library.replace([(a, z)])
    library.replace([(z, titled(z, "C"))])
    told = [(change.kind, change.citekey) for change in library.history("z")]
    assert told == [("added", "a"), ("changed", "z"), ("changed", "z")]
    assert library.history("z")[2].fields == (FieldChange("title", "B [ru]", "C [ru]"),)
    library.remove(["z"])
    assert [change.kind for change in library.history("z")][-1] == "removed"
    with pytest.raises(NoSuchEntry):
        library.history("a")


def test_an_undone_step_is_no_history(library: Library, make: Make) -> None:
    a = make("a", "A")
    library.add([a])
    library.replace([(a, titled(a, "B"))])
    library.undo()
    assert [change.kind for change in library.history("a")] == ["added"]


def test_the_journal_can_be_read_with_any_tool(library: Library, path: Path, make: Make) -> None:
    a = make("a", "A")
    library.add([a])
    library.replace([(a, titled(a, "B"))])
    rows = sqlite3.connect(path).execute("SELECT step, citekey, item FROM changes ORDER BY step").fetchall()
    assert rows[0] == (1, None, None)
    assert rows[1][:2] == (2, "a")
    assert json.loads(rows[1][2])["title"] == "A"


def test_ids_are_never_given_twice(library: Library, make: Make) -> None:
    library.add([make("a", "A")])
    library.remove(["a"])
    library.add([make("b", "B")])
    library.restore(["a"])
    assert keys(library) == ["a", "b"]
