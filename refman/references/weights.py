"""The labeller's weights: read from the package's file, and laid out so that a batch of references is scored at once.

The file is an `.npz` with the labels, the weight of each (feature, label) in compressed rows, and the weights of label
after label; window features are kept as sorted integer keys over the vocabulary of what they take from a token.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from typing import IO, Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from refman.errors import NotWeights
from refman.references import features as f
from refman.references.features import EDGE_TOKEN, REACH, WINDOWS, Own, View

Scores = NDArray[np.float32]
Ids = NDArray[np.int64]
K = TypeVar("K", bound=Hashable)
FORMAT = 1
"""Raised whenever the features or the file change, so that older weights are told and not misread."""
_LIMIT = 30_000
"""Keys that a table remembers; then it starts anew, so that memory does not grow with the number of references."""
_AROUND = (
    f.state_features,
    f.place_features,
    f.ahead_features,
    f.behind_features,
    f.known_features,
    f.style_features,
)


@dataclass(frozen=True)
class _Window:
    """The features of one window: sorted keys over the ids of its parts, and a row of weights for each."""

    column: str
    offsets: tuple[int, ...]
    keys: Ids
    rows: Scores


class Weights:
    """The labels, what follows what, and the score of each label for each token of a batch."""

    def __init__(self, file: IO[bytes] | Path) -> None:
        with np.load(file) as data:
            if int(data.get("format", FORMAT)) != FORMAT:
                raise NotWeights("the weights were made by another version of refman")
            self.labels: tuple[str, ...] = tuple(data["labels"].tolist())
            self.transitions: Scores = data["transitions"].astype(np.float32)
            names = bytes(data["names"]).decode("utf-8").split("\n")
            self._place_of = {name: row for row, name in enumerate(names)}
            self._single = _dense(data, "single", len(self.labels))
            self._vocabulary = {column: _vocabulary(data, column) for column in ("mark", "low")}
            self._windows = [
                _Window(column, offsets, data[f"{name}:keys"], _dense(data, name, len(self.labels)))
                for name, (column, offsets) in WINDOWS.items()
            ]
        self._tokens: _Table[Own] = _Table(self._token_row, REACH * 2 + 1, len(self.labels), ids=self._ids_of)
        self._around = [_Table(partial(self._row, strings), 1, len(self.labels)) for strings in _AROUND]

    def score(self, views: Sequence[View]) -> Scores:
        """One row a token over all views, one column a label."""
        edges = [EDGE_TOKEN] * REACH
        padded = chain.from_iterable([*edges, *view.own] for view in views)
        rows, parts = self._tokens.look_up([*padded, *edges])
        lengths = np.array([len(view.own) for view in views])
        at = np.arange(lengths.sum()) + REACH * (1 + np.repeat(np.arange(len(views)), lengths))
        table = self._tokens.rows
        scores: Scores = sum(table[rows[at + d], d + REACH] for d in range(-REACH, REACH + 1))
        columns = ("states", "places", "ahead", "behind", "known")
        for column, lookup in zip(columns, self._around, strict=False):
            found, _ = lookup.look_up(list(chain.from_iterable(getattr(view, column) for view in views)))
            scores += lookup.rows[found, 0]
        style, _ = self._around[-1].look_up([view.style for view in views])
        scores += np.repeat(self._around[-1].rows[style, 0], lengths, axis=0)
        for window in self._windows:
            self._add_window(scores, window, parts["mark" if window.column == "mark" else "low"], at)
        return scores

    def _add_window(self, scores: Scores, window: _Window, ids: Ids, at: Ids) -> None:
        size = len(self._vocabulary[window.column]) + 1
        wanted = window_keys([ids[at + d] for d in window.offsets], size)
        if not len(window.keys):
            return
        place = np.minimum(np.searchsorted(window.keys, wanted), len(window.keys) - 1)
        hits = np.flatnonzero(window.keys[place] == wanted)
        scores[hits] += window.rows[place[hits]]

    def _row(self, strings: Callable[[Any], list[str]], key: Any) -> Scores:
        return self._sum(strings(key))[None, :]

    def _token_row(self, one: Own) -> Scores:
        return np.stack([self._sum(f.token_features(one, d)) for d in range(-REACH, REACH + 1)])

    def _ids_of(self, one: Own) -> tuple[int, int]:
        return self._vocabulary["mark"].get(one.mark, 0), self._vocabulary["low"].get(one.low, 0)

    def _sum(self, names: Iterable[str]) -> Scores:
        known = [self._place_of[name] for name in names if name in self._place_of]
        summed: Scores = self._single[known].sum(axis=0)
        return summed


class _Table(Generic[K]):
    """Rows of summed weights by key, made when a key is first asked for."""

    def __init__(
        self,
        make: Callable[[K], Scores],
        depth: int,
        width: int,
        ids: Callable[[K], tuple[int, int]] | None = None,
    ) -> None:
        self._make, self._ids, self._shape = make, ids, (depth, width)
        self._index: dict[K, int] = {}
        self.rows: Scores = np.zeros((1024, depth, width), np.float32)
        self._parts: Ids = np.zeros((1024, 2), np.int64)

    def look_up(self, keys: Sequence[K]) -> tuple[Ids, dict[str, Ids]]:
        """The row of each key, and the vocabulary's ids of its mark and its low form."""
        index = self._index
        if len(index) > _LIMIT:
            index.clear()
        for key in keys:
            if key not in index:
                self._add(key)
        rows = np.array([index[key] for key in keys], np.int64)
        parts = self._parts[rows]
        return rows, {"mark": parts[:, 0], "low": parts[:, 1]}

    def _add(self, key: K) -> None:
        row = len(self._index)
        if row == len(self.rows):
            self.rows = np.concatenate([self.rows, np.zeros_like(self.rows)])
            self._parts = np.concatenate([self._parts, np.zeros_like(self._parts)])
        self.rows[row] = self._make(key)
        if self._ids:
            self._parts[row] = self._ids(key)
        self._index[key] = row


def window_keys(parts: Sequence[Ids], size: int) -> Ids:
    """One integer for each tuple of ids; -1 where an id is 0, which stands for what the vocabulary lacks."""
    key = np.zeros_like(parts[0])
    known = np.ones(len(key), bool)
    for part in parts:
        key = key * size + part
        known &= part > 0
    key[~known] = -1
    return key


def _dense(data: Any, name: str, width: int) -> Scores:
    """The rows of a feature group, from the places and values of what is not zero."""
    starts, columns, values = data[f"{name}:starts"], data[f"{name}:columns"], data[f"{name}:values"]
    rows = np.zeros((len(starts) - 1, width), np.float32)
    rows[np.repeat(np.arange(len(starts) - 1), np.diff(starts)), columns] = values
    return rows


def _vocabulary(data: Any, column: str) -> dict[str, int]:
    words = bytes(data[f"{column}:words"]).decode("utf-8").split("\n")
    return {word: number for number, word in enumerate(words, 1)}
