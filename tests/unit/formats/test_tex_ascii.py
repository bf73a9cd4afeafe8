import pytest

from refman import formats
from refman.errors import FormatError
from refman.formats.tex import decode, encode
from refman.formats.tex_ascii import ascii_address, to_ascii
from refman.model import Entry, Field, Name, Text

RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
KAZAKH = "әғқңөұүһі"


@pytest.mark.parametrize(
    "text",
    [
        RUSSIAN,
        RUSSIAN.upper(),
        KAZAKH,
        KAZAKH.upper(),
        "Gödel, Łukasz, Çelik, ğışŞİ, ǖ, ñ, ė, ạ, ß, æ",
        "«»“”–—№§",
        "ңөү җһә ў їє",
    ],
)
def test_letters_are_macros_and_come_back(text: str) -> None:
    tex = to_ascii(encode(text))
    assert tex.isascii()
    assert decode(tex) == text


def test_what_has_no_macro_stays() -> None:
    assert to_ascii("漢字") == "漢字"


def test_addresses_are_percent_encoded() -> None:
    assert ascii_address("{https://x.kz/қ?a=%20}") == "{https://x.kz/%D2%9B?a=%20}"


def test_a_file_is_ascii_and_reads_back() -> None:
    entry = Entry(
        "k",
        "book",
        {
            "title": Field(Text("Абай жолы: The CSTO", "kk")),
            "author": Field((Name("Әуезов", "М. О."), Name(literal="ҚазҰУ"))),
            "URL": Field(Text("https://x.kz/қ")),
            "language": Field(Text("kk")),
        },
    )
    for name in ("bibtex", "biblatex"):
        text = formats.write([entry], name, ascii_only=True)
        assert text.isascii()
        (back,) = formats.read(text, name).entries
        assert str(back.text("title")) == "Абай жолы: The CSTO"
        assert back.names("author") == entry.names("author")


def test_other_formats_have_no_macros() -> None:
    with pytest.raises(FormatError, match="--ascii is for bibtex and biblatex"):
        formats.write([], "ris", ascii_only=True)
