"""Dates as programs export them: ISO 8601, RIS's slashes, a month in words, a day and a month before the year."""

from refman.formats.bib_date import read_edtf, read_month
from refman.model import Date
from refman.patterns import Late

_SLASHED = Late(r"(\d{4})/(\d{0,2})/?(\d{0,2})/?")
_DAY_FIRST = Late(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")
_YEAR_FIRST = Late(r"(\d{4})[\s,]+([^\W\d]+)\.?(?:\s+(\d{1,2}))?")
_YEAR_LAST = Late(r"(?:(\d{1,2})\s+)?([^\W\d]+)\.?,?\s+(?:(\d{1,2}),?\s+)?(\d{4})")


def read_date(text: str) -> Date:
    """The date; what is none is kept as it was printed.

    Example:
        >>> read_date("2022/06/01/").iso, read_date("2020 Jun 15").iso, read_date("15 мая 2020").iso
        ('2022-06-01', '2020-06-15', '2020-05-15')
    """
    text = text.strip()
    parts = _numbers(text) or _words(text)
    if parts:
        return Date.from_json({"date-parts": [parts]})
    return read_edtf(text)


def _numbers(text: str) -> list[int]:
    if found := _SLASHED.fullmatch(text):
        return _whole([int(part) for part in found.groups() if part])
    if found := _DAY_FIRST.fullmatch(text):
        return _whole([int(part) for part in reversed(found.groups())])
    return []


def _words(text: str) -> list[int]:
    if found := _YEAR_FIRST.fullmatch(text):
        year, month, day = found.groups()
    elif found := _YEAR_LAST.fullmatch(text):
        first, month, last, year = found.groups()
        day = first or last
    else:
        return []
    number = read_month(month)
    return _whole([int(year), number, *([int(day)] if day else [])]) if number else []


def _whole(parts: list[int]) -> list[int]:
    """The parts, or nothing where a month or a day is impossible."""
    limits = (9999, 12, 31)
    return parts if all(1 <= part <= limit for part, limit in zip(parts, limits, strict=False)) else []
