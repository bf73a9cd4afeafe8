"""Citations by number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.citations.numbered import bracketed, in_round, raised


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("[12]", "12"),
        ("[3, 5–7]", "3 5 6 7"),
        ("[5, с. 12]", "5"),
        ("[5. С. 12]", "5"),
        ("[5 с. 12]", "5"),
        ("[1; 2]", "1 2"),
        ("[5, 12-б.]", "5"),
        ("[5, 12 б.; 7, 3-4 бб.]", "5 7"),
        ("[5, 12б.]", "5"),
        ("[см.: 5, с. 3; 7]", "5 7"),
        ("[қараңыз: 5]", "5"),
        ("[vgl. 4, S. 12 f.]", "4"),
        ("[see 3, p. 4]", "3"),
        ("[2, т. 3, с. 5]", "2"),
        ("[12: 45]", "12"),
        ("[1, 2 и 5]", "1 2 5"),
        ("[1 and 3]", "1 3"),
        ("[№ 5]", "5"),
        ("[5a]", "5a"),
        ("[3,\n4]", "3 4"),
        ("[9–2]", "9"),
        ("[12 apples]", ""),
        ("[0, 1]", ""),
        ("[2.5]", ""),
        ("[a]", ""),
        ("[^1]", ""),
        ("[1\n\n2]", ""),
    ],
)
def test_square_brackets(text: str, numbers: str) -> None:
    assert [one.number for one in bracketed(f"word {text}.")] == numbers.split()


def test_raised_digits_are_told_from_powers() -> None:
    assert [one.number for one in raised("слово¹² и м² и 10³, word.³,⁵ end⁷⁻⁹")] == "12 3 5 7 8 9".split()


def test_round_brackets_stand_behind_words() -> None:
    assert [one.number for one in in_round("as shown (3, 4) and\n(5) then f(2)")] == ["3", "4"]


@given(st.text(alphabet="[](){};,.:-– 0123456789абсpand\n¹²", max_size=80))
def test_whatever_is_found_stands_there(text: str) -> None:
    for one in [*bracketed(text), *in_round(text), *raised(text)]:
        assert text[slice(*one.span)] == one.text
        assert int(one.number.rstrip("абсpand")) > 0
