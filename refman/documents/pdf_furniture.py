"""What stands around the text of a PDF: running heads and feet, page numbers, line numbers; taken away page by page."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from refman.documents.pdf_page import Piece

_EDGE_ROWS = 5
_SAME_PLACE = 3.0
_ROW = 0.5
_SHARE = 0.4
_NUMBER = re.compile(r"\d{1,4}")
_NOT_LETTERS = re.compile(r"[\W\d_]+")
_ROMAN = re.compile(r"[ivxlc]{1,7}")
_LINE_NUMBER = re.compile(r"\d{1,4}")
_MARGIN = 0.8
_FEWEST_LINES = 8
_STRAY = 0.1
_SAME_SIZE = 0.3


@dataclass(frozen=True, slots=True)
class _Edge:
    """A line at the head or foot of a page, counted from the outside."""

    page: int
    rank: int
    pieces: tuple[Piece, ...]
    is_top: bool

    @property
    def text(self) -> str:
        return " ".join(piece.text for piece in self.pieces)

    @property
    def key(self) -> str:
        return _NOT_LETTERS.sub("", self.text).casefold()

    @property
    def base(self) -> float:
        return self.pieces[0].base


def without(pages: Sequence[Sequence[Piece]]) -> list[list[Piece]]:
    """The pages without what is printed around their text."""
    pages = _without_line_numbers(pages)
    edges = [edge for number, page in enumerate(pages) for edge in _edges(number, page)]
    repeated, numbered = _repeated(edges), _numbered(edges, len(pages))
    gone: set[int] = set()
    open_sides = {(edge.page, edge.is_top): -1 for edge in edges}
    for edge in edges:
        # What stands inside of a line of the text is text.
        side = (edge.page, edge.is_top)
        if open_sides[side] == edge.rank - 1 and (id(edge) in repeated or id(edge) in numbered):
            open_sides[side] = edge.rank
            gone.update(map(id, edge.pieces))
    return [[piece for piece in page if id(piece) not in gone] for page in pages]


def _edges(number: int, page: Sequence[Piece]) -> Iterator[_Edge]:
    rows: list[list[Piece]] = []
    for piece in sorted(page, key=lambda piece: (-piece.base, piece.left)):
        if rows and rows[-1][0].base - piece.base < _ROW * min(piece.size, rows[-1][0].size):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    most = min(_EDGE_ROWS, len(rows) // 2 + 1)
    for rank, row in enumerate(rows[:most]):
        yield _Edge(number, rank, tuple(sorted(row, key=lambda piece: piece.left)), True)
    for rank, row in enumerate(reversed(rows[-most:])):
        yield _Edge(number, rank, tuple(sorted(row, key=lambda piece: piece.left)), False)


def _repeated(edges: Sequence[_Edge]) -> set[int]:
    """Lines whose letters stand at the same place on another page."""
    places: dict[tuple[str, bool], list[_Edge]] = defaultdict(list)
    for edge in edges:
        if len(edge.key) > 2:
            places[(edge.key, edge.is_top)].append(edge)
    return {
        id(edge)
        for same in places.values()
        for edge in same
        if any(other.page != edge.page and abs(other.base - edge.base) < _SAME_PLACE for other in same)
    }


def _numbered(edges: Sequence[_Edge], count: int) -> set[int]:
    """Lines that are the number of the page, or hold it where the lines of other pages hold theirs."""
    holders: dict[tuple[int, bool], list[_Edge]] = defaultdict(list)
    for edge in edges:
        for offset in _offsets(edge):
            holders[(offset, edge.is_top)].append(edge)
    found: set[int] = set()
    for same in holders.values():
        if len({edge.page for edge in same}) < max(2, _SHARE * count):
            continue
        places = Counter(round(edge.base / _SAME_PLACE) for edge in same)
        found |= {
            id(edge)
            for edge in same
            if not edge.key or sum(places[round(edge.base / _SAME_PLACE) + near] for near in (-1, 0, 1)) > 1
        }
    found |= {id(edge) for edge in edges if edge.rank == 0 and _ROMAN.fullmatch(edge.text.strip().casefold())}
    return found


def _offsets(edge: _Edge) -> set[int]:
    """The difference between the numbers that the line begins or ends with and the number of the sheet."""
    words = edge.text.split()
    ends = {words[0].strip("-\u2013[]()|"), words[-1].strip("-\u2013[]()|")} if words else set()
    return {int(word) - edge.page for word in ends if _NUMBER.fullmatch(word)}


def _without_line_numbers(pages: Sequence[Sequence[Piece]]) -> list[list[Piece]]:
    """The pages without the numbers of their lines, where most pages have them; a short page has few."""
    found = [_line_numbers(page) for page in pages]
    counted = sum(bool(numbers) for numbers in found)
    filled = sum(len(page) > _FEWEST_LINES for page in pages)
    if counted < 2 or counted < filled / 2:
        return [list(page) for page in pages]
    known = [number for numbers in found for number in numbers]
    lefts, rights = ({round(getattr(number, side)) for number in known} for side in ("left", "right"))
    largest = max(number.size for number in known) + _SAME_SIZE
    return [
        [
            piece
            for piece in page
            if not _is_number(piece)
            or piece.size > largest
            or (round(piece.left) not in lefts and round(piece.right) not in rights)
        ]
        for page in pages
    ]


def _is_number(piece: Piece) -> bool:
    return bool(_LINE_NUMBER.fullmatch(piece.text.strip()))


def _line_numbers(page: Sequence[Piece]) -> list[Piece]:
    """The numbers that count on from line to line, in each margin by itself."""
    numbers = [piece for piece in page if _is_number(piece)]
    others = [piece for piece in page if not _is_number(piece)]
    if len(numbers) < _FEWEST_LINES or not others:
        return []
    stray = int(_STRAY * len(others))
    start, end = sorted(piece.left for piece in others)[stray], sorted(piece.right for piece in others)[-1 - stray]
    middle = (start + end) / 2
    left = [piece for piece in numbers if piece.right < start]
    right = [piece for piece in numbers if piece.left > end]
    return [
        *_counted(left, [piece for piece in others if piece.left < middle]),
        *_counted(right, [piece for piece in others if piece.right > middle]),
    ]


def _counted(numbers: Sequence[Piece], beside: Sequence[Piece]) -> list[Piece]:
    """The numbers, from top to bottom, if they count the lines beside them."""
    ordered = sorted(numbers, key=lambda piece: -piece.base)
    if len(ordered) < _FEWEST_LINES:
        return []
    steps = Counter(int(after.text) - int(before.text) for before, after in pairwise(ordered))
    step, often = steps.most_common(1)[0]
    lines = len({round(piece.base) for piece in beside if ordered[-1].base <= piece.base <= ordered[0].base})
    is_counted = step in (1, 2, 5, 10) and often >= _MARGIN * (len(ordered) - 1)
    return ordered if is_counted and len(ordered) * step >= _MARGIN * lines else []
