"""RTF as lines."""

import pytest

from refman.documents import read


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (rb"{\rtf1\ansi\ansicpg1251 \'c0\'e1\'e0\'e9\par \'c0\par}", "Абай\nА\n"),
        (rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset204 Arial;}}\f0 \'c0\'e1\'e0\'e9\par}", "Абай\n"),
        (rb"{\rtf1\uc1\u1178?\u1072?\u1088?\u1072?\par}", "Қара\n"),
        (rb"{\rtf1\uc0\u1178\u1072 x\par}", "Қаx\n"),
        (rb"{\rtf1 Text{\footnote \chftn  Note}\par}", "Text¹\n\n¹ Note\n"),
        (rb"{\rtf1 {\listtext 1.\tab}Abai\par}", "1. Abai\n"),
        (rb"{\rtf1 {\*\generator X}{\info{\title T}}a\line b\par}", "a\nb\n"),
        (rb"{\rtf1 a{\deleted b}c\par}", "ac\n"),
        (rb"{\rtf1 12\endash 15\~p\par}", "12\u201315 p\n"),
        (rb"{\rtf1 {\field{\*\fldinst HYPERLINK \"x\"}{\fldrslt shown}}\par}", "shown\n"),
        (rb"{\rtf1 a}}}}b{{{", "ab\n"),
    ],
    ids=["page", "font", "unicode", "uc0", "note", "list", "hidden", "deleted", "signs", "field", "unbalanced"],
)
def test_rtf(source: bytes, text: str) -> None:
    assert read(source).text == text
