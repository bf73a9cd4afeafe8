"""Numbers before references, and the runs they make."""

import pytest

from refman.references.lines import lines
from refman.references.numbering import marks, runs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("1. Қабдолов", [("stop", "1", 3)], id="stop"),
        pytest.param("12 . Қабдолов", [("stop", "12", 5), ("bare", "12", 3)], id="stop after a blank"),
        pytest.param("3.Иванов", [("stop", "3", 2)], id="glued"),
        pytest.param("[4] Иванов", [("bracket", "4", 4)], id="bracket"),
        pytest.param("(5) Иванов", [("paren", "5", 4)], id="round bracket"),
        pytest.param("¹² Иванов", [("super", "12", 3)], id="superscripts"),
        pytest.param("• Иванов", [("bullet •", "", 2)], id="bullet"),
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
        pytest.param("Ivanov\n5. A\nPetrov", [], id="a number alone"),
    ],
)
def test_runs(text: str, expected: list[list[int]]) -> None:
    assert sorted([index for index, _ in run.starts] for run in runs(lines(text))) == expected
