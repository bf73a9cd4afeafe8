"""Rows of numbers that grow as they are put down, and numbers each once."""

from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

Kind = TypeVar("Kind", bound=np.generic)
_ROOM = 1 << 16
"""Rows that there is room for at first; those that nobody wrote to take no memory, and growing would take it twice."""


class Rows(Generic[Kind]):
    """Rows that are put down one behind the other; `table` has room for more."""

    def __init__(self, kind: type[Kind], *width: int) -> None:
        self.table: NDArray[Kind] = np.zeros((_ROOM, *width), kind)
        self.count = 0

    def put(self, rows: NDArray[Kind]) -> int:
        """The number of the first of these rows, now that they are put down."""
        first, self.count = self.count, self.count + len(rows)
        if self.count > len(self.table):
            more = np.zeros((self.count, *self.table.shape[1:]), self.table.dtype)
            self.table = np.concatenate([self.table, more])
        self.table[first : self.count] = rows
        return first


def distinct(numbers: NDArray[np.int64]) -> NDArray[np.int64]:
    """The numbers in their order, each once; NumPy's own function loads a package for it."""
    ordered = np.sort(numbers)
    return ordered[np.append(True, ordered[1:] != ordered[:-1])] if len(ordered) else ordered
