"""Two columns that a program printed side by side as plain text (`pdftotext -layout`), one after the other."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

_GAP = re.compile(r"(?<=\S) {3,}(?=\S)")
_WIDE = "   "
_PAGE = "\x0c"
_LEFTMOST, _RIGHTMOST = 25, 110
"""Where the second column of a page may begin."""
_GUTTER = 2
_FEWEST = 6
_SHARE = 0.4
"""Of the lines of two columns, how many have text in both, at least."""
_CROSSING = 0.12
_NARROWEST = 18
"""Letters and signs of a line of a column: those of tables and contents have fewer."""
_ALIKE = 2.2
"""How many times as wide one column may be as the other."""
_INDENT = 8
_MOST = 12
"""Places at which the second column is looked for."""


def in_order(text: str) -> str:
    r"""The text with the lines of the left column before those of the right one, page by page; others as they are.

    Example:
        >>> left = ["1. Абай Қ. Өлеңдер жинағы.", "Алматы: Жазушы, 1995."]
        >>> right = ["2. Әуезов М. Абай жолы.", "Алматы, 1942."]
        >>> page = "\n".join(f"{one:35}{two}" for one, two in zip(left * 3, right * 3))
        >>> in_order(page).split("\n")[5:7]
        ['Алматы: Жазушы, 1995.', '2. Әуезов М. Абай жолы.']
    """
    if text.count(_WIDE) < _FEWEST:
        return text
    return _PAGE.join(map(_page, text.split(_PAGE)))


def _page(text: str) -> str:
    rows = [row.rstrip() for row in text.split("\n")]
    ends = [gap.end() for row in rows for gap in _GAP.finditer(row)]
    usual = Counter(at for at in ends if _LEFTMOST <= at <= _RIGHTMOST).most_common(_MOST)
    common = [at for at, count in usual if count > 1]
    if len(ends) < _FEWEST or not common:
        return text
    start = max(common, key=lambda at: (_score(rows, at), -at))
    own = [at for at, row in enumerate(rows) if _is_both(row, start)]
    if len(own) < _FEWEST:
        return text
    first, last = own[0], _last(rows, own[-1], start)
    if not _is_text(rows[first : own[-1] + 1], start):
        return text
    return "\n".join([*rows[:first], *_parted(rows[first:last], start), *rows[last:]])


def _is_both(row: str, start: int) -> bool:
    """Whether a line has text in both columns, the second of which begins there."""
    return bool(len(row) > start and not row[start - _GUTTER : start].strip() and row[:start].strip())


def _is_crossing(row: str, start: int) -> bool:
    return bool(row[start - _GUTTER : start].strip())


def _score(rows: Sequence[str], start: int) -> int:
    return sum(_is_both(row, start) for row in rows) - 2 * sum(_is_crossing(row, start) for row in rows)


def _last(rows: Sequence[str], last: int, start: int) -> int:
    """The line behind the columns: one may be longer than the other."""
    at = last + 1
    while at < len(rows) and rows[at] and not _is_crossing(rows[at], start):
        at += 1
    return at


def _is_text(rows: Sequence[str], start: int) -> bool:
    """Whether the two are columns of text: of lines that are long, and begin at the same place."""
    printed = [row for row in rows if row]
    both = [row for row in printed if _is_both(row, start)]
    crossing = sum(_is_crossing(row, start) for row in printed)
    if len(both) < _SHARE * len(printed) or crossing > _CROSSING * len(printed):
        return False
    left, right = (_middle(sides) for sides in zip(*_sides(both, start), strict=True))
    begun = sum(len(row) - start - len(row[start:].lstrip()) <= _INDENT for row in both)
    is_wide = min(left, right) >= _NARROWEST and max(left, right) <= _ALIKE * min(left, right)
    return is_wide and begun >= (1 - _CROSSING) * len(both)


def _middle(texts: Sequence[str]) -> int:
    """How long a text of these is, in the middle, with single blanks."""
    return sorted(len(" ".join(text.split())) for text in texts)[len(texts) // 2]


def _sides(rows: Sequence[str], start: int) -> Iterator[tuple[str, str]]:
    return ((row[:start], row[start:]) for row in rows)


def _parted(rows: Sequence[str], start: int) -> Iterator[str]:
    """The lines of the left column, then those of the right; what runs over both stands between such parts."""
    part: list[str] = []
    for row in rows:
        if _is_crossing(row, start) or not (row or (part and part[-1])):
            # a heading, or the end of a page
            yield from _one_by_one(part, start)
            yield row
            part = []
        else:
            part.append(row)
    yield from _one_by_one(part, start)


def _one_by_one(rows: Sequence[str], start: int) -> Iterator[str]:
    for side in (slice(start), slice(start, None)):
        lines = [row[side].rstrip() for row in rows]
        kept = [at for at, line in enumerate(lines) if line]
        yield from lines[kept[0] : kept[-1] + 1] if kept else ()
