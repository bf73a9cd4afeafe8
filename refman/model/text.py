"""A string that knows its own language."""

import re
from typing import Final

from refman.model.value_type import value_type
from refman.patterns import Late

_SHIFTED = Late(r"<(sub|sup)>([^<>]*)</\1>")
_MARKS = Late(r"</?(?:i|b|sc|sub|sup)>")
_LOWERED: Final = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")
_RAISED: Final = str.maketrans("0123456789+-=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾")


@value_type
class Text:
    """A printed string and the language of that string (BCP 47), which need not be the language of the work.

    Example:
        >>> Text("Qazaq adebieti", lang="kk-Latn").lang
        'kk-Latn'
    """

    value: str
    lang: str | None = None

    def __str__(self) -> str:
        return self.value


def unmarked(text: str) -> str:
    """The text without the marks that CSL has for the look of words; small figures are letters where there are any.

    Example:
        >>> unmarked("Growth of <i>Arundo donax</i> in H<sub>2</sub>O at <i>c<sub>p</sub></i>")
        'Growth of Arundo donax in H₂O at cp'
    """
    return _MARKS.sub("", _SHIFTED.sub(_shifted, text)) if "<" in text else text


def _shifted(found: re.Match[str]) -> str:
    table = _LOWERED if found[1] == "sub" else _RAISED
    inner = "".join(found[2].split())
    return inner.translate(table) if inner and all(ord(letter) in table for letter in inner) else found[2]
