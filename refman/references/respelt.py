"""Values in another spelling, and letters that a font bound together, taken apart: "Eﬃcient" is "Efficient"."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from refman.model import Field, Name, Text, Value
from refman.patterns import Late

_LIGATURE: Final = Late("[\ufb00-\ufb06]")
_LETTERS: Final = {
    ord(bound): letters
    for bound, letters in zip(
        "\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True
    )
}


def respelt(value: Value, said: Callable[[str], str]) -> Value:
    """The value, its strings and those of its names as the function spells them; numbers and dates as they are."""
    if isinstance(value, Text):
        return replace(value, value=said(value.value))
    if isinstance(value, tuple):
        return tuple(_name(name, said) for name in value)
    return value


def has_ligatures(text: str) -> bool:
    """Whether a font bound letters of the text together, as in what is copied out of a PDF."""
    return not text.isascii() and _LIGATURE.search(text) is not None


def without_ligatures(field: Field) -> Field:
    """The field with all letters apart; how it is printed stands in the reference.

    Example:
        >>> from refman.model import Origin
        >>> str(without_ligatures(Field(Text("Eﬃcient ﬂow"), Origin("printed"))).value)
        'Efficient flow'
    """
    return replace(field, value=respelt(field.value, lambda text: text.translate(_LETTERS)))


def _name(name: Name, said: Callable[[str], str]) -> Name:
    return replace(name, family=said(name.family), given=said(name.given), literal=said(name.literal))
