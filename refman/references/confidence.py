"""How sure a reading is as a whole."""

from math import prod

from refman.model import Entry


def whole_confidence(entry: Entry) -> float:
    """The chance (0 to 1) that every field of the entry is right; 0 for an entry without fields.

    Example:
        >>> from refman.model import Field, Text
        >>> fields = {"title": Field(Text("Абай жолы"), confidence=0.5), "note": Field(Text("пер."))}
        >>> whole_confidence(Entry(fields=fields))
        0.5
    """
    return prod(field.confidence for field in entry.fields.values()) if entry.fields else 0.0
