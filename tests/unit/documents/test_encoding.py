"""Encodings: marks, declarations, letter statistics, and what is no text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.documents import decode
from refman.errors import NotReadable

RUSSIAN = "Сычёв М. С. История казачьего войска. – Астрахань: Волга, 2009. – 231 с."
KAZAKH = "Кәкішұлы Т. Қазақ әдебиетінің қысқаша тарихы. – Алматы: Қазақ университеті, 2002. – 235 б."
FRENCH = "Anadón, M. (2006). La recherche qualitative est-elle nécessairement inductive ? Québec."
MIXED = "Robert K. Case Study Research [Текст]: Design and Methods. London: Sage, 2014."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        pytest.param(KAZAKH, "utf-8", id="utf-8"),
        pytest.param(KAZAKH, "utf-16-le", id="utf-16-le without a mark"),
        pytest.param(KAZAKH, "utf-16-be", id="utf-16-be without a mark"),
        pytest.param(FRENCH, "utf-16-le", id="latin letters in utf-16 without a mark"),
        pytest.param(RUSSIAN, "cp1251", id="cp1251"),
        pytest.param(RUSSIAN.replace("–", "-"), "koi8-r", id="koi8-r"),
        pytest.param(RUSSIAN.replace("–", "-"), "cp866", id="cp866"),
        pytest.param(KAZAKH, "kz1048", id="kz1048"),
        pytest.param(KAZAKH, "ptcp154", id="ptcp154"),
        pytest.param(FRENCH, "cp1252", id="cp1252"),
        pytest.param("Иванов И. И.", "cp1251", id="three words"),
        pytest.param("Иванов И. И.", "koi8-r", id="three words of koi8-r"),
    ],
)
def test_tells_the_encoding(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == (text, encoding)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_drops_the_byte_order_mark(encoding: str) -> None:
    assert decode(KAZAKH.encode(encoding))[0] == KAZAKH


def test_latin_1_of_control_bytes_is_read() -> None:
    text, _ = decode("Müller \x81 Straße".encode("latin-1"))
    assert text.startswith("Müller")


def test_cyrillic_is_not_taken_for_latin_in_a_list_of_both() -> None:
    text, _ = decode(f"{MIXED}\n{RUSSIAN}".encode("cp1251"))
    assert text == f"{MIXED}\n{RUSSIAN}"


def test_declared_charset_is_honoured() -> None:
    page = f'<html><head><meta charset="windows-1251"></head><p>{"Щъ"}</p>'
    assert decode(page.encode("cp1251")) == (page, "cp1251")


def test_wrong_declaration_does_not_break_utf_8() -> None:
    page = f'<meta charset="windows-1251"><p>{RUSSIAN}</p>'
    assert decode(page.encode()) == (page, "utf-8")


def test_unknown_declaration_is_passed_over() -> None:
    page = f'<meta charset="x-no-such"><p>{RUSSIAN}</p>'
    assert decode(page.encode("cp1251")) == (page, "cp1251")


def test_damaged_utf_8_is_still_utf_8() -> None:
    text, encoding = decode((KAZAKH * 3).encode()[:-1] + b"\xff")
    assert encoding == "utf-8"
    assert text.startswith(KAZAKH)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        pytest.param(b"", "empty", id="nothing"),
        pytest.param(b" \n\t\r\n", "empty", id="blanks"),
        pytest.param(b"\xef\xbb\xbf\n", "empty", id="a mark and nothing else"),
        pytest.param(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "a PDF", id="pdf"),
        pytest.param(b"PK\x03\x04....word/document.xml", "cut off", id="docx cut off"),
        pytest.param(b"PK\x03\x04....readme.txt", "ZIP", id="zip"),
        pytest.param(b"\x89PNG\r\n\x1a\n\x00\x00", "PNG", id="png"),
        pytest.param(b"SQLite format 3\x00\x10\x00", "SQLite", id="sqlite"),
        pytest.param(b"{\\rtf1\\ansi Text}", "RTF", id="rtf"),
        pytest.param(bytes(range(256)) * 20, "binary", id="all bytes"),
        pytest.param(b"\x01\x02\x03\x04\x05" * 40, "binary", id="control characters"),
        pytest.param(b"text\x00\x00\x00text\x00text!!", "binary", id="NULs"),
    ],
)
def test_refuses_in_one_line_that_says_what_it_is_and_what_to_do(data: bytes, what: str) -> None:
    with pytest.raises(NotReadable, match=what) as caught:
        decode(data, where="list.pdf")
    assert str(caught.value).startswith("list.pdf: it is")
    assert caught.value.hint
    assert "\n" not in str(caught.value)


@given(
    # after the mark of UTF-16 a NUL is the mark of UTF-32
    st.text(min_size=1).filter(lambda text: text.strip("\x00 \t\r\n\x0b\x0c\ufeff") and text[0] != "\x00"),
    st.sampled_from(["utf-16", "utf-32"]),
)
def test_marked_text_comes_back_whole(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding))[0] == text


@given(st.binary())
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        text, _ = decode(data)
    except NotReadable:
        return
    assert text
