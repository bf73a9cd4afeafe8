"""What a user's own labelled lines teach: weights near those of the package, and scores on lines kept out of them."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from refman.errors import NotLabelled
from refman.references.labelling import in_use
from refman.references.labelling.labeller import tokens_and_labels
from refman.references.labelling.token import Token
from refman.training.adapt import adapt
from refman.training.labelled import OTHER, Labelled, labelled_tokens
from refman.training.pack import Model, save, unpack

FEWEST = 5
"""Labelled references below which nothing is learned: none could be kept out to measure on."""
_FOLDS = 5
_MANY = 400
"""Lines from which one fold is measured on, not all: it says enough, and the others would take minutes."""
_SEED = 0

Found = frozenset[tuple[str, int, int]]


@dataclass(frozen=True, slots=True)
class Score:
    """How labelled lines are read: the F1 of their fields, and the share of lines that are wholly right (0 to 1).

    They are read as every command reads them, with the network beside the weights.
    """

    f1: float
    whole: float


@dataclass(frozen=True, slots=True)
class Lesson:
    """The weights fitted to all lines, and the scores of the weights before and after on lines not learned from."""

    model: Model
    before: Score
    after: Score
    measured: int

    @property
    def is_better(self) -> bool:
        """Whether lines that were not learned from are read better than before."""
        return (self.after.f1, self.after.whole) > (self.before.f1, self.before.whole)


def learn(lines: Sequence[Labelled], base: Path | None = None) -> Lesson:
    """The lesson of the lines, taught to the weights in a file, or to those of the package.

    Each line is measured on by weights that never saw it: a fifth of the lines is kept out in turn.

    Raises:
        NotLabelled: there are fewer than FEWEST lines.
    """
    if len(lines) < FEWEST:
        what = f"there are {len(lines)} labelled references, and at least {FEWEST} are needed"
        raise NotLabelled(what, hint="label some more; fifty make a difference")
    model = unpack(base or Path(in_use.__file__).with_name(in_use.WEIGHTS))
    shuffled = random.Random(_SEED).sample(lines, len(lines))
    kept_out: list[Labelled] = []
    told: list[Found] = []
    for fold in range(1 if len(lines) > _MANY else _FOLDS):
        aside = shuffled[fold::_FOLDS]
        kept_out += aside
        told += _taught(model, [line for at, line in enumerate(shuffled) if at % _FOLDS != fold], aside)
    before = _score(kept_out, _read(base, kept_out))
    return Lesson(adapt(model, shuffled), before, _score(kept_out, told), len(kept_out))


def _taught(model: Model, lines: Sequence[Labelled], aside: Sequence[Labelled]) -> list[Found]:
    """What is found in the lines aside by the model when it has learned the others."""
    with TemporaryDirectory() as folder:
        path = Path(folder, in_use.WEIGHTS)
        save(adapt(model, lines), path)
        return _read(path, aside)


def _read(weights: Path | None, lines: Sequence[Labelled]) -> list[Found]:
    """What is found in each line: labels with the places of their first and their last token."""
    with in_use.weights_for_now(weights):
        return [found(*tokens_and_labels(line.text)) for line in lines]


def found(tokens: Sequence[Token], labels: Sequence[str]) -> Found:
    """The stretches of one label each; signs are no part of them, nor part them."""
    stretches: list[tuple[str, int, int]] = []
    before = OTHER
    for at, (token, name) in enumerate(zip(tokens, labels, strict=True)):
        if token.kind == "sign":
            continue
        if name == before and name != OTHER:
            stretches[-1] = (name, stretches[-1][1], at)
        elif name != OTHER:
            stretches.append((name, at, at))
        before = name
    return frozenset(stretches)


def _score(lines: Sequence[Labelled], told: Sequence[Found]) -> Score:
    truth = [found(*labelled_tokens(line)) for line in lines]
    right = sum(len(a & b) for a, b in zip(truth, told, strict=True))
    named = sum(len(a) + len(b) for a, b in zip(truth, told, strict=True))
    whole = sum(a == b for a, b in zip(truth, told, strict=True))
    return Score(2 * right / named if named else 1.0, whole / len(lines))
