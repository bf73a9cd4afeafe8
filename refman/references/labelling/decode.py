"""The most probable labels of references, and the probability of each label, for a batch at once.

Labels stand in columns and tokens in rows, step after step: in each step the references that are long enough stand one
below the other, the longest first. What is handed on from the first tokens to the last and from the last to the first
is worked out side by side: the step that is the second from one end of a reference is the second from the other, too.

Source: Rabiner, A tutorial on hidden Markov models (1989), III: Viterbi, forward and backward, with scaling.
"""

from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from refman.threads import in_one_thread

Scores = NDArray[np.float32]
Ids = NDArray[np.int64]
_PART = 1 << 12
"""Tokens that go through all steps together: what is made of so many stays near the processor, and in the same memory.
"""
_SURE = 0.51
"""A path with a greater probability has no rival; sums of thousands of small numbers are right to less than this."""
_OUT_OF_QUESTION = np.float32(1e-4)
"""A label that is less probable is not asked for, however unlikely all paths are: long lines have very many."""
_SMALL = 36
"""Scores up to this, of either sign, are taken as they are: products of three such powers are still numbers.

Others, which no reference has had, are reckoned with twice the digits.
"""
_LEAST = (np.float64(1e-200), np.float32(1e-30))
"""No step is less likely than this beside the likeliest, so that no sum of paths vanishes; second, for small scores."""


class _Steps(NamedTuple):
    """Where the tokens stand when they are sorted by step: `order` are their places line after line.

    `turned` are the rows, among these, of the tokens that stand as far from the other end of their lines.
    """

    order: Ids
    turned: Ids
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
        line = np.arange(len(step)) - borders[step]
        return cls(starts[line] + step, borders[ordered[line] - 1 - step] + line, borders.tolist())


@in_one_thread
def decode(scores: Scores, lengths: Ids, transitions: Scores) -> tuple[Ids, Scores]:
    """The best label of each token and its probability (0 to 1); `scores` holds one row a token, line after line.

    No line may be empty.
    """
    labels, probabilities = np.empty(len(scores), np.int64), np.empty(len(scores), np.float32)
    first = np.cumsum(lengths) - lengths
    # lines of about one length take the fewest steps together
    ordered = np.argsort(lengths, kind="stable")
    parts = np.cumsum(lengths[ordered]) // _PART
    for lines in np.split(ordered, np.flatnonzero(np.diff(parts)) + 1):
        here = lengths[lines]
        places = np.repeat(first[lines] - np.cumsum(here) + here, here)
        places += np.arange(len(places))
        labels[places], probabilities[places] = _decoded(scores.take(places, axis=0), here, transitions)
    return labels, probabilities


def _decoded(scores: Scores, lengths: Ids, transitions: Scores) -> tuple[Ids, Scores]:
    """The same of a part of the lines.

    Where the likeliest labels of the tokens, one by one, make a path that is likelier than all others together, it is
    the best one. In the other lines, which are few, a label that is less probable than that path is on no better one;
    Viterbi is asked where several are left.
    """
    steps = _Steps.of(lengths)
    both, sums, logs = _posterior(scores, steps, transitions)
    at = np.empty(len(scores), np.int64)
    at[steps.order] = np.arange(len(scores))
    labels = _likeliest(both, sums * np.float32(0.5))[at]
    likelihoods = _likelihoods(scores, lengths, transitions, labels, logs[at])
    if (likelihoods < _SURE).any():
        among = np.flatnonzero(np.repeat(likelihoods < _SURE, lengths))
        least = np.repeat(np.maximum(likelihoods / 2, _OUT_OF_QUESTION), lengths)[among]
        may_be = both[at[among]] >= (least * sums[at[among]])[:, None]
        _mend(labels, _Rivals.of(among, may_be, lengths), scores, transitions)
    return labels, (both.take(at * both.shape[1] + labels) / sums[at]).astype(np.float32, copy=False)


def _likeliest(both: Scores, halves: Scores) -> Ids:
    """The greatest label of each row; few rows have none that is more than half of all, and must be searched."""
    labels = np.full(len(both), -1)
    found = np.flatnonzero(both > halves[:, None])
    rows = found // both.shape[1]
    labels[rows] = found - rows * both.shape[1]
    rest = np.flatnonzero(labels < 0)
    labels[rest] = both[rest].argmax(axis=1)
    return labels


def _likelihoods(scores: Scores, lengths: Ids, transitions: Scores, labels: Ids, logs: Scores) -> Scores:
    """The probability (0 to 1) of each line's labels; `logs` are those of the sums that each step was scaled by."""
    first, count = np.cumsum(lengths) - lengths, scores.shape[1]
    onward = transitions.take(np.roll(labels, 1) * count + labels)
    onward[first] = 0
    own = scores.take(np.arange(len(labels)) * count + labels)
    path: Scores = np.add.reduceat(own + onward - logs, first)
    return np.exp(np.minimum(path, 0))


class _Rivals(NamedTuple):
    """Runs of tokens with several labels that may be theirs: where each begins, and the labels token by token."""

    runs: list[tuple[int, list[Ids]]]
    begins: frozenset[int]
    """The first tokens of lines."""
    ends: frozenset[int]
    """The last tokens of lines."""

    @classmethod
    def of(cls, places: Ids, may_be: NDArray[np.bool_], lengths: Ids) -> "_Rivals":
        """Those among the tokens at these places; every token may be one label at least."""
        end = np.cumsum(lengths)
        counts = may_be.sum(axis=1)
        open_ = np.flatnonzero(counts > 1)
        several = np.nonzero(may_be[open_])[1]
        borders = pairwise([0, *np.cumsum(counts[open_]).tolist()])
        begins = frozenset((end - lengths).tolist())
        runs: list[tuple[int, list[Ids]]] = []
        for (first, last), place in zip(borders, places[open_].tolist(), strict=True):
            labels = several[first:last]
            if runs and runs[-1][0] + len(runs[-1][1]) == place and place not in begins:
                runs[-1][1].append(labels)
            else:
                runs.append((place, [labels]))
        return cls(runs, begins, frozenset((end - 1).tolist()))


def _mend(labels: Ids, rivals: _Rivals, scores: Scores, transitions: Scores) -> None:
    """Viterbi where more than one label is possible; the tokens around a run have one each."""
    for start, run in rivals.runs:
        end = start + len(run)
        reached = scores[start, run[0]]
        if start not in rivals.begins:
            reached = reached + transitions[labels[start - 1], run[0]]
        came_from = []
        for place, (before, here) in enumerate(pairwise(run), start + 1):
            paths = reached[:, None] + transitions[before[:, None], here]
            came_from.append(paths.argmax(axis=0))
            reached = paths.max(axis=0) + scores[place, here]
        if end - 1 not in rivals.ends:
            reached = reached + transitions[run[-1], labels[end]]
        chosen = int(reached.argmax())
        for place in range(end - 1, start - 1, -1):
            labels[place] = run[place - start][chosen]
            if place > start:
                chosen = int(came_from[place - start - 1][chosen])


def _posterior(scores: Scores, steps: _Steps, transitions: Scores) -> tuple[Scores, Scores, Scores]:
    """The probability of each label of each token, multiplied by the second answer: the sum of each row.

    The third is the logarithm of what each step was scaled by; the sums over lines are those of all paths.
    """
    most = np.zeros(len(scores), np.float32)
    most_onward = transitions.max()
    is_small = max(scores.max(), -scores.min(), most_onward - transitions.min()) <= _SMALL
    # one piece of memory, which the system is not asked for anew each time
    weights, handed = np.empty((2, 2, *scores.shape), np.float32 if is_small else np.float64)
    weight, turned = weights
    if is_small:
        scores.take(steps.order, axis=0, out=weight, mode="clip")
    else:
        weight[:] = scores[steps.order]
        most = weight.max(axis=1)
        weight -= most[:, None]
    np.exp(weight, out=weight)
    weight.take(steps.turned, axis=0, out=turned, mode="clip")
    onward = np.maximum(np.exp(transitions.astype(weights.dtype, copy=False) - most_onward), _LEAST[int(is_small)])
    sums = _hand_on(handed, weights, np.stack([onward, onward.T]), steps.borders)
    logs: Scores = np.log(sums[0]) + most
    logs[steps.borders[1] :] += most_onward
    weight *= handed[0]
    handed[1].take(steps.turned, axis=0, out=turned, mode="clip")
    weight *= turned
    return weight, np.einsum("ij->i", weight), logs


def _hand_on(handed: Scores, weights: Scores, ways: Scores, borders: list[int]) -> Scores:
    """What each step is scaled by; puts down what comes to each token from those before it, both ways at once."""
    sums = np.empty(weights.shape[:2], weights.dtype)
    handed[:, : borders[1]] = 1
    here = weights[:, : borders[1]]
    for start, end in pairwise(borders):
        if start:
            here = weights[:, start:end] * np.matmul(here[:, : end - start], ways, out=handed[:, start:end])
        # a product with ones would add in another order where a row stands last
        scale = np.einsum("ijk->ij", here, out=sums[:, start:end])
        here = np.divide(here, scale[:, :, None])
    return sums
