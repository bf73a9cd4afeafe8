"""A second reading of references in doubt, by a small network of convolutions that hears the whole reference.

A token begins as a vector: the sum of the vectors of its own features, and of those of its place. In each layer it
hears the tokens beside it, in the next ones those two, four and eight places off; at the end stands a score for each
label. The weights hear three tokens to each side, and remember pairs and triples of them by heart; so the two err on
different references, and what both say together is right more often than either.

Source: Strubell, Verga, Belanger and McCallum, Fast and accurate entity recognition with iterated dilated convolutions
(2017), with fewer layers, each of which adds to what the ones before have made of the token (He and others, Deep
residual learning, 2016), measured by the root of its mean square (Zhang and Sennrich, Root mean square layer
normalization, 2019).
"""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np

from refman.references.labelling.scorer import Places, Scorer, add
from refman.references.labelling.surroundings import Lines
from refman.references.labelling.vectors import Vectors
from refman.references.labelling.weights import Ids, Scores, Weights
from refman.threads import in_one_thread

_NONE = np.float32(1e-6)
"""Added to a mean square, so that a row of nothing can be divided by its root."""
_PART = 1 << 10
"""Tokens that go through all layers together: what is made of so many stays near the processor."""


class Network:
    """The vectors of features and the layers, from an `.npz` file, for the tokens that a scorer knows.

    The file holds weights as a labeller's does, whose columns are the parts of vectors; and beside them, with E parts
    of a vector, C numbers that a layer makes of a token, and K labels: `into` (E + 1 rows of C, the last of which is
    added), `layers` (each three times C rows of C: for the token before, itself and the one behind), `added` (a row of
    C for each layer), `steps` (how far off its neighbours are), `out` (C + 1 rows of K), and `told`, the labels.
    """

    def __init__(self, path: Path, scorer: Scorer) -> None:
        with np.load(path) as data:
            self.labels: tuple[str, ...] = tuple(data["told"].tolist())
            self._into, self._layers, self._added, self._out = (
                data[name].astype(np.float32) for name in ("into", "layers", "added", "out")
            )
            self._steps: list[int] = data["steps"].tolist()
        weights = Weights(path)
        self._vectors, self._places = Vectors(weights, scorer.table), Places(weights, scorer.weights.marks)

    @in_one_thread
    def score(self, numbers: Ids, lines: Lines, places: Sequence[Ids]) -> Scores:
        """One row a token, one column a label; the scorer's numbers and places of the tokens stand line after line."""
        vectors = self._vectors.of(numbers)
        add(vectors, [*self._places.sums(places)])
        scores = np.empty((len(numbers), len(self.labels)), np.float32)
        parts = (lines.first + lines.lengths) // _PART
        for begin, end in pairwise([0, *(np.flatnonzero(np.diff(parts)) + 1).tolist(), len(parts)]):
            here = slice(int(lines.first[begin]), int(lines.first[end - 1] + lines.lengths[end - 1]))
            scores[here] = self._heard(vectors[here], lines.at[here], lines.lengths[begin:end])
        return scores

    def _heard(self, vectors: Scores, at: Ids, lengths: Ids) -> Scores:
        """The scores of the tokens with these vectors: where each stands in its line, and how long the lines are."""
        to_come = np.repeat(lengths, lengths) - 1 - at
        state = _measured(vectors @ self._into[:-1] + self._into[-1])
        heard, told, more = np.empty((3, *state.shape), np.float32)
        for (before, itself, behind), added, step in zip(self._layers, self._added, self._steps, strict=True):
            _measured(state, heard)
            np.matmul(heard, itself, out=told)
            # what the last of a line say goes to none, nor what the first say to those before them
            np.matmul(heard, before, out=more)[to_come < step] = 0
            told[step:] += more[:-step]
            np.matmul(heard, behind, out=more)[at < step] = 0
            told[:-step] += more[step:]
            told += added
            state += np.maximum(told, 0, out=told)
        scores: Scores = _measured(state) @ self._out[:-1]
        scores += self._out[-1]
        return scores


def _measured(rows: Scores, room: Scores | None = None) -> Scores:
    """Each row over the root of the mean of its squares, in `room` if there is any."""
    squares = np.einsum("ij,ij->i", rows, rows)
    squares /= rows.shape[1]
    squares += _NONE
    measured: Scores = np.divide(rows, np.sqrt(squares, out=squares)[:, None], out=room)
    return measured
