"""Rows of numbers that grow as they are put down, and numbers each once."""

from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

Kind = TypeVar("Kind", bound=np.generic)
_ROOM = 1 << 16
"""Rows that there is room for at first; those that nobody wrote to take no memory, and growing would take it twice."""
_FACTORS = [*map(np.uint64, (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0xD6E8FEB86659FD93, 0xFF51AFD7ED558CCD))]
"""Odd numbers whose bits follow no rule: what is multiplied by one of them is well stirred in its highest bits."""
_SLOTS = 8
"""Slots for each number, so that few share one."""


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
    return each_once(np.sort(numbers))


def each_once(ordered: NDArray[np.int64]) -> NDArray[np.int64]:
    """The numbers, which are in order, each once."""
    return ordered[np.append(True, ordered[1:] != ordered[:-1])] if len(ordered) else ordered


class Places:
    """The places of distinct numbers, from 1 on; 0 is the place of others.

    A number is found at the slot that its product with a factor names. Of those that share a slot, the last one has it;
    the others have one by the next factor. What is searched for by halves takes four times as long.
    """

    def __init__(self, numbers: NDArray[np.int64]) -> None:
        self._numbers = np.append(-1, numbers)
        bits = max(1, (len(numbers) * _SLOTS).bit_length())
        self._shift = np.uint64(64 - bits)
        self._tables: list[tuple[np.uint64, NDArray[np.integer[Any]]]] = []
        left = np.arange(1, len(numbers) + 1)
        for factor in _FACTORS:
            slots = self._slots(self._numbers[left], factor)
            table: NDArray[np.integer[Any]] = np.zeros(1 << bits, np.uint16 if len(numbers) < 1 << 16 else np.uint32)
            table[slots] = left
            self._tables.append((factor, table))
            left = left[table[slots] != left]
            if not len(left):
                return
        raise ValueError("numbers that are not distinct have no place of their own")

    def find(self, numbers: NDArray[np.int64]) -> NDArray[np.int64]:
        """The place of each number; none may be negative."""
        (factor, table), *others = self._tables
        places: NDArray[np.int64] = table.take(self._slots(numbers, factor)).astype(np.int64)
        strange = self._numbers.take(places) != numbers
        left = np.flatnonzero(strange & (places > 0))
        places[strange] = 0
        for factor, table in others:
            found = table.take(self._slots(numbers[left], factor))
            own = self._numbers.take(found) == numbers[left]
            places[left[own]] = found[own]
            left = left[~own & (found > 0)]
        return places

    def _slots(self, numbers: NDArray[np.int64], factor: np.uint64) -> NDArray[np.int64]:
        return (numbers.view(np.uint64) * factor >> self._shift).view(np.int64)
