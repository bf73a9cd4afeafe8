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
LEAST: Final = 1e-4
MOST: Final = 1 - LEAST
"""No chance is taken to be nearer to 0 or 1 than these: rarer errors could not be counted."""


class Curve(NamedTuple):
    """A logistic curve from one chance to another, in odds: no logarithm is needed, and it is asked for every field.

    `against` are the odds against what is given an even chance. Source: Platt, Probabilistic outputs (1999).
    """

    slope: float
    against: float

    def at(self, chance: float) -> float:
        """The calibrated chance.

        Example:
            >>> Curve(slope=2, against=0.25).at(0.5)
            0.8
        """
        slope, against = self
        # `min` and `max` would take as long again
        kept = LEAST if chance < LEAST else MOST if chance > MOST else chance
        odds: float = against * (1 / kept - 1) ** slope
        return 1 / (1 + odds)


@cache
def curves() -> dict[str, Curve]:
    """The curve of each label, and that of the whole."""
    data = read_table("refman.references.labelling", CURVES)
    groups = [group for group in data.values() if isinstance(group, dict)]
    made = [(group["labels"], Curve(group["slope"], math.exp(-group["offset"]))) for group in groups]
    return {label: curve for labels, curve in made for label in labels}


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
