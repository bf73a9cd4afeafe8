"""The score of each label for each token of a batch of references: sums of weights, looked up in tables of rows."""

from collections.abc import Iterator

import numpy as np

from refman.references.labelling import features as f
from refman.references.labelling import surroundings as around
from refman.references.labelling.coded import Coded
from refman.references.labelling.features import REACH, WINDOWS
from refman.references.labelling.surroundings import Lines
from refman.references.labelling.table import EDGE_ID, Table
from refman.references.labelling.weights import Ids, Scores, Weights
from refman.references.labelling.windows import Windows
from refman.references.labelling.words import NEAR

Sum = tuple[Scores, Ids]
"""Rows of weights, and which of them is added to the score of each token."""
_PART = 1 << 11


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

    def score(self, numbers: Ids, lines: Lines) -> Scores:
        """One row a token, one column a label; the numbers of the tokens stand line after line."""
        scores = self.table.itself.take(numbers, axis=0)
        summed = [*self._of_neighbours(numbers, lines), *self._of_places(numbers, lines)]
        # what is summed a part at a time stays near the processor
        room = np.empty((_PART, scores.shape[1]), np.float32)
        for start in range(0, len(numbers), _PART):
            part = scores[start : start + _PART]
            taken = room[: len(part)]
            for rows, places in summed:
                part += rows.take(places[start : start + _PART], axis=0, out=taken, mode="clip")
        return scores

    def _of_neighbours(self, numbers: Ids, lines: Lines) -> Iterator[Sum]:
        """What the tokens around each say to it, one by one, and in windows."""
        table = self.table
        at = np.arange(len(numbers)) + REACH * (1 + lines.line)
        padded = np.full(len(numbers) + REACH * (len(lines.lengths) + 1), EDGE_ID)
        padded[at] = numbers
        nears = table.nears.take(padded).astype(np.int64)
        for slot, d in enumerate(NEAR):
            yield table.near, nears.take(at + d) + slot
        columns = {"mark": table.marks.take(padded), "low": table.lows.take(padded)}
        for column, windows in self._windows:
            yield from windows.sums(columns[column], at)

    def _of_places(self, numbers: Ids, lines: Lines) -> Iterator[Sum]:
        """What the place of each token says to it."""
        table = self.table
        flags, marks = table.flags.take(numbers), table.marks.take(numbers)
        edge, size = int(table.marks[EDGE_ID]), len(self.weights.marks)
        yield _coded(self._states, around.state_codes(flags, lines))
        yield _coded(self._places, around.place_codes(lines))
        yield _coded(self._styles, around.style_codes(flags, lines).take(lines.line))
        yield _coded(self._ahead, around.ahead_codes(flags, marks, edge, size, lines))
        yield _coded(self._behind, around.behind_codes(flags, marks, edge, size, lines))
        if self.weights.knows_phrases:
            yield _coded(self._phrases, around.phrase_codes(numbers, flags, table, lines))


def _coded(coded: Coded, codes: Ids) -> Sum:
    return coded.table(codes), codes


def _shapes(weights: Weights) -> list[tuple[str, tuple[int, ...], int]]:
    """What the windows take, which tokens from their first on, and the size of the vocabulary."""
    sizes = {"mark": weights.window_marks + 1, "low": weights.window_lows + 1}
    shapes = {(column, tuple(d - offsets[0] for d in offsets)): None for column, offsets in WINDOWS.values()}
    return [(column, steps, sizes[column]) for column, steps in shapes]
