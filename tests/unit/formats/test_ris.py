import pytest

from refman.errors import Malformed
from refman.formats import ris
from refman.model import Date, Entry, Field, Name, Text


def one(lines: str) -> Entry:
    (entry,) = ris.read(f"TY  - JOUR\n{lines}\nER  - \n").entries
    return entry


def test_a_record_without_its_end_is_read() -> None:
    reading = ris.read("TY  - BOOK\nTI  - Абай жолы\nTY  - BOOK\nTI  - Қан мен тер")
    assert [str(entry.text("title")) for entry in reading.entries] == ["Абай жолы", "Қан мен тер"]
    assert not reading.issues


def test_text_outside_records_is_kept_with_its_line() -> None:
    reading = ris.read("Exported by X\n\nTY  - BOOK\nTI  - A\nER  - \nstray\nTY  - BOOK\nER  - \n")
    assert [entry.reference and entry.reference.text for entry in reading.entries] == [
        "Exported by X",
        None,
        "stray",
        None,
    ]
    assert [issue.message.split(":")[0] for issue in reading.issues] == ["line 1", "line 6"]


def test_carriage_returns_and_a_byte_order_mark() -> None:
    (entry,) = ris.read("\ufeffTY  - BOOK\r\nTI  - А\r\nER  - \r\n").entries
    assert str(entry.text("title")) == "А"


@pytest.mark.parametrize(
    ("value", "tag"), [("ru", "ru"), ("rus", "ru"), ("Kazakh", "kk"), ("орысша", "ru"), ("kz", "kk")]
)
def test_languages(value: str, tag: str) -> None:
    assert one(f"LA  - {value}").language == tag


def test_two_languages_are_both_kept() -> None:
    entry = one("LA  - Russian; Kazakh")
    assert entry.language == "ru"
    text = ris.write([entry])
    assert text.count("LA  - ") == 2
    assert ris.write(ris.read(text).entries) == text


@pytest.mark.parametrize(
    ("lines", "iso"),
    [
        ("PY  - 2019", "2019"),
        ("Y1  - 2019/06/15/", "2019-06-15"),
        ("DA  - 2019/06//\nPY  - 2019", "2019-06"),
        ("PY  - 2019///", "2019"),
        ("PY  - 2019\nDA  - 15.06.2019", "2019-06-15"),
    ],
)
def test_dates(lines: str, iso: str) -> None:
    assert one(lines).date("issued") == Date.parse(iso)


def test_the_second_title_is_the_whole_or_the_series() -> None:
    assert str(one("T2  - Вестник").text("container-title")) == "Вестник"
    (book,) = ris.read("TY  - BOOK\nT2  - ЖЗЛ\nSP  - 288\nSN  - 5888400067\nER  - ").entries
    assert str(book.text("collection-title")) == "ЖЗЛ"
    assert str(book.number("number-of-pages")) == "288"
    assert str(book.text("ISBN")) == "5888400067"


def test_a_doi_in_the_address_is_the_doi() -> None:
    assert str(one("UR  - https://doi.org/10.26577/abc").text("DOI")) == "10.26577/abc"


def test_unknown_tags_are_written_again() -> None:
    assert "C7  - odd" in ris.write([one("C7  - odd")])


def test_an_entry_that_was_never_read_is_its_note() -> None:
    (entry,) = ris.read("stray\nTY  - BOOK\nER  - ").entries[:1]
    assert "N1  - stray" in ris.write([entry])


def test_names() -> None:
    entry = Entry(
        "k", "book", {"author": Field((Name("Santos", "J.", "dos"), Name(literal="UN, Geneva"), Name("Айбек")))}
    )
    text = ris.write([entry])
    assert [line[6:] for line in text.splitlines() if line.startswith("AU")] == [
        "dos Santos, J.",
        "UN Geneva,",
        "Айбек",
    ]
    (back,) = ris.read(text).entries
    assert back.names("author")[2] == Name("Айбек")


def test_no_line_end_gets_into_a_value() -> None:
    text = ris.write([Entry("k", "book", {"title": Field(Text("a\nER  - \nTY  - JOUR"))})])
    assert len(ris.read(text).entries) == 1


def test_no_record_is_malformed() -> None:
    with pytest.raises(Malformed, match="no ris record"):
        ris.read("Ivanov I. Title. 2020.")
