"""Fits the curves that make the labeller's probabilities chances, and says how far they can be relied on."""

import hashlib
import math
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import Final

import numpy as np

from refman.model import Entry
from refman.references.labelling import confidence
from refman.references.labelling.confidence import LEAST, MOST, WHOLE, Curve, curves
from refman.references.labelling.in_use import NETWORK, WEIGHTS
from refman.training.observations import Observed, Whole, observe

GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    "names": ("author", "responsibility", "editor", "translator"),
    "title": ("title", "title-translation"),
    "container": ("container-title", "collection-title", "event"),
    "publisher": ("publisher",),
    "place": ("publisher-place",),
    "date": ("issued", "accessed"),
    "number": ("volume", "issue", "page", "number-of-pages", "edition", "number"),
    WHOLE: (WHOLE,),
}
"""Labels that share a curve: what can go wrong with them is of a kind. Others are believed as they are."""
_FOLDS = 5
_PRIOR = 1.0
"""How many observations' worth of doubt there is that the probabilities need no mending."""
_STEPS = 100
_BANDS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.0)
_HEAD = "# Made by `python -m refman.training --shared DIR --calibrate`; docs/parser.md tells from what.\n"

Point = tuple[float, bool]
"""A chance that was given, and whether what it was given to is right."""


def calibrate(shared: Path) -> str:
    """The new `confidence.toml` for the weights of the package, which its caller writes."""
    with believed_as_they_are():
        fields, wholes = observe(shared)
    made = {name: fit(_points(fields, name)) for name in GROUPS if name != WHOLE}
    points = [(_together(one.entry, made), one.right) for one in wholes]
    counts = {name: _points(fields, name) for name in made} | {WHOLE: points}
    made[WHOLE] = fit(points)
    weights = (Path(confidence.__file__).with_name(name) for name in (WEIGHTS, NETWORK))
    parts = [_HEAD, f'weights = "{fingerprint(*weights)}"\n']
    parts += [_group(name, curve, counts[name]) for name, curve in made.items()]
    return "\n".join(parts)


@contextmanager
def believed_as_they_are() -> Iterator[None]:
    """A block in which the labeller's probabilities are left as they are."""
    known = curves()
    kept = dict(known)
    known.clear()
    try:
        yield
    finally:
        known.update(kept)


def fingerprint(*weights: Path) -> str:
    """A few letters that no other files of weights have."""
    return hashlib.sha256(b"".join(path.read_bytes() for path in weights)).hexdigest()[:16]


def fit(points: Sequence[Point]) -> Curve:
    """The logistic curve that makes the chances of the points most true, drawn to the one that changes nothing."""
    if not points:
        return Curve(1.0, 1.0)
    chances = np.clip([chance for chance, _ in points], LEAST, MOST)
    odds = np.column_stack((np.log(chances / (1 - chances)), np.ones(len(points))))
    right = np.array([float(right) for _, right in points])
    start = np.array([1.0, 0.0])
    found = start.copy()
    for _ in range(_STEPS):
        told = 1 / (1 + np.exp(-odds @ found))
        slope = odds.T @ (told - right) + _PRIOR * (found - start)
        bend = (odds * (told * (1 - told))[:, None]).T @ odds + _PRIOR * np.eye(2)
        found -= 0.5 * np.linalg.solve(bend, slope)
    return Curve(max(float(found[0]), 0.05), math.exp(-found[1]))


def reliability(shared: Path) -> Iterator[str]:
    """Lines of a table: among the fields, and the wholes, that were given a chance in a band, how many are right.

    The fields of a line are judged by curves that were fitted to other lines.
    """
    with believed_as_they_are():
        fields, wholes = observe(shared)
    told = _crossed(fields, wholes)
    yield "| given | fields | mean | right | wholes | mean | right |"
    yield "|---|---|---|---|---|---|---|"
    for low, high in pairwise(_BANDS):
        cells = [" | ".join(_cells(points, low, high)) for points in told]
        yield f"| {low:g} to {high:g} | {' | '.join(cells)} |"
    for name, points in zip(("fields", "wholes"), told, strict=True):
        yield f"{name}: n={len(points)} loss={log_loss(points):.4f} Brier={brier(points):.4f}"


def _crossed(fields: Sequence[Observed], wholes: Sequence[Whole]) -> tuple[list[Point], list[Point]]:
    told: tuple[list[Point], list[Point]] = ([], [])
    for fold in range(_FOLDS):
        rest = [one for one in fields if one.line % _FOLDS != fold]
        fitted = {name: fit(_points(rest, name)) for name in GROUPS if name != WHOLE}
        curve = fit([(_together(one.entry, fitted), one.right) for one in wholes if one.line % _FOLDS != fold])
        told[0].extend(
            (_again(fitted, one.variable, one.chance), one.right) for one in fields if one.line % _FOLDS == fold
        )
        told[1].extend(
            (curve.at(_together(one.entry, fitted)), one.right) for one in wholes if one.line % _FOLDS == fold
        )
    return told


def _points(fields: Sequence[Observed], name: str) -> list[Point]:
    return [(one.chance, one.right) for one in fields if one.variable in GROUPS[name]]


def _again(fitted: Mapping[str, Curve], variable: str, chance: float) -> float:
    """The chance by the new curve of the variable's group."""
    name = next((name for name, labels in GROUPS.items() if variable in labels), None)
    return fitted[name].at(chance) if name else chance


def _together(entry: Entry, fitted: Mapping[str, Curve]) -> float:
    fields = entry.fields.items()
    return math.prod(
        _again(fitted, name, field.confidence) if field.origin.detail == "labeller" else field.confidence
        for name, field in fields
    )


def _group(name: str, curve: Curve, points: Sequence[Point]) -> str:
    labels = ", ".join(f'"{label}"' for label in GROUPS[name])
    share = sum(right for _, right in points) / max(len(points), 1)
    return (
        f"[{name}]\nlabels = [{labels}]\nslope = {curve.slope:.3f}\noffset = {-math.log(curve.against):.3f}\n"
        f"seen = {len(points)}\nright = {share:.3f}\n"
    )


def _cells(points: Sequence[Point], low: float, high: float) -> list[str]:
    inside = [point for point in points if low <= point[0] < high or point[0] == high == 1.0]
    if not inside:
        return ["0", "", ""]
    mean, right = (sum(column) / len(inside) for column in zip(*inside, strict=True))
    return [str(len(inside)), f"{mean:.3f}", f"{right:.3f}"]


def log_loss(points: Sequence[Point]) -> float:
    """The mean surprise: the lower, the better are the chances."""
    return -sum(math.log(chance if right else 1 - chance) for chance, right in points) / len(points)


def brier(points: Sequence[Point]) -> float:
    """The mean square of what the chances were off."""
    return sum((chance - right) ** 2 for chance, right in points) / len(points)
