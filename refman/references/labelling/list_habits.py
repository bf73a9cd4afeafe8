"""What the other references of a list say of a doubtful one: which field begins behind which signs.

References of one list share a style. A reference hears each of the others as much as their styles are alike (which
field follows which, with which signs between); where the references of a list are not alike, nobody is heard.

Source of the idea, with words in place of signs: Krishnan and Manning, An effective two-stage model for exploiting
non-local dependencies in named entity recognition (2006). The figures below were chosen on lists that the labeller had
never seen (docs/parser.md).
"""

from typing import NamedTuple

import numpy as np

from refman.references.labelling.surroundings import Lines
from refman.references.labelling.table import Numbers
from refman.references.labelling.weights import Ids, Scores
from refman.threads import in_one_thread

WINDOW = 64
"""References that hear each other: a list, or as many of a long one."""
_DOUBTFUL = 0.9
"""A token less probable than this is in doubt."""
_SURE = 0.6
"""A token more probable than this is a voice."""
_STRANGE = 0.2
"""Up to this likeness (0 to 1) two styles have nothing to say to each other."""
_COHERENT = 0.2
"""The mean likeness of a list from which on all is believed; at half of it nothing is."""
_SILENCE = 1.0
"""How many voices count half of what all could."""
_WEIGHT = 2.5
"""What all voices together add to the score of a label."""
_SIGNS_BETWEEN = 3
"""Signs between two fields by which styles are told."""


class Reading(NamedTuple):
    """The tokens of some references of a list, line after line, and how they were read at first."""

    marks: Numbers
    lines: Lines
    labels: Ids
    probabilities: Scores


def heard(reading: Reading, other: int, count: int) -> tuple[Ids, Scores]:
    """Which lines are in doubt and hear others, and what is added to the scores of their tokens, one row a token.

    Args:
        reading: how the lines were read at first.
        other: the label of what belongs to no field.
        count: how many labels there are, one column each.
    """
    asking = np.flatnonzero(np.minimum.reduceat(reading.probabilities, reading.lines.first) < _DOUBTFUL)
    if len(asking):
        alike = _alike(reading, other)
        asking = asking[alike[asking].any(axis=1)]
    if not len(asking):
        return asking, np.empty((0, count), np.float32)
    tokens = np.flatnonzero(np.isin(reading.lines.line, asking))
    added = np.zeros((len(tokens), count), np.float32)
    in_doubt = np.flatnonzero(reading.probabilities[tokens] < _DOUBTFUL)
    added[in_doubt] = _said(reading, tokens[in_doubt], asking, alike[asking], count)
    return asking, added


@in_one_thread
def _alike(reading: Reading, other: int) -> Scores:
    """How much each line hears each other (0 to 1), by the share of their steps from field to field that both have."""
    line, step = _steps(reading, other)
    met, number = np.unique(step, return_inverse=True)
    count = len(reading.lines.lengths)
    has = np.zeros((count, len(met)), np.float32)
    has[line, number] = 1
    both = has @ has.T
    size = has.sum(axis=1)
    alike: Scores = both / np.maximum(size[:, None] + size - both, 1)
    np.fill_diagonal(alike, 0)
    coherence = float(alike.sum()) / max(1, count * (count - 1))
    belief = min(1.0, max(0.0, 2 * coherence / _COHERENT - 1))
    alike -= np.float32(_STRANGE)
    alike *= np.float32(belief / (1 - _STRANGE))
    return np.maximum(alike, 0)


def _steps(reading: Reading, other: int) -> tuple[Ids, Ids]:
    """From which field to which, with which signs between: the line of each step, and a number for the three."""
    lines, marks = reading.lines, reading.marks.astype(np.int64)
    places = np.flatnonzero(reading.labels != other)
    line, label = lines.line[places], reading.labels[places] + 1
    is_first = np.diff(line, prepend=-1) != 0
    before = np.where(is_first, 0, np.roll(label, 1))
    at = np.where(is_first, lines.first[line], np.roll(places, 1) + 1)
    number = before * (int(label.max(initial=0)) + 1) + label
    for _ in range(_SIGNS_BETWEEN):
        sign = np.where(at < places, marks[np.minimum(at, places)] + 1, 0)
        number = number * (int(marks.max()) + 2) + sign
        at += 1
    changes = before != label
    return line[changes], number[changes]


def _said(reading: Reading, tokens: Ids, asking: Ids, alike: Scores, count: int) -> Scores:
    """What the lines say of these tokens to those that ask: one row a token."""
    lines, looks = reading.lines, _looks(reading)
    wanted, look = np.unique(looks[tokens], return_inverse=True)
    of = np.minimum(np.searchsorted(wanted, looks), len(wanted) - 1)
    sure = np.flatnonzero((wanted[of] == looks) & (reading.probabilities > _SURE))
    speaking, times = np.unique(
        (of[sure] * len(lines.lengths) + lines.line[sure]) * count + reading.labels[sure], return_counts=True
    )
    speaker, label = np.divmod(speaking, count)
    about, line = np.divmod(speaker, len(lines.lengths))
    # a line has one voice for each look, shared out to the labels that it has there
    voice = times / np.bincount(speaker, times)[speaker]
    said = np.zeros((len(wanted), count, len(asking)), np.float32)
    np.add.at(said, (about, label), (alike[:, line] * voice.astype(np.float32)).T)
    said *= np.float32(_WEIGHT) / (said.sum(axis=1, keepdims=True) + np.float32(_SILENCE))
    rows: Scores = said[look, :, np.searchsorted(asking, lines.line[tokens])]
    return rows


def _looks(reading: Reading) -> Ids:
    """What the lines know a token by: how it looks, and the two before it."""
    marks, at = reading.marks.astype(np.int64) + 1, reading.lines.at
    size = int(marks.max()) + 1
    before = np.where(at > 0, np.roll(marks, 1), 0)
    further = np.where(at > 1, np.roll(marks, 2), 0)
    looks: Ids = (further * size + before) * size + marks
    return looks
