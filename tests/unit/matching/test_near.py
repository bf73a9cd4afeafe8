"""Worn print: letters wrong, lost, added, words torn and run together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.matching.letters import share, threes
from refman.matching.near import edits, is_near, name_near, near, words_near
from refman.matching.printed import Printed, printed
from refman.model import Entry, Reference

LETTERS = st.text("abcde", max_size=12)


def read(text: str) -> Printed:
    return printed(Entry(reference=Reference(text)))


@given(LETTERS.filter(bool), LETTERS)
def test_edits_are_those_of_the_plain_table(part: str, whole: str) -> None:
    row = [0] * (len(whole) + 1)
    for at, letter in enumerate(part, 1):
        above, row = row, [at]
        for place, other in enumerate(whole, 1):
            row.append(min(above[place] + 1, row[place - 1] + 1, above[place - 1] + (letter != other)))
    assert edits(part, whole) == min(row)


@pytest.mark.parametrize(
    ("title", "text", "least", "most"),
    [
        pytest.param(
            "Desert and Water Gardens of the Red Sea", "Desert and Water Gardens Bof the Red Vea", 0.9, 1, id="letters"
        ),
        pytest.param("Degenerate Subspaces", "Degenerate Sub spaces", 1, 1, id="a blank"),
        pytest.param("Развитие регионов Казахстана", "Развитие региоnов Кизахстана", 0.85, 1, id="Russian"),
        pytest.param("Rivers of the steppe", "Rivers of the forest", 0, 0.8, id="another word"),
        pytest.param("Mortality of women in towns", "Mortality of men in villages", 0, 0.8, id="two other words"),
    ],
)
def test_a_torn_title_is_found_and_another_is_not(title: str, text: str, least: float, most: float) -> None:
    assert least <= near(title, read(f"Li A. (2001). {text}. Nature, 3, 5.")) <= most


@pytest.mark.parametrize("text", ["", "Li", "Rivers of the steppe"])
def test_what_is_whole_counts_as_its_letters(text: str) -> None:
    ours = read("Li A. Rivers of the steppe. 2001.")
    assert near(text, ours) == share(threes(text), ours.threes)


def test_words_count_whole_torn_and_run_together() -> None:
    letters = threes("Communist and Post-Communist Studies")
    assert words_near("communist studies", letters) > 0.9
    assert 0.6 < words_near("andpost communisj", letters) < 1.0
    assert words_near("brewing society", letters) < 0.3
    assert words_near("", letters) == 0.0


@pytest.mark.parametrize(
    ("family", "least", "most"),
    [
        pytest.param("Castel", 0.8, 1, id="one letter"),
        pytest.param("Кастель", 0.6, 1, id="in Cyrillic"),
        pytest.param("Rosenfield", 0, 0.5, id="another"),
        pytest.param("", 0, 0, id="none"),
    ],
)
def test_a_surname_is_found_by_its_letters(family: str, least: float, most: float) -> None:
    assert least <= name_near(family, read("CZstel, R. (2013). La question. Nuevo Mundo.")) <= most


@pytest.mark.parametrize(
    ("word", "is_there"),
    [
        pytest.param("parasite", True, id="run into the next"),
        pytest.param("invisible", True, id="one letter"),
        pytest.param("cloaks", True, id="one letter more"),
        pytest.param("clouds", False, id="two letters"),
        pytest.param("iii", False, id="Roman number"),
        pytest.param("1993", False, id="number"),
    ],
)
def test_a_word_is_lost_only_if_two_letters_are(word: str, *, is_there: bool) -> None:
    assert is_near(word, read("Malaria parasiteinvisXble cloak. 1993, iii, 15.")) is is_there
