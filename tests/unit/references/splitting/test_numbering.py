"""Numbers before references, and the runs they make."""

import pytest

from refman.references.splitting.lines import lines
from refman.references.splitting.numbering import marks, runs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("1. Қабдолов", [("stop", "1", 3)], id="stop"),
        pytest.param("12 . Қабдолов", [("stop", "12", 5), ("bare", "12", 3)], id="stop after a blank"),
        pytest.param("3.Иванов", [("stop", "3", 2)], id="glued"),
        pytest.param("[4] Иванов", [("bracket", "4", 4)], id="bracket"),
        pytest.param("[2–А] Иванов", [("bracket", "2", 6), ("key", "2–А", 6)], id="of the author of a thesis"),
        pytest.param("(5) Иванов", [("paren", "5", 4)], id="round bracket"),
        pytest.param("¹² Иванов", [("super", "12", 3)], id="superscripts"),
        pytest.param("• Иванов", [("bullet •", "", 2)], id="bullet"),
        pytest.param("а) Иванов", [("letter", "а", 3)], id="a Cyrillic letter"),
        pytest.param("(b) Ivanov", [("letter paren", "b", 4)], id="a letter in brackets"),
        pytest.param("iv. Ivanov", [("roman small", "4", 4)], id="small roman"),
        pytest.param("[IV] Ivanov", [("roman bracket", "4", 5), ("key", "IV", 5)], id="roman in brackets"),
        pytest.param("[Kab83] Қабдолов", [("key", "Kab83", 8)], id="a key"),
        pytest.param("#7 Ivanov", [("numero", "7", 3)], id="hash"),
        pytest.param("/8/ Ivanov", [("slashes", "8", 4)], id="slashes"),
        pytest.param("9] Ivanov", [("square", "9", 3)], id="half a bracket"),
        pytest.param("③ 山田", [("circled", "3", 2)], id="circled"),
        pytest.param("**3.** Иванов", [("bold", "3", 7)], id="bold"),
        pytest.param("[^3]: Ivanov", [("note", "3", 6)], id="a note of Markdown"),
        pytest.param("4Иванов И.", [("glued", "4", 1)], id="a raised number that lost its form"),
        pytest.param("** Ivanov", [("stars", "2", 3)], id="stars"),
        pytest.param("➢ Ivanov", [("bullet ➢", "", 2)], id="a bullet of Word"),
        pytest.param("o Ivanov", [("bullet o", "", 2)], id="a small o"),
        pytest.param("с. 12–15", [], id="a page"),
        pytest.param("12.05.2009 г.", [], id="a date"),
        pytest.param("1.5 млн", [], id="a decimal"),
        pytest.param("Иванов", [], id="nothing"),
    ],
)
def test_marks(text: str, expected: list[tuple[str, str, int]]) -> None:
    assert [(mark.style, mark.number, mark.length) for mark in marks(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("1. A\n2. B\n3. C", [[0, 1, 2]], id="one run"),
        pytest.param("1. A\nx\n2. B\ny\nz\n3. C", [[0, 2, 5]], id="broken lines"),
        pytest.param("1. A\n2. B\n1. C\n2. D", [[0, 1], [2, 3]], id="two lists"),
        pytest.param("1. A\n2. B\n4. D\n5. E", [[0, 1, 2, 3]], id="a number lost"),
        pytest.param("и) A\nк) B\nл) C", [[0, 1, 2]], id="letters, without the short i"),
        pytest.param("Ivanov\n5. A\nPetrov", [], id="a number alone"),
    ],
)
def test_runs(text: str, expected: list[list[int]]) -> None:
    assert sorted([index for index, _ in run.starts] for run in runs(lines(text))) == expected


def test_numbers_that_begin_anew_are_counted_from_their_own_one() -> None:
    works = [f"{at}. Сейітов А. Дала жолы. Алматы: Ғылым, 199{at}." for at in range(1, 5)]
    code = [f"{at}. ) --" if at % 2 else f"{at}. line" for at in range(1, 9)]
    found = runs(lines("\n".join([*works, "Қосымша А", *code])))
    assert sorted((run.first, run.last) for run in found) == [(0, 3), (5, 12)]
