import pytest

from refman.formats.bib_date import is_edtf, read_edtf, read_month, read_parts, write_edtf, write_parts
from refman.model import Date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2022", Date(((2022,),))),
        ("2022-06-03", Date(((2022, 6, 3),))),
        ("1906/1910", Date(((1906,), (1910,)))),
        ("1850~", Date(((1850,),), circa=True)),
        ("2004-22", Date(((2004,),), season="2")),
        ("-0044", Date(((-44,),))),
        ("2004/", Date(printed="2004/")),
        ("в печати", Date(printed="в печати")),
    ],
)
def test_edtf_both_ways(text: str, date: Date) -> None:
    assert read_edtf(text) == date
    assert write_edtf(date) == (text if is_edtf(text) else None)


@pytest.mark.parametrize(
    ("year", "month", "day", "iso", "unused"),
    [
        ("2022", "", "", "2022", ()),
        ("2022", "jan", "", "2022-01", ()),
        ("2022", "7", "05", "2022-07-05", ()),
        ("2022", "July", "40", "2022-07", ("day",)),
        ("2009", "jul--aug", "", "2009-07/2009-08", ()),
        ("2003", "мая", "21", "2003-05-21", ()),
        ("2003", "jun\u00a01", "", "2003-06-01", ()),
        ("2003", "12 dec", "", "2003-12-12", ()),
        ("1906--1910", "", "", "1906/1910", ()),
        ("2003", "Frühling", "", "2003", ("month",)),
        ("2003", "", "3", "2003", ("day",)),
        ("in press", "jan", "", "", ("month",)),
    ],
)
def test_parts(year: str, month: str, day: str, iso: str, unused: tuple[str, ...]) -> None:
    date, left = read_parts(year, month, day)
    assert (date.iso, left) == (iso, unused)


@pytest.mark.parametrize(
    ("word", "month"), [("jan", 1), ("Sept.", 9), ("12", 12), ("13", None), ("маусым", 6), ("декабря", 12), ("x", None)]
)
def test_month(word: str, month: int | None) -> None:
    assert read_month(word) == month


@pytest.mark.parametrize(
    ("date", "fields"),
    [
        (Date(((2022,),)), {"year": "{2022}"}),
        (Date(((2022, 1, 5),)), {"year": "{2022}", "month": "jan", "day": "{5}"}),
        (Date(((1906,), (1910,))), {"year": "{1906--1910}"}),
        (Date(((2009, 7), (2009, 8))), {"year": "{2009}", "month": 'jul # "--" # aug'}),
        (Date(printed="б. г."), {}),
    ],
)
def test_write_parts(date: Date, fields: dict[str, str]) -> None:
    assert write_parts(date) == fields
