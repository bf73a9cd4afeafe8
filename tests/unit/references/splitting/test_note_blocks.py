"""Notes below rules at the feet of pages."""

import pytest

from refman.references.splitting.line_model import FIRST, INNER, OTHER
from refman.references.splitting.lines import lines
from refman.references.splitting.note_blocks import agreed
from refman.references.splitting.numbering import Mark

SEEN = "Текст страницы.\n{rule}\n1 Абай Қ. Өлең. 1990.\n2 Әуезов М. Жол. 1942.\n"


def told(page: str, kinds: list[str]) -> tuple[list[str], dict[int, Mark]]:
    found = lines(page)
    assert len(found) == len(kinds)
    kinds, marks = agreed(found, kinds, {})
    return kinds, dict(marks)


PAGE = [OTHER, OTHER, FIRST, FIRST]


@pytest.mark.parametrize("rule", ["____________", "———", "-----", "────"])
def test_notes_that_say_little_are_notes_where_others_are(rule: str) -> None:
    page = 2 * SEEN.format(rule=rule) + f"Текст.\n{rule}\n1 Сонда.\n2 Сонда.\nБ. 5.\n3 Сонда. Б. 7.\nДалее идет текст."
    kinds, marks = told(page, 2 * PAGE + 7 * [OTHER])
    assert kinds[8:] == [OTHER, OTHER, FIRST, FIRST, OTHER, OTHER, OTHER] or kinds[8:] == [
        OTHER, OTHER, FIRST, FIRST, INNER, FIRST, OTHER]  # fmt: skip
    assert [mark.value for mark in marks.values()][-2:] in ([1, 2], [2, 3])


def test_prose_and_the_rule_are_no_part_of_a_note() -> None:
    page = 2 * SEEN.format(rule="———") + "Текст.\n———\n1 Сонда. Б. 5."
    kinds, _ = told(page, [*PAGE, *PAGE, INNER, INNER, INNER])
    assert kinds[-2:] == [OTHER, FIRST]


@pytest.mark.parametrize(
    ("page", "kinds"),
    [
        (SEEN.format(rule="———") + "Текст.\n———\n1 Сонда.", [*PAGE, OTHER, OTHER, OTHER]),
        (2 * SEEN.format(rule="———") + "Текст.\n———\na) Сонда.", [*PAGE, *PAGE, OTHER, OTHER, OTHER]),
        (2 * SEEN.format(rule="Ссылки") + "Текст.\n———\n1 Сонда.", [*PAGE, *PAGE, OTHER, OTHER, OTHER]),
    ],
    ids=["one page of notes", "another form", "no rules"],
)
def test_all_else_is_left_as_it_was(page: str, kinds: list[str]) -> None:
    assert told(page, kinds)[0] == kinds
