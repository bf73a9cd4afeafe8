"""Printed dates: "2022a", "2009. – 1 июля", "30.03.83", "1998 жылғы 22 сәуірдегі", "May 5, 2016", "1906–1910"."""

from functools import lru_cache

from refman.languages import lexicon
from refman.model import Date
from refman.patterns import Late, compiled
from refman.references.values.numbers import plain_digits

_ISO = Late(r"\b(\d{4})[-./](\d{1,2})[-./](\d{1,2})\b")
_DOTTED = Late(r"\b(\d{1,2})\s?[./]\s?(\d{1,2})\s?[./]\s?(\d{4}|\d{2})(?![\dA-Za-z_])")
"""The word for a year may stand right behind in Cyrillic: "23.08.2022жыл"."""
_EASTERN = Late(r"(?<!\d)(\d{4})\s?[\u5e74\ub144]\s?(\d{1,2})\s?[\u6708\uc6d4](?:\s?(\d{1,2})\s?[\u65e5\uc77c])?")
_RANGE = Late(r"\b(1[0-9]\d\d|20\d\d)\s*[-\u2010-\u2015/]+\s*(1[0-9]\d\d|20\d\d|\d\d)\b")
_YEAR = Late(r"(?<!\d)(1[0-9]\d\d|20\d\d)(?!\d)")
_ROMAN = Late(r"M(?:M|CM|CD|DC{0,4})(?:XC|XL|L?X{0,4})(?:IX|IV|V?I{0,4})")
"""A year since there has been print."""
_DIGITS = {"M": 1000, "D": 500, "C": 100, "L": 50, "X": 10, "V": 5, "I": 1}
_WORD = Late(r"[^\W\d_]+|\d+")
_ORDINAL = Late(r"(?<=\d)(?:st|nd|rd|th)\b")
_NO_DAY = Late(r"(?:\d+\s?[-\u2010-\u2015]\s?)?\d+,(?=\s[^\W\d_])")
"""A number with a comma before the name of a month is of something else ("no. 3, Nov. 1988")."""
_COMMA_DAY = Late(r"[0-3]?\d,\s[^\W\d_]{3,}\.?\s\d{4}")
"""The day and the month as the sites of journals print them in Cyrillic: "14, Червень 2019"."""
_FROM_TO = r"(?P<from>[0-3]?\d)\s?[-\u2010-\u2015]\s?(?P<to>[0-3]?\d)"
_DAYS = (
    compiled(rf"(?<!\d){_FROM_TO}[\s-]+(?P<month>[^\W\d_]{{3,}})"),
    compiled(rf"(?P<month>[^\W\d_]{{3,}})\.?\s{_FROM_TO}(?!\d)"),
)
_DASHES = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2015")
_SIGNS = _DASHES | frozenset("./\u5e74\ub144")
"""One of these stands in a date that is not in words."""
_MONTH_FIRST = Late(r"\b(20\d\d|1[5-9]\d\d)[-.](0[1-9]|1[0-2])\b(?![-.]\d)")


@lru_cache(maxsize=1 << 12)
def parse_date(text: str) -> Date:
    """The date of a printed string, as exact as it says; where no year is found, the words alone.

    Example:
        >>> parse_date("1998 жылғы 22 сәуірдегі").iso, parse_date("30.03.83").iso, parse_date("2022a").printed
        ('1998-04-22', '1983-03-30', '2022a')
    """
    printed = text.strip(" \t,;:()[]")
    date = Date(_parts(printed), printed)
    # where a word stands, it is not written so
    is_iso = printed[:1].isdecimal() and printed[-1:].isdecimal() and date.iso == printed
    return Date(date.parts) if is_iso else date


def _parts(text: str) -> tuple[tuple[int, ...], ...]:
    if not text.isascii():
        text = plain_digits(text)
    return (() if _SIGNS.isdisjoint(text) else _signed(text)) or _worded(text)


def _signed(text: str) -> tuple[tuple[int, ...], ...]:
    """The date of numbers that signs join or part."""
    if found := _EASTERN.search(text) or _ISO.search(text):
        return _checked(*(int(part or 0) for part in found.groups()))
    if found := _DOTTED.search(text):
        return _checked(_full_year(found[3]), int(found[2]), int(found[1]))
    if found := _RANGE.search(text):
        first, last = int(found[1]), int(found[2] if len(found[2]) == 4 else found[1][:2] + found[2])
        return ((first,), (last,)) if last > first else ((first,),)
    if found := _MONTH_FIRST.search(text):
        return _checked(int(found[1]), int(found[2]), 0)
    return ()


def _worded(text: str) -> tuple[tuple[int, ...], ...]:
    """The year, with the month and the days that are named beside it."""
    years = _YEAR.findall(text)
    if not years and text[:1] == "M" and _ROMAN.fullmatch(text):
        years = [str(_arabic(text))]
    return _within(int(years[0]), text) if years else ()


def _arabic(roman: str) -> int:
    """The number that a Roman one says: 1543 for MDXLIII."""
    values = [_DIGITS[digit] for digit in roman]
    return sum(-one if one < behind else one for one, behind in zip(values, [*values[1:], 0], strict=True))


def _within(year: int, text: str) -> tuple[tuple[int, ...], ...]:
    """The day or the days of the year that the text names, the month or the year alone."""
    if days := _days(text):
        month, *both = days
        begin, end = (_checked(year, month, day) for day in both)
        return begin + end if begin < end else begin
    return _checked(year, *_month_and_day(text))


def _full_year(digits: str) -> int:
    year = int(digits)
    return year if len(digits) == 4 else year + (2000 if year < 30 else 1900)


def _days(text: str) -> tuple[int, int, int] | None:
    """The month and the first and last day of several: "20-22 ақпан"."""
    if _DASHES.isdisjoint(text):
        return None
    for found in (found for pattern in _DAYS if (found := pattern.search(text))):
        month = lexicon().month(found["month"].casefold())
        if month:
            return month, int(found["from"]), int(found["to"])
    return None


def _month_and_day(text: str) -> tuple[int, int]:
    """The month named in the text and the day beside it, 0 where there is none."""
    if "," in text and (text.isascii() or not _COMMA_DAY.fullmatch(text)):
        text = _NO_DAY.sub("", text)
    words = _WORD.findall(_ORDINAL.sub("", text))
    known = lexicon()
    for i, word in enumerate(words):
        month = known.month(word.casefold()) if not word.isdigit() and len(word) > 2 else None
        if month:
            beside = [words[j] for j in (i - 1, i + 1) if 0 <= j < len(words)]
            days = [int(one) for one in beside if one.isdecimal() and len(one) <= 2 and 1 <= int(one) <= 31]
            return month, days[0] if days else 0
    return 0, 0


def _checked(year: int, month: int, day: int) -> tuple[tuple[int, ...], ...]:
    if not 1 <= month <= 12:
        return ((year,),)
    return ((year, month, day),) if 1 <= day <= 31 else ((year, month),)
