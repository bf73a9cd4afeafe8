"""Rows keep what was put down however many there are; numbers come out each once."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from refman.references.labelling.rows import Places, Rows, distinct


def test_rows_keep_their_numbers_when_they_grow() -> None:
    rows = Rows(np.int32, 2)
    firsts = [rows.put(np.full((count, 2), count, np.int32)) for count in (3, 5000, 2)]
    assert firsts == [0, 3, 5003]
    assert [rows.table[first].tolist() for first in firsts] == [[3, 3], [5000, 5000], [2, 2]]
    assert rows.count == 5005


@given(st.lists(st.integers(-5, 5)))
def test_distinct_numbers_are_a_sorted_set(numbers: list[int]) -> None:
    assert distinct(np.array(numbers, np.int64)).tolist() == sorted(set(numbers))


@given(known=st.sets(st.integers(0, 60)), wanted=st.lists(st.integers(0, 60)))
def test_places_are_those_of_the_numbers(known: set[int], wanted: list[int]) -> None:
    numbers = sorted(known)
    places = Places(np.array(numbers, np.int64)).find(np.array(wanted, np.int64))
    assert places.tolist() == [numbers.index(number) + 1 if number in known else 0 for number in wanted]


def test_places_of_many_numbers() -> None:
    numbers = np.arange(70_000) ** 2
    places = Places(numbers)
    assert places.find(numbers).tolist() == [*range(1, 70_001)]
    assert not places.find(numbers[2:] + 1).any()
