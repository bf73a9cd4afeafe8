"""A value as a field: where it is printed, and how far the labeller is to be believed."""

from refman.model import Field, Origin, Value
from refman.references.labelling.confidence import calibrated
from refman.references.placing.spans import Stretch

_LABELLER = "labeller"


def as_printed(value: Value, parts: list[Stretch]) -> Field:
    """The field of a value, with the place of its stretches and the doubt of the most doubtful of them."""
    first = parts[0]
    span, least = first.span, first.probability
    if len(parts) > 1:
        span = (min(part.span[0] for part in parts), max(part.span[1] for part in parts))
        least = min(part.probability for part in parts)
    return Field(value, Origin("printed", _LABELLER, span), int(calibrated(first.label, least) * 1e4 + 0.5) / 1e4)
