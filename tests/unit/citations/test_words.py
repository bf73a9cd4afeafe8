"""The words around citations."""

import re

from refman.citations.words import parts, pattern, words


def test_own_words_and_those_of_the_lexicon() -> None:
    assert "қараңыз" in words("see")
    assert "и др" in words("et-al")
    assert {"и", "др"} <= parts("et-al")


def test_the_longest_word_counts() -> None:
    found = re.match(pattern("see"), "см. также 5")
    assert found
    assert found[0] == "см. также"
    assert not re.match(pattern("see"), "seemingly")
