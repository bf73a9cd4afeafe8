"""Tags, collections, reading and links in the library: found, renamed, undone, and lost by nothing else."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from refman import editing, formats
from refman.errors import LibraryError, NoSuchEntry
from refman.library import Library, Linked
from refman.model import Entry, Link

Make = Callable[..., Entry]


@pytest.fixture
def full(library: Library, make: Make) -> Library:
    library.add([make(key, title) for key, title in (("a", "A"), ("b", "Б"), ("c", "Ә"), ("d", "D"))])
    edit(library, "a", "in=Thesis/Chapter 1, Читать", "tag=ОДКБ, Central Asia", "reading=read")
    edit(library, "b", "in=Thesis", "tag=одкб", "reading=unread")
    edit(library, "c", "in=Thesis 2")
    return library


def edit(library: Library, key: str, *assignments: str) -> None:
    old = library.get(key)
    library.replace([(old, editing.edited(old, assignments))])


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("in:Thesis", "ab"),
        ("in:thesis", "ab"),
        ('in:"THESIS/chapter 1"', "a"),
        ('in:"Chapter 1"', ""),
        ("in:Thes", ""),
        ("in:читать", "a"),
        ("in:/", ""),
        ("-in:Thesis", "cd"),
        ("in:Thesis -tag:одкб", ""),
        ("in:Thesis OR in:\"thesis 2\"", "abc"),
        ("tag:ОДКБ", "ab"),
        ('tag:"central asia"', "a"),
        ("tag:central", ""),
        ("reading:read", "a"),
        ("reading:Unread", "b"),
        ("has:collection", "abc"),
        ("has:in", "abc"),
        ("has:tag", "ab"),
        ("has:link", ""),
        ("-has:reading", "cd"),
        ("chapter", "a"),
        ("in:Thesis Б", "b"),
    ],
)  # fmt: skip
def test_queries_ask_for_order(full: Library, query: str, expected: str) -> None:
    assert "".join(entry.citekey for entry in full.entries(query=query)) == expected
    assert set(expected) >= {entry.citekey for entry in full.search(query)}


def test_an_unknown_state_of_reading_is_told(full: Library) -> None:
    with pytest.raises(LibraryError, match="unread, reading, read"):
        full.entries(query="reading:skimmed")


def test_tags_and_collections_are_counted(full: Library) -> None:
    assert full.tags() == {"Central Asia": 1, "ОДКБ": 1, "одкб": 1}
    assert full.collections() == {"Thesis": 1, "Thesis 2": 1, "Thesis/Chapter 1": 1, "Читать": 1}


def test_a_collection_is_renamed_with_what_is_within(full: Library) -> None:
    before = formats.write(full.entries(), "csl-json")
    assert full.rename_collection("Thesis", "PhD/Text") == 2
    assert full.get("a").shelf.collections == ("PhD/Text/Chapter 1", "Читать")
    assert full.get("c").shelf.collections == ("Thesis 2",)
    full.undo()
    assert formats.write(full.entries(), "csl-json") == before
    assert full.rename_collection("Thesis", "") == 2
    assert full.collections() == {"Thesis 2": 1, "Читать": 1}
    with pytest.raises(LibraryError, match="no collection 'Thesis'"):
        full.rename_collection("Thesis", "X")


def test_links_are_told_from_both_sides_and_follow_a_citekey(full: Library) -> None:
    assert full.link([("a", "translation-of", "b"), ("a", "review-of", "c"), ("a", "review-of", "c")]) == 1
    assert full.link([("a", "review-of", "c")]) == 0
    review = Linked("a", "review-of", "c")
    assert full.links("c") == [review]
    assert full.links("a") == [Linked("a", "translation-of", "b"), review]
    edit(full, "c", "citekey=z")
    assert full.links("z") == full.links("a")[1:] == [replace(review, second="z")]
    full.undo()
    assert full.links("c") == [review]
    assert full.entries(query="has:link") == [full.get("a")]
    assert full.unlink([("a", "review-of", "c")]) == 1
    assert full.links("c") == []


def test_a_link_leads_to_what_a_merge_made_of_its_end(full: Library) -> None:
    full.link([("a", "review-of", "c")])
    full.merge([("b", "c")])
    assert full.links("a") == [Linked("a", "review-of", "c")]
    assert full.links("b") == [Linked("a", "review-of", "b")]


def test_a_link_to_what_is_gone_is_told_and_holds_again(full: Library) -> None:
    full.link([("a", "review-of", "c")])
    full.remove(["c"])
    assert full.links("a") == full.links() == [Linked("a", "review-of", "c", is_there=False)]
    full.restore(["c"])
    assert full.links("a") == [Linked("a", "review-of", "c")]


@pytest.mark.parametrize(("link", "error"), [(("a", "nope"), NoSuchEntry), (("nope", "a"), NoSuchEntry),
                                             (("a", "a"), LibraryError)])  # fmt: skip
def test_a_link_must_have_two_ends(full: Library, link: tuple[str, str], error: type[Exception]) -> None:
    steps = len(full.log())
    with pytest.raises(error):
        full.link([(link[0], "part-of", link[1])])
    assert len(full.log()) == steps


def test_history_tells_of_order(full: Library) -> None:
    full.link([("a", "part-of", "b")])
    told = {(one.variable, one.after) for change in full.history("a") for one in change.fields}
    assert told >= {("in", "Thesis/Chapter 1; Читать"), ("reading", "read"), ("links", "part-of b")}


def test_bin_and_copy_keep_the_shelf(full: Library) -> None:
    shelf = full.get("a").shelf
    full.link([("a", "part-of", "b")])
    full.remove(["a"])
    assert full.entries(query="in:Читать") == []
    full.restore(["a"])
    assert full.get("a").shelf == replace(shelf, links=(Link("part-of", "b"),))
    assert [entry.citekey for entry in full.entries(query="in:Читать")] == ["a"]
    assert not full.faults()


def test_a_shelf_that_parted_from_its_entry_is_a_fault(full: Library) -> None:
    full._db.execute("DELETE FROM shelf WHERE kind = 'reading'")
    assert [fault.partition(":")[0] for fault in full.faults()] == ["a", "b"]
