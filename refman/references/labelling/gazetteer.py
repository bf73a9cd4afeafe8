"""Names known beforehand: journals, places, given names and surnames, as hashes of their words.

A labeller that has seen fifty thousand references has not seen every journal and town; what it learns is how far to
trust a name from these lists. The file holds no names, only the CRC-32 of each phrase's case-folded words and of what
phrases begin with (one in twenty thousand other words has the hash of a listed one); its card names the sources.
"""

import zlib
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

GAZETTEER = "gazetteer.npz"
JOURNAL, PLACE, GIVEN, FAMILY, BEGINNING = 1, 2, 4, 8, 16
"""What a hash stands for; several may hold at once. A `BEGINNING` is not whole: more words must follow."""

_WORD_MARKS = ((GIVEN, "given"), (FAMILY, "family"), (PLACE, "place"))
_MARKS_OF = [tuple(name for bit, name in _WORD_MARKS if known & bit) for known in range(2 * FAMILY)]
_SHIFT = 20
_PARTS = 1 << 32 - _SHIFT
PHRASE = JOURNAL | PLACE
WORD = GIVEN | FAMILY | PLACE
"""What a word may be by itself."""
OPENING = PHRASE | BEGINNING
"""What tells that a known phrase begins with a word."""
PHRASE_MARKS = {JOURNAL: "J", PLACE: "P", PHRASE: "B"}


class Spelled(Protocol):
    """A token as phrases see it."""

    capital: int
    """The hash of a word with a capital, with which a phrase may begin; 0 for all else."""
    onward: bytes | None
    """What the token adds to a phrase: a blank and the word; nothing for a sign within phrases; None ends one."""


def begin(low: str) -> int:
    """The hash of a case-folded word as a phrase of its own, or as the beginning of one."""
    return zlib.crc32(low.encode())


def marks(low: str) -> tuple[str, ...]:
    """What a case-folded word is known to be by itself: "given", "family", "place".

    Example:
        >>> marks("michael"), marks("алматы"), marks("xyzzy")
        (('given', 'family'), ('place',), ())
    """
    return seen(low)[0]


def names(kinds: int) -> tuple[str, ...]:
    """What a word of these kinds is known to be by itself."""
    return _MARKS_OF[kinds & WORD]


def seen(low: str) -> tuple[tuple[str, ...], int, bool]:
    """What a case-folded word is known to be by itself, its hash, and whether a known phrase begins with it."""
    crc = zlib.crc32(low.encode())
    known = _known().get(crc)
    return names(known), crc, bool(known & OPENING)


def kinds(hashes: NDArray[np.uint32]) -> NDArray[np.uint8]:
    """What each hash stands for, 0 for one that is not listed; many are quicker asked for at once."""
    return _known().find(hashes)


def phrases(tokens: Sequence[Spelled]) -> list[str]:
    """For each token the known phrase it belongs to, or "".

    A phrase is written as its kind (J journal, P place, B both), its length in words (1, 2, 3 for more), and whether
    the token is its beginning, its end or within (b, e, i): "J3b" begins a journal's name of three words or more.
    """
    found, at = [""] * len(tokens), 0
    onward = [token.onward for token in tokens]
    while at < len(tokens):
        end, mark = longest(tokens[at].capital, onward, at, len(tokens)) if tokens[at].capital else (at, "")
        if mark:
            found[at:end] = [f"{mark}b", *[f"{mark}i"] * (end - at - 2), f"{mark}e"][: end - at]
        at = max(end, at + 1)
    return found


def longest(capital: int, onward: Sequence[bytes | None], start: int, stop: int) -> tuple[int, str]:
    """The end of the longest known phrase that begins at `start`, and its kind with its length ("J3"), or "".

    `capital` is the hash of its first word; `onward` are what all tokens add, those of the line up to `stop`.
    """
    table = _known()
    crc, at, words, end, mark = capital, start, 1, start, ""
    known = table.get(crc)
    while True:
        if known & PHRASE:
            end, mark = at + 1, f"{PHRASE_MARKS[known & PHRASE]}{min(words, 3)}"
        at += 1
        while known & BEGINNING and at < stop and onward[at] == b"":
            at += 1
        more = onward[at] if known & BEGINNING and at < stop else None
        if not more:
            return end, mark
        crc, words = zlib.crc32(more, crc), words + 1
        known = table.get(crc)


class _Known:
    """What each hash stands for; the hashes lie in order, and those with the same first bits between two borders."""

    def __init__(self) -> None:
        with np.load(Path(__file__).with_name(GAZETTEER)) as data:
            # Sorted hashes are kept as the steps between them, which take half the space.
            self._hashes = np.cumsum(data["steps"], dtype=np.uint64).astype(np.uint32)
            self._kinds = data["kinds"]
        borders = np.arange(_PARTS, dtype=np.uint32) << np.uint32(_SHIFT)
        self._borders: list[int] = [*np.searchsorted(self._hashes, borders).tolist(), len(self._hashes)]
        # what is asked for one by one is quicker found here
        self._listed, self._bits = array("I", self._hashes.tobytes()), bytes(self._kinds)

    def get(self, crc: int) -> int:
        """The bits of a hash, 0 for one that is not listed."""
        part = crc >> _SHIFT
        end = self._borders[part + 1]
        at = bisect_left(self._listed, crc, self._borders[part], end)
        return self._bits[at] if at < end and self._listed[at] == crc else 0

    def find(self, hashes: NDArray[np.uint32]) -> NDArray[np.uint8]:
        """The bits of many hashes."""
        # neighbours are found near each other, which takes a fifth of the time with the sorting
        order = hashes.argsort()
        wanted = hashes[order]
        at = np.minimum(self._hashes.searchsorted(wanted), len(self._hashes) - 1)
        found = np.empty(len(hashes), np.uint8)
        found[order] = self._kinds[at] * (self._hashes[at] == wanted)
        return found


@cache
def _known() -> _Known:
    return _Known()
