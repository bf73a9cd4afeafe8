from collections.abc import Callable
from dataclasses import replace

import pytest

from refman.errors import KeyTaken, LibraryError
from refman.library import Library
from refman.model import Entry, Field, Origin, Text

Make = Callable[..., Entry]


def titled(entry: Entry, title: str) -> Entry:
    return entry.with_fields({"title": Field(Text(title, "ru"), Origin("user", "edit"))})


def keys(library: Library) -> list[str]:
    return [entry.citekey for entry in library.entries()]


def test_each_kind_of_step_is_undone_and_redone(library: Library, make: Make) -> None:
    a, b = make("a", "A"), make("b", "B")
    states = [library.entries()]
    library.add([a, b])
    states.append(library.entries())
    library.replace([(a, titled(a, "A2")), (b, replace(b, citekey="z"))])
    states.append(library.entries())
    library.remove(["a"])
    states.append(library.entries())
    for expected in reversed(states[:-1]):
        library.undo()
        assert library.entries() == expected
    for expected in states[1:]:
        library.redo()
        assert library.entries() == expected


def test_keys_that_changed_places_change_back(library: Library, make: Make) -> None:
    a, b = make("a", "A"), make("b", "B")
    library.add([a, b])
    library.replace([(a, replace(a, citekey="c")), (b, replace(b, citekey="a"))])
    c = library.get("c")
    library.replace([(c, replace(c, citekey="b"))])
    library.undo()
    library.undo()
    assert library.entries() == [a, b]


def test_nothing_to_undo_or_redo_is_told(library: Library, make: Make) -> None:
    for act in (library.undo, library.redo):
        with pytest.raises(LibraryError, match=r"nothing to (un|re)do.*refman log"):
            act()
    library.add([make("a", "A")])
    library.undo()
    library.add([make("b", "B")])
    with pytest.raises(LibraryError, match="nothing to redo"):
        library.redo()


def test_an_import_goes_whole_whatever_followed(library: Library, make: Make) -> None:
    a, b = make("a", "A"), make("b", "B")
    library.add([a, b])
    library.add([make("c", "C")])
    library.replace([(a, replace(titled(a, "A2"), citekey="z"))])
    library.remove(["b"])
    assert library.undo(1).number == 1
    assert keys(library) == ["c"]
    assert {one.entry.citekey for one in library.bin()} == {"z", "b"}
    library.undo()
    assert keys(library) == ["z", "c"]


def test_a_step_in_the_middle_is_taken_back_alone(library: Library, make: Make) -> None:
    a, b = make("a", "A"), make("b", "B")
    library.add([a, b])
    library.replace([(a, titled(a, "A2"))])
    library.remove(["b"])
    library.undo(2)
    assert library.entries() == [a]
    library.undo(3)
    assert library.entries() == [a, b]
    assert len(library.log()) == 5


def test_a_step_whose_entries_changed_since_is_left_alone(library: Library, make: Make) -> None:
    a = make("a", "A")
    library.add([a])
    library.replace([(a, titled(a, "A2"))])
    library.replace([(titled(a, "A2"), titled(a, "A3"))])
    with pytest.raises(LibraryError, match=r"step 3 changed the same entries after step 2; take step 3 back first"):
        library.undo(2)
    assert str(library.get("a").text("title")) == "A3"
    assert len(library.log()) == 3


def test_a_citekey_that_is_taken_does_not_come_back(library: Library, make: Make) -> None:
    library.add([make("a", "A")])
    library.remove(["a"])
    library.add([make("a", "Other")])
    with pytest.raises(KeyTaken, match="'a'"):
        library.undo(2)
    with pytest.raises(KeyTaken, match="'a'"):
        library.restore(["a"])
    assert keys(library) == ["a"]


@pytest.mark.parametrize(("number", "told"), [(9, "no step 9"), (2, "step 2 was undone already")])
def test_a_step_that_cannot_be_undone_is_told(library: Library, make: Make, number: int, told: str) -> None:
    library.add([make("a", "A")])
    library.add([make("b", "B")])
    library.undo()
    library.add([make("c", "C")])
    with pytest.raises(LibraryError, match=told):
        library.undo(number)
