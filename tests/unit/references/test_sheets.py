"""How many sheets a work takes is cut off its reference before it is read."""

import pytest

from refman.model import Reference, to_item
from refman.references import parse
from refman.references.sheets import without_sheets

ARTICLE = "Ломов А.И. Сушка зерна // Химия. – 2010. – № 3. – С. 7–9"


@pytest.mark.parametrize(
    "sheets",
    [
        " (0,44 / 0,28).",
        " (1.1/0.5)",
        " (0,5 п.л.).",
        ". – 0,5 п. л.",
        ". – 0,6 п.л. (авт. – 0,3 п.л.).",
        ". – 1,2 п.л. / 0,4 п.л.",
        ", 0,7/0,35 печ. л.",
        " [Усл. печ. л. 4,5 ; тираж 90]",
        ". Объем 1 уч.-изд. л.",
    ],
)
def test_the_sheets_are_cut_off(sheets: str) -> None:
    assert without_sheets(ARTICLE + sheets) in {ARTICLE, ARTICLE + "."}


@pytest.mark.parametrize(
    "text",
    [ARTICLE, "Ломов А.И. Сушка. – Минск, 2013. – 148 л.", "Сушка. – Л., 1960. – 80 с.", "Iron. J. 2010. 3 (1/2)."],
    ids=["none", "leaves", "town", "issue"],
)
def test_what_looks_alike_stays(text: str) -> None:
    assert without_sheets(text) == text


def test_sheets_are_no_volume_and_no_issue() -> None:
    text = "Ломов, А.И. Сушка зерна: монография. – Омск: Изд-во ОмГУ, 2010. – 176 с. (11,2 / 2,22)."
    item = to_item(parse([Reference(text)])[0])
    assert "volume" not in item
    assert "issue" not in item
    assert item["custom"]["reference"] == text
