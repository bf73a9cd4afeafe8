"""How sure a reading is: the labeller's probabilities made chances that hold, for each field and for the whole.

The curves stand in `confidence.toml`, which `python -m refman.training --calibrate` makes anew for other weights.
"""

import math
from functools import cache
from typing import Final, NamedTuple

from refman.model import Entry
from refman.tables import read_table

CURVES: Final = "confidence.toml"
WHOLE: Final = "whole"
_LEAST: Final = 1e-4
"""No chance is said to be nearer to 0 or 1 than this: rarer errors could not be counted."""
_MOST: Final = 1 - _LEAST


class Curve(NamedTuple):
    """A logistic curve from one chance to another; Source: Platt, Probabilistic outputs (1999)."""

    slope: float
    offset: float

    def at(self, chance: float) -> float:
        """The calibrated chance."""
        slope, offset = self
        return 1 / (1 + math.exp(-slope * log_odds(chance) - offset))


def log_odds(chance: float) -> float:
    """The logarithm of the odds of a chance that is kept away from 0 and 1.

    Example:
        >>> log_odds(0.5)
        0.0
    """
    # this is asked for every field: `min` and `max` would take as long again
    kept = _LEAST if chance < _LEAST else _MOST if chance > _MOST else chance
    return math.log(kept / (1 - kept))


@cache
def curves() -> dict[str, Curve]:
    """The curve of each label, and that of the whole."""
    data = read_table("refman.references.labelling", CURVES)
    groups = [group for group in data.values() if isinstance(group, dict)]
    return {label: Curve(group["slope"], group["offset"]) for group in groups for label in group["labels"]}


def calibrated(label: str, probability: float) -> float:
    """The chance (0 to 1) that a field is right whose tokens bear this label with no less than this probability."""
    curve = curves().get(label)
    return curve.at(probability) if curve else probability


def whole_confidence(entry: Entry) -> float:
    """The chance (0 to 1) that every field of the entry is right; 0 for an entry without fields.

    Example:
        >>> from refman.model import Field, Text
        >>> fields = {"title": Field(Text("Абай жолы"), confidence=0.5), "note": Field(Text("пер."))}
        >>> whole_confidence(Entry(fields=fields))
        0.5
    """
    if not entry.fields:
        return 0.0
    chances = [field.confidence for field in entry.fields.values()]
    together = math.prod(chances)
    if all(field.origin.kind != "printed" for field in entry.fields.values()):
        return together
    # fields are wrong together more often than by chance, and fields that were not found are missed
    return min(calibrated(WHOLE, together), *chances)
