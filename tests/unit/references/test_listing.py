"""Lists in pages, as items of lines."""

import pytest

from refman.references.lines import lines
from refman.references.listing import Item, is_heading, items, text_of

LISTED = "Қабдолов З. Сөз өнері. Алматы: Жазушы, 1983.\nБрутян Г.А. Язык и картина мира. – Москва, 1974."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param("Cover\n\nAbstract", [], id="no list"),
        pytest.param(LISTED, [(0, 1), (1, 2)], id="a list"),
        pytest.param(f"Әдебиет\n{LISTED}", [(1, 2), (2, 3)], id="a heading"),
        pytest.param(f"Cover\n\nMenu\n\n{LISTED}\n\n© 2023", [(2, 3), (3, 4)], id="furniture"),
    ],
)
def test_items(text: str, expected: list[tuple[int, int]]) -> None:
    assert [(item.first, item.end) for item in items(lines(text))] == expected


def test_text_is_without_the_mark() -> None:
    found = lines("1. Қабдолов З. Сөз\nөнері. Алматы: Жазушы, 1983.\n2. Брутян Г.А. Язык. – Москва, 1974.")
    assert text_of(found, items(found)[0]) == "Қабдолов З. Сөз өнері. Алматы: Жазушы, 1983."
    assert text_of(found, Item(1, 2)) == found[1].text


def test_headings_in_any_language() -> None:
    assert all(is_heading(line) for line in lines("参考\nПайдаланылған әдебиеттер тізімі:\nREFERENCES"))
