"""The labeller's weights: read from the package's file, and laid out so that a batch of references is scored at once.

The file is an `.npz` with the labels, the weight of each (feature, label) in compressed rows, the features in the order
of their names, and the weights of label after label; window features are kept as sorted integer keys over the
vocabulary of what they take from a token.
"""

from collections.abc import Mapping, Sequence
from itertools import chain, repeat
from pathlib import Path
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from refman.errors import NotWeights
from refman.references.labelling.features import REACH, SIGNS, WINDOWS

Scores = NDArray[np.float32]
Ids = NDArray[np.int64]
FORMAT = 1
"""Raised whenever the features or the file change, so that older weights are told and not misread."""
_LONGEST_SIGN = max(map(len, SIGNS))
NEAR_WORDS = [d for d in range(1 - REACH, REACH) if d]
"""The places from which neighbours see the word itself."""
_NEAR_PLACES = {f"w{d:+}": place for place, d in enumerate(NEAR_WORDS)}
_UNSEEN = -1
_UNKNOWN = 0
"""The number of a mark or a word that no feature names."""


class Weights:
    """The labels, what follows what, and the weights of the features."""

    def __init__(self, file: IO[bytes] | Path) -> None:
        with np.load(file) as data:
            if int(data.get("format", FORMAT)) != FORMAT:
                raise NotWeights("the weights were made by another version of refman")
            self.labels: tuple[str, ...] = tuple(data["labels"].tolist())
            self.transitions: Scores = data["transitions"].astype(np.float32)
            names = bytes(data["names"]).decode("utf-8")
            self._single = _dense(data, "single", len(self.labels))
            marks = _words(data, "mark:words")
            self._lows = {word: number for number, word in enumerate(_words(data, "low:words"), 1)}
            self.windows = {
                name: Window(data[f"{name}:keys"], _dense(data, name, len(self.labels))) for name in WINDOWS
            }
        self.none = len(self._single) - 1
        """The row of a feature without weights."""
        self._names = _by_template(names)
        self.window_marks = len(marks)
        """Marks with a greater number are in no window."""
        self.marks = [*marks, *sorted(_marks_beside_signs(self._names) - set(marks))]
        self._marks = {mark: number for number, mark in enumerate(self.marks, 1)}
        self.window_lows = len(self._lows)
        self.knows_phrases = bool(self._named("known") or self._named("known:kind"))
        near = [self._names.pop(f"w{d:+}", {}) for d in NEAR_WORDS]
        self._near_words = {word: at for at, word in enumerate(dict.fromkeys(chain.from_iterable(near)))}
        self._near_rows = np.full((len(self._near_words), len(NEAR_WORDS)), self.none)
        for place, words in enumerate(near):
            self._near_rows[[*map(self._near_words.__getitem__, words)], place] = [*words.values()]
        self.spelling = (self._named("w"), self._named("pre"), self._named("suf"))
        """The rows of a word, of its beginnings and of its ends."""

    def _named(self, template: str) -> Mapping[str, int]:
        return self._names.get(template, {})

    def row(self, name: str) -> int:
        """The row of a feature, `none` for one without weights."""
        template, _, value = name.partition("=")
        if template in _NEAR_PLACES and value in self._near_words:
            return int(self._near_rows[self._near_words[value], _NEAR_PLACES[template]])
        return self._named(template).get(value, self.none)

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

    def near_words(self, lows: Sequence[str]) -> tuple[Ids, Scores]:
        """Which of the casefolded tokens neighbours see, and what each says to those who do, in order of NEAR_WORDS."""
        found = np.array([*map(self._near_words.get, lows, repeat(_UNSEEN))], np.int64)
        seen = np.flatnonzero(found != _UNSEEN)
        said: Scores = self._single.take(self._near_rows[found[seen]], axis=0)
        return seen, said

    def mark_id(self, mark: str) -> int:
        """The number of a mark, from 1; 0 for one that no feature names."""
        return self._marks.get(mark, _UNKNOWN)

    def low_ids(self, lows: Sequence[str]) -> list[int]:
        """The number of each casefolded token, from 1; 0 for one that no window names."""
        return [*map(self._lows.get, lows, repeat(_UNKNOWN))]


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


def _words(data: Any, name: str) -> list[str]:
    return bytes(data[name]).decode("utf-8").split("\n")


def _dense(data: Any, name: str, width: int) -> Scores:
    """The rows of a feature group, from the places and values of what is not zero, and one row of zeros."""
    starts, columns, values = data[f"{name}:starts"], data[f"{name}:columns"], data[f"{name}:values"]
    rows = np.zeros((len(starts), width), np.float32)
    rows[np.repeat(np.arange(len(starts) - 1), np.diff(starts)), columns] = values
    return rows


def _by_template(names: str) -> dict[str, dict[str, int]]:
    """The row of each feature, by what stands before and behind its first equals sign; the names are sorted lines."""
    found: dict[str, dict[str, int]] = {}
    at = row = 0
    while at < len(names):
        template, sign, _ = names[at : _line_end(names, at)].partition("=")
        lead = template + sign
        # sorted names of one template stand together; `>` is the sign behind `=`
        end = _first_line(names, f"{template}>", at) if sign else _line_end(names, at)
        values = names[at + len(lead) : end].removesuffix("\n").split(f"\n{lead}")
        found[template] = dict(zip(values, range(row, row + len(values)), strict=True))
        row += len(values)
        at = end + (not sign)
    return found


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return end if end >= 0 else len(text)


def _first_line(text: str, least: str, start: int) -> int:
    """Where the first of the sorted lines from `start` on begins that is not less."""
    end = len(text)
    while start < end:
        middle = max(start, text.rfind("\n", start, (start + end) // 2) + 1)
        behind = _line_end(text, middle)
        if text[middle:behind] < least:
            start = behind + 1
        else:
            end = middle
    return min(start, len(text))


def _marks_beside_signs(names: Mapping[str, Mapping[str, int]]) -> set[str]:
    """All that may be the mark of a token beside a sign in the features that look for the next or the last sign."""
    ahead, behind = ([value.rpartition(":")[0] for value in names.get(template, ())] for template in ("next", "back"))
    found: set[str] = set()
    for size in range(1, _LONGEST_SIGN + 1):
        found.update([both[size:] for both in ahead if both[:size] in SIGNS])
        found.update([both[:-size] for both in behind if both[-size:] in SIGNS])
    return found - {""}
