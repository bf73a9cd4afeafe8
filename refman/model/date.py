"""Dates as references print them: a year, a month, a day, a range, a letter after the year, or mere words."""

import re
from collections.abc import Mapping
from typing import Any

from refman.model.value_type import value_type
from refman.patterns import Late

_ONE = Late(r"(-?\d{1,4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?(?:T.*)?(?:(?<=\d{4})\s?[a-z\u0430-\u044f])?[?~%]?$", re.I)
_TOO_LONG = 10**9
_CIRCA = Late(r"[?~%]$")


@value_type
class Date:
    """`parts` holds one or two dates of one to three integers (year, month, day); `printed` what stood there.

    Example:
        >>> Date.parse("2022a").parts, Date.parse("2009-07-01").iso, Date.parse("1906/1910").iso
        (((2022,),), '2009-07-01', '1906/1910')
    """

    parts: tuple[tuple[int, ...], ...] = ()
    printed: str = ""
    season: str = ""
    circa: bool = False

    @classmethod
    def parse(cls, text: str) -> "Date":
        """The date of an ISO 8601 or EDTF level 0 string; any other text is kept as `printed` alone."""
        parts = []
        for one in text.strip().split("/"):
            found = _ONE.match(one.strip())
            if not found:
                return cls(printed=text)
            part = tuple(int(found[i]) for i in (1, 2, 3) if found[i])
            if not _is_possible(part):
                return cls(printed=text)
            parts.append(part)
        if len(parts) > 2:
            return cls(printed=text)
        date = cls(parts=tuple(parts), circa=bool(_CIRCA.search(text.strip())))
        return date if date.iso == text else cls(date.parts, text, circa=date.circa)

    @property
    def iso(self) -> str:
        """`2022`, `2022-06`, `2009-07-01`, `1906/1910`; empty where the date was not understood."""
        return "/".join("-".join([_iso_year(p[0]), *(f"{n:02}" for n in p[1:])]) for p in self.parts)

    @property
    def year(self) -> int | None:
        """The first year, or None."""
        return self.parts[0][0] if self.parts else None

    @property
    def is_single(self) -> bool:
        """True for one year, month or day, neither about it nor a season of it."""
        return len(self.parts) == 1 and not self.season and not self.circa

    def __str__(self) -> str:
        return self.iso or self.printed

    def to_json(self) -> dict[str, Any]:
        """The CSL-JSON date object; `printed` goes along only where there are no parts (as `literal`)."""
        if not self.parts:
            date: dict[str, Any] = {"literal": self.printed}
        else:
            date = {"date-parts": [list(part) for part in self.parts]}
        if self.season:
            date["season"] = int(self.season) if self.season.isdecimal() else self.season
        return date | ({"circa": True} if self.circa else {})

    @classmethod
    def from_json(cls, item: Mapping[str, Any] | str) -> "Date":
        """The date of a CSL-JSON date object (date-parts of integers or strings, raw, literal, edtf) or string."""
        if isinstance(item, str):
            return cls.parse(item)
        printed = str(item.get("raw") or item.get("edtf") or item.get("literal") or "")
        season, circa = str(item.get("season") or ""), bool(item.get("circa"))
        given = item.get("date-parts")
        dates = map(_integers, given if isinstance(given, list) else ())
        parts = tuple(tuple(numbers) for numbers in dates if numbers)
        if parts and all(_is_possible(part) for part in parts):
            return cls(parts[:2], printed, season, circa)
        if item.get("raw") or item.get("edtf"):
            date = cls.parse(printed)
            return cls(date.parts, date.printed, season, circa or date.circa)
        return cls((), printed or " ".join(str(p) for part in parts for p in part), season, circa)


def _integers(part: Any) -> list[int]:
    if isinstance(part, list) and all(type(value) is int and abs(value) < _TOO_LONG for value in part):
        return part[:3]
    values = [str(value).strip() for value in part if value is not None] if isinstance(part, list | tuple) else []
    values = values[: next((i for i, value in enumerate(values) if not re.fullmatch(r"-?\d{1,9}", value)), 3)]
    return [int(value) for value in values]


def _is_possible(part: tuple[int, ...]) -> bool:
    ranges = ((-9999, 9999), (1, 24), (1, 31))
    return 1 <= len(part) <= 3 and all(low <= n <= high for n, (low, high) in zip(part, ranges, strict=False))


def _iso_year(year: int) -> str:
    return f"{year:04}" if year >= 0 else f"-{-year:04}"
