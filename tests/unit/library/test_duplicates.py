import re
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.library.duplicates import content_mark, folded, marks, reference_mark, row_marks, sift
from refman.library.row import to_row
from refman.model import Entry, Reference

Make = Callable[..., Entry]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("1. Иванов И. И. Право. — М., 2001.", "Иванов И. И. Право. - М., 2001"),
        ("[12] Иванов И. И. Право", "Иванов И. И. Право"),
        ("12) Иванов И. И. Право", "ИВАНОВ И.И. ПРАВО"),
        ("Ива\u00adнов И. И. Право", "Иванов\u00a0И.  И. Право"),
        ("Иванов И. И. «Право»", 'Иванов И. И. "Право"'),
        ("Vlast’, 30(1), 110–115", "Vlast', 30(1), 110-115"),
        ("\ufb01le", "file"),
    ],
    ids=["dash", "bracketed number", "number and case", "soft hyphen and blanks", "quotes", "apostrophe", "ligature"],
)
def test_the_same_reference_printed_otherwise(one: str, two: str) -> None:
    assert reference_mark(Entry(reference=Reference(one))) == reference_mark(Entry(reference=Reference(two)))


@pytest.mark.parametrize(
    ("one", "two"),
    [("Иванов. 30(1)", "Иванов. 301"), ("Иванов 2001", "Иванов 2002"), ("1984 год", "1985 год"), ("й", "и")],
    ids=["digits apart", "year", "number without a mark", "letters"],
)
def test_another_reference(one: str, two: str) -> None:
    assert reference_mark(Entry(reference=Reference(one))) != reference_mark(Entry(reference=Reference(two)))


@pytest.mark.parametrize("text", ["", " ", "—", "1. "])
def test_nothing_printed_has_no_mark(text: str) -> None:
    assert reference_mark(Entry(reference=Reference(text))) in (None, reference_mark(Entry(reference=Reference("1"))))
    assert reference_mark(Entry()) is None


def test_the_order_of_fields_is_no_content(make: Make) -> None:
    entry = make("a")
    turned = Entry("b", entry.type, dict(reversed(list(entry.fields.items()))))
    assert content_mark(entry) == content_mark(turned)


def test_a_row_has_the_marks_of_its_entry(make: Make) -> None:
    entry = make("a", doi="10.1000/ABC", printed="Сычёв. Заглавие")
    assert row_marks(to_row(entry)) == marks(entry)
    assert len(marks(entry)) == 4


def test_a_twin_in_the_same_list_is_named_by_its_place(make: Make) -> None:
    a, b = make("", "A", doi="10.1000/a"), make("", "B")
    new, same = sift([b, a, make("", "A2", doi="10.1000/A")], lambda *_: (), lambda _: ())
    assert new == [(b, content_mark(b)), (a, content_mark(a))]
    assert [twin for _, twin in same] == [1]


def test_folding_leaves_words() -> None:
    assert folded(" Т. 2(38), _№ 3 — «Ёж» ") == "т 2 38 no 3 ёж"


@given(st.text(st.sampled_from("aZ09 _-'.\x1f\x85\u00a0\u00ad\u200bЙёİﬁ") | st.characters(codec="utf-8")))
def test_folding_leaves_the_words(text: str) -> None:
    plain = re.sub("[\u00ad\u200b-\u200f\u2060\ufeff]", "", unicodedata.normalize("NFKC", text)).casefold()
    assert folded(text) == re.sub(r"[\W_]+", " ", plain).strip()
