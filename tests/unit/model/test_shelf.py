"""Where an entry is kept: to JSON and back, joined, and named safely."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.model import (
    RELATIONS,
    Attachment,
    Entry,
    Field,
    Link,
    Origin,
    Shelf,
    Text,
    collection_path,
    from_item,
    tags,
    to_item,
    unite,
)

DIGEST = "ab12" + "0" * 60
SHELF = Shelf(("Thesis/Chapter 1",), (Attachment("Статья.pdf", DIGEST),), "read", (Link("review-of", "abai1890"),))
SHELVES = st.builds(
    Shelf,
    st.lists(st.text(min_size=1, max_size=5), unique=True, max_size=3).map(tuple),
    st.lists(st.builds(Attachment, st.text(min_size=1, max_size=9), st.just(DIGEST)), max_size=2).map(tuple),
    st.sampled_from([None, "unread", "reading", "read"]),
    st.lists(st.builds(Link, st.sampled_from(RELATIONS), st.text(min_size=1, max_size=5)), max_size=2).map(tuple),
)


@given(SHELVES)
def test_an_item_carries_the_shelf(shelf: Shelf) -> None:
    entry = Entry("a", shelf=shelf)
    assert from_item(to_item(entry)) == entry
    assert to_item(from_item(to_item(entry))) == to_item(entry)


@pytest.mark.parametrize(
    "foreign",
    [
        "A1",
        {},
        {"collections": "Thesis"},
        {"collections": [1]},
        {"collections": [""]},
        {"reading": "skimmed"},
        {"reading": ["read"]},
        {"files": [{"name": "a.pdf", "sha256": "../../x"}]},
        {"files": [{"name": "", "sha256": DIGEST}]},
        {"links": [{"relation": "sequel-of", "to": "a"}]},
        {"links": [{"relation": "review-of", "to": "a", "since": 2001}]},
        {"collections": ["A"], "place": "third from the left"},
    ],
    ids=str,
)
def test_a_foreign_shelf_is_kept_as_it_came(foreign: Any) -> None:
    item = {"id": "a", "type": "book", "custom": {"shelf": foreign}}
    entry = from_item(item)
    assert not entry.shelf
    assert to_item(entry) == item


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("Диссертация.PDF", f"ab/{DIGEST}.pdf"),
        ("../../etc/passwd", f"ab/{DIGEST}"),
        ("a.pdf/../../x", f"ab/{DIGEST}"),
        ("a.tar.gz", f"ab/{DIGEST}.gz"),
        ("без суффикса", f"ab/{DIGEST}"),
        (".bashrc", f"ab/{DIGEST}.bashrc"),
        ("a.pdf\n", f"ab/{DIGEST}"),
    ],
)
def test_no_name_leads_out_of_the_folder(name: str, path: str) -> None:
    assert Attachment(name, DIGEST).path == path


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("Thesis", "Thesis"),
        (" Диссертация /  Глава   1 / ", "Диссертация/Глава 1"),
        ("a//b", "a/b"),
        ("../b", "../b"),
    ],
)
def test_paths_of_collections_are_kept_alike(text: str, path: str) -> None:
    assert collection_path(text) == path


@pytest.mark.parametrize("text", ["", " / ", "a,b", "a;b"])
def test_what_can_be_no_collection_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="collection"):
        collection_path(text)


def test_tags_are_parted() -> None:
    assert tags("ОДКБ, мир;  ОДКБ ;, Central Asia") == ["ОДКБ", "мир", "Central Asia"]


def test_united_entries_keep_the_shelves_tags_and_notes_of_all() -> None:
    def entry(key: str, shelf: Shelf, tag: str, note: str) -> Entry:
        fields = {"keyword": Field(Text(tag), Origin("user")), "annote": Field(Text(note), Origin("user"))}
        return Entry(key, "book", fields, shelf=shelf)

    first = entry("a", Shelf(("A",), reading="unread", links=(Link("translation-of", "b"),)), "x, y", "# One")
    second = entry("b", SHELF, "y, z", "# Two")
    united = unite(first, [second])
    assert united.shelf.collections == ("A", "Thesis/Chapter 1")
    assert united.shelf.files == SHELF.files
    assert united.shelf.reading == "read"
    # what the two were to each other is no longer anything, but the originals tell
    assert united.shelf.links == SHELF.links
    assert united.merged[0].shelf.links == (Link("translation-of", "b"),)
    assert str(united.value("keyword")) == "x, y, z"
    assert str(united.value("annote")) == "# One\n\n# Two"
    assert [str(rival.value) for rival in united.fields["annote"].rivals] == ["# One", "# Two"]
    assert unite(united, [second]).shelf == united.shelf
