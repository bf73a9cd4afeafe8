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
_UNKNOWN = 0
"""The number of a mark or a word that no feature names."""


class Tree(NamedTuple):
    """The beginnings (or, turned round, the ends) of words as a tree, numbered from `ROOT` on, the shorter ones first.

    A step leads to each but the root: the number of what is a letter shorter, times `size`, plus the number (from 1) of
    the last letter. Steps are in order. Each has a row of weights, that of nothing where it is only on the way.
    """

    letters: Ids
    steps: Ids
    rows: Ids

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
        self._single, *windows = _groups(arrays, len(self.labels))
        self.none = len(self._single) - 1
        """The row of a feature without weights."""
        keys = np.split(arrays["keys"], np.cumsum([len(rows) - 1 for rows in windows])[:-1])
        self.windows = {name: Window(*window) for name, *window in zip(WINDOWS, keys, windows, strict=True)}
        self.window_marks, self.window_lows = arrays["in_windows"].tolist()
        """Marks and words with greater numbers are in no window."""
        self.marks = _words(arrays["marks"])
        self._marks = {mark: number for number, mark in enumerate(self.marks, 1)}
        lows = _words(arrays["lows"])
        self._lows = dict(zip(lows, range(1, len(lows) + 1), strict=True))
        self._low_rows: Ids = arrays["low:rows"].astype(np.int64)
        self._is_heard = (self._low_rows[:, 1:] != self.none).any(axis=1)
        names = _words(arrays["names"])
        self._named = dict(zip(names, range(len(names)), strict=True))
        self._names = names
        self.heads, self.tails = (
            Tree(*(arrays[f"{name}:{part}"].astype(np.int64) for part in Tree._fields)) for name in ("pre", "suf")
        )
        """The beginnings and the ends of words."""

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


def _words(joined: NDArray[np.uint8]) -> list[str]:
    return bytes(joined).decode("utf-8").split("\n")


def _groups(arrays: Arrays, width: int) -> list[Scores]:
    """The rows of each group of features with the row of zeros behind them, from the places of what is not zero."""
    starts = arrays["rows:starts"]
    cells = np.zeros((len(starts) - 1) * width, np.float32)
    places = np.repeat(np.arange(0, len(cells), width), np.diff(starts))
    places += arrays["rows:columns"]
    cells[places] = arrays["rows:values"]
    return np.split(cells.reshape(-1, width), np.cumsum(arrays["rows:sizes"])[:-1])
