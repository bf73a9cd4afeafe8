from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.library import facets
from refman.model import Date, Entry, Field, Reference, Text


def test_an_entry_is_marked_with_what_it_is() -> None:
    fields = {"title": Field(Text("Мир")), "language": Field(Text("kk-Latn")), "issued": Field(Date.parse("2019-05"))}
    found = facets.of(Entry("a", "article-journal", fields, Reference("Мир")))
    assert found.split() == [
        *("entry", "hastitle", "haslanguage", "hasissued", "typearticle", "typearticlejournal", "hasreference"),
        *("languagekk", "languagekklatn", "year2019", "year201", "year20"),
    ]


@pytest.mark.parametrize("printed", ["б. г.", "", "c. 19"])
def test_no_year_is_no_mark(printed: str) -> None:
    assert "year" not in facets.of(Entry("a", "book", {"issued": Field(Date.parse(printed))}))


@given(st.integers(0, 9999), st.integers(0, 9999), st.integers(0, 9999))
def test_a_year_has_one_of_the_marks_of_a_span_if_it_is_within(first: int, last: int, year: int) -> None:
    own = facets.of(Entry("a", "book", {"issued": Field(Date(((year,),)))})).split()
    met = set(own) & set(facets.within(first, last))
    assert len(met) == (first <= year <= last)


@pytest.mark.parametrize("span", list(pairwise([1, 9, 10, 99, 100, 1899, 2022, 9999])))
def test_a_span_has_few_marks(span: tuple[int, int]) -> None:
    assert len(facets.within(*span)) <= 120


@given(st.text())
def test_any_type_is_a_mark_of_letters(text: str) -> None:
    assert all(mark.isalnum() for mark in facets.under("type", text))
