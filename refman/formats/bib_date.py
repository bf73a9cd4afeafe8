"""Dates as .bib files write them: EDTF in BibLaTeX; year, month and day apart in BibTeX."""

import re
from dataclasses import replace
from functools import lru_cache

from refman.languages import lexicon
from refman.model import Date
from refman.patterns import Late

_EDTF = Late(r"[\dXx.~?%/-]+")
_TIMED = Late(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_RANGE = Late(r"\s*(?:-{1,3}|[\u2013\u2014/])\s*")
_SEASONS = 20
"""EDTF counts spring to winter from 21."""


def is_edtf(text: str) -> bool:
    """True where the text holds nothing but what BibLaTeX's dates are made of."""
    return _EDTF.fullmatch(text) is not None and re.search(r"\d", text) is not None


@lru_cache(maxsize=10_000)
def read_edtf(text: str) -> Date:
    """The date of a BibLaTeX date field; what is no date is kept as it was printed.

    Example:
        >>> read_edtf("2004-22").season, read_edtf("1850~").circa, read_edtf("2009-07/2009-08").iso
        ('2', True, '2009-07/2009-08')
    """
    plain = text.rstrip("~?%")
    date = Date.parse(plain)
    if not date.parts:
        return Date(printed=text)
    date = replace(date, circa=plain != text or date.circa)
    if len(date.parts) == 1 and len(date.parts[0]) == 2 and date.parts[0][1] > _SEASONS:
        year, season = date.parts[0]
        return Date(((year,),), "", str(season - _SEASONS), date.circa)
    return date


def write_edtf(date: Date) -> str | None:
    """The date for BibLaTeX, or None where biber would not understand it.

    Example:
        >>> write_edtf(Date.parse("2022-06")), write_edtf(Date(printed="в печати"))
        ('2022-06', None)
    """
    if not date.parts:
        return date.printed if is_edtf(date.printed) else None
    if _TIMED.fullmatch(date.printed) and date.printed.startswith(date.iso):
        return date.printed
    season = int(date.season) if re.fullmatch("[1-4]", date.season) else 0
    is_year = len(date.parts) == 1 and len(date.parts[0]) == 1
    return date.iso + (f"-{_SEASONS + season}" if season and is_year else "") + ("~" if date.circa else "")


@lru_cache(maxsize=10_000)
def read_parts(year: str, month: str, day: str) -> tuple[Date, tuple[str, ...]]:
    """The date of BibTeX's three fields, and which of "month" and "day" it could not take in."""
    with_day = re.fullmatch(r"(?:(\d{1,2})\s+)?([^\W\d]+)(?:[\s,]+(\d{1,2}))?", month)
    if with_day and not day:
        month, day = with_day[2], with_day[1] or with_day[3] or ""
    date = read_edtf(_RANGE.sub("/", year) if re.fullmatch(r"\d{4}\W{1,3}\d{4}", year) else year)
    months = [read_month(part) for part in _RANGE.split(month)] if month else []
    is_year = len(date.parts) == 1 and len(date.parts[0]) == 1
    if not month or not is_year or None in months or len(months) > 2:
        return date, tuple(name for name, text in (("month", month), ("day", day)) if text)
    parts = tuple((*date.parts[0], number) for number in months if number)
    is_day = day.isdecimal() and 1 <= int(day) <= 31 and len(parts) == 1
    parts = ((*parts[0], int(day)),) if is_day else parts
    return replace(date, parts=parts), ("day",) if day and not is_day else ()


def read_month(text: str) -> int | None:
    """The month that a number, an English abbreviation or a name in any language of refman's stands for."""
    word = text.strip().rstrip(".").casefold()
    if word.isdecimal():
        return int(word) if 1 <= int(word) <= 12 else None
    return _MONTHS.index(word[:3]) + 1 if word[:3] in _MONTHS and word.isascii() else lexicon().month(word)


def write_parts(date: Date) -> dict[str, str]:
    """The source of BibTeX's fields `year`, `month` and `day`; the month is a macro, which every style defines."""
    if not date.parts:
        return {}
    years = list(dict.fromkeys([str(part[0]) for part in date.parts]))
    fields = {"year": "{" + "--".join(years) + "}"}
    months = [_MONTHS[part[1] - 1] for part in date.parts if len(part) > 1 and 1 <= part[1] <= 12]
    if len(years) == 1 and len(months) == len(date.parts):
        fields["month"] = ' # "--" # '.join(dict.fromkeys(months))
        if len(date.parts) == 1 and len(date.parts[0]) == 3:
            fields["day"] = "{" + str(date.parts[0][2]) + "}"
    return fields
