from hypothesis import given
from hypothesis import strategies as st

from refman.languages import GramTable
from refman.languages.gram_table import number

THREE = st.binary(min_size=3, max_size=3)
LETTERS = st.characters(exclude_characters="\0")
"""No word has a zero, which would count for nothing."""


@given(st.dictionaries(st.text(LETTERS, min_size=1, max_size=5), THREE, max_size=60), st.text(LETTERS, max_size=5))
def test_what_was_put_in_is_found_and_nothing_else(weights: dict[str, bytes], other: str) -> None:
    table = GramTable.of(weights, 3)
    assert {gram: table.weights(gram) for gram in weights} == weights
    assert table.weights(other) == weights.get(other, b"")


def test_a_full_table_finds_all() -> None:
    weights = {f"{first}{second}": bytes([first % 251, second]) for first in range(99) for second in range(50)}
    table = GramTable.of(weights, 2)
    assert all(table.weights(gram) == levels for gram, levels in weights.items())
    assert not any(map(table.weights, map(str, range(100_000, 101_000))))


def test_the_order_of_letters_counts() -> None:
    assert len({number(gram) for gram in ("abc", "acb", "bac", "bca", "cab", "cba", "ab", "a", "")}) == 9
