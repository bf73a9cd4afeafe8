"""Rows of numbers that grow as they are put down, and numbers each once."""

from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

Kind = TypeVar("Kind", bound=np.generic)
_ROOM = 1 << 16
"""Rows that there is room for at first; those that nobody wrote to take no memory, and growing would take it twice."""


_MOST = 1 << 21
"""Places that a table is made for; beyond, they are searched."""


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


class Places:
    """The places of sorted numbers, from 1 on; 0 is the place of others."""

    def __init__(self, numbers: NDArray[np.int64], end: int) -> None:
        self._numbers = np.append(numbers, end)
        self._table = None
        if end <= _MOST:
            self._table = np.zeros(end, np.uint16 if len(numbers) < 1 << 16 else np.uint32)
            self._table[numbers] = np.arange(1, len(numbers) + 1)

    def find(self, numbers: NDArray[np.int64]) -> NDArray[np.int64]:
        """The place of each number, which is below the end."""
        if self._table is not None:
            return self._table.take(numbers).astype(np.int64)
        places: NDArray[np.int64] = np.searchsorted(self._numbers, numbers)
        places[self._numbers.take(places) != numbers] = -1
        return places + 1
