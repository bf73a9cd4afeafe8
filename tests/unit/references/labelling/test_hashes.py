"""The checksum of texts put together is that of the whole text."""

import zlib

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from refman.references.labelling.hashes import LONGEST, Joiner

JOINER = Joiner()


@given(st.lists(st.tuples(st.binary(max_size=80), st.binary(max_size=LONGEST)), min_size=1, max_size=9))
def test_joined_checksums_are_those_of_the_whole(pairs: list[tuple[bytes, bytes]]) -> None:
    before, behind = (np.array([zlib.crc32(pair[at]) for pair in pairs], np.uint32) for at in (0, 1))
    sizes = np.array([len(pair[1]) for pair in pairs], np.uint8)
    whole = [zlib.crc32(first + b" " + second) for first, second in pairs]
    assert JOINER.joined(before, behind, sizes).tolist() == whole
