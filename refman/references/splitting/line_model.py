"""What each line of a page is: no part of a list, a heading, the first line of a reference or a later one.

A linear-chain CRF over lines. Its weights and their card stand beside this file (`lines.npz`, `lines.md`);
`python -m refman.training.line_model` makes them again.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import IO

import numpy as np
from numpy.typing import NDArray

from refman.languages import is_heading
from refman.references.splitting.line_features import REACH, features
from refman.references.splitting.lines import Line
from refman.references.splitting.looks import is_furniture
from refman.references.splitting.numbering import Run

WEIGHTS = "lines.npz"
OTHER, HEADING, FIRST, INNER, SUBHEADING = "other", "heading", "first", "inner", "subheading"
_FEW = 3
_LEAN = np.float32(2.5)
_SURELY = np.float32(8)
_WHOLE = 5
Scores = NDArray[np.float32]


class LineModel:
    """The labels, what follows what, and the weights of each feature for the line itself and those near it."""

    def __init__(self, file: IO[bytes]) -> None:
        with np.load(file) as data:
            self.labels: tuple[str, ...] = tuple(data["labels"].tolist())
            self.transitions: Scores = data["transitions"].astype(np.float32)
            names = bytes(data["names"]).decode("utf-8").split("\n")
            self._place_of = {name: place for place, name in enumerate(names)}
            self._weights: Scores = data["weights"].astype(np.float32)
            self._bias: Scores = data["bias"].astype(np.float32)

    def score(self, shown: Sequence[Sequence[str]]) -> Scores:
        """One row a line, one column a label."""
        place_of = self._place_of
        reach, labels = 2 * REACH + 1, len(self.labels)
        scores: Scores = np.tile(self._bias, (len(shown), 1))
        lent: Scores = np.zeros((len(shown), reach, labels), np.float32)
        for at, names in enumerate(shown):
            lent[at] = self._weights[[place_of[name] for name in names if name in place_of]].sum(axis=0)
        for distance in range(-REACH, REACH + 1):
            # A line at this distance behind lends what its features say of lines so far before it.
            to = slice(max(0, -distance), len(shown) - max(0, distance))
            of = slice(max(0, distance), len(shown) - max(0, -distance))
            scores[to] += lent[of, distance + REACH]
        return scores

    def best(self, scores: Scores) -> list[str]:
        """The labels of the most probable way through the lines (Viterbi)."""
        best, pointers = scores[0], []
        for row in scores[1:]:
            ways = best[:, None] + self.transitions
            pointers.append(ways.argmax(axis=0))
            best = ways.max(axis=0) + row
        at = int(best.argmax())
        found = [at]
        for came in reversed(pointers):
            at = int(came[at])
            found.append(at)
        return [self.labels[at] for at in reversed(found)]

    def leaning(self, scores: Scores, kinds: Sequence[str]) -> Scores:
        """How much better each line would be for a first line than for a later one, were all others of these kinds."""
        first, inner = self.labels.index(FIRST), self.labels.index(INNER)
        numbers = np.array([self.labels.index(kind) for kind in kinds])
        found: Scores = scores[:, first] - scores[:, inner]
        found[1:] += (self.transitions[:, first] - self.transitions[:, inner])[numbers[:-1]]
        found[:-1] += (self.transitions[first] - self.transitions[inner])[numbers[1:]]
        return found


@dataclass(frozen=True, slots=True)
class Seen:
    """What each line is, and how much more it looks like a first line than like a later one, its neighbours given."""

    kinds: list[str]
    leaning: list[float]


def seen(lines: Sequence[Line], runs: Sequence[Run], *, whole: bool = False) -> Seen:
    r"""What each line is: OTHER, HEADING, FIRST, INNER or SUBHEADING; where lines are `whole`, hardly one is INNER.

    Example:
        >>> from refman.references.splitting.lines import lines
        >>> found = lines("Әдебиет\nҚабдолов З. Сөз өнері. – Алматы: Жазушы,\n1983. – 352 б.")
        >>> seen(found, []).kinds
        ['heading', 'first', 'inner']
    """
    if not lines:
        return Seen([], [])
    model = _model()
    scores = model.score(features(lines, runs))
    if whole:
        scores[:, model.labels.index(INNER)] -= _WHOLE
    found = model.best(scores)
    if len(lines) <= _FEW and not {FIRST, INNER} & set(found):
        # A person who hands over a few lines most likely means references by them.
        headed = [is_heading(line.text) for line in lines]
        of_page = [known or is_furniture(line.text) for known, line in zip(headed, lines, strict=True)]
        lean = np.where(of_page, 0, _SURELY if any(headed) else _LEAN).astype(np.float32)
        found = model.best(scores + np.isin(model.labels, (FIRST, INNER)).astype(np.float32) * lean[:, None])
    return Seen(found, model.leaning(scores, found).tolist())


@cache
def _model() -> LineModel:
    with Path(__file__).with_name(WEIGHTS).open("rb") as file:
        return LineModel(file)
