"""What words say by their first and last letters, looked up for many words at once."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from refman.references.weights import Ids, Scores, Weights

_LONGEST = 4
"""Letters of the longest beginning and end of a word that count."""
_LAST = 0xFFFF
"""The last letter that a beginning or an end may have."""


class Spelling:
    """The rows of weights of words, of their beginnings and of their ends."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._words, heads, tails = weights.spelling
        self._heads = _Beginnings(heads, weights.none)
        self._tails = _Beginnings({tail[::-1]: row for tail, row in tails.items()}, weights.none)

    def added(self, scores: Scores, lows: Sequence[str]) -> Scores:
        """The scores with what each casefolded word says by its letters, row after row."""
        none = self._weights.none
        scores = scores + self._weights.rows([self._words.get(low, none) for low in lows])
        lengths = np.array([*map(len, lows)])
        for known, letters in ((self._heads, lows), (self._tails, [low[: -_LONGEST - 1 : -1] for low in lows])):
            for rows in known.rows(letters, lengths):
                scores += self._weights.rows(rows)
        return scores


class _Beginnings:
    """The rows of the beginnings of words; a beginning is shorter than its word."""

    def __init__(self, known: Mapping[str, int], none: int) -> None:
        self._none = none
        codes = _codes([*known])
        is_used = np.zeros(_LAST + 1, bool)
        is_used[codes.ravel()] = True
        is_used[[0, _LAST]] = False
        # letters that no beginning has are all the same
        self._letters: Ids = np.cumsum(is_used) * is_used
        self._size = int(self._letters.max()) + 1
        lengths, places = np.array([*map(len, known)]), np.array([*known.values()])
        self._known = []
        for length, keys in enumerate(self._keys(codes), 1):
            here = np.flatnonzero(lengths == length)
            order = here[np.argsort(keys[here])]
            self._known.append((np.append(keys[order], -1), np.append(places[order], none)))

    def rows(self, words: Sequence[str], lengths: NDArray[np.integer[Any]]) -> list[Ids]:
        """Of each word the row of its first letter, of its first two, and so on."""
        found = []
        for length, (keys, (known, rows)) in enumerate(zip(self._keys(_codes(words)), self._known, strict=True), 1):
            at = np.searchsorted(known[:-1], keys)
            at[(known[at] != keys) | (lengths <= length)] = len(known) - 1
            found.append(rows[at])
        return found

    def _keys(self, codes: NDArray[np.uint32]) -> list[Ids]:
        """One integer for the first letter, one for the first two, and so on; 0 where no beginning has a letter."""
        letters = self._letters[codes]
        keys: list[Ids] = [letters[:, 0]]
        for column in range(1, _LONGEST):
            is_known = (keys[-1] > 0) & (letters[:, column] > 0)
            keys.append((keys[-1] * self._size + letters[:, column]) * is_known)
        return keys


def _codes(words: Sequence[str]) -> NDArray[np.uint32]:
    """The code points of the first letters of each word, zeros behind a shorter one."""
    first = np.array(words, f"<U{_LONGEST}")
    codes: NDArray[np.uint32] = np.minimum(first.view(np.uint32).reshape(-1, _LONGEST), _LAST)
    return codes
