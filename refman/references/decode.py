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
_SURE = 0.51
"""A path with a greater probability has no rival; sums of thousands of small numbers are right to less than this."""
_LEAST = np.float32(1e-30)


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

    No line may be empty. Where the likeliest labels of the tokens, one by one, make a path that is likelier than all
    others together, it is the best one; Viterbi is asked for the other lines only, which are few.
    """
    steps = _Steps.of(lengths)
    sorted_scores = np.ascontiguousarray(scores[steps.order].T)
    both, logs = _posterior(sorted_scores, steps.slices(), transitions)
    labels, share = np.empty(len(scores), np.int64), np.empty(len(scores), np.float32)
    labels[steps.order], share[steps.order] = both.argmax(axis=0), logs
    unsure = _likelihoods(scores, lengths, transitions, labels, share) < _SURE
    if unsure.any():
        among = np.repeat(unsure, lengths)
        few = _Steps.of(lengths[unsure])
        found = _best(np.ascontiguousarray(scores[among][few.order].T), few.slices(), transitions)
        labels[np.flatnonzero(among)[few.order]] = found
    probabilities = np.empty(len(scores), np.float32)
    probabilities[steps.order] = both[labels[steps.order], np.arange(len(labels))]
    return labels, probabilities


def _likelihoods(scores: Scores, lengths: Ids, transitions: Scores, labels: Ids, logs: Scores) -> Scores:
    """The probability (0 to 1) of each line's labels; `logs` are those of the sums that each step was scaled by."""
    first = np.cumsum(lengths) - lengths
    onward = transitions[np.roll(labels, 1), labels]
    onward[first] = 0
    path: Scores = np.add.reduceat(scores[np.arange(len(labels)), labels] + onward - logs, first)
    return np.exp(np.minimum(path, 0))


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


def _posterior(scores: Scores, steps: list[slice], transitions: Scores) -> tuple[Scores, Scores]:
    """The probability of each label of each token, forward and backward, each step scaled to one.

    And the logarithm of what each step was scaled by; the sums over lines are those of all paths.
    """
    most, onward_most = scores.max(axis=0), transitions.max()
    onward = np.exp(transitions - onward_most).T.copy()
    back = onward.T.copy()
    weight = np.exp(scores - most)
    forward, sums = np.empty_like(weight), np.empty_like(most)
    before = steps[0]
    forward[:, before], sums[before] = _scaled(weight[:, before])
    for step in steps[1:]:
        count = step.stop - step.start
        here = (onward @ forward[:, before.start : before.start + count]) * weight[:, step]
        forward[:, step], sums[step] = _scaled(here)
        before = step
    logs: Scores = np.log(sums) + most
    logs[steps[0].stop :] += onward_most
    both = forward
    behind = np.ones((len(transitions), 0), np.float32)
    for step in reversed(steps):
        count = behind.shape[1]
        backward = np.ones((len(transitions), step.stop - step.start), np.float32)
        backward[:, :count], _ = _scaled(back @ behind)
        both[:, step] *= backward
        behind = backward * weight[:, step]
    both /= np.maximum(both.sum(axis=0), _LEAST)
    return both, logs


def _scaled(rows: Scores) -> tuple[Scores, Scores]:
    """The columns, each with the sum of one, and their sums."""
    sums = np.maximum(rows.sum(axis=0), _LEAST)
    return rows / sums, sums
