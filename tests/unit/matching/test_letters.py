"""Letters in threes and words in Latin letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.matching.letters import bare, of_three, plain, share, threes


def test_scripts_share_their_letters() -> None:
    assert share(threes("Реки степи"), threes("Reki stepi")) == 1.0
    assert plain("Реки 007") == {"reki", "7"}


@pytest.mark.parametrize(("word", "without"), [("007", "7"), ("0", "0"), ("ox", "ox")])
def test_noughts_before_a_number_fall_away(word: str, without: str) -> None:
    assert bare(word) == without


@pytest.mark.parametrize(
    ("letters", "found"), [("", set()), ("ab", {"ab"}), ("abcd", {"abc", "bcd"})], ids=["none", "few", "more"]
)
def test_letters_in_threes(letters: str, found: set[str]) -> None:
    assert of_three(letters) == found


@given(st.frozensets(st.text()), st.frozensets(st.text()))
def test_a_share_is_between_nothing_and_all(one: frozenset[str], other: frozenset[str]) -> None:
    assert 0 <= share(one, other) <= 1
    assert share(one, one) == float(bool(one))
