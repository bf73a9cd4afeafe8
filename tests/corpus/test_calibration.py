"""Chances that are given are kept: among the fields given 0.9, about 90 of 100 are right, and so for whole references.

The gold sets lie outside the repository, in `../shared`; without them these tests are skipped.
"""

import math
import tomllib
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from pathlib import Path

import pytest

from refman.references import whole_confidence
from refman.references.labelling import in_use
from refman.references.labelling.confidence import CURVES
from refman.training.calibrate import Point, brier, fingerprint
from refman.training.observations import observe

SHARED = Path(__file__).parents[3] / "shared"
BANDS = [(0.0, 0.5), (0.5, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 0.95), (0.95, 0.98), (0.98, 1.01)]
SLACK = 0.04
"""How far a band may be off beside what chance does (three standard errors)."""

pytestmark = pytest.mark.skipif(not (SHARED / "matching").is_dir(), reason="the gold sets (../shared) are not here")


@pytest.fixture(scope="module")
def told() -> tuple[list[Point], list[Point]]:
    """The chances and verdicts of fields and of wholes."""
    fields, wholes = observe(SHARED)
    return (
        [(one.chance, one.right) for one in fields],
        [(whole_confidence(one.entry), one.right) for one in wholes],
    )


@pytest.mark.parametrize("band", BANDS, ids=str)
@pytest.mark.parametrize("kind", [0, 1], ids=["fields", "wholes"])
def test_as_many_are_right_as_was_said(
    told: tuple[Sequence[Point], Sequence[Point]], kind: int, band: tuple[float, float]
) -> None:
    inside = [point for point in told[kind] if band[0] <= point[0] < band[1]]
    if not inside:
        return
    given, right = (sum(column) / len(inside) for column in zip(*inside, strict=True))
    assert abs(given - right) <= SLACK + 3 * math.sqrt(given * (1 - given) / len(inside))


def test_doubt_is_told_where_it_is_due(told: tuple[Sequence[Point], Sequence[Point]]) -> None:
    """A constant chance would be calibrated, too; these must tell right from wrong.

    What a chance gains on a constant one falls as fewer are wrong, and the more of these are slips of the gold sets,
    which nothing tells. How often the wrong one of two is the more doubtful (the area under the curve of hits and
    false alarms, 0.5 where chances say nothing) does not hang on how many are wrong.
    """
    for points, gain, area in zip(told, (0.08, 0.08), (0.86, 0.75), strict=True):
        share = sum(right for _, right in points) / len(points)
        assert brier(points) < share * (1 - share) * (1 - gain)
        assert _area(points) > area


def _area(points: Sequence[Point]) -> float:
    """The share of pairs of a right and a wrong one in which the wrong one is given less; a tie counts half."""
    wrong = sorted(chance for chance, right in points if not right)
    given = [chance for chance, right in points if right]
    below = sum(bisect_left(wrong, chance) + bisect_right(wrong, chance) for chance in given) / 2
    return below / (len(wrong) * len(given))


def test_the_curves_are_of_these_weights() -> None:
    """If this fails: python -m refman.training --shared ../shared --calibrate."""
    folder = Path(in_use.__file__).parent
    curves = tomllib.loads((folder / CURVES).read_text("utf-8"))
    assert curves["weights"] == fingerprint(folder / in_use.WEIGHTS, folder / in_use.NETWORK)
