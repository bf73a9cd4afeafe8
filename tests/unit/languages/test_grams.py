import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.languages.grams import grams, words, words_of_lines


@pytest.mark.parametrize(
    ("word", "found"),
    [
        pytest.param("a", [" a ", " a "], id="a letter is its own n-gram"),
        pytest.param("abc", [" abc ", " ab", "abc", "bc ", " abc", "abc "], id="ends are marked"),
        pytest.param("x" * 99, [f" {'x' * 99} ", " xx", "xxx"], id="unusually long"),
    ],
)
def test_a_word_is_cut(word: str, found: list[str]) -> None:
    assert list(grams(word))[: len(found)] == found


@given(st.lists(st.text(st.characters(exclude_characters="\n"))))
def test_lines_have_the_words_that_they_have_alone(lines: list[str]) -> None:
    whole = words_of_lines("".join(f"{line}\n" for line in lines))
    assert whole == [word for line in lines for word in [*words(line), "\n"]]
