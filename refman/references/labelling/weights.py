"""The labeller's weights: read from the package's file, and laid out so that a batch of references is scored at once.

The file is an `.npz` with the labels, what follows what, and the weights of all features in compressed rows: first of
those that are no windows, then window after window, behind each such group a row of nothing. `names` are the first
features in the order of their names; the next are found by the words that they name (`low:rows`) or by the letters that
words begin and end with (`pre:*`, `suf:*`), and windows by sorted integer keys over the vocabulary of what they take
from a token.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import repeat
from pathlib import Path
from typing import IO, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from refman.errors import NotWeights
from refman.references.labelling.features import REACH, WINDOWS

Scores = NDArray[np.float32]
Ids = NDArray[np.int64]
Arrays = Mapping[str, NDArray[Any]]
FORMAT = 2
"""Raised whenever the features or the file change, so that older weights are told and not misread."""
NEAR_WORDS = [d for d in range(1 - REACH, REACH) if d]
"""The places from which neighbours see the word itself."""
WORD_FEATURES = ("w", *(f"w{d:+}" for d in NEAR_WORDS))
"""The features that name a word: what it says to itself, then to those who see it from these places."""
_COLUMN_OF = {feature: column for column, feature in enumerate(WORD_FEATURES)}
ROOT = 1
"""The number of the beginning without letters; 0 is that of what is no beginning."""
_AT_ONCE = 1 << 12
"""Rows that are laid out together."""
_UNKNOWN = 0
"""The number of a mark or a word that no feature names."""


class Tree(NamedTuple):
    """The beginnings (or, turned round, the ends) of words as a tree, numbered from `ROOT` on, the shorter ones first.

    A step leads to each but the root: the number of what is a letter shorter, times `size`, plus the number (from 1) of
    the last letter. Steps are in order. The sums of each are its weights and those of all shorter ones.
    """

    letters: Ids
    steps: Ids
    sums: Scores

    @property
    def size(self) -> int:
        """One more than there are letters."""
        return len(self.letters) + 1


class Weights:
    """The labels, what follows what, and the weights of the features."""

    def __init__(self, file: IO[bytes] | Path) -> None:
        with np.load(file) as data:
            if int(data.get("format", FORMAT)) != FORMAT:
                raise NotWeights("the weights were made by another version of refman")
            arrays = dict(data)
        self.labels: tuple[str, ...] = tuple(arrays["labels"].tolist())
        self.transitions: Scores = arrays["transitions"].astype(np.float32)
        single, *windows = _groups(arrays, len(self.labels))
        self.heads, self.tails = (_tree(arrays, name, single) for name in ("pre", "suf"))
        """The beginnings and the ends of words."""
        # the rows of these stand behind all others but that of nothing
        spelt = min([int(arrays[f"{name}:rows"].min(initial=len(single) - 1)) for name in ("pre", "suf")])
        self.none = spelt
        """The row of a feature without weights."""
        self._single = np.concatenate([single[:spelt], single[-1:]])
        keys = np.split(arrays["keys"], np.cumsum([len(rows) - 1 for rows in windows])[:-1])
        self.windows = {name: Window(*window) for name, *window in zip(WINDOWS, keys, windows, strict=True)}
        self.window_marks, self.window_lows = arrays["in_windows"].tolist()
        """Marks and words with greater numbers are in no window."""
        self.marks = _words(arrays["marks"])
        self._marks = {mark: number for number, mark in enumerate(self.marks, 1)}
        lows = _words(arrays["lows"])
        self._lows = dict(zip(lows, range(1, len(lows) + 1), strict=True))
        self._low_rows: Ids = np.minimum(arrays["low:rows"].astype(np.int64), self.none)
        self._is_heard = (self._low_rows[:, 1:] != self.none).any(axis=1)
        names = _words(arrays["names"])
        self._named = dict(zip(names, range(len(names)), strict=True))
        self._names = names

    def knows(self, beginning: str) -> bool:
        """Whether there is a feature whose name begins so, but for those of words, of their letters, and windows."""
        at = bisect_left(self._names, beginning)
        return at < len(self._names) and self._names[at].startswith(beginning)

    def row(self, name: str) -> int:
        """The row of a feature, `none` for one without weights; that of a beginning or an end is not found here."""
        template, _, value = name.partition("=")
        if template in _COLUMN_OF:
            return int(self._low_rows[self._lows.get(value, _UNKNOWN), _COLUMN_OF[template]])
        return self._named.get(name, self.none)

    def named(self, names: Sequence[str]) -> list[int]:
        """The rows of features that name no word."""
        return [*map(self._named.get, names, repeat(self.none))]

    def sums(self, rows: Sequence[int], sizes: Sequence[int]) -> Scores:
        """The sum of as many of the rows as each size says, one after the other; no size is 0."""
        counts = np.array(sizes, np.int64)
        starts = np.cumsum(counts) - counts
        summed: Scores = np.add.reduceat(self._single[np.array(rows, np.int64)], starts, axis=0)
        return summed

    def rows(self, rows: Sequence[int] | Ids) -> Scores:
        """These rows."""
        found: Scores = self._single.take(np.asarray(rows, np.int64), axis=0)
        return found

    def words(self, lows: Ids) -> Scores:
        """What the words of these numbers say to themselves."""
        return self.rows(self._low_rows[lows, 0])

    def near_words(self, lows: Ids) -> tuple[Ids, Scores]:
        """Which of these words neighbours see, and what each says to those who do, in order of NEAR_WORDS."""
        seen = np.flatnonzero(self._is_heard[lows])
        return seen, self.rows(self._low_rows[lows[seen], 1:])

    def mark_id(self, mark: str) -> int:
        """The number of a mark, from 1; 0 for one that no feature names."""
        return self._marks.get(mark, _UNKNOWN)

    def low_ids(self, lows: Sequence[str]) -> Ids:
        """The number of each casefolded token, from 1; 0 for one that no feature names."""
        return np.fromiter(map(self._lows.get, lows, repeat(_UNKNOWN)), np.int64, len(lows))


class Window:
    """The features of one window: sorted keys over the numbers of its parts, and a row of weights for each.

    The last row is that of what is not there.
    """

    def __init__(self, keys: Ids, rows: Scores) -> None:
        self.keys, self.rows = keys, rows


def window_keys(parts: Sequence[NDArray[np.integer[Any]]], size: int) -> Ids:
    """One integer for each tuple of ids; -1 where an id is 0, which stands for what the vocabulary lacks."""
    key = np.zeros(parts[0].shape, np.int64)
    known = np.ones(len(key), bool)
    for part in parts:
        key = key * size + part
        known &= part > 0
    key[~known] = -1
    return key


def _tree(arrays: Arrays, name: str, single: Scores) -> Tree:
    letters, steps, rows = (arrays[f"{name}:{part}"].astype(np.int64) for part in ("letters", "steps", "rows"))
    sums = np.zeros((ROOT + 1 + len(steps), single.shape[1]), np.float32)
    single.take(rows, axis=0, out=sums[ROOT + 1 :], mode="clip")
    before = steps // (len(letters) + 1)
    start, end = 0, int(np.searchsorted(before, ROOT + 1))
    while start < len(before):
        # those of one length, whose shorter ones are summed already
        sums[ROOT + 1 + start : ROOT + 1 + end] += sums[before[start:end]]
        start, end = end, int(np.searchsorted(before, ROOT + 1 + end))
    return Tree(letters, steps, sums)


def _words(joined: NDArray[np.uint8]) -> list[str]:
    return bytes(joined).decode("utf-8").split("\n")


def _groups(arrays: Arrays, width: int) -> list[Scores]:
    """The rows of each group of features with the row of zeros behind them, from the places of what is not zero."""
    starts, columns, values = (arrays[f"rows:{part}"] for part in ("starts", "columns", "values"))
    values = values.astype(np.float32)
    groups, first = [], 0
    for size in arrays["rows:sizes"].tolist():
        # each group by itself, so that one can be let go without the others, and not much at once
        cells = np.zeros((size, width), np.float32)
        flat = cells.reshape(-1)
        for begin in range(0, size, _AT_ONCE):
            ends = starts[first + begin : first + min(begin + _AT_ONCE, size) + 1]
            here = slice(int(ends[0]), int(ends[-1]))
            rows = np.arange(begin * width, (begin + len(ends) - 1) * width, width)
            places = np.repeat(rows, np.diff(ends))
            places += columns[here]
            flat[places] = values[here]
        groups.append(cells)
        first += size
    return groups
