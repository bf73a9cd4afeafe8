"""Numbers as bibliographies print them: never refused, never turned into integers."""

from refman.model.value_type import value_type
from refman.patterns import Late

_DIGITS = Late(r"\d+")
_RANGE = Late(r"\s*(\w+)\s*[-\u2010-\u2015\u2212]+\s*(\w+)\s*$")


@value_type
class Number:
    """A volume, issue, page range, edition ...: `value` is cleaned of labels, `printed` is what stood there.

    Example:
        >>> Number("22-27").is_range, Number("2(38)").first, Number("XXXVI").first
        (True, 2, None)
    """

    value: str
    printed: str = ""

    def __str__(self) -> str:
        return self.value

    @property
    def first(self) -> int | None:
        """The first run of digits as an integer, or None."""
        found = _DIGITS.search(self.value)
        return int(found.group()) if found else None

    @property
    def is_range(self) -> bool:
        """True for one range such as `22-27`."""
        return _RANGE.match(self.value) is not None

    @property
    def is_numeric(self) -> bool:
        """True where the value is digits only."""
        return self.value.isdigit()
