"""Colour on a terminal, and nowhere else: not in a pipe, not where NO_COLOR asks for none.

Hides that what is printed on a terminal loses all its control characters: a colour travels as a private letter, which
data cannot bring along, and becomes an escape sequence when it is printed.
"""

import os
import sys
from typing import Final, Literal

Style = Literal["heading", "key", "name"]
_CODES: Final[dict[str, str]] = {"heading": "1", "key": "36", "name": "2"}
_FIRST: Final = 0xF8E0
_LETTERS: Final = {style: chr(_FIRST + place) for place, style in enumerate(_CODES, 1)}
_OFF: Final = chr(_FIRST)
_NONE: Final = dict.fromkeys(range(_FIRST, _FIRST + len(_CODES) + 1))
_ESCAPES: Final = {ord(_OFF): "\x1b[0m"} | {ord(_LETTERS[style]): f"\x1b[{code}m" for style, code in _CODES.items()}


def is_coloured() -> bool:
    """True where the answer goes to a terminal that has colours and nobody asked for none (no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def paint(text: str, style: Style) -> str:
    """The text in a style; as it is where there are no colours."""
    return f"{_LETTERS[style]}{text.translate(_NONE)}{_OFF}" if is_coloured() and text else text


def unpainted(text: str) -> str:
    """Data without the letters that would be colours; as it is where there are none."""
    return text.translate(_NONE) if is_coloured() else text


def shown(text: str) -> str:
    """The text for a terminal, its styles as escape sequences."""
    return text.translate(_ESCAPES) if is_coloured() else text
