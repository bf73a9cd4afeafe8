"""Numbers that a scan or a page has torn: a blank in them ("2 27"), or a letter in the place of a digit ("4x3")."""

import re
from functools import lru_cache
from typing import Final

_BLANKS: Final = re.compile(r"\s+")
_TEAR: Final = re.compile(r"\d\s+\d|\d[^\W\d_]|[^\W\d_]\d")
_LEAST: Final = 3
"""Digits that a number must have before one of them may be a letter."""


def squeezed(text: str) -> str:
    """The text without blanks, where any number in it may be torn; else nothing.

    Example:
        >>> squeezed("Transactions, 32(3), 4x3."), squeezed("Transactions, 32, 473.")
        ('transactions,32(3),4x3.', '')
    """
    return _BLANKS.sub("", text).casefold() if _TEAR.search(text) else ""


def is_torn(number: str, text: str) -> bool:
    """True where a squeezed text has the number, one of its digits perhaps a letter.

    Of two digits one can be a letter only where no other letter or digit stands beside them.

    Example:
        >>> is_torn("473", squeezed("32(3), 4x3.")), is_torn("227", squeezed("1(2), 2 27."))
        (True, True)
        >>> is_torn("41", squeezed("Starch, O1(7)")), is_torn("41", squeezed("Starch, O17"))
        (True, False)
    """
    return bool(text) and len(number) > 1 and _pattern(number).search(text) is not None


def is_torn_range(page: str, text: str) -> bool:
    """True where a squeezed text has the range, one digit perhaps a letter, and another mark perhaps for the dash.

    Example:
        >>> is_torn_range("67-71", squeezed("6, 6h–71."))
        True
    """
    numbers = re.findall(r"\d+", page)
    return len(numbers) == 2 and bool(text) and _pattern("".join(numbers), len(numbers[0])).search(text) is not None


@lru_cache(maxsize=2048)
def _pattern(number: str, dash: int = 0) -> re.Pattern[str]:
    """The number, whole or with a letter for one digit; before the digit at `dash` there may be one mark or letter."""
    holes = [at for at, one in enumerate(number) if one.isdecimal()]
    forms = [_form(number, hole, dash) for hole in holes]
    if len(holes) < _LEAST:
        forms = [rf"(?<!\w){form}(?!\w)" for form in forms]
    return re.compile(rf"(?<!\d)0*(?:{'|'.join([_form(number, -1, dash), *forms])})(?!\d)")


def _form(number: str, hole: int, dash: int) -> str:
    signs = (r"[^\W\d_]" if at == hole else re.escape(one) for at, one in enumerate(number))
    return "".join(rf"\D?{sign}" if dash and at == dash else sign for at, sign in enumerate(signs))
