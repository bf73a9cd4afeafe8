"""Torn numbers are known again, others are not taken for them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.matching.torn import is_torn, is_torn_range, squeezed


@pytest.mark.parametrize(
    ("number", "printed", "told"),
    [
        pytest.param("473", "Trans., 32(3), 4x3.", True, id="letter for a digit"),
        pytest.param("441", "Stroke, 21(3) , P41-446.", True, id="letter for the first digit"),
        pytest.param("227", "Jurnal, 1(2), 2 27.", True, id="blank inside"),
        pytest.param("25", "News, 2 5(2),71.", True, id="two digits, blank inside"),
        pytest.param("41", "Starch, O1(7), A65.", True, id="two digits, letter for one"),
        pytest.param("61004", "Express, 2, 0610B4.", True, id="a nought before it"),
        pytest.param("e1000267", "Biology, 7(12), e100 0267.", True, id="with a letter of its own"),
        pytest.param("2016", "Liu, Z. (2o16).", True, id="year"),
        pytest.param("473", "Trans., 32(3), 4xx.", False, id="two letters"),
        pytest.param("473", "Trans., 32(3), 483 x1.", False, id="another digit"),
        pytest.param("473", "Trans., 32(3), 14 73.", False, id="part of a longer number"),
        pytest.param("41", "Starch SO1x(7)", False, id="two digits within a word"),
        pytest.param("473", "Trans., 32(3), 473.", False, id="nothing is torn"),
        pytest.param("7", "Trans., x(3)", False, id="one digit"),
    ],
)
def test_a_torn_number_is_known_again(number: str, printed: str, told: bool) -> None:
    assert is_torn(number, squeezed(printed)) is told


@pytest.mark.parametrize(
    ("page", "printed", "told"),
    [
        pytest.param("67-71", "Bulletin, 6, 6h–71.", True, id="letter for a digit"),
        pytest.param("945-958", "J. 1 2, 945n958.", True, id="letter for the dash"),
        pytest.param("67-71", "Bulletin, 6, 6h–72.", False, id="another last page"),
        pytest.param("67", "Bulletin, 6, 6h–71.", False, id="no range"),
    ],
)
def test_a_torn_range_is_known_again(page: str, printed: str, told: bool) -> None:
    assert is_torn_range(page, squeezed(printed)) is told


@given(st.text(max_size=12), st.text(max_size=40))
def test_no_text_makes_it_raise(number: str, text: str) -> None:
    is_torn(number, squeezed(text))
    is_torn_range(number, squeezed(text))
