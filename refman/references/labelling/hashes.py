"""The CRC-32 of texts put together, from those of their parts, for many texts at once.

Source: Mark Adler, crc32_combine of zlib: the checksum of a text with zeros behind it is a linear function of its own.
"""

import zlib

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint32]
LONGEST = 63
"""Bytes of the longest text that can stand behind another."""
_ALL = 0xFFFFFFFF


class Joiner:
    """For each length, what a checksum becomes behind which as many zeros stand, byte by byte of the checksum."""

    def __init__(self) -> None:
        one = np.array([zlib.crc32(bytes([byte]), _ALL) ^ _ALL for byte in range(256)], np.uint32)
        self._behind = np.empty((LONGEST + 1, 4, 256), np.uint32)
        self._behind[0] = np.arange(256, dtype=np.uint32) << (8 * np.arange(4, dtype=np.uint32))[:, None]
        for length in range(LONGEST):
            before = self._behind[length]
            self._behind[length + 1] = one[before & 0xFF] ^ (before >> 8)

    def joined(self, before: Hashes, behind: Hashes, sizes: NDArray[np.uint8]) -> Hashes:
        """The checksums of texts with a blank between them; `sizes` are those of the second ones, in bytes."""
        blank = self._moved(before, np.ones_like(sizes)) ^ np.uint32(zlib.crc32(b" "))
        return self._moved(blank, sizes) ^ behind

    def _moved(self, hashes: Hashes, sizes: NDArray[np.uint8]) -> Hashes:
        rows = sizes.astype(np.int64) << 10
        found: Hashes = self._behind.take(rows | hashes & 0xFF)
        for byte in range(1, 4):
            found ^= self._behind.take(rows | byte << 8 | hashes >> 8 * byte & 0xFF)
        return found
