"""The score of each label for each token of a batch of references: sums of weights, looked up in tables of rows."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from refman.references import features as f
from refman.references import surroundings as around
from refman.references.features import REACH, WINDOWS
from refman.references.rows import distinct
from refman.references.surroundings import Lines
from refman.references.table import EDGE_ID, Numbers, Table
from refman.references.weights import Ids, Scores, Weights, window_keys


class Scorer:
    """What the weights say of tokens, by the numbers that their table gives them."""

    def __init__(self, weights: Weights) -> None:
        self.table = Table(weights)
        self.weights = weights
        marks = weights.marks
        signs = around.sign_codes(len(marks))
        self._states = _Coded(weights, around.STATES, lambda code: f.state_features(around.state_key(code)))
        self._places = _Coded(weights, around.PLACES, lambda code: f.place_features(around.place_key(code)))
        self._styles = _Coded(weights, around.STYLES, lambda code: f.style_features(around.style_key(code)))
        self._ahead = _Coded(weights, signs, lambda code: f.ahead_features(around.sign_key(code, marks, ahead=True)))
        self._behind = _Coded(weights, signs, lambda code: f.behind_features(around.sign_key(code, marks, ahead=False)))
        self._phrases = _Coded(weights, len(around.PHRASES), lambda code: f.known_features(around.PHRASES[code]))
        self._windows = [(column, _Windows(weights, column, length, size)) for column, length, size in _shapes(weights)]

    def score(self, numbers: Numbers, lines: Lines) -> Scores:
        """One row a token, one column a label; the numbers of the tokens stand line after line."""
        table = self.table
        flags, marks = table.flags[numbers], table.marks[numbers]
        scores = table.itself.take(numbers, axis=0)
        at = np.arange(len(numbers)) + REACH * (1 + lines.line)
        padded = np.full(len(numbers) + REACH * (len(lines.lengths) + 1), EDGE_ID, np.int32)
        padded[at] = numbers
        nears = table.nears[padded].astype(np.int64)
        for slot, d in enumerate(d for d in range(-REACH, REACH + 1) if d):
            scores += table.near.take(nears[at + d] + slot, axis=0)
        edge = int(table.marks[EDGE_ID])
        size = len(self.weights.marks)
        scores += self._states.rows(around.state_codes(flags, lines))
        scores += self._places.rows(around.place_codes(lines))
        scores += self._styles.rows(around.style_codes(flags, lines))[lines.line]
        scores += self._ahead.rows(around.ahead_codes(flags, marks, edge, size, lines))
        scores += self._behind.rows(around.behind_codes(flags, marks, edge, size, lines))
        if self.weights.knows_phrases:
            scores += self._phrases.rows(around.phrase_codes(numbers, flags, table, lines))
        columns = {"mark": table.marks[padded], "low": table.lows[padded]}
        for column, windows in self._windows:
            windows.add(scores, columns[column], at)
        return scores


class _Coded:
    """The rows of what is known by a small code, worked out when a code is met first."""

    def __init__(self, weights: Weights, size: int, names: Callable[[int], list[str]]) -> None:
        self._weights, self._names = weights, names
        self._known = np.zeros(size, bool)
        self._rows: Scores = np.zeros((size, len(weights.labels)), np.float32)

    def rows(self, codes: NDArray[np.int64]) -> Scores:
        """The row of each code."""
        new = codes[~self._known[codes]]
        if len(new):
            row = self._weights.row
            met = distinct(new)
            named = [self._names(code) or [""] for code in met.tolist()]
            rows_of = [row(name) for names in named for name in names]
            self._rows[met] = self._weights.sums(rows_of, [*map(len, named)])
            self._known[met] = True
        rows: Scores = self._rows[codes]
        return rows


class _Windows:
    """The windows that take the same of as many neighbours in a row, looked up once for all of them.

    What a window that begins two tokens before says of a token, is known where those two tokens are the first.
    """

    def __init__(self, weights: Weights, column: str, length: Sequence[int], size: int) -> None:
        self._steps = length
        self._size = size
        alike = [
            (offsets[0], weights.windows[name])
            for name, (of, offsets) in WINDOWS.items()
            if of == column and tuple(offset - offsets[0] for offset in offsets) == tuple(length)
        ]
        self._keys = distinct(np.concatenate([window.keys for _, window in alike]))
        self._parts: list[tuple[int, Ids, Scores]] = []
        for first, window in alike:
            places = np.full(len(self._keys) + 1, len(window.keys), np.int64)
            places[np.searchsorted(self._keys, window.keys)] = np.arange(len(window.keys))
            self._parts.append((first, places, window.rows))

    def add(self, scores: Scores, numbers: Numbers, at: Ids) -> None:
        """Adds the rows of the windows to the scores of the tokens at these places of the padded numbers."""
        if not len(self._keys):
            return
        numbers = np.where(numbers < self._size, numbers, 0)
        count = len(numbers) - self._steps[-1]
        keys = window_keys([numbers[step : step + count] for step in self._steps], self._size)
        known = np.flatnonzero(keys >= 0)
        found = np.minimum(np.searchsorted(self._keys, keys[known]), len(self._keys) - 1)
        hit = self._keys[found] == keys[known]
        rows = np.full(count, len(self._keys), np.int64)
        rows[known[hit]] = found[hit]
        for first, places, weights in self._parts:
            wanted = places[rows[at + first]]
            hits = np.flatnonzero(wanted < len(weights) - 1)
            if len(hits) * 2 > len(wanted):
                scores += weights[wanted]
            else:
                scores[hits] += weights[wanted[hits]]


def _shapes(weights: Weights) -> list[tuple[str, tuple[int, ...], int]]:
    """What the windows take, which tokens from their first on, and the size of the vocabulary."""
    sizes = {"mark": weights.window_marks + 1, "low": weights.window_lows + 1}
    shapes = {(column, tuple(d - offsets[0] for d in offsets)): None for column, offsets in WINDOWS.values()}
    return [(column, steps, sizes[column]) for column, steps in shapes]
