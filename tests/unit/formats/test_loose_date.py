import pytest

from refman.formats.loose_date import read_date


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2019", "2019"), ("2019/06/15/", "2019-06-15"), ("2019///", "2019"), ("2019/06", "2019-06"),
        ("15.06.2019", "2019-06-15"), ("2019 Jun 15", "2019-06-15"), ("2019 Jun", "2019-06"), ("June 2019", "2019-06"),
        ("15 маусым 2019", "2019-06-15"), ("15 июня 2019", "2019-06-15"), ("June 15, 2019", "2019-06-15"),
        ("2009-07/2009-08", "2009-07/2009-08"), ("2019/13/15", ""), ("45.06.2019", ""), ("in press", ""), ("", ""),
    ],
)  # fmt: skip
def test_dates(text: str, iso: str) -> None:
    date = read_date(text)
    assert date.iso == iso
    assert date.parts or date.printed == text
