"""Weighing what tells where references meet."""

from refman.references.splitting import seams as read
from refman.training.page_layouts import FIRST, HEADING, INNER, Printed
from refman.training.pages import Page
from refman.training.seams import fit, told

LINES = (
    ("Әдебиеттер", HEADING),
    ("Nadirova, A. K. (2019). Political language in", FIRST),
    ("Kazakhstan and the role of the press. Modern", INNER),
    ("Society, 2(38), 209-217.", INNER),
    ("Касымов Б. Р. Песни кочевья / Б. Р. Касымов //", FIRST),
    ("Степная газета. – 2011. – 3 мая.", INNER),
    ("Справочник рек Средней Азии. Т. 2. Ташкент: Фан,", FIRST),
    ("1985. С. 39–66.", INNER),
    ("Управление хозяйством : сборник статей. – Томск :", FIRST),
    ("Изд-во Томского университета, 2007. – 213 с.", INNER),
    ("Kim, D. V. (2022).", FIRST),
    ("Peacekeeping in the east: A history. Rossiya i", INNER),
    ("Gosudarstva, 56(3), 120-132.", INNER),
)


def test_lines_are_known_for_what_they_are() -> None:
    page = Page(tuple(Printed(*line) for line in LINES), (), "broken only")
    found = {seam.behind[0]: right for seam, right in told(page)}
    assert found
    assert found == {text: kind == FIRST for text, kind in LINES if text in found}


def test_what_goes_with_beginnings_weighs_for_them() -> None:
    evidence = [["a", "b"] if at % 2 else ["b", "c"] for at in range(200)]
    weights = fit([*evidence, ["rare"]], [bool(at % 2) for at in range(200)] + [True])
    assert set(weights) <= {read.BIAS, "a", "b", "c"}
    assert weights["a"] > 1 > -1 > weights["c"]
