"""Weights fitted to a user's own lines: some steps of gradient from the weights that there are, never far from them.

Only features that the lines show are changed, so that what they say nothing of is read as before. The gradient is that
of a conditional random field; Source: Lafferty, McCallum and Pereira, Conditional random fields (2001); the steps are
those of Duchi, Hazan and Singer, Adaptive subgradient methods (2011).
"""

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from refman.references.labelling.features import features
from refman.references.labelling.labeller import OTHER
from refman.references.labelling.weights import Ids, Scores
from refman.training.labelled import Labelled, labelled_tokens
from refman.training.pack import Model, Row

RATE = 0.1
_SLOW = 0.1
"""What the first steps are divided by the root of, beside their own slope."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How weights are fitted.

    Attributes:
        rounds: how often all lines are gone through.
        pull: how strongly, at each step, a weight is drawn back to where it was: what other styles need is kept.
        pull_new: the same for features that were unknown: no other style needs them.
        least: smaller weights are not kept.
        only: the features that may change, by their names; None for all, and for what follows what.
    """

    rounds: int = 6
    pull: float = 2.0
    pull_new: float = 0.02
    least: float = 0.01
    only: Callable[[str], bool] | None = None


COMMON = Manner()


@dataclass(frozen=True, slots=True)
class _Line:
    """A line's features, token after token, and its labels; `unique` are its features, each once."""

    features: Ids
    starts: Ids
    labels: Ids
    order: Ids
    tokens: Ids
    unique: Ids
    cuts: Ids


def adapt(model: Model, lines: Iterable[Labelled], manner: Manner = COMMON) -> Model:
    """The weights after some rounds over the lines, always the same for the same lines in the same order."""
    number = {label: i for i, label in enumerate(model.labels)}
    known: dict[str, int] = {}
    rows = [_numbered(line, number, known) for line in lines]
    start = _dense(model, known)
    held = np.array([manner.pull if name in model.rows else manner.pull_new for name in known], np.float32)
    free = np.array([manner.only is None or manner.only(name) for name in known])
    fitted = _Fit(start, model.transitions, (held, free), manner.pull)
    chance = random.Random(0)
    for _ in range(manner.rounds):
        chance.shuffle(rows)
        for row in rows:
            fitted.step(row)
    changed = {name: _row(fitted.weights[at], manner.least) for name, at in known.items() if free[at]}
    kept = {name: row for name, row in {**model.rows, **changed}.items() if row}
    return Model(model.labels, model.transitions if manner.only else fitted.transitions, kept)


def _numbered(line: Labelled, number: dict[str, int], known: dict[str, int]) -> _Line:
    tokens, labels = labelled_tokens(line)
    found = [sorted({known.setdefault(name, len(known)) for name in row}) for row in features(tokens)]
    flat = np.array([one for row in found for one in row], np.int64)
    counts = np.array([len(row) for row in found], np.int64)
    order = np.argsort(flat, kind="stable")
    unique, cuts = np.unique(flat[order], return_index=True)
    owner = np.repeat(np.arange(len(tokens)), counts)[order]
    numbers = np.array([number.get(label, number[OTHER]) for label in labels], np.int64)
    return _Line(flat, np.cumsum(counts) - counts, numbers, order, owner, unique, cuts)


def _dense(model: Model, known: dict[str, int]) -> Scores:
    table = np.zeros((len(known), len(model.labels)), np.float32)
    for name, at in known.items():
        for label, weight in model.rows.get(name, {}).items():
            table[at, label] = weight
    return table


def _row(weights: NDArray[np.float32], least: float) -> Row:
    return {int(label): float(weights[label]) for label in np.flatnonzero(np.abs(weights) > least)}


class _Fit:
    """The weights on their way, and how much each has been moved so far."""

    def __init__(
        self, weights: Scores, transitions: Scores, holds: tuple[Scores, NDArray[np.bool_]], pull: float
    ) -> None:
        held, free = holds
        self._pull = pull
        self.weights, self._start, self._held = weights.copy(), weights, held[:, None]
        self._free = None if free.all() else free[:, None]
        self.transitions, self._first = transitions.copy(), transitions
        self._moved = np.full_like(weights, _SLOW)
        self._moved_transitions = np.full_like(transitions, _SLOW)

    def step(self, line: _Line) -> None:
        """Move the weights that a line touches towards its labels."""
        scores = np.add.reduceat(self.weights[line.features], line.starts, axis=0)
        states, follow = gradient(scores, self.transitions, line.labels)
        slope = np.add.reduceat(states[line.tokens], line.cuts, axis=0)
        slope += self._held[line.unique] * (self.weights[line.unique] - self._start[line.unique])
        if self._free is not None:
            slope *= self._free[line.unique]
        self._moved[line.unique] += slope**2
        self.weights[line.unique] -= RATE * slope / np.sqrt(self._moved[line.unique])
        if self._free is not None:
            return
        follow = follow + self._pull * (self.transitions - self._first)
        self._moved_transitions += follow**2
        self.transitions -= RATE * follow / np.sqrt(self._moved_transitions)


def gradient(scores: Scores, transitions: Scores, labels: Sequence[int] | Ids) -> tuple[Scores, Scores]:
    """What the model expects less what the labels show, of each token's label and of each pair of neighbours.

    It is the gradient of the negative logarithm of the labels' probability.
    """
    count, width = scores.shape
    follow = np.exp(transitions - transitions.max()).astype(np.float64)
    weight = np.exp(scores - scores.max(axis=1, keepdims=True)).astype(np.float64)
    forward, backward = np.empty_like(weight), np.ones_like(weight)
    forward[0] = weight[0] / weight[0].sum()
    for at in range(1, count):
        reached = (forward[at - 1] @ follow) * weight[at]
        forward[at] = reached / reached.sum()
    for at in range(count - 2, -1, -1):
        reached = follow @ (backward[at + 1] * weight[at + 1])
        backward[at] = reached / reached.sum()
    states = forward * backward
    states /= states.sum(axis=1, keepdims=True)
    states[np.arange(count), labels] -= 1
    left, right = forward[:-1], (backward * weight)[1:]
    total = ((left @ follow) * right).sum(axis=1, keepdims=True)
    pairs = ((left / total).T @ right) * follow
    np.subtract.at(pairs, (np.asarray(labels[:-1]), np.asarray(labels[1:])), 1)
    return states.astype(np.float32), pairs.reshape(width, width).astype(np.float32)
