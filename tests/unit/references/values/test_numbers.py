"""Numbers lose their labels and nothing else."""

import pytest

from refman.references.values.numbers import number_text, volume_and_issue

NUMBERS = {
    "russian-pages": ("С. 12–25", ("page",), "12-25"),
    "kazakh-pages": ("Б. 12-15", ("page",), "12-15"),
    "kazakh-pages-behind": ("12-15 бб.", ("page",), "12-15"),
    "glued-extent": ("232б.", ("extent", "page"), "232"),
    "english": ("pp. 91–101", ("page",), "91-101"),
    "electronic-page": ("e116", ("page",), "e116"),
    "page-letter": ("A65", ("page",), "A65"),
    "extra-issue": ("S1", ("issue",), "S1"),
    "page-of-an-article-with-P": ("P04011", ("page",), "P04011"),
    "page-with-its-mark": ("P12-15", ("page",), "12-15"),
    "preprint-with-a-blank": ("arXiv : 0905.1122", (), "arXiv:0905.1122"),
    "page-of-a-supplement": ("S119–S126", ("page",), "S119-S126"),
    "page-of-a-section": ("C1", ("page",), "C1"),
    "latin-letter-for-a-cyrillic-one": ("C12–25", ("page",), "12-25"),
    "glued-issue-label": ("N5", ("issue",), "5"),
    "degree-sign": ("n° 3", ("issue",), "3"),
    "kazakh-volume": ("3-том", ("volume",), "3"),
    "russian-volume": ("Т. 23", ("volume",), "23"),
    "roman": ("Bd. VI", ("volume",), "VI"),
    "roman-with-its-word-behind": ("III-том", ("volume",), "III"),
    "volume-letter": ("8б", ("volume",), "8б"),
    "issue-in-brackets": ("(1)", ("issue",), "1"),
    "issue-continuous": ("№ 3 (75)", ("issue",), "3 (75)"),
    "persian-digits": ("ص ۴۵–۶۰", ("page",), "45-60"),
    "full-width": ("１７００－１７２２", ("page",), "1700-1722"),
    "wave": ("12〜25頁", ("page",), "12-25"),
    "korean-pages": ("45∼67쪽", ("page",), "45-67"),
    "double-issue": ("5–6", ("issue",), "5-6"),
}


@pytest.mark.parametrize(("printed", "classes", "expected"), NUMBERS.values(), ids=NUMBERS)
def test_labels_are_taken_off(printed: str, classes: tuple[str, ...], expected: str) -> None:
    assert number_text(printed, *classes) == expected


def test_a_volume_with_its_issue_is_two_numbers() -> None:
    assert volume_and_issue("2(38)") == ("2", "38")
    assert volume_and_issue("12 [3]") == ("12", "3")
    assert volume_and_issue("XXIV") == ("XXIV", "")
