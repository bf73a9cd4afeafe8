"""What tokens look like, one by one and many at once: their kinds, their capitals, their scripts."""

import sys
import unicodedata
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from refman.languages import script as iso_script
from refman.references.labelling.rows import distinct

Bools = NDArray[np.bool_]
_CAPITAL, _SMALL, _TITLE, _LETTER, _OF_WORDS, _DECIMAL, _OF_LINKS, _ASCII, _BEYOND, _OTHER, _MET = (
    1 << bit for bit in range(11)
)
_IN_LATIN, _IN_CYRILLIC = 1 << 11, 1 << 12
SHAPES = ("a", "A", "aa", "aaa", "aA", "Aa", "Aaa", "AaA", "AA", "AAA")
_SHAPE_OF = {shape: number for number, shape in enumerate(SHAPES)}
_SHORT = 3
LATIN, CYRILLIC = 0, 1
SCRIPTS = 256
"""More than there are."""


class Letters:
    """What is known of characters, each looked at when it is met first."""

    def __init__(self) -> None:
        # what nobody writes to takes no memory
        self._bits = np.zeros(sys.maxunicode + 1, np.uint16)
        self.scripts = ["L", "C"]
        """The scripts that were met, by their numbers."""

    def script_number(self, script: str) -> int:
        """The number of a script."""
        if script not in self.scripts:
            self.scripts.append(script)
        return self.scripts.index(script)

    def bits(self, codes: NDArray[np.uint32]) -> NDArray[np.uint16]:
        """What is known of each character."""
        found: NDArray[np.uint16] = self._bits.take(codes)
        if not found.all():
            for code in distinct(codes[found == 0].astype(np.int64)).tolist():
                self._bits[code] = _bits(chr(code))
            found = self._bits.take(codes)
        return found


class Look:
    """The look of tokens, none of which is empty."""

    def __init__(self, texts: Sequence[str], letters: Letters) -> None:
        self._texts, self._letters = texts, letters
        self.lengths = np.fromiter(map(len, texts), np.int64, len(texts))
        starts = np.cumsum(self.lengths) - self.lengths
        codes = np.frombuffer("".join(texts).encode("utf-32-le", "surrogatepass"), "<u4")
        bits = letters.bits(codes)
        self._first_codes, self._first = codes[starts], bits[starts]
        bits[starts] = 0
        self._rest = np.bitwise_or.reduceat(bits, starts)
        self._all = self._first | self._rest
        self.is_link: Bools = (self.lengths > len("//")) & (self._all & _OF_LINKS > 0)
        self.is_number: Bools = (self._first & _DECIMAL > 0) & ~self.is_link
        self.is_word: Bools = (self._first & (_OF_WORDS | _DECIMAL) == _OF_WORDS) & ~self.is_link
        self.begins_capital: Bools = self._first & _CAPITAL > 0
        self.is_mixed: Bools = self._all & (_ASCII | _BEYOND) == _ASCII | _BEYOND
        """Which have letters of ASCII and others, when they are casefolded."""
        both = self._all & (_IN_LATIN | _IN_CYRILLIC) == _IN_LATIN | _IN_CYRILLIC
        self.is_of_one: Bools = (self._all & _OTHER == 0) & ~both
        """Which are letters and nothing else, those of Latin and Cyrillic not mixed."""

    def shapes(self) -> NDArray[np.int64]:
        """The place of each token's shape among SHAPES."""
        is_capital = self._all & (_CAPITAL | _SMALL | _TITLE) == _CAPITAL
        is_small = self._all & (_CAPITAL | _SMALL | _TITLE) == _SMALL
        goes_on_small = self._rest & (_CAPITAL | _SMALL | _TITLE) == _SMALL
        is_long = self.lengths > _SHORT
        cased = np.where(goes_on_small, _SHAPE_OF["Aa"] + is_long, _SHAPE_OF["AaA"])
        plain = np.where(is_small, _SHAPE_OF["aa"] + is_long, _SHAPE_OF["aA"])
        found = np.where(is_capital, _SHAPE_OF["AA"] + is_long, np.where(self.begins_capital, cased, plain))
        return np.where(self.lengths == 1, is_capital, found)

    def scripts(self) -> NDArray[np.int64]:
        """The number of each word's script; what is no word is passed over."""
        first, is_letter = self._first_codes, self._first & _LETTER > 0
        is_latin = is_letter & (first >= 0x41) & (first <= 0x24F)
        is_cyrillic = is_letter & (first >= 0x400) & (first <= 0x52F)
        found = np.where(is_cyrillic, CYRILLIC, LATIN)
        for at in np.flatnonzero(self.is_word & ~is_latin & ~is_cyrillic).tolist():
            found[at] = self._letters.script_number(script(self._texts[at]))
        return found


def _bits(letter: str) -> int:
    folded = letter.casefold()
    is_capital = letter.isupper()
    written = iso_script(letter)
    return (
        _MET
        | _CAPITAL * is_capital
        | _SMALL * letter.islower()
        | _TITLE * (letter.istitle() and not is_capital)
        | _LETTER * letter.isalpha()
        | _OF_WORDS * letter.isalnum()
        | _DECIMAL * letter.isdecimal()
        | _OF_LINKS * (letter in "./")
        | _ASCII * any(char.isascii() for char in folded)
        | _BEYOND * (not folded.isascii())
        | _OTHER * (not letter.isalpha())
        | _IN_LATIN * (written == "Latn")
        | _IN_CYRILLIC * (written == "Cyrl")
    )


def number_look(text: str) -> str:
    """What a number looks like: a year, an old year, or so many digits."""
    if len(text) == 4 and "1400" <= text <= "2039":
        return "YEAR" if text >= "1800" else "OLDYEAR"
    return f"N{min(len(text), 6)}"


def shape(text: str) -> str:
    """The look of a word: its capitals, and whether it is long.

    Example:
        >>> shape("Абай"), shape("АН"), shape("the"), shape("и")
        ('Aaa', 'AA', 'aa', 'a')
    """
    if len(text) == 1:
        return "A" if text.isupper() else "a"
    if text.isupper():
        return "AA" if len(text) <= 3 else "AAA"
    if text[0].isupper():
        return ("Aa" if len(text) <= 3 else "Aaa") if text[1:].islower() else "AaA"
    return ("aa" if len(text) <= 3 else "aaa") if text.islower() else "aA"


def script(text: str) -> str:
    """The script of the first letter of a word: L Latin, C Cyrillic, else how the names of its letters begin."""
    first = text[0] if text[0].isalpha() else next((char for char in text if char.isalpha()), "0")
    if "\u0041" <= first <= "\u024f":
        return "L"
    if "\u0400" <= first <= "\u052f":
        return "C"
    return unicodedata.name(first, "OTHER")[:2]
