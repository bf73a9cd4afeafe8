"""The weights of n-grams, found by a number made of their letters: nothing is read but the rows that are asked for.

An n-gram lies in one of two slots. A slot holds its row, counted from 1, and each row has a mark that tells its n-gram
from others.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

CELL = 4
"""Bytes of a slot or a mark."""
EIGHT = 8
WHOLE = (1 << 64) - 1
LETTER = 0x9E3779B97F4A7C15
"""What each further letter of an n-gram is multiplied by."""
STIR = 0xD6E8FEB86659FD93
"""An odd number that spreads over all bits what letters differ in."""
HALF = 32
_ROOM = 2.5
"""Slots for each n-gram; with two or less, some would find both of theirs taken."""
_FEWEST_BITS = 4


@dataclass(frozen=True)
class GramTable:
    """A byte for each language (how much less likely the n-gram is there than where it is likeliest), row after row.

    There are 2 to the power of `bits` slots. Rows are filled up with zeros to eights of bytes.
    """

    languages: int
    bits: int
    slots: memoryview
    marks: memoryview
    levels: memoryview

    @classmethod
    def of(cls, weights: Mapping[str, bytes], languages: int) -> "GramTable":
        """The table of these weights, so many bytes for each n-gram."""
        numbers = [number(gram) for gram in weights]
        bits = max(_FEWEST_BITS, int(len(weights) * _ROOM).bit_length())
        while (rows := _settled(numbers, bits)) is None:
            bits += 1
        slots = bytearray(CELL << bits)
        for at, row in rows.items():
            slots[at * CELL : (at + 1) * CELL] = _cell(row + 1)
        marks = b"".join(_cell(mark(one)) for one in numbers)
        levels = b"".join(row.ljust(_width(languages), b"\0") for row in weights.values())
        return cls(languages, bits, memoryview(bytes(slots)), memoryview(marks), memoryview(levels))

    def weights(self, gram: str) -> bytes:
        """A byte for each language; nothing for an n-gram that says nothing."""
        found = number(gram)
        for at in places(found, self.bits):
            row = _number_at(self.slots, at) - 1
            if row >= 0 and _number_at(self.marks, row) == mark(found):
                return bytes(self.levels[row * self.width : row * self.width + self.languages])
        return b""

    @property
    def width(self) -> int:
        """The bytes of a row of levels."""
        return _width(self.languages)


def number(gram: str) -> int:
    """The number of an n-gram, of 64 bits."""
    found = 0
    for letter in reversed(gram):
        found = (found * LETTER + ord(letter)) & WHOLE
    found = (found ^ found >> HALF) * STIR & WHOLE
    return found ^ found >> HALF


def mark(number: int) -> int:
    """What tells the n-gram with this number from others that want the same slot."""
    return number & ((1 << 8 * CELL) - 1)


def places(number: int, bits: int) -> tuple[int, int]:
    """The two slots, of so many bits, in which the n-gram with this number may lie."""
    return number >> (64 - bits), (number >> (64 - 2 * bits)) & ((1 << bits) - 1)


def _width(languages: int) -> int:
    return -(-languages // EIGHT) * EIGHT


def _cell(number: int) -> bytes:
    return number.to_bytes(CELL, "little")


def _number_at(cells: memoryview, at: int) -> int:
    return int.from_bytes(cells[at * CELL : (at + 1) * CELL], "little")


def _settled(numbers: Sequence[int], bits: int) -> dict[int, int] | None:
    """By slot, the row of the n-gram in it; None where one of them finds no place."""
    homes = [places(number, bits) for number in numbers]
    taken: dict[int, int] = {}
    for row, (first, _) in enumerate(homes):
        moved, at = row, first
        for _ in range(len(homes) + 1):
            before = taken.get(at)
            taken[at] = moved
            if before is None:
                break
            # What lay here moves on to its other slot.
            moved, at = before, homes[before][1] if at == homes[before][0] else homes[before][0]
        else:
            return None
    return taken
