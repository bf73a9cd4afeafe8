"""Threads that keep the order."""

import threading
import time
from collections.abc import Iterator

import pytest

from refman.sources.in_order import in_order


@pytest.mark.parametrize("workers", [1, 3])
def test_results_come_in_order(workers: int) -> None:
    def late(number: int) -> int:
        time.sleep(0.01 * (number % 3 == 0))
        return number * 2

    assert list(in_order(late, range(20), workers=workers)) == [2 * number for number in range(20)]


@pytest.mark.parametrize("workers", [1, 3])
def test_what_fails_fails_in_its_place(workers: int) -> None:
    results = in_order(lambda number: 1 // number, [1, 0, 1], workers=workers)
    assert next(results) == 1
    with pytest.raises(ZeroDivisionError):
        next(results)


def test_several_are_at_work_at_once() -> None:
    barrier = threading.Barrier(3, timeout=5)
    assert list(in_order(lambda _: barrier.wait() >= 0, range(3), workers=3)) == [True] * 3


def test_whoever_stops_listening_waits_for_nothing() -> None:
    begun: list[int] = []

    def things() -> Iterator[int]:
        for number in range(1000):
            begun.append(number)
            yield number

    results = in_order(lambda number: number, things(), workers=2)
    assert next(results) == 0
    results.close()  # type: ignore[attr-defined]
    assert len(begun) < 20
