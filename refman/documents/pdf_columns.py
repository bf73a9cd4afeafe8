"""The lines of a page of a PDF in reading order: one column after the other, between what runs over all of them."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from refman.documents.pdf_page import SUPERSCRIPTS, Piece

_ROW = 0.5
_NARROWEST = 180.0
_MIDDLE = (0.28, 0.72)
_GUTTER = 4
_LEAST_SHARE = 0.12
_MOST_ACROSS = 0.6
_MOST_LINES_ACROSS = 0.7
_FILLED = 0.5
_SPILL = 0.08
_FEW = 3
_MARK = 3
_CROSSING = 0.03
_STRAY = 0.04
"""The share of pieces that may run beyond the text, as long addresses do."""
_JITTER = 2.5
_MANY = 6
_ALIGNED = 0.4
_ALIGNED_TWICE = 0.6
_SMALL = 0.85
_LIFTED = 0.15
_LIFTED_MOST = 0.7


@dataclass(frozen=True, slots=True)
class Row:
    """A line of one column; lengths in points, `base` grows upwards."""

    text: str
    left: float
    right: float
    base: float
    size: float


def columns(pieces: Sequence[Piece]) -> list[list[Row]]:
    """The columns of a page in the order in which they are read, each with its lines from top to bottom."""
    return [_rows(part) for part in _parts(list(pieces)) if part]


def _parts(pieces: list[Piece], fewest: int = _FEW) -> Iterator[list[Piece]]:
    gutter = _gutter(pieces, fewest)
    if gutter is None:
        yield pieces
        return
    sides = _sides(pieces, gutter)
    ordered = sorted(pieces, key=lambda piece: -piece.base)
    for is_across, group in groupby(ordered, key=lambda piece: sides[id(piece)] == 0):
        band = list(group)
        if is_across:
            yield band
            continue
        # A column of a few lines is hardly two: the blanks of justified lines are wide there.
        yield from _parts([piece for piece in band if sides[id(piece)] < 0], _MANY)
        yield from _parts([piece for piece in band if sides[id(piece)] > 0], _MANY)


def _sides(pieces: Sequence[Piece], gutter: float) -> dict[int, int]:
    """On which side each piece stands; one that runs over into a column that has text of its own there is no head."""
    start, end = _extent(pieces)
    width = end - start
    sides = {id(piece): _side(piece, gutter, _SPILL * width) for piece in pieces}
    right = sorted((piece for piece in pieces if sides[id(piece)] > 0), key=lambda piece: piece.base)
    bases = [piece.base for piece in right]
    for piece in pieces:
        if sides[id(piece)] == 0 and piece.left < gutter:
            near = right[bisect_left(bases, piece.base - piece.size) : bisect_right(bases, piece.base + piece.size)]
            if any(other.left < piece.right for other in near):
                sides[id(piece)] = -1
    return sides


def _side(piece: Piece, gutter: float, spill: float) -> int:
    """Left (-1) or right (1) of the gutter, or across it (0)."""
    beyond, before = piece.right - gutter, gutter - piece.left
    if min(beyond, before) > spill:
        return 0
    return -1 if before > beyond else 1


def _gutter(pieces: Sequence[Piece], fewest: int) -> float | None:
    """Where the gap between two columns is, or None where the text is of one."""
    if len(pieces) < 2 * fewest:
        return None
    start, end = _extent(pieces)
    if end - start < _NARROWEST:
        return None
    gap = _emptiest(pieces, start, end)
    if gap is None:
        return None
    left = [piece for piece in pieces if piece.right <= gap + 1]
    right = [piece for piece in pieces if piece.left >= gap - 1]
    across = len(pieces) - len(left) - len(right)
    if min(len(left), len(right)) < max(fewest, _LEAST_SHARE * len(pieces)) or across > _MOST_ACROSS * len(pieces):
        return None
    # Drawn-out lines are of many pieces, and yet one line each.
    lines = _lines(pieces)
    if sum(any(piece.left < gap < piece.right for piece in line) for line in lines) > _MOST_LINES_ACROSS * len(lines):
        return None
    sides = ((_rows(left), gap - start), (_rows(right), end - gap))
    return gap if all(_is_filled(rows, width) for rows, width in sides) and _is_aligned(sides[1][0]) else None


def _extent(pieces: Sequence[Piece]) -> tuple[float, float]:
    """Where the text starts and ends; a printer's mark in the margin is no edge of it, nor is an overlong line."""
    told = [piece for piece in pieces if len(piece.text) > _MARK] or pieces
    stray = int(_STRAY * len(told))
    return sorted(piece.left for piece in told)[stray], sorted(piece.right for piece in told)[-1 - stray]


def _emptiest(pieces: Sequence[Piece], start: float, end: float) -> float | None:
    """The middle of the broadest of the strips that hardly more pieces cross than any other.

    The gap behind the numbers of a list may be emptier than that between columns, which long addresses cross.
    """
    low, high = (int(start + share * (end - start)) for share in _MIDDLE)
    cover = [0] * (high - low)
    for piece in pieces:
        for at in range(max(low, int(piece.left)), min(high, int(piece.right) + 1)):
            cover[at - low] += 1
    levels = [max(cover[at : at + _GUTTER]) for at in range(len(cover) - _GUTTER)]
    if not levels:
        return None
    most = min(levels) + int(_CROSSING * len(pieces))
    strips = [list(group) for is_empty, group in groupby(range(len(levels)), lambda at: levels[at] <= most) if is_empty]
    broadest = max(strips, key=len)
    return low + (broadest[0] + broadest[-1] + _GUTTER) / 2


def _is_filled(rows: Sequence[Row], width: float) -> bool:
    """Whether most of the text stands in lines that take a good part of the width, as in no table or figure."""
    widths = [row.right - row.left for row in rows]
    return sum(own for own in widths if own >= _FILLED * width) >= _FILLED * sum(widths)


def _is_aligned(rows: Sequence[Row]) -> bool:
    """Whether most of the text begins at one edge or two, as that of a column; what stands behind wide blanks not."""
    total = sum(row.right - row.left for row in rows)
    most, edge = _at_edge(rows)
    others = [row for row in rows if abs(row.left - edge) >= _JITTER]
    second = _at_edge(others)[0] if len(rows) >= _MANY else total
    is_edge = most >= _ALIGNED * total and len(rows) - len(others) >= _FEW
    return is_edge and most + second >= _ALIGNED_TWICE * total


def _at_edge(rows: Sequence[Row]) -> tuple[float, float]:
    """How much text begins at the edge at which most does, and where that is."""
    lefts: dict[float, float] = defaultdict(float)
    for row in rows:
        for other in rows:
            if abs(other.left - row.left) < _JITTER:
                lefts[row.left] += other.right - other.left
    edge, most = max(lefts.items(), key=itemgetter(1), default=(0.0, 0.0))
    return most, edge


def _rows(pieces: Sequence[Piece]) -> list[Row]:
    """The lines of one column: pieces on one base line, from left to right."""
    return [_row(sorted(line, key=lambda piece: piece.left)) for line in _lines(pieces)]


def _lines(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces that stand on one base line each, from top to bottom."""
    lines: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: (-piece.base, piece.left)):
        if lines and (
            lines[-1][-1].base - piece.base < _ROW * min(piece.size, lines[-1][-1].size)
            or all(_is_raised(above, piece) for above in lines[-1])
        ):
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return lines


def _row(line: Sequence[Piece]) -> Row:
    main = max(line, key=lambda piece: len(piece.text))
    text = " ".join(_raised(piece, main) for piece in line)
    return Row(text, line[0].left, max(piece.right for piece in line), main.base, main.size)


def _raised(piece: Piece, main: Piece) -> str:
    """The text of a piece; a small number that stands higher than the line is written as the raised one it is."""
    return piece.text.translate(SUPERSCRIPTS) if _is_raised(piece, main) else piece.text


def _is_raised(piece: Piece, main: Piece) -> bool:
    is_small = piece.size < _SMALL * main.size and piece.text.strip().isdigit()
    return is_small and _LIFTED * main.size < piece.base - main.base < _LIFTED_MOST * main.size
