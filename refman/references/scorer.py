"""The score of each label for each token of a batch of references: sums of weights, looked up in tables of rows."""

import numpy as np

from refman.references import features as f
from refman.references import surroundings as around
from refman.references.coded import Coded
from refman.references.features import REACH, WINDOWS
from refman.references.surroundings import Lines
from refman.references.table import EDGE_ID, Numbers, Table
from refman.references.weights import Scores, Weights
from refman.references.windows import Windows


class Scorer:
    """What the weights say of tokens, by the numbers that their table gives them."""

    def __init__(self, weights: Weights) -> None:
        self.table = Table(weights)
        self.weights = weights
        marks = weights.marks
        signs = around.sign_codes(len(marks))
        self._states = Coded(weights, around.STATES, lambda code: f.state_features(around.state_key(code)))
        self._places = Coded(weights, around.PLACES, lambda code: f.place_features(around.place_key(code)))
        self._styles = Coded(weights, around.STYLES, lambda code: f.style_features(around.style_key(code)))
        self._ahead = Coded(weights, signs, lambda code: f.ahead_features(around.sign_key(code, marks, ahead=True)))
        self._behind = Coded(weights, signs, lambda code: f.behind_features(around.sign_key(code, marks, ahead=False)))
        self._phrases = Coded(weights, len(around.PHRASES), lambda code: f.known_features(around.PHRASES[code]))
        self._windows = [(column, Windows(weights, column, length, size)) for column, length, size in _shapes(weights)]

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
        scores += self._styles.rows(around.style_codes(flags, lines)).take(lines.line, axis=0)
        scores += self._ahead.rows(around.ahead_codes(flags, marks, edge, size, lines))
        scores += self._behind.rows(around.behind_codes(flags, marks, edge, size, lines))
        if self.weights.knows_phrases:
            scores += self._phrases.rows(around.phrase_codes(numbers, flags, table, lines))
        columns = {"mark": table.marks[padded], "low": table.lows[padded]}
        for column, windows in self._windows:
            windows.add(scores, columns[column], at)
        return scores


def _shapes(weights: Weights) -> list[tuple[str, tuple[int, ...], int]]:
    """What the windows take, which tokens from their first on, and the size of the vocabulary."""
    sizes = {"mark": weights.window_marks + 1, "low": weights.window_lows + 1}
    shapes = {(column, tuple(d - offsets[0] for d in offsets)): None for column, offsets in WINDOWS.values()}
    return [(column, steps, sizes[column]) for column, steps in shapes]
