from typing import Any

import pytest

from refman.model import Date


@pytest.mark.parametrize(
    ("text", "parts", "printed", "iso"),
    [
        pytest.param("2022", ((2022,),), "", "2022", id="year"),
        pytest.param("2022-06", ((2022, 6),), "", "2022-06", id="month"),
        pytest.param("2009-07-01", ((2009, 7, 1),), "", "2009-07-01", id="day"),
        pytest.param("1906/1910", ((1906,), (1910,)), "", "1906/1910", id="range"),
        pytest.param("2022a", ((2022,),), "2022a", "2022", id="letter"),
        pytest.param("2022б", ((2022,),), "2022б", "2022", id="Cyrillic letter"),
        pytest.param("199X", (), "199X", "", id="decade"),
        pytest.param("19xx", (), "19xx", "", id="century"),
        pytest.param("2022-6-3", ((2022, 6, 3),), "2022-6-3", "2022-06-03", id="without zeros"),
        pytest.param("2009-07-01T12:00:00Z", ((2009, 7, 1),), "2009-07-01T12:00:00Z", "2009-07-01", id="time"),
        pytest.param("-0044", ((-44,),), "", "-0044", id="before Christ"),
        pytest.param("2022-13-45", (), "2022-13-45", "", id="impossible day"),
        pytest.param("2022-30", (), "2022-30", "", id="impossible month"),
        pytest.param("1/2/3", (), "1/2/3", "", id="three"),
        pytest.param("в печати", (), "в печати", "", id="words"),
        pytest.param("", (), "", "", id="empty"),
    ],
)
def test_parse(text: str, parts: tuple[tuple[int, ...], ...], printed: str, iso: str) -> None:
    date = Date.parse(text)
    assert (date.parts, date.printed, date.iso) == (parts, printed, iso)
    assert str(date) == (iso or printed)
    assert date.year == (parts[0][0] if parts else None)


def test_circa() -> None:
    assert Date.parse("1850~").circa
    assert not Date.parse("1850").circa


@pytest.mark.parametrize(
    ("item", "date"),
    [
        pytest.param({"date-parts": [[2022, 6]]}, Date(((2022, 6),)), id="integers"),
        pytest.param({"date-parts": [["2022", "06"]]}, Date(((2022, 6),)), id="strings"),
        pytest.param({"date-parts": [[1906], [1910]]}, Date(((1906,), (1910,))), id="range"),
        pytest.param({"date-parts": [[2022, None]]}, Date(((2022,),)), id="null month"),
        pytest.param({"date-parts": [[2022, ""]]}, Date(((2022,),)), id="empty month"),
        pytest.param({"date-parts": [[None]]}, Date(), id="null"),
        pytest.param({"date-parts": 5}, Date(), id="no list"),
        pytest.param({"date-parts": [[2022, 99]]}, Date(printed="2022 99"), id="impossible"),
        pytest.param({"date-parts": [["1" * 5000]]}, Date(), id="too long a number"),
        pytest.param({"raw": "2022-06"}, Date(((2022, 6),)), id="raw"),
        pytest.param({"raw": "spring 2022"}, Date(printed="spring 2022"), id="raw words"),
        pytest.param({"edtf": "1850~"}, Date(((1850,),), "1850~", circa=True), id="edtf"),
        pytest.param({"literal": "б. г."}, Date(printed="б. г."), id="literal"),
        pytest.param(
            {"date-parts": [[2022]], "season": 2, "circa": 1}, Date(((2022,),), "", "2", circa=True), id="season"
        ),
        pytest.param("2022", Date(((2022,),)), id="string"),
        pytest.param({}, Date(), id="empty"),
    ],
)
def test_from_json(item: dict[str, Any] | str, date: Date) -> None:
    assert Date.from_json(item) == date


@pytest.mark.parametrize(
    ("date", "item"),
    [
        (Date(((2022, 6),), "June 2022"), {"date-parts": [[2022, 6]]}),
        (Date(printed="б. г."), {"literal": "б. г."}),
        (Date(((2022,),), season="3", circa=True), {"date-parts": [[2022]], "season": 3, "circa": True}),
        (Date(((2022,),), season="²"), {"date-parts": [[2022]], "season": "²"}),
    ],
)
def test_to_json(date: Date, item: dict[str, Any]) -> None:
    assert date.to_json() == item
