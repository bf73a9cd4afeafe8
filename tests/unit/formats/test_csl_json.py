import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman import formats
from refman.errors import Malformed
from refman.model import Entry, Field, Reference, Text, to_item


def read(value: object) -> formats.Reading:
    return formats.read(json.dumps(value), "csl-json")


ITEM = '{"id": "a", "title": "T"}'


@pytest.mark.parametrize(
    "text",
    [f"[{ITEM}]", ITEM, f'{{"items": [{ITEM}]}}', f"\ufeff{ITEM}\n"],
    ids=["array", "single", "items", "BOM"],
)
def test_shapes(text: str) -> None:
    reading = formats.read(text, "csl-json")
    assert [(e.citekey, str(e.text("title"))) for e in reading.entries] == [("a", "T")]
    assert reading.issues == []


def test_lines_with_a_broken_one() -> None:
    reading = formats.read('{"id": "a", "title": "T"}\n{broken\n\n{"id": "b", "title": "U"}', "csl-json")
    assert [e.citekey for e in reading.entries] == ["a", "", "b"]
    assert reading.entries[1].reference == Reference("{broken")
    assert [(i.code, i.message[:6]) for i in reading.issues] == [("read/unread-block", "line 2")]


def test_numbers_become_strings() -> None:
    (entry,) = read({"id": 7, "volume": 12, "issue": "007", "title": 1984}).entries
    assert (entry.citekey, str(entry.number("volume")), str(entry.number("issue"))) == ("7", "12", "007")
    assert str(entry.text("title")) == "1984"


def test_missing_and_repeated_ids_are_told() -> None:
    reading = read([{"title": "A"}, {"id": "x", "title": "B"}, {"id": "x", "title": "C"}])
    assert [i.code for i in reading.issues] == ["read/no-key", "read/duplicate-key"]
    assert [i.code for entry in reading.entries for i in entry.issues] == ["read/no-key", "read/duplicate-key"]


def test_what_is_no_item_is_kept() -> None:
    reading = read([{"id": "a", "title": "T"}, 5, "text", ["x"]])
    assert [e.reference and e.reference.text for e in reading.entries] == [None, "5", "text", '["x"]']


@pytest.mark.parametrize("text", ["{", "nothing", "5", '"x"', "[1, 2]", "[" * 100_000, "1" * 5000, "NaN"])
def test_what_is_no_csl_json_at_all(text: str) -> None:
    with pytest.raises(Malformed):
        formats.read(text, "csl-json")


def test_half_a_surrogate_pair_does_not_come_in() -> None:
    (entry,) = formats.read('{"id": "a", "title": "x\\ud800y \\ud83d\\ude00"}', "csl-json").entries
    assert str(entry.text("title")) == "x\ufffdy \U0001f600"
    formats.write([entry], "csl-json").encode()


def test_writing() -> None:
    text = formats.write(
        [Entry("a", "book", {"title": Field(Text("Абай жолы"))}, Reference("Абай жолы. 1942."))], "csl-json"
    )
    assert text == (
        '[\n  {\n    "id": "a",\n    "type": "book",\n    "title": "Абай жолы",\n'
        '    "custom": {\n      "reference": "Абай жолы. 1942."\n    }\n  }\n]\n'
    )


LEAVES = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text())


@given(
    st.dictionaries(st.text(), st.recursive(LEAVES, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
)
def test_the_text_is_what_json_would_write(foreign: dict[str, object]) -> None:
    entries = [Entry("a", "book", {"json:custom.x": Field(Text(json.dumps(foreign)))}), Entry("b")]
    written = json.dumps([to_item(entry) for entry in entries], ensure_ascii=False, indent=2) + "\n"
    assert formats.write(entries, "csl-json") == written


def test_nothing_is_an_empty_array() -> None:
    assert formats.write([], "csl-json") == "[]\n"
