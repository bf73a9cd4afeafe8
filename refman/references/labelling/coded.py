"""Rows of weights of what is known by a small code, worked out when a code is met first."""

from collections.abc import Callable, Sequence
from itertools import chain

import numpy as np

from refman.references.labelling.rows import distinct
from refman.references.labelling.weights import Ids, Scores, Weights


class Coded:
    """The sums of the weights of the features that each code stands for; none names a word."""

    def __init__(self, weights: Weights, size: int, names: Callable[[int], Sequence[str]]) -> None:
        self._weights, self._names = weights, names
        self._known = np.zeros(size, bool)
        self._rows: Scores = np.zeros((size, len(weights.labels)), np.float32)

    def rows(self, codes: Ids) -> Scores:
        """The row of each code."""
        rows: Scores = self.table(codes).take(codes, axis=0)
        return rows

    def table(self, codes: Ids) -> Scores:
        """All rows, in which those of these codes are worked out; they stand at the numbers of the codes."""
        new = codes[~self._known[codes]]
        if len(new):
            met = distinct(new)
            named = [self._names(code) or [""] for code in met.tolist()]
            rows = self._weights.named([*chain.from_iterable(named)])
            self._rows[met] = self._weights.sums(rows, [*map(len, named)])
            self._known[met] = True
        return self._rows
