from typing import Any

import pytest

from refman.model import Date, Entry, Field, Issue, Name, Number, Origin, Reference, Text, Value, from_item, to_item

FOREIGN: dict[str, Any] = {
    "id": "a",
    "type": "book",
    "title": "T",
    "multi": {"main": {"title": "kk"}},
    "author": "no list",
    "custom": {"zotero": [1, 2], "title-translation": "The T", "plain": "x"},
}


def test_what_csl_has_no_name_for_stands_in_custom() -> None:
    entry = Entry(
        "a",
        "article-journal",
        {
            "title": Field(Text("T", "en")),
            "title-translation": Field(Text("Т")),
            "volume": Field(Number("2", "Т. 2.")),
            "issued": Field(Date(((2022,),), "2022а")),
        },
        Reference("T. 2022а.", "1", (0, 9)),
    )
    assert to_item(entry) == {
        "id": "a",
        "type": "article-journal",
        "title": "T",
        "volume": "2",
        "issued": {"date-parts": [[2022]]},
        "custom": {
            "reference": "T. 2022а.",
            "number": "1",
            "span": [0, 9],
            "title-translation": "Т",
            "languages": {"title": "en"},
            "printed": {"volume": "Т. 2.", "issued": "2022а"},
        },
    }


def test_foreign_keys_survive() -> None:
    entry = from_item(FOREIGN)
    assert entry.text("title-translation") == Text("The T")
    assert to_item(entry) == FOREIGN


def test_the_trail_goes_out_only_where_it_is_asked_for() -> None:
    rival = Field(Text("U"), Origin("source", "crossref"), 0.5)
    entry = Entry("a", "book", {"title": Field(Text("T"), Origin("user"), 1.0, (rival,))}, None, (Issue("x/y", "z"),))
    assert "custom" not in to_item(entry)
    assert from_item(to_item(entry, trail=True)) == entry


@pytest.mark.parametrize(
    "value", [Text("T", "en"), Number("2", "Т. 2"), Date(((2022,),), "2022а"), (Name("A", "B"), Name(literal="C"))]
)
def test_rivals_of_every_kind_survive(value: Value) -> None:
    entry = Entry("a", "book", {"note": Field(Text("x"), Origin("user"), 1.0, (Field(value, Origin("printed"), 0.5),))})
    assert from_item(to_item(entry, trail=True)) == entry


def test_fields_without_a_trail_get_the_origin_of_the_file() -> None:
    assert from_item({"title": "T"}).fields["title"].origin == Origin("file", "csl-json")
    assert from_item({"title": "T"}, origin=Origin("source", "x")).fields["title"].origin == Origin("source", "x")


@pytest.mark.parametrize(
    ("item", "citekey", "type_"),
    [({}, "", "document"), ({"id": 0}, "0", "document"), ({"id": None, "type": ""}, "", "document"),
     ({"id": "x"}, "x", "document")],
)  # fmt: skip
def test_ids_and_types(item: dict[str, Any], citekey: str, type_: str) -> None:
    assert (from_item(item).citekey, from_item(item).type) == (citekey, type_)


@pytest.mark.parametrize(
    "custom",
    [
        5,
        "text",
        {"reference": 5, "span": "x"},
        {"reference": "x", "span": [1, "b"]},
        {"languages": [], "printed": "x"},
        {"trail": {"title": {"origin": "nobody"}}},
        {
            "trail": {
                "title": {"origin": "user", "confidence": "x", "span": 5, "rivals": [{}, 5, {"value": {"names": 5}}]}
            }
        },
        {"trail": [], "issues": [5, {}, {"code": 1, "message": 2, "severity": "x", "span": [1]}]},
        {"issues": 5},
    ],
)
def test_anything_may_stand_in_a_foreign_custom(custom: object) -> None:
    entry = from_item({"id": "a", "title": "T", "custom": custom})
    assert entry.text("title") == Text("T")
    to_item(entry, trail=True)
