import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.library.row import from_row, to_row
from refman.model import Date, Entry, Field, Name, Number, Origin, Text

Make = Callable[..., Entry]


def test_the_citekey_column_is_the_citekey(make: Make) -> None:
    assert from_row(to_row(make("old")) | {"citekey": "new"}).citekey == "new"


@pytest.mark.parametrize(
    ("variable", "value", "cell"),
    [
        ("author", (Name("Бобров", "О. Г."), Name(literal="ЦК КПСС")), "Бобров, О. Г.; ЦК КПСС"),
        ("issued", Date.parse("2009-07-01"), "2009-07-01"),
        ("issued", Date(printed="б. г."), "б. г."),
        ("volume", Number("2(38)", "Т. 2(38)"), "2(38)"),
        ("DOI", Text("https://doi.org/10.1000/ABC."), "10.1000/abc"),
        ("DOI", Text("no doi"), "no doi"),
        ("language", Text("kk"), "kk"),
        ("container-title", Text("Власть"), "Власть"),
    ],
)
def test_columns_read_plainly(variable: str, value: Text | Number | Date | tuple[Name, ...], cell: str) -> None:
    assert to_row(Entry("a", fields={variable: Field(value)}))[variable] == cell


def test_the_item_is_plain_json(make: Make) -> None:
    assert json.loads(to_row(make("a", "Соғыс"))["item"])["title"] == "Соғыс"


@given(st.text())
def test_any_text_comes_back(title: str) -> None:
    entry = Entry("a", "book", {"title": Field(Text(title), Origin("printed"))})
    sound = title.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    assert from_row(to_row(entry)) == entry.with_fields({"title": Field(Text(sound), Origin("printed"))})
