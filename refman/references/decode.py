"""The most probable labels of references, and the probability of each label, for a batch at once.

Labels stand in rows and references in columns, so that each step is a few operations on long rows: step after step, the
references that are long enough stand side by side, the longest first.

Source: Rabiner, A tutorial on hidden Markov models (1989), III: Viterbi, forward and backward, with scaling.
"""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Ids = NDArray[np.int64]
_SURE = 0.51
"""A path with a greater probability has no rival; sums of thousands of small numbers are right to less than this."""
_OUT_OF_QUESTION = np.float32(1e-4)
"""A label that is less probable is not asked for, however unlikely all paths are: long lines have very many."""
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
    others together, it is the best one. In the other lines, which are few, a label that is less probable than that path
    is on no better one; Viterbi is asked where several are left.
    """
    steps = _Steps.of(lengths)
    sorted_scores = np.ascontiguousarray(scores[steps.order].T)
    both, logs = _posterior(sorted_scores, steps.slices(), transitions)
    labels, share = np.empty(len(scores), np.int64), np.empty(len(scores), np.float32)
    labels[steps.order], share[steps.order] = both.argmax(axis=0), logs
    likelihoods = _likelihoods(scores, lengths, transitions, labels, share)
    at = np.empty(len(scores), np.int64)
    at[steps.order] = np.arange(len(scores))
    if (likelihoods < _SURE).any():
        among = np.flatnonzero(np.repeat(likelihoods < _SURE, lengths))
        least = np.repeat(np.maximum(likelihoods / 2, _OUT_OF_QUESTION), lengths)[among]
        _mend(labels, _Rivals.of(among, least[:, None] <= both[:, at[among]].T, lengths), scores, transitions)
    return labels, both[labels, at]


def _likelihoods(scores: Scores, lengths: Ids, transitions: Scores, labels: Ids, logs: Scores) -> Scores:
    """The probability (0 to 1) of each line's labels; `logs` are those of the sums that each step was scaled by."""
    first = np.cumsum(lengths) - lengths
    onward = transitions[np.roll(labels, 1), labels]
    onward[first] = 0
    path: Scores = np.add.reduceat(scores[np.arange(len(labels)), labels] + onward - logs, first)
    return np.exp(np.minimum(path, 0))


@dataclass(frozen=True, slots=True)
class _Rivals:
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
        open_ = np.flatnonzero(may_be.sum(axis=1) > 1)
        begins = frozenset((end - lengths).tolist())
        runs: list[tuple[int, list[Ids]]] = []
        for row, place in zip(open_.tolist(), places[open_].tolist(), strict=True):
            labels = np.flatnonzero(may_be[row])
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
            paths = reached[:, None] + transitions[np.ix_(before, here)]
            came_from.append(paths.argmax(axis=0))
            reached = paths.max(axis=0) + scores[place, here]
        if end - 1 not in rivals.ends:
            reached = reached + transitions[run[-1], labels[end]]
        chosen = int(reached.argmax())
        for place in range(end - 1, start - 1, -1):
            labels[place] = run[place - start][chosen]
            if place > start:
                chosen = int(came_from[place - start - 1][chosen])


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
