"""Pages with reference lists, made with every line known for what it is."""

import random
from pathlib import Path

import pytest

from refman.training.page_layouts import FIRST, INNER, LAYOUTS, printed
from refman.training.pages import FORMS, pages

REFERENCES = (
    "Қабдолов З. Сөз өнері. – Алматы: Жазушы, 1983. – 360 б.",
    "Брутян Г. А. Язык и картина мира // Философские науки. – 1973. – № 1. – С. 108–111.",
    "Nikitina, Y. (2012). The CSTO through the looking glass. Problems of Post-Communism, 59(3), 41-52.",
)


@pytest.mark.parametrize("name", LAYOUTS)
def test_every_reference_is_printed_and_begins_with_a_first_line(name: str) -> None:
    lines = printed(REFERENCES, LAYOUTS[name], random.Random(1))
    firsts = sum(line.kind == FIRST for line in lines)
    assert firsts == (1 if LAYOUTS[name].run_together else len(REFERENCES))
    whole = "".join(line.text for line in lines if line.kind in (FIRST, INNER)).replace("-", "")
    assert all(word.replace("-", "") in whole for text in REFERENCES for word in text.split())


def test_pages_are_the_same_for_the_same_seed(shared: Path) -> None:
    made = list(pages(shared, [list(REFERENCES) * 3], 40, seed=2))
    assert made == list(pages(shared, [list(REFERENCES) * 3], 40, seed=2))
    assert made != list(pages(shared, [list(REFERENCES) * 3], 40, seed=3))
    assert {page.form for page in made} <= set(FORMS)
    assert {page.layout for page in made} == set(LAYOUTS)


def test_every_kind_of_line_comes_up(shared: Path) -> None:
    kinds = {line.kind for page in pages(shared, [list(REFERENCES) * 9], 60, seed=2) for line in page.lines}
    assert kinds == {"other", "heading", "first", "inner", "subheading"}
