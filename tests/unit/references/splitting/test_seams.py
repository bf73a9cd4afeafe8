"""Tests of telling where references meet that nothing but their words parts."""

from dataclasses import replace

import pytest

from refman.references.splitting import seams
from refman.references.splitting.line_model import FIRST, INNER
from refman.references.splitting.lines import lines

# A list whose lines are broken anywhere; "|" is where one reference ends.
LISTS = {
    "a work without an author behind one with": """\
        Нысанбаев Ә. Қазақстан: рухани жаңғыру. Алматы:
        Ғылым, 2001. 214 б.|
        Касымов Б. Р. Песни кочевья / Б. Р. Касымов //
        Степная газета. – 2011. – 3 мая.|
        Справочник рек Средней Азии. Т. 2. Ташкент: Фан,
        1985. С. 39–66.|
        Управление хозяйством : сборник статей. – Томск :
        Изд-во Томского университета, 2007. – 213 с.""",
    "a year alone at the end of a line": """\
        Nadirova, A. K. (2019).
        Political language in Kazakhstan and the role of
        the press. Modern Society, 2(38), 209-217.|
        Smith, J. (2020). Caravans of the steppe and their
        songs. Steppe Studies, 4(2), 15-31.|
        Kim, D. V. (2022).
        Peacekeeping in the east: A history. Rossiya i
        Gosudarstva, 56(3), 120-132.""",
}


@pytest.mark.parametrize(
    ("printed", "doubted"),
    [
        pytest.param(printed, doubted, id=doubted)
        for printed, doubts in zip(LISTS.values(), (("Справочник", "Управление"), ("Political", "Peace")), strict=True)
        for doubted in doubts
    ],
)
@pytest.mark.parametrize("believed", [FIRST, INNER])
def test_the_reading_decides_what_the_lines_leave_open(printed: str, doubted: str, believed: str) -> None:
    found = lines(printed.replace("|", ""))
    ends = [line.endswith("|") for line in printed.split("\n")]
    expected = [FIRST, *(FIRST if ended else INNER for ended in ends[:-1])]
    at = next(at for at, line in enumerate(found) if line.text.startswith(doubted))
    guessed = [*expected]
    guessed[at] = believed
    leaning = [0.0 if place == at else 9.0 if kind == FIRST else -9.0 for place, kind in enumerate(expected)]
    assert seams.settled(found, guessed, leaning, {}) == expected


def test_a_list_that_numbers_part_is_left_as_it_is() -> None:
    found = lines("\n".join(line.strip("| ") for line in LISTS["a year alone at the end of a line"].split("\n")))
    guessed = [FIRST, FIRST, INNER, FIRST, INNER, FIRST, FIRST, INNER]
    marked = {line.start: True for line in found}
    assert seams.settled(found, guessed, [0.0] * len(found), marked) == guessed
    assert seams.settled(found, guessed, [0.0] * len(found), {}) != guessed


def test_seams_say_which_references_they_are_of() -> None:
    found = lines("Абай Қ. Өлеңдер.\n– Алматы, 1990.\nСәтбаев Қ. Еңбектер.\nАлматы, 1987.")
    asked = [*seams.seams(found, [FIRST, INNER, FIRST, INNER], [0.0] * 4, range(4))]
    assert [(seam.at, seam.is_parted, seam.of) for seam in asked] == [(2, True, (0, 2)), (3, False, (2,))]
    assert asked[0].before == ("Абай Қ. Өлеңдер.", "– Алматы, 1990.")
    assert asked[1].behind == ("Алматы, 1987.",)


def test_the_number_of_a_patent_is_no_work_by_itself() -> None:
    number = "Пат. 2187888 Российская Федерация, МПК7 H 04 B 1/38, H 04 J 13/00."
    title = "Приемопередающее устройство / Чугаева В. И. – № 2000131736/09 ; опубл. 20.08.02."
    seam = seams.Seam(1, True, (0, 1), 0.6, (number,), (title,))
    whole = replace(seam, before=("Патент 35016. Кирпич / Квятковский С.А. – Опубл. 23.02.83.",))
    assert seams.chances([seam])[0] == 0
    assert seams.chances([whole])[0] > 0
