"""Given names held against each other: "Prabha S." is not "V."; "Yu." and "Iu." are one, and so are "H." and "Kh."."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import product
from typing import Final

from refman.matching.compare import latin, skeleton
from refman.model import Name

_WORD: Final = re.compile(r"[^\W\d_]+")
_SOUNDS: Final = ("ckqsz", "iyeju", "gh", "vwf")
"""Letters that romanisations, or the spellings of one given name, put for each other at its beginning."""


def initials_agree(a: Name, b: Name) -> bool | None:
    """True where the given names begin alike, False where they cannot be one person's, None where one has none.

    Example:
        >>> smith = Name("Smith", "John A.")
        >>> initials_agree(smith, Name("Smith", "J.")), initials_agree(smith, Name("Smith", "B."))
        (True, False)
    """
    ours, theirs = _firsts(a.given), _firsts(b.given)
    if not ours or not theirs:
        return None
    # Where the order of a name is in doubt (Zhou Liang-Song), either part may be the given one.
    if a.family and b.family and skeleton(a.family) != skeleton(b.family):
        return None
    return any(_is_one_sound(x, y) for x, y in product(ours[:2], theirs[:2]))


def initials_share(pairs: Iterable[tuple[Name, Name]]) -> float:
    """Of pairs of one surname, how many have given names that agree, less those that contradict, -1 to 1."""
    known = [told for one, other in pairs if (told := initials_agree(one, other)) is not None]
    return sum(1 if one else -1 for one in known) / len(known) if known else 0.0


@lru_cache(maxsize=8192)
def _firsts(given: str) -> tuple[str, ...]:
    return tuple(word[0] for word in _WORD.findall(latin(given)))


def _is_one_sound(a: str, b: str) -> bool:
    return a == b or any(a in sounds and b in sounds for sounds in _SOUNDS)
