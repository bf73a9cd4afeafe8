"""How many printed sheets a work takes, as lists of one's own works tell behind it: "С. 13–14 (0,5 п. л.)".

It is said of no field, so that it is cut off before anything is read.
"""

from typing import Final

from refman.patterns import Late

_NUMBER: Final = r"\d{1,3}(?:[.,]\s?\d{1,4})?"
_PRINTED: Final = r"(?:\u043f\.|\u043f\u0435\u0447\.|\u0443\u0447\.\s?-\s?\u0438\u0437\u0434\.)\s?\u043b\."
_BEHIND: Final = Late(
    rf"(?<=[\s(\[])(?:(?:\u041e|\u043e)\u0431\u044a[\u0435\u0451]\u043c:?\s)?{_NUMBER}(?:\s?/\s?{_NUMBER})?\s?{_PRINTED}"
    rf"(?:[^\w]*(?:[^\W\d]+[\s.,:\u2013\u2014-]+){{0,4}}{_NUMBER}(?:\s?{_PRINTED})?)?[\s.,;)\]]*$"
)
"""The number before the words: "0,6 п. л. (авт. – 0,3 п. л.)", "1,2/0,6 печ. л."."""
_BEFORE: Final = Late(
    rf"(?:(?:\u0423|\u0443)\u0441\u043b\.\s)?\u043f\u0435\u0447\.\s?\u043b\.\s?{_NUMBER}(?:\s?;[^\d\]]{{3,12}}\d+)?[\s.,;)\]]*$"
)
"""The number behind the words: "Усл. печ. л. 11,6 ; тираж 100"."""
_BARE: Final = Late(r"\(\d{1,2}[.,]\d{1,3}\s?/\s?\d{1,2}[.,]\d{1,3}\)[\s.,;]*$")
"""Of the whole and of one author's share of it: "(0,44 / 0,28)"."""
_LEAF: Final = "\u043b."
_LONGEST: Final = 70
_NEAR: Final = 50
_BRACKET: Final = 16
_LEFT: Final = " ([.,;:\u2013\u2014-"


def without_sheets(text: str) -> str:
    """The text up to where the sheets are told.

    Example:
        >>> without_sheets("Сушка зерна // Химия. – 2010. – № 3. – С. 7–9. – 0,7/0,35 п. л.")
        'Сушка зерна // Химия. – 2010. – № 3. – С. 7–9.'
    """
    if text.find(")", -4) >= 0 and text.find("/", -_BRACKET) >= 0:
        sheets = _BARE.search(text, max(0, len(text) - _LONGEST))
        if sheets:
            return _cut(text, sheets.start())
    if text.isascii() or text.find(_LEAF, -_NEAR) < 0:
        return text
    start = max(0, len(text) - _LONGEST)
    sheets = _BEHIND.search(text, start) or _BEFORE.search(text, start)
    return _cut(text, sheets.start()) if sheets else text


def _cut(text: str, end: int) -> str:
    """The text before a place, with the stop that ends it and without the signs that lead on."""
    rest = text[:end].rstrip(_LEFT)
    stop = text[len(rest) : len(rest) + 1]
    return rest + stop if stop == "." else rest
