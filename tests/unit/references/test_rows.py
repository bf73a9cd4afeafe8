"""Rows keep what was put down however many there are; numbers come out each once."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from refman.references.rows import Rows, distinct


def test_rows_keep_their_numbers_when_they_grow() -> None:
    rows = Rows(np.int32, 2)
    firsts = [rows.put(np.full((count, 2), count, np.int32)) for count in (3, 5000, 2)]
    assert firsts == [0, 3, 5003]
    assert [rows.table[first].tolist() for first in firsts] == [[3, 3], [5000, 5000], [2, 2]]
    assert rows.count == 5005


@given(st.lists(st.integers(-5, 5)))
def test_distinct_numbers_are_a_sorted_set(numbers: list[int]) -> None:
    assert distinct(np.array(numbers, np.int64)).tolist() == sorted(set(numbers))
