"""The most probable labels of references, and the probability of each label, for a batch at once.

Source: Rabiner, A tutorial on hidden Markov models (1989), III: Viterbi, forward and backward, with scaling.
"""

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Ids = NDArray[np.int64]


def decode(scores: Scores, lengths: Ids, transitions: Scores) -> tuple[Ids, Scores]:
    """The best label of each token and its probability (0 to 1); `scores` holds one row a token, line after line.

    No line may be empty.
    """
    order = np.argsort(-lengths, kind="stable")
    starts = (np.cumsum(lengths) - lengths)[order]
    lengths = lengths[order]
    # The lines stand longest first: those that are as long as a step are the first `active[step]`.
    active = [int(np.searchsorted(-lengths, -step, side="left")) for step in range(int(lengths[0]))]
    labels = _best(scores, starts, lengths, active, transitions)
    return labels, _probability(scores, starts, active, transitions, labels)


def _best(scores: Scores, starts: Ids, lengths: Ids, active: list[int], transitions: Scores) -> Ids:
    best = scores[starts]
    pointers: list[NDArray[np.intp]] = []
    after = np.ascontiguousarray(transitions.T)
    for step in range(1, len(active)):
        count = active[step]
        paths = best[:count, None, :] + after
        came = paths.argmax(axis=2)
        pointers.append(came)
        reached = np.take_along_axis(paths, came[:, :, None], axis=2)[:, :, 0] + scores[starts[:count] + step]
        best[:count] = reached
    labels = np.zeros(len(scores), np.int64)
    current = best.argmax(axis=1)
    labels[starts + lengths - 1] = current
    for step in range(len(active) - 1, 0, -1):
        count = active[step]
        current[:count] = pointers[step - 1][np.arange(count), current[:count]]
        labels[starts[:count] + step - 1] = current[:count]
    return labels


def _probability(scores: Scores, starts: Ids, active: list[int], transitions: Scores, labels: Ids) -> Scores:
    """Forward and backward in probabilities, each step scaled to one."""
    step_weight = np.exp(transitions - transitions.max())
    weight = np.exp(scores - scores.max(axis=1, keepdims=True))
    forward = np.empty_like(weight)
    forward[starts] = _scaled(weight[starts])
    for step in range(1, len(active)):
        at = starts[: active[step]] + step
        forward[at] = _scaled((forward[at - 1] @ step_weight) * weight[at])
    backward = np.ones_like(weight)
    for step in range(len(active) - 2, -1, -1):
        at = starts[: active[step + 1]] + step
        backward[at] = _scaled((backward[at + 1] * weight[at + 1]) @ step_weight.T)
    both = _scaled(forward * backward)
    chosen: Scores = np.take_along_axis(both, labels[:, None], axis=1)[:, 0]
    return chosen


def _scaled(rows: Scores) -> Scores:
    total = rows.sum(axis=1, keepdims=True)
    scaled: Scores = rows / np.maximum(total, np.float32(1e-30))
    return scaled
