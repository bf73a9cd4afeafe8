"""The columns of a PDF written as lines: indents as blanks, gaps between paragraphs as blank lines."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median, quantiles

from refman.documents.pdf_columns import Row

_JITTER = 1.5
_SAME = 2.5
_EM = 0.5
_WIDEST_HANG = 45.0
_GAP = 1.25
_LESS_GAP = 1.05
"""Between lines of different size; a line of italics alone may seem to be of another."""
_OFTEN = 0.1
_OTHER_SIZE = 0.12
_NEAR = 9
_WORD = 4.0


@dataclass(slots=True)
class _Line:
    row: Row
    indent: int
    gap: bool


def text(pages: Sequence[Sequence[Sequence[Row]]]) -> str:
    """The text of pages of columns; no blank line stands between columns, for a paragraph may run over them."""
    placed = [(number, column, _edge(column)) for number, page in enumerate(pages) for column in page if column]
    lefts = _usual(placed)
    measured = [(column, [row.left - _left(number, edge, lefts) for row in column]) for number, column, edge in placed]
    size = median(row.size for column, _ in measured for row in column) if measured else 1.0
    blanks = _blanks([indent for _, indents in measured for indent in indents], size)
    pitch = _pitch([column for column, _ in measured])
    lines: list[str] = []
    before: list[_Line] = []
    for column, indents in measured:
        gaps = _gaps(column, pitch)
        own = [
            _Line(row, blanks.get(round(indent), 0), gap)
            for row, indent, gap in zip(column, indents, gaps, strict=True)
        ]
        if before and _is_parted(before, own):
            own[0].gap = True
        for line in own:
            lines += [""] * line.gap + [" " * line.indent + line.row.text]
        before = own
    return "\n".join(lines) + "\n" if lines else ""


def _is_parted(before: Sequence[_Line], after: Sequence[_Line]) -> bool:
    """Whether a paragraph ends with a column where gaps part them: its last line is short, or the next hangs not."""
    last, first = before[-1], after[0]
    if abs(last.row.size - first.row.size) > _OTHER_SIZE * last.row.size:
        return True
    if not any(line.gap for line in (*before[-_NEAR:], *after[1:_NEAR])):
        return False
    is_short = last.row.right + _WORD * last.row.size < max(line.row.right for line in before)
    hangs = any(line.indent > first.indent and not line.gap for line in (*before[-_NEAR:], *after[1:_NEAR]))
    return is_short or (hangs and first.indent <= min(line.indent for line in (*before[-_NEAR:], *after[:_NEAR])))


def _edge(column: Sequence[Row]) -> float:
    """Where the lines of a column start that start farthest to the left, a stray one left out."""
    lefts = sorted(row.left for row in column)
    least = max(1, int(_OFTEN * len(lefts)))
    return next((left for left in lefts if sum(abs(other - left) < _JITTER for other in lefts) >= least), lefts[0])


def _usual(placed: Sequence[tuple[int, Sequence[Row], float]]) -> dict[int, list[tuple[float, int]]]:
    """The edges of the columns of left and of right pages, with the number of lines that they hold."""
    found: dict[int, Counter[float]] = defaultdict(Counter)
    for number, column, edge in placed:
        found[number % 2][round(edge)] += len(column)
    return {parity: counts.most_common(12) for parity, counts in found.items()}


def _left(number: int, edge: float, lefts: dict[int, list[tuple[float, int]]]) -> float:
    """The edge of a column: the usual one, where this column only holds lines that hang from it."""
    counts = lefts[number % 2]
    own = max((count for left, count in counts if abs(left - edge) < _JITTER), default=0)
    nearer = [left for left, count in counts if _JITTER <= edge - left < _WIDEST_HANG and count > 2 * own]
    return max(nearer) if nearer else edge


def _blanks(indents: Sequence[float], size: float) -> dict[int, int]:
    """How many blanks stand for an indent; those that are nearly equal are taken as one."""
    counts = Counter(round(indent) for indent in indents)
    found: dict[int, int] = {}
    for indent, _ in counts.most_common():
        near = next((known for known in found if abs(known - indent) <= _SAME), None)
        is_small = abs(indent) <= _JITTER
        found[indent] = 0 if is_small else found[near] if near is not None else max(1, round(indent / (_EM * size)))
        if indent < 0:
            found[indent] = 0
    return found


def _pitch(columns: Sequence[Sequence[Row]]) -> float:
    steps = [above.base - below.base for column in columns for above, below in pairwise(column)]
    return median(steps) if steps else 0.0


def _gaps(column: Sequence[Row], pitch: float) -> list[bool]:
    """Before which lines there is more room than between the lines of a paragraph."""
    steps = [above.base - below.base for above, below in pairwise(column)]
    own = quantiles(steps, n=10)[2] if len(steps) > 3 else pitch
    return [False] + [
        step > (_GAP if abs(above.size - below.size) <= _OTHER_SIZE * above.size else _LESS_GAP) * max(own, 1.0)
        for step, (above, below) in zip(steps, pairwise(column), strict=True)
    ]
