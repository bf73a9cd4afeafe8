"""Rows of weights of what is known by a small code, worked out when a code is met first."""

from collections.abc import Callable, Sequence
from itertools import chain

import numpy as np

from refman.references.labelling.rows import Rows, distinct
from refman.references.labelling.weights import Ids, Scores, Weights

Sum = tuple[Scores, Ids]
"""Rows of weights, and which of them is added to the score of each token."""


class Coded:
    """The sums of the weights of the features that each code stands for; none names a word."""

    def __init__(self, weights: Weights, size: int, names: Callable[[int], Sequence[str]]) -> None:
        self._weights, self._names = weights, names
        # few of the codes are met, and their rows stand close together
        self._places = np.full(size, -1, np.int64)
        self._rows = Rows(np.float32, len(weights.labels))

    def rows(self, codes: Ids) -> Scores:
        """The row of each code."""
        table, places = self.sums(codes)
        rows: Scores = table.take(places, axis=0)
        return rows

    def sums(self, codes: Ids) -> Sum:
        """A table of rows, and which of them is that of each code."""
        places = self._places.take(codes)
        new = codes[places < 0]
        if len(new):
            met = distinct(new)
            named = [self._names(code) or [""] for code in met.tolist()]
            rows = self._weights.named([*chain.from_iterable(named)])
            first = self._rows.put(self._weights.sums(rows, [*map(len, named)]))
            self._places[met] = np.arange(first, first + len(met))
            places = self._places.take(codes)
        return self._rows.table, places
