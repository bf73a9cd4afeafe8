"""What words say by their letters, looked up for many words at once."""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from refman.references.labelling.rows import Places
from refman.references.labelling.weights import ROOT, Ids, Scores, Tree, Weights

_LONGEST = 4
"""Letters of the longest beginning and end of a word that count; both are shorter than the word."""


class Spelling:
    """The weights of words, of their beginnings and of their ends."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._heads, self._tails = _Beginnings(weights.heads), _Beginnings(weights.tails)

    def added(self, scores: Scores, lows: Sequence[str], numbers: Ids) -> Scores:
        """The scores with what each casefolded word, which has this number, says by its letters, row after row."""
        scores += self._weights.words(numbers)
        lengths = np.fromiter(map(len, lows), np.int64, len(lows))
        codes, ends = _codes(lows), np.cumsum(lengths)
        counted = np.minimum(lengths - 1, _LONGEST)
        scores += self._heads.sums(codes, ends - lengths, 1, counted)
        scores += self._tails.sums(codes, ends - 1, -1, counted)
        return scores


class _Beginnings:
    """The sums of weights of beginnings: of all the letters of one, of all but the last, and so on."""

    def __init__(self, tree: Tree) -> None:
        self._size = tree.size
        # letters beyond the last have its place, which is that of none
        self._letters = np.zeros(int(tree.letters.max(initial=0)) + 2, np.uint8 if tree.size <= 256 else np.uint16)
        self._letters[tree.letters] = np.arange(1, tree.size)
        self._sums = tree.sums
        self._known = Places(tree.steps)

    def sums(self, codes: NDArray[np.uint32], at: Ids, way: int, counts: Ids) -> Scores:
        """The sums of words whose first letters stand at these places, and the next ones on the way from there.

        `counts` are the letters of each word that may count.
        """
        begun = np.full(len(at), ROOT)
        longest = np.zeros(len(at), np.int64)
        for step in range(_LONGEST):
            counting = step < counts
            letters = self._letters.take(codes.take(np.where(counting, at + step * way, 0)), mode="clip") * counting
            found = self._known.find(begun * self._size + letters)
            begun = (found + ROOT) * (found > 0)
            longest = np.maximum(longest, begun)
        sums: Scores = self._sums.take(longest, axis=0)
        return sums


def _codes(texts: Iterable[str]) -> NDArray[np.uint32]:
    return np.frombuffer("".join(texts).encode("utf-32-le", "surrogatepass"), np.dtype("<u4"))
