"""Texts found in print in spite of wrong, lost and added letters, as scans and careless copies have them."""

import re
from functools import lru_cache
from typing import Final

from refman.matching.compare import latin
from refman.matching.letters import folded, share, threes
from refman.matching.printed import Printed

_LEAST: Final = 0.4
_MOST: Final = 0.97
"""Shares of letters in threes below which nothing is found, and above which nothing is left to be found."""
_SOME: Final = 0.3
_SCATTERED: Final = 0.5
_SHORTEST: Final = 8
_LONG: Final = 5
_ROMAN: Final = re.compile(r"[ivxlc]+")


def near(text: str, ours: Printed) -> float:
    """How much of a text is printed, 0 to 1: its letters in threes, or what is right if single letters are wrong.

    Another text differs in whole words, a torn one here and there: of three letters that a wrong one spoils, two count
    again; of a word that is another none.

    Example:
        >>> from refman.matching.printed import printed
        >>> from refman.model import Entry, Reference
        >>> ours = printed(Entry(reference=Reference("Kieuy, R. Imperialismand AntO-Imperialism voday. 2010.")))
        >>> round(near("Imperialism and Anti-Imperialism Today", ours), 2), round(near("Imperialism Abroad", ours), 2)
        (0.93, 0.64)
    """
    shared = share(threes(text), ours.threes)
    letters = folded(text)
    if not _LEAST <= shared < _MOST or len(letters) < _SHORTEST:
        return shared
    right = 1 - edits(letters, ours.letters) / len(letters)
    return right if right - shared >= _SCATTERED * (1 - shared) else shared


def words_near(text: str, letters: frozenset[str]) -> float:
    """How much of a text's words stands in letters in threes, 0 to 1, each word whole, or torn, or run into others.

    Example:
        >>> round(words_near("Nuevo Dundo", threes("Nuevo Mundo Mundos")), 2)
        0.91
    """
    told = [_told(word, letters) for word in text.split()]
    return sum(size * near for size, near in told) / (sum(size for size, _ in told) or 1)


def _told(word: str, letters: frozenset[str]) -> tuple[int, float]:
    parts = threes(word)
    shared = share(parts, letters)
    return len(parts), 0.0 if shared < _SOME else shared**0.5


def name_near(family: str, ours: Printed) -> float:
    """How much of a surname is printed, 0 to 1, letter by letter."""
    plain = latin(family)
    return 1 - edits(plain, ours.text) / len(plain) if plain else 0.0


def is_near(word: str, ours: Printed) -> bool:
    """True for a word that is printed without the blanks beside it, or, if it is long, with one wrong letter."""
    if not word.isalpha() or _ROMAN.fullmatch(word):
        return False
    return folded(word) in ours.letters or (len(word) >= _LONG and edits(word, ours.text) <= 1)


@lru_cache(maxsize=1024)
def edits(part: str, whole: str) -> int:
    """The least number of letters to change, leave out or put in, so that the part stands in the whole.

    Source: G. Myers, A fast bit-vector algorithm for approximate string matching (1999).

    Example:
        >>> edits("linjt", "single line"), edits("line", "single line")
        (2, 0)
    """
    places: dict[str, int] = {}
    for at, letter in enumerate(part):
        places[letter] = places.get(letter, 0) | 1 << at
    full, last = (1 << len(part)) - 1, 1 << (len(part) - 1)
    more, less, score = full, 0, len(part)
    least = score
    for letter in whole:
        equal = places.get(letter, 0)
        down = equal | less
        across = (((equal & more) + more) ^ more) | equal
        up = less | (full & ~(across | more))
        fewer = more & across
        if up & last:
            score += 1
        elif fewer & last:
            score -= 1
            least = min(least, score)
        up <<= 1
        more = ((fewer << 1) | ~(down | up)) & full
        less = up & down & full
    return least
