import pytest

from refman.model import Number


@pytest.mark.parametrize(
    ("value", "first", "is_range", "is_numeric"),
    [
        ("12", 12, False, True),
        ("007", 7, False, True),
        ("22-27", 22, True, False),
        ("22–27", 22, True, False),
        ("S1 — S5", 1, True, False),
        ("2(38)", 2, False, False),
        ("XXXVI", None, False, False),
        ("3 (75)", 3, False, False),
        ("12-15, 20", 12, False, False),
        ("", None, False, False),
    ],
)
def test_views(value: str, first: int | None, is_range: bool, is_numeric: bool) -> None:
    number = Number(value, "№ " + value)
    assert (number.first, number.is_range, number.is_numeric, str(number)) == (first, is_range, is_numeric, value)
