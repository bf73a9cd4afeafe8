"""The tokens met so far as rows of numbers, so that all that is known of a batch's tokens is looked up at once.

A token is known by its text with the white space before it. What `features` says of it is worked out when it is met
first; the sums of its weights stand in rows, one for itself and one for each place that a neighbour sees it from.
"""

from collections.abc import Iterable
from itertools import chain
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from refman.references import features as f
from refman.references.features import EDGE_TOKEN, REACH, Own
from refman.references.kind_words import telling
from refman.references.token import kind_of
from refman.references.weights import Scores, Weights

Numbers = NDArray[np.int32]
Kind = TypeVar("Kind", bound=np.generic)
WORD, LINK, SPACED, DOT, LONG, HOST, SLASH, YEAR, ROUND, CYRILLIC, BEGINS, TELLS = (1 << bit for bit in range(12))
OPEN_QUOTE, CLOSE_QUOTE, STRAIGHT_QUOTE = (1 << bit for bit in range(12, 15))
BRACKET, SEEN, SIGN = 15, 18, 26
"""Where in the flags the numbers of brackets (3 bits), of what is seen on the left (7) and of signs (5) begin."""
DIGITS = 1 << 25
BRACKETS = f.OPEN
CLOSING = len(BRACKETS) + 1
SIGNS = tuple(sorted(f.SIGNS))
_SIGN_OF = {sign: number for number, sign in enumerate(SIGNS, 1)}
EDGE_ID = 0
_LIMIT = 60_000
"""Tokens that are remembered; then the table starts anew, so that memory does not grow with the references."""
_ROOM = 4096
_LONGEST_END = 4
"""Letters of the longest beginning and end of a word that count."""
_NOTHING: frozenset[str] = frozenset()
_NEAR = [d for d in range(-REACH, REACH + 1) if d]


class Table(dict[str, int]):
    """The number of each token; the columns and rows stand at this number."""

    def __init__(self, weights: Weights) -> None:
        super().__init__()
        self._weights = weights
        self._pending: list[str] = []
        self._start()

    def __missing__(self, spaced: str) -> int:
        number = self[spaced] = len(self)
        self._pending.append(spaced)
        return number

    def numbers(self, tokens: Iterable[str], count: int) -> Numbers:
        """The number of each token; the columns and rows of new ones are filled in."""
        if len(self) > _LIMIT:
            self._start()
        found = np.fromiter(map(self.__getitem__, tokens), np.int32, count)
        if self._pending:
            self._learn()
        return found

    def _start(self) -> None:
        self.clear()
        width = len(self._weights.labels)
        self._columns: list[Numbers] = [np.zeros(_ROOM, np.int32) for _ in range(6)]
        self.itself: Scores = np.zeros((_ROOM, width), np.float32)
        self.near: Scores = np.zeros((_ROOM, len(_NEAR), width), np.float32)
        """What a token says to its neighbours: many tokens say the same."""
        self.tells: list[frozenset[str]] = []
        self.capitals: list[int] = []
        self.onward: list[bytes | None] = []
        self._near_of: dict[tuple[object, ...], int] = {}
        self._looks: dict[tuple[object, ...], list[int]] = {}
        self._marks: dict[tuple[object, ...], list[list[int]]] = {}
        # the edge of a reference is a token, too
        self._pending = [f.EDGE]
        self[f.EDGE] = EDGE_ID
        self._learn()

    def _learn(self) -> None:
        """Fills in what stands at the numbers of the tokens that were met."""
        weights = self._weights
        new: list[tuple[int, ...]] = []
        itself: list[int] = []
        sizes: list[int] = []
        nears: list[list[int]] = []
        for spaced in self._pending:
            text = spaced.lstrip()
            kind = kind_of(text)
            one = EDGE_TOKEN if not self.tells else Own(kind if kind in f.LINKS else text, kind)
            told = telling(one.low) if kind == "word" else _NOTHING
            key = (one.mark, one.classes, one.names, one.low if one.low in weights.told_near else None)
            near = self._near_of.get(key)
            if near is None:
                near = self._near_of[key] = len(self._near_of)
                nears += self._to_neighbours(one)
            flags = _flags(one) | SPACED * (len(text) < len(spaced)) | TELLS * bool(told)
            new.append((flags, weights.mark_id(one.mark), weights.low_id(one.low), near, len(spaced), len(text)))
            before = len(itself)
            itself += self._to_itself(one)
            sizes.append(len(itself) - before)
            self.tells.append(told)
            self.capitals.append(one.capital)
            self.onward.append(one.onward)
        self._pending = []
        first, end = len(self.tells) - len(new), len(self.tells)
        self._columns = [_with_room(column, end) for column in self._columns]
        for column, values in zip(self._columns, zip(*new, strict=True), strict=True):
            column[first:end] = values
        self.flags, self.marks, self.lows, self.nears, self.lengths, self.bare_lengths = self._columns
        self.itself = _with_room(self.itself, end)
        self.itself[first:end] = weights.sums(itself, sizes)
        if nears:
            first, end = len(self._near_of) - len(nears) // len(_NEAR), len(self._near_of)
            self.near = _with_room(self.near, end)
            self.near[first:end] = weights.sums([*chain.from_iterable(nears)], [*map(len, nears)]).reshape(
                -1, len(_NEAR), self.itself.shape[1]
            )

    def _to_neighbours(self, one: Own) -> list[list[int]]:
        """The rows of what the token says to each neighbour, at least one for each."""
        key = (one.mark, one.classes, one.names)
        marked = self._marks.get(key)
        if marked is None:
            named = [[name for name in f.token_features(one, d) if not name.startswith(f"w{d:+}=")] for d in _NEAR]
            row, none = self._weights.row, self._weights.none
            marked = self._marks[key] = [[none, *map(row, names)] for names in named]
        words = {d: rows.get(one.low) for d, rows in self._weights.near_words}
        return [row if (word := words.get(d)) is None else [*row, word] for d, row in zip(_NEAR, marked, strict=True)]

    def _to_itself(self, one: Own) -> list[int]:
        """The rows of what the token says to itself, at least one."""
        row = self._weights.row
        if one.kind != "word":
            return [row(name) for name in f.token_features(one, 0)]
        key = (one.shape, min(len(one.text), 8), one.script, one.classes, one.names)
        look = self._looks.get(key)
        if look is None:
            named = f.token_features(one, 0)
            shown = [row(name) for name in named if not name.startswith(f.SPELLING)]
            look = self._looks[key] = [place for place in shown if place != self._weights.none] or [self._weights.none]
        low, none = one.low, self._weights.none
        words, heads, tails = self._weights.spelling
        if len(low) > _LONGEST_END:
            head, tail = heads.get, tails.get
            return [
                *look,
                words.get(low, none),
                *(head(low[0], none), head(low[:2], none), head(low[:3], none), head(low[:4], none)),
                *(tail(low[-1], none), tail(low[-2:], none), tail(low[-3:], none), tail(low[-4:], none)),
            ]
        ends = range(1, len(low))
        found = (words.get(low), *[heads.get(low[:n]) for n in ends], *[tails.get(low[-n:]) for n in ends])
        return [*look, *[place for place in found if place is not None]]


def _flags(one: Own) -> int:
    flags = 0
    if one.classes or one.kind != "word":
        flags = f.seen_bits(one) << SEEN | _SIGN_OF.get(one.mark, 0) << SIGN
    if one.kind == "word":
        flags |= WORD | CYRILLIC * (one.script == "C") | BEGINS * (one.capital != 0)
        return flags | LONG if len(one.text) > 3 else flags
    flags |= LONG
    if one.kind in f.LINKS:
        return flags | LINK
    text = one.text
    flags |= (
        DIGITS * (one.kind == "number")
        | YEAR * (one.low == "YEAR")
        | DOT * (text == ".")
        | HOST * (text == "//")
        | SLASH * (text == "/")
    )
    flags |= ROUND * (text == "(") | STRAIGHT_QUOTE * (text == '"')
    flags |= OPEN_QUOTE * (text in f.QUOTES_OPEN) | CLOSE_QUOTE * (text in f.QUOTES_CLOSE)
    if text in f.CLOSE:
        return flags | CLOSING << BRACKET
    return flags | (BRACKETS.find(text) + 1) << BRACKET


def _with_room(rows: NDArray[Kind], count: int) -> NDArray[Kind]:
    """The rows, or a copy of twice the size where they are too few."""
    return rows if count <= len(rows) else np.concatenate([rows, np.zeros_like(rows, shape=(count, *rows.shape[1:]))])
