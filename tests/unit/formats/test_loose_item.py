from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman import formats
from refman.formats.loose_item import settled
from refman.model import Entry, Field, Name, Text, to_item
from refman.model.csl import TEXTS


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ("ru", "ru"),
        ("ru-RU", "ru"),
        ("en-US", "en-US"),
        ("kaz", "kk"),
        ("kz", "kk"),
        ("қазақша", "kk"),
        ("Russian", "ru"),
        ("In Russ.", "ru"),
        ("kk-Latn", "kk-Latn"),
        ("ru-petr1708", "ru-petr1708"),
        ("sah", "sah"),
    ],
)
def test_languages_go_by_many_names(printed: str, told: str) -> None:
    assert settled({"language": printed}) == ({"language": told}, "")


@pytest.mark.parametrize("junk", ["Klingon (x)", "see above", "5"])
def test_junk_is_told_and_stays(junk: str) -> None:
    assert settled({"language": junk}) == ({"language": junk}, junk)
    entry = formats.read(f'[{{"id": "a", "title": "Т", "language": "{junk}"}}]', "csl-json").entries[0]
    assert "read/unknown-language" in [issue.code for issue in entry.issues]


def test_of_several_languages_the_first_is_the_works() -> None:
    item, unknown = settled({"language": "rus; kaz"})
    assert (item["language"], item["languages"], unknown) == ("ru", "rus; kaz", "")


@pytest.mark.parametrize(
    ("item", "told"),
    [
        ({"title": ["Тіл"]}, {"title": "Тіл"}),
        ({"ISSN": ["1234-5678", "8765-4321"]}, {"ISSN": "1234-5678; 8765-4321"}),
        (
            {"author": "Ким, Г. & UNESCO Institute"},
            {"author": [{"family": "Ким", "given": "Г."}, {"literal": "UNESCO Institute"}]},
        ),
        ({"title": [1]}, {"title": [1]}),
        ({"title": []}, {"title": []}),
        ({"mine": ["a"]}, {"mine": ["a"]}),
    ],
    ids=["list", "list of numbers", "names", "no texts", "empty", "unknown name"],
)
def test_values_of_another_kind_are_settled(item: dict[str, Any], told: dict[str, Any]) -> None:
    assert settled(item)[0] == told


@given(st.dictionaries(st.sampled_from(sorted(TEXTS - {"language"})), st.text(min_size=1)))
def test_what_refman_writes_is_settled_already(texts: dict[str, str]) -> None:
    fields = {name: Field(Text(text)) for name, text in texts.items()}
    people = {"author": Field((Name("Ким", "Г."), Name(literal="A; B")))}
    item = to_item(Entry("k", "book", {**fields, **people, "language": Field(Text("kk-Latn"))}))
    assert settled(item) == (item, "")


def test_an_array_cut_off_keeps_its_whole_items() -> None:
    found = formats.read('[{"id": "a", "title": "Тіл"},\n {"id": "b", "title": "О"}, {"id": "c", "ti', "csl-json")
    assert [entry.citekey for entry in found.entries] == ["a", "b", ""]
    assert [issue.code for issue in found.issues] == ["read/unread-block"]
    assert found.entries[2].reference
    assert found.entries[2].reference.text == '{"id": "c", "ti'
