"""References that were run together on one line."""

import pytest

from refman.references.splitting.inline import parted
from refman.references.splitting.lines import lines
from refman.references.splitting.numbering import Mark, marks

A = "Қабдолов З. Сөз өнері. – Алматы: Жазушы, 1983. – 360 б."
B = "Брутян Г. А. Язык и картина мира // Философские науки. – 1973. – № 1. – С. 108–111."
C = "Nikitina, Y. (2012). The CSTO through the looking glass. Problems of Post-Communism, 59(3), 41-52."


def pieces(text: str, following: Mark | None = None) -> list[tuple[str, str]]:
    own = lines(text)
    found = parted(own, marks(own[0].text)[0], following)
    return [(mark.number, " ".join(line.text for line in part)[mark.length :].strip()) for part, mark in found]


@pytest.mark.parametrize("form", ["{}. ", "[{}] ", "{}) ", "({}) ", "№ {} "])
def test_each_form_of_number(form: str) -> None:
    text = " ".join(form.format(at) + work for at, work in enumerate((A, B, C), 1))
    assert pieces(text) == [("1", A), ("2", B), ("3", C)]


def test_broken_lines_with_a_number_at_an_end() -> None:
    text = f"1. {A} 2.\n{B} 3. {C[:30]}\n{C[30:]}"
    found = pieces(text)
    assert [number for number, _ in found] == ["1", "2", "3"]
    assert [" ".join(work.split()) for _, work in found] == [A, B, f"{C[:30].rstrip()} {C[30:].lstrip()}"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"1. {A}", id="one reference"),
        pytest.param("1. Собр. соч. Т. 2. Кн. 3. – М., 1975.", id="numbers of a work"),
        pytest.param(f"1. {A} 2. {B}", id="two, and no third to vouch for them"),
        pytest.param("1. Smith J. Roads. 2. ed. 3. print. London, 2001.", id="too close together"),
    ],
)
def test_left_alone(text: str) -> None:
    assert len(pieces(text)) == 1


def test_the_number_that_follows_vouches() -> None:
    following = marks("3. x")[0]
    assert [number for number, _ in pieces(f"1. {A} 2. {B}", following)] == ["1", "2"]
    assert len(pieces(f"1. {A} 2. {B}", marks("2. x")[0])) == 1


def test_spans_stay() -> None:
    text = f"1. {A} 2. {B} 3. {C}"
    for part, _ in parted(lines(text), marks(text)[0], None):
        assert all(text[line.start : line.end] == line.text for line in part)


def test_initials_before_a_number_count_nothing() -> None:
    patent = "Патент №27442 «Кирпич» от 15.10.2013 г. Авторы: Бишимбаев В.К., Сулейменов С.Т."
    assert pieces(f"[1] {A} [2] {patent} [3] {B} [4] {C}") == [("1", A), ("2", patent), ("3", B), ("4", C)]
