"""What all records have in common."""

import pytest

from refman.model import Date, Name, Number, Text
from refman.sources.record import Draft, first, part, texts, with_subtitle


def test_senseless_values_stay_out() -> None:
    draft = Draft("test")
    senseless: list[object] = [None, "", "  ", [], {}, [None, 7], "(:unav)", "N/A"]
    for value in senseless:
        draft.text("title", value)
    draft.number("volume", None)
    draft.names("author", ())
    draft.language("kz")
    for date in (None, "soon", {"date-parts": [[None]]}, {"date-parts": "x"}, [2022], {}):
        draft.date("issued", date)
    assert not draft.entry("book").fields


def test_every_field_names_its_service_and_how_sure_it_is() -> None:
    draft = Draft("test")
    draft.text("title", ["A &amp; B"], "en")
    draft.number("volume", 7)
    draft.date("issued", 2020)
    draft.names("author", (Name("A"),), (Name("\u0410"),))
    draft.language("en")
    draft.rival("title", "C")
    draft.rival("title", "A & B")
    draft.rival("publisher", "nobody asked")
    entry = draft.entry("book")
    assert entry.text("title") == Text("A & B", "en")
    assert entry.number("volume") == Number("7")
    assert entry.date("issued") == Date(((2020,),))
    assert {(field.origin.kind, field.origin.detail) for field in entry.fields.values()} == {("source", "test")}
    assert all(0 < field.confidence < 1 for field in entry.fields.values())
    assert entry.fields["language"].confidence < 0.5
    assert [str(rival.value) for rival in entry.fields["title"].rivals] == ["C"]
    assert entry.fields["author"].rivals[0].value == (Name("\u0410"),)
    assert "publisher" not in entry.fields


@pytest.mark.parametrize(
    ("value", "found"), [("a", "a"), (["", "a", "b"], "a"), ([], ""), (7, "7"), (True, ""), (None, ""), ({"a": 1}, "")]
)
def test_the_first_string(value: object, found: str) -> None:
    assert first(value) == found


def test_strings_alone_are_texts() -> None:
    assert texts(["a", None, " ", 7, "b"]) == ["a", "b"]


def test_parts_are_found_or_none() -> None:
    assert part({"a": [{"b": 1}]}, "a", "b") == 1
    assert part({"a": []}, "a", "b") is None
    assert part("a", "b") is None


@pytest.mark.parametrize(
    ("title", "subtitle", "whole"),
    [
        ("A", "B", "A: B"),
        ("A?", "B", "A? B"),
        ("A: b", "B", "A: b"),
        ("A", "", "A"),
        ("", "B", "B"),
        ("", "", ""),
    ],
)
def test_subtitles_are_added_once(title: str, subtitle: str, whole: str) -> None:
    assert with_subtitle(title, subtitle) == whole
