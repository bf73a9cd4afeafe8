"""Counts as bars, for a terminal."""

from collections.abc import Mapping
from typing import Final

from refman.cli._colour import paint
from refman.cli._print import clean
from refman.cli._table import width

_BAR: Final = "\u2588"
_HALF: Final = "\u258c"
_LONGEST: Final = 40
_ROWS: Final = 12
_DECADE: Final = 10


def chart(title: str, counts: Mapping[str, int]) -> str:
    """A heading and a bar for each of the largest counts; the rest in one."""
    rows = list(counts.items())
    if len(rows) > _ROWS:
        rows = [*rows[: _ROWS - 1], ("others", sum(count for _, count in rows[_ROWS - 1 :]))]
    size = max((width(clean(name)) for name, _ in rows), default=0)
    most = max((count for _, count in rows), default=1)
    lines = [paint(title, "heading")]
    for name, count in rows:
        label = clean(name) + " " * (size - width(clean(name)))
        lines.append(f"  {paint(label, 'name')}  {_bar(count / most)} {count}")
    return "\n".join(lines) + "\n"


def by_decade(years: Mapping[str, int]) -> dict[str, int]:
    """The years as they are, or by decade where they are many; in their order."""
    if len(years) <= _ROWS:
        return dict(years)
    found: dict[str, int] = {}
    for year, count in years.items():
        decade = f"{int(year) // _DECADE * _DECADE}s" if year.isdecimal() else year
        found[decade] = found.get(decade, 0) + count
    return dict(list(found.items())[-_ROWS:])


def _bar(share: float) -> str:
    halves = max(1, round(share * _LONGEST * 2))
    return _BAR * (halves // 2) + _HALF * (halves % 2)
