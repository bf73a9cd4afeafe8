"""What words say by their letters, looked up for many words at once."""

import sys
from collections.abc import Iterable, Mapping, Sequence
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from refman.references.labelling.rows import Places, distinct
from refman.references.labelling.weights import Ids, Scores, Weights

_LONGEST = 4
"""Letters of the longest beginning and end of a word that count; both are shorter than the word."""
_ROOT = 1
"""The number of the beginning without letters."""


class Spelling:
    """The weights of words, of their beginnings and of their ends."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._words, heads, tails = weights.spelling
        self._heads = _Beginnings(heads, weights)
        self._tails = _Beginnings({tail[::-1]: row for tail, row in tails.items()}, weights)

    def added(self, scores: Scores, lows: Sequence[str]) -> Scores:
        """The scores with what each casefolded word says by its letters, row after row."""
        scores += self._weights.rows([*map(self._words.get, lows, repeat(self._weights.none))])
        lengths = np.array([*map(len, lows)], np.int64)
        codes, ends = _codes(lows), np.cumsum(lengths)
        counted = np.minimum(lengths - 1, _LONGEST)
        scores += self._heads.sums(codes, ends - lengths, 1, counted)
        scores += self._tails.sums(codes, ends - 1, -1, counted)
        return scores


class _Beginnings:
    """The sums of weights of beginnings: of all the letters of one, of all but the last, and so on.

    Each beginning has a number, and a row for those that are a letter longer; 0 stands for what is no beginning.
    """

    def __init__(self, known: Mapping[str, int], weights: Weights) -> None:
        texts, rows = [*known], weights.rows([*known.values()])
        lengths = np.array([*map(len, texts)], np.int64)
        codes, starts = _codes(texts), np.cumsum(lengths) - lengths
        met = distinct(codes.astype(np.int64))
        self._letters = np.zeros(sys.maxunicode + 1, np.uint8 if len(met) < 256 else np.uint16)
        self._letters[met] = np.arange(1, len(met) + 1)
        self._size = len(met) + 1
        begun = np.full(len(texts), _ROOT)
        sums = np.zeros((_ROOT + 1, rows.shape[1]), np.float32)
        steps: list[Ids] = [np.empty(0, np.int64)]
        for length in range(1, _LONGEST + 1):
            here = np.flatnonzero(lengths >= length)
            step = begun[here] * self._size + self._letters[codes[starts[here] + length - 1]]
            steps.append(distinct(step))
            begun[here] = len(sums) + np.searchsorted(steps[-1], step)
            sums = np.concatenate([sums, sums[steps[-1] // self._size]])
            whole = np.flatnonzero(lengths == length)
            sums[begun[whole]] += rows[whole]
        self._sums: Scores = sums
        self._known = Places(np.concatenate(steps), (len(sums) - len(steps[-1])) * self._size)

    def sums(self, codes: NDArray[np.uint32], at: Ids, way: int, counts: Ids) -> Scores:
        """The sums of words whose first letters stand at these places, and the next ones on the way from there.

        `counts` are the letters of each word that may count.
        """
        begun = np.full(len(at), _ROOT)
        longest = np.zeros(len(at), np.int64)
        for step in range(_LONGEST):
            counting = step < counts
            letters = self._letters.take(codes.take(np.where(counting, at + step * way, 0))) * counting
            found = self._known.find(begun * self._size + letters)
            begun = (found + _ROOT) * (found > 0)
            longest = np.maximum(longest, begun)
        sums: Scores = self._sums.take(longest, axis=0)
        return sums


def _codes(texts: Iterable[str]) -> NDArray[np.uint32]:
    return np.frombuffer("".join(texts).encode("utf-32-le", "surrogatepass"), np.dtype("<u4"))
