"""Cyrillic that is shown as accented letters of another code page."""

import pytest

from refman.documents import read
from refman.documents.taken_for_latin import respelt

LINES = "Список литературы\nСейтқали Я. Ёлка и чаща. Большая река: явление. М.: Наука, 1983. С. 5–9."


def t1(text: str) -> str:
    """The text as the letters of LaTeX's T1 stand where those of T2A do."""
    letters = text.encode("cp1251", "ignore").decode("latin-1")
    return letters.translate(
        {0xD7: "\u0152", 0xF7: "\u0153", 0xFF: "\u00df", 0xDF: "\u1e9e", 0xA8: "\u0132", 0xB8: "\u0133"}
    )


def test_a_page_that_was_read_as_latin() -> None:
    plain = LINES.replace("қ", "к").replace("–", "-")
    assert respelt(plain.encode("cp1251").decode("latin-1")) == plain


def test_fonts_of_latex() -> None:
    plain = "Список сочинений: чужая земля, явная задача. Ёж и ёлка, чаща. Ч. 2, Я."
    assert respelt(t1(plain)) == plain


def test_the_brackets_and_the_c_of_such_fonts() -> None:
    page = (
        "As in [3,4\u2104.\n[1\u2104 Baker J. A \u201alosed s\u201aien\u201ae of bioti\u201a a\u201a\u201aounts. 2011."
    )
    assert respelt(page) == "As in [3,4].\n[1] Baker J. A closed science of biotic accounts. 2011."
    assert respelt("Er sagte: \u201aja\u2018.") == "Er sagte: \u201aja\u2018."


def test_fonts_of_an_office() -> None:
    plain = "Список литературы\n1. Орлов Б. Степные реки. – Алматы: Наука, 1983. https://orda.kz/12"
    shown = plain.translate({0x410 + at: 0x1CD + at for at in range(64)} | {0x2013: 0xB2})
    assert shown != plain
    assert respelt(shown) == plain
    assert respelt("nǐ hǎo, Lǚ Xùn, Ǎǎǎǎ") == "nǐ hǎo, Lǚ Xùn, Ǎǎǎǎ"


def test_latin_beside_it_is_left() -> None:
    page = "Ñïèñîê ëèòåðàòóðû\n1. Szabó Á., Müller É. Naïveté. Zürich, 1999.\n2. Ïåòðîâ Ý. Ðåêè."
    assert respelt(page) == "Список литературы\n1. Szabó Á., Müller É. Naïveté. Zürich, 1999.\n2. Петров Э. Реки."


@pytest.mark.parametrize(
    "text",
    [
        "Þórður Ægir Óðinsson átti það, sem það er: ÁÐUR, ÚTGÁFA, ÞÝÐÍNG",
        "À l'été où l'on créée des œuvres, ÉÉÉÉ",
        "Tiếng Việt: à ô ê, Đà Nẵng, Huế",
        "Список литературы. Öçüñ 1999",
        "3 × 4 ÷ 5, ÄÖÜß äöüß",
    ],
)
def test_other_languages_are_left(text: str) -> None:
    assert respelt(text) == text


def test_a_text_is_read_so() -> None:
    page = "Ëèòåðàòóðà\n\n1. Ïåòðîâ Ñ. Ñòåïíûå ðåêè. Àëìàòû: Íàóêà, 1983.\n"
    assert read(page.encode()).text == "Литература\n\n1. Петров С. Степные реки. Алматы: Наука, 1983.\n"


def test_the_number_sign_and_dashes_of_the_page_are_read_too() -> None:
    whole = "Орлова Т. А. Город и река // Вестник МГУ. – 2004. – № 3. – С. 14–22."
    assert respelt(whole.encode("cp1251").decode("latin-1")) == whole
