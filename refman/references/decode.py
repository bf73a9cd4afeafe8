"""The most probable labels of references, and the probability of each label, for a batch at once.

Labels stand in rows and references in columns, so that each step is a few operations on long rows: step after step, the
references that are long enough stand side by side, the longest first.

Source: Rabiner, A tutorial on hidden Markov models (1989), III: Viterbi, forward and backward, with scaling.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Ids = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class _Steps:
    """Where the tokens stand when they are sorted by step: `order` are their places line after line."""

    order: Ids
    borders: list[int]

    @classmethod
    def of(cls, lengths: Ids) -> "_Steps":
        longest_first = np.argsort(-lengths, kind="stable")
        starts = (np.cumsum(lengths) - lengths)[longest_first]
        ordered = lengths[longest_first]
        steps = np.arange(int(ordered[0]))
        active = np.searchsorted(-ordered, -steps, side="left")
        borders = np.concatenate([[0], np.cumsum(active)])
        step = np.repeat(steps, active)
        return cls(starts[np.arange(len(step)) - borders[step]] + step, borders.tolist())

    def slices(self) -> list[slice]:
        """The places of each step."""
        return [slice(start, end) for start, end in zip(self.borders[:-1], self.borders[1:], strict=True)]


def decode(scores: Scores, lengths: Ids, transitions: Scores) -> tuple[Ids, Scores]:
    """The best label of each token and its probability (0 to 1); `scores` holds one row a token, line after line.

    No line may be empty.
    """
    steps = _Steps.of(lengths)
    sorted_scores = np.ascontiguousarray(scores[steps.order].T)
    found = _best(sorted_scores, steps.slices(), transitions)
    chances = _probability(sorted_scores, steps.slices(), transitions, found)
    labels, probabilities = np.empty_like(found), np.empty_like(chances)
    labels[steps.order], probabilities[steps.order] = found, chances
    return labels, probabilities


def _best(scores: Scores, steps: list[slice], transitions: Scores) -> Ids:
    """Viterbi; which label a label came from is asked only on the way back, for the one that was chosen."""
    reached = scores.copy()
    before, weights = steps[0], transitions[:, :, None]
    count = before.stop
    paths = np.empty((len(transitions), len(transitions), count), np.float32)
    for step in steps[1:]:
        count = step.stop - step.start
        room = paths[:, :, :count]
        np.add(reached[:, None, before.start : before.start + count], weights, out=room)
        reached[:, step] += room.max(axis=0)
        before = step
    labels = np.empty(scores.shape[1], np.int64)
    into = np.ascontiguousarray(transitions.T)
    chosen = np.empty(0, np.int64)
    for step in reversed(steps):
        # who was chosen in the next step leads to the first ones here; the others end here
        by_label = reached[:, step].T.copy()
        by_label[: len(chosen)] += into[chosen]
        chosen = by_label.argmax(axis=1)
        labels[step] = chosen
    return labels


def _probability(scores: Scores, steps: list[slice], transitions: Scores, labels: Ids) -> Scores:
    """Forward and backward in probabilities, each step scaled to one."""
    onward = np.exp(transitions - transitions.max()).T.copy()
    back = onward.T.copy()
    weight = np.exp(scores - scores.max(axis=0))
    forward = np.empty_like(weight)
    before = steps[0]
    forward[:, before] = _scaled(weight[:, before])
    for step in steps[1:]:
        count = step.stop - step.start
        here = (onward @ forward[:, before.start : before.start + count]) * weight[:, step]
        forward[:, step] = _scaled(here)
        before = step
    both = forward
    behind = np.ones((len(transitions), 0), np.float32)
    for step in reversed(steps):
        count = behind.shape[1]
        backward = np.ones((len(transitions), step.stop - step.start), np.float32)
        backward[:, :count] = _scaled(back @ behind)
        both[:, step] *= backward
        behind = backward * weight[:, step]
    chosen: Scores = both[labels, np.arange(len(labels))]
    chosen /= np.maximum(both.sum(axis=0), np.float32(1e-30))
    return chosen


def _scaled(rows: Scores) -> Scores:
    scaled: Scores = rows / np.maximum(rows.sum(axis=0), np.float32(1e-30))
    return scaled
