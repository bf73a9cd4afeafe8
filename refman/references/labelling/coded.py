"""Rows of weights of what is known by a small code, worked out when a code is met first."""

from collections.abc import Callable, Sequence

import numpy as np

from refman.references.labelling.rows import distinct
from refman.references.labelling.weights import Ids, Scores, Weights


class Coded:
    """The sums of the weights of the features that each code stands for."""

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
            row = self._weights.row
            met = distinct(new)
            named = [self._names(code) or [""] for code in met.tolist()]
            rows_of = [row(name) for names in named for name in names]
            self._rows[met] = self._weights.sums(rows_of, [*map(len, named)])
            self._known[met] = True
        return self._rows
