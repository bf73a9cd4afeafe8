from pathlib import Path

import pytest

from refman.training.language_words import word_lines, words


def test_words_have_their_shares(tmp_path: Path) -> None:
    (tmp_path / "de.words.txt").write_text("haus 3\na 9\nx-y 9\nweg 1\n", "utf-8")
    assert words(tmp_path, "de") == {"haus": 0.75, "weg": 0.25}
    assert words(tmp_path, "fr") == {}


def test_lines_hold_what_is_no_loan_and_in_the_script() -> None:
    found = word_lines({"haus": 0.4, "film": 0.1, "дом": 0.5}, {"film": 0.3, "haus": 0.1}, 50, "Latn")
    assert len(found) == 50
    assert {word.casefold() for line in found for word in line.split()} == {"haus"}
    assert {len(line.split()) for line in found} == {1, 2, 3}
    assert {line[0].isupper() for line in found} == {True, False}


@pytest.mark.parametrize("found", [{}, {"дом": 1.0}, {"film": 0.1}])
def test_no_words_are_no_lines(found: dict[str, float]) -> None:
    assert word_lines(found, {"film": 0.9}, 50, "Latn") == []
