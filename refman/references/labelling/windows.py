"""What several tokens in a row say together: the rows of weights of windows, looked up for a batch at once."""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from refman.references.labelling.features import WINDOWS
from refman.references.labelling.rows import Places, distinct, each_once
from refman.references.labelling.table import Numbers
from refman.references.labelling.weights import Ids, Scores, Weights

_SMALL = 500
"""Vocabularies up to this size have a table for each step of the way; greater ones are asked for whole keys."""


class Windows:
    """The windows that take the same of as many neighbours in a row, looked up once for all of them.

    What a window that begins two tokens before says of a token, is known where those two tokens are the first.
    """

    def __init__(self, weights: Weights, column: str, length: Sequence[int], size: int) -> None:
        self._steps = length
        self._size = size
        alike = [
            (offsets[0], weights.windows[name])
            for name, (of, offsets) in WINDOWS.items()
            if of == column and tuple(offset - offsets[0] for offset in offsets) == tuple(length)
        ]
        keys = distinct(np.concatenate([window.keys for _, window in alike]))
        self._known = (_Steps if size <= _SMALL else _Whole)(keys, size, len(length))
        self._parts: list[tuple[int, Ids, Scores]] = []
        for first, window in alike:
            places = np.full(len(keys) + 1, len(window.keys), np.int64)
            places[np.searchsorted(keys, window.keys) + 1] = np.arange(len(window.keys))
            self._parts.append((first, places, window.rows))

    def sums(self, numbers: Numbers, at: Ids) -> Iterator[tuple[Scores, Ids]]:
        """The rows of each window, and which of them is for the token at each of these places of the padded numbers."""
        numbers = np.where(numbers < self._size, numbers, 0)
        count = len(numbers) - self._steps[-1]
        found = self._known.find([numbers[step : step + count] for step in self._steps])
        for first, places, weights in self._parts:
            yield weights, places.take(found.take(at + first))


class _Steps:
    """The places of keys from 1 on, 0 for what is no key, found part by part: each beginning of a key has a number."""

    def __init__(self, keys: Ids, size: int, parts: int) -> None:
        self._size = size
        self._tables: list[NDArray[np.unsignedinteger[Any]]] = []
        begun: Ids = np.arange(1, size)
        for left in reversed(range(parts - 1)):
            heads = each_once(keys // size**left)
            table = np.zeros((len(begun) + 1) * size, np.min_scalar_type(len(heads)))
            table[(np.searchsorted(begun, heads // size) + 1) * size + heads % size] = np.arange(1, len(heads) + 1)
            self._tables.append(table)
            begun = heads

    def find(self, parts: Sequence[Numbers]) -> NDArray[np.integer[Any]]:
        """The place of each tuple of parts; a part of 0 is in no key."""
        first, *others = parts
        found: NDArray[np.integer[Any]] = first
        for table, part in zip(self._tables, others, strict=True):
            found = table.take(found.astype(np.int64) * self._size + part)
        return found


class _Whole:
    """The same, found at once."""

    def __init__(self, keys: Ids, size: int, _parts: int) -> None:
        self._places, self._size = Places(keys), size

    def find(self, parts: Sequence[Numbers]) -> Ids:
        """The place of each tuple of parts; one with a part of 0 has the number of no other, and is no key."""
        first, *others = parts
        keys = first.astype(np.int64)
        for part in others:
            keys *= self._size
            keys += part
        return self._places.find(keys)
