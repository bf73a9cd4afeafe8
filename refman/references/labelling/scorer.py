"""The score of each label for each token of a batch of references: sums of weights, looked up in tables of rows."""

from collections.abc import Iterator, Sequence

import numpy as np

from refman.references.labelling import features as f
from refman.references.labelling import surroundings as around
from refman.references.labelling.coded import Coded, Sum
from refman.references.labelling.features import REACH, WINDOWS
from refman.references.labelling.surroundings import Lines
from refman.references.labelling.table import EDGE_ID, Table
from refman.references.labelling.weights import Ids, Scores, Weights
from refman.references.labelling.windows import Windows
from refman.references.labelling.words import NEAR

_PART = 1 << 11


class Scorer:
    """What the weights say of tokens, by the numbers that their table gives them."""

    def __init__(self, weights: Weights) -> None:
        self.table = Table(weights)
        self.weights = weights
        self._places = Places(weights, weights.marks)
        self._windows = [(column, Windows(weights, column, length, size)) for column, length, size in _shapes(weights)]

    def places(self, numbers: Ids, lines: Lines) -> list[Ids]:
        """What there is to say of the places of tokens, whose numbers stand line after line: codes of several kinds."""
        table = self.table
        flags, marks = table.flags.take(numbers), table.marks.take(numbers)
        edge, size = int(table.marks[EDGE_ID]), len(self.weights.marks)
        return [
            around.state_codes(flags, lines),
            around.place_codes(lines),
            around.style_codes(flags, lines).take(lines.line),
            around.ahead_codes(flags, marks, edge, size, lines),
            around.behind_codes(flags, marks, edge, size, lines),
            *([around.phrase_codes(numbers, flags, table, lines)] if self.weights.knows("known") else ()),
        ]

    def score(self, numbers: Ids, lines: Lines, places: Sequence[Ids]) -> Scores:
        """One row a token, one column a label; the numbers and `places` of the tokens stand line after line."""
        scores = self.table.itself.take(numbers, axis=0)
        add(scores, [*self._of_neighbours(numbers, lines), *self._places.sums(places)])
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


class Places:
    """What weights, or the vectors of a network, say of places; `marks` are those that the table of tokens numbers."""

    def __init__(self, weights: Weights, marks: Sequence[str]) -> None:
        signs = around.sign_codes(len(marks))
        coded = {
            "": Coded(weights, around.STATES, lambda code: f.state_features(around.state_key(code))),
            "at": Coded(weights, around.PLACES, lambda code: f.place_features(around.place_key(code))),
            "line": Coded(weights, around.STYLES, lambda code: f.style_features(around.style_key(code))),
            "next": Coded(weights, signs, lambda code: f.ahead_features(around.sign_key(code, marks, ahead=True))),
            "back": Coded(weights, signs, lambda code: f.behind_features(around.sign_key(code, marks, ahead=False))),
            "known": Coded(weights, len(around.PHRASES), lambda code: f.known_features(around.PHRASES[code])),
        }
        self._coded = [one if weights.knows(beginning) else None for beginning, one in coded.items()]

    def sums(self, places: Sequence[Ids]) -> Iterator[Sum]:
        """What the places of tokens say to them; the last kind, known phrases, may lack."""
        for coded, codes in zip(self._coded, places, strict=False):
            if coded:
                yield coded.sums(codes)


def add(scores: Scores, summed: Sequence[Sum]) -> None:
    """Adds to the scores, in their place, the rows that are meant for each token."""
    # what is summed a part at a time stays near the processor
    room = np.empty((_PART, scores.shape[1]), np.float32)
    for start in range(0, len(scores), _PART):
        part = scores[start : start + _PART]
        taken = room[: len(part)]
        for rows, places in summed:
            part += rows.take(places[start : start + _PART], axis=0, out=taken, mode="clip")


def _shapes(weights: Weights) -> list[tuple[str, tuple[int, ...], int]]:
    """What the windows take, which tokens from their first on, and the size of the vocabulary."""
    sizes = {"mark": weights.window_marks + 1, "low": weights.window_lows + 1}
    shapes = {(column, tuple(d - offsets[0] for d in offsets)): None for column, offsets in WINDOWS.values()}
    return [(column, steps, sizes[column]) for column, steps in shapes]
