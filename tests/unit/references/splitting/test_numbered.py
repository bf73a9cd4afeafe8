"""Lines between the numbers of a list."""

from collections.abc import Sequence

import pytest

from refman.references.splitting import numbering
from refman.references.splitting.line_model import FIRST, HEADING, INNER, OTHER, SUBHEADING
from refman.references.splitting.lines import lines
from refman.references.splitting.listed import text_of
from refman.references.splitting.listing import lists
from refman.references.splitting.numbered import settled

A = "Қабдолов З. Сөз өнері. Алматы: Жазушы, 1983."
B = "Брутян Г.А. Язык и картина мира. – Москва, 1974."
C = "Nikitina, Y. (2012). The CSTO through the looking glass. Problems of Post-Communism, 59(3), 41-52."


@pytest.mark.parametrize(
    ("line", "seen", "expected"),
    [
        pytest.param("Стиль и слово", FIRST, INNER, id="between numbers that run on"),
        pytest.param("1. Стиль и слово", FIRST, FIRST, id="a number of its own"),
        pytest.param("и слово. 1990.", OTHER, INNER, id="goes on"),
        pytest.param("Издание 2, исправленное» - 2019.", OTHER, INNER, id="a break within a paragraph"),
        pytest.param("Издание редкое и дорогое", OTHER, OTHER, id="that says nothing"),
        pytest.param("и слово. " * 30, OTHER, OTHER, id="text of the page"),
        pytest.param("II. Орыс тілінде", INNER, SUBHEADING, id="a part of the list"),
        pytest.param("© 2020", OTHER, OTHER, id="furniture"),
    ],
)
def test_lines_between_two_numbers(line: str, seen: str, expected: str) -> None:
    found = lines(f"1. {A}\n2. {B}\n{line}\n3. {C}\n4. {A}")
    kinds, _ = settled(found, [FIRST, FIRST, seen, FIRST, FIRST], numbering.runs(found), whole=True)
    assert kinds == [FIRST, FIRST, expected, FIRST, FIRST]


@pytest.mark.parametrize(("seen", "expected"), [(OTHER, INNER), (HEADING, HEADING), (INNER, INNER)])
def test_what_the_last_number_stands_above_is_its_own(seen: str, expected: str) -> None:
    found = lines(f"[1]\n{A}\n[2]\n{B}\n[3]\nЖол")
    kinds, _ = settled(found, [FIRST, FIRST, FIRST, FIRST, FIRST, seen], numbering.runs(found), whole=True)
    assert kinds == [FIRST, INNER, FIRST, INNER, FIRST, expected]


def test_a_line_of_a_page_may_be_of_the_next_one() -> None:
    found = lines(f"1. {A}\n2. {B}\nИздание 2, исправленное» - 2019.\n3. {C}\n4. {A}")
    kinds, _ = settled(found, [FIRST, FIRST, OTHER, FIRST, FIRST], numbering.runs(found))
    assert kinds[2] == OTHER


TEXT = (
    "the settlers of the valley kept to the roads that their fathers had made, and nobody asked where these led to,\n"
    "nor who had walked them first. When the winter came early, as it did in those years, they stayed where they\n"
    "were and waited; others went on, and some of them were never seen again by those who had stayed behind.\n"
)


@pytest.mark.parametrize("numbers", [range(1, 9), (1, 2, 3, 1, 2, 3, 1, 2)], ids=["run on", "begin anew"])
@pytest.mark.parametrize("form", ["{}. ", "[{}] ", "{} "])
def test_the_text_of_the_next_page_is_of_no_note(form: str, numbers: Sequence[int]) -> None:
    notes = [form.format(number) + (A, B, C)[at % 3] for at, number in enumerate(numbers)]
    pages = ["\n".join(notes[at : at + 3]) for at in range(0, len(notes), 3)]
    marked = [(number, (A, B, C)[at % 3]) for at, number in enumerate(numbers)]
    items = [item for listed in lists(lines(TEXT + "\n" + f"\n\n{TEXT}\n".join(pages))) for item in listed.items]
    assert [(int(item.mark.number) if item.mark else 0, text_of(item)) for item in items] == marked
