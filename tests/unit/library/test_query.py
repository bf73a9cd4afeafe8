from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.errors import LibraryError
from refman.library.query import Term, parse, years


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("мир", [[Term("мир")]]),
        ("мир война", [[Term("мир")], [Term("война")]]),
        ('"мир и" война', [[Term("мир и", is_phrase=True)], [Term("война")]]),
        ("-мир", [[Term("мир", negated=True)]]),
        ("\u2212мир", [[Term("мир", negated=True)]]),
        ("а OR б в", [[Term("а"), Term("б")], [Term("в")]]),
        ("а AND б", [[Term("а")], [Term("б")]]),
        ("OR а", [[Term("OR")], [Term("а")]]),
        ("author:тоқаев", [[Term("тоқаев", "author")]]),
        ('publisher:"а б"', [[Term("а б", "publisher", is_phrase=True)]]),
        ("-doi:10.1/x", [[Term("10.1/x", "DOI", negated=True)]]),
        ("journal:x LANG:kk", [[Term("x", "container-title")], [Term("kk", "language")]]),
        ("Регион: итоги", [[Term("Регион:")], [Term("итоги")]]),
        ("https://x.org", [[Term("https://x.org")]]),
        ("-", [[Term("-")]]),
        ('"без конца', [[Term("без конца", is_phrase=True)]]),
    ],
)
def test_queries(text: str, expected: list[list[Term]]) -> None:
    assert [list(group) for group in parse(text)] == expected


def test_a_misspelt_field_is_told() -> None:
    with pytest.raises(LibraryError, match=r"no field 'autor'.*did you mean 'author:'"):
        parse("autor:x")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("2019", ("2019", "2019")), ("2019..2022", ("2019", "2022")), ("2019..", ("2019", "9999")),
     ("..1960", ("0000", "1960")), ("..", None), ("", None), ("x", None), ("20192022", None)],
)  # fmt: skip
def test_years(text: str, expected: tuple[str, str] | None) -> None:
    assert years(text) == expected


@given(st.text())
def test_any_text_is_a_query_or_is_told(text: str) -> None:
    with suppress(LibraryError):
        assert all(group for group in parse(text))
