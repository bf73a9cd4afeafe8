"""Pieces become a reference: joined as they stand, values bare."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.training.labelled import LABELS, OTHER, Piece, label

pieces = st.lists(st.tuples(st.sampled_from(sorted(LABELS)), st.text(" .,АбA1–\n", max_size=8)), max_size=8)


@given(pieces)
def test_text_is_the_pieces_joined_without_outer_blanks(made: list[Piece]) -> None:
    assert label(made, "test").text == "".join(text for _, text in made).strip()


@given(pieces)
def test_values_have_no_outer_blanks_and_others_do_not_touch(made: list[Piece]) -> None:
    segments = label(made, "test").segments
    assert all(text == text.strip() for name, text in segments if name != OTHER)
    assert all(text for _, text in segments)
    assert not any(a == b == OTHER for (a, _), (b, _) in pairwise(segments))


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        pytest.param([("author", " Абай ")], (("author", "Абай"),), id="blanks at both ends"),
        pytest.param([("title", "А"), ("title", "Б")], (("title", "А"), ("title", "Б")), id="two values stay two"),
        pytest.param([("title", "  "), ("issued", "1995")], (("issued", "1995"),), id="an empty value is none"),
        pytest.param([], (), id="nothing"),
    ],
)
def test_label(made: list[Piece], expected: tuple[Piece, ...]) -> None:
    assert label(made, "test").segments == expected
