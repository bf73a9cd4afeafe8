"""Rates learned, waits counted."""

import random
from pathlib import Path
from threading import Event, Thread

import pytest
from fake_time import FakeTime

from refman.library import Library, Memory
from refman.sources.pace import Clock, Pace, Places, back_off, retry_after
from refman.testing.limits import Limits

NEAR = 0.05


def test_requests_are_kept_apart() -> None:
    time = FakeTime()
    pace = Pace(0.2, time.clock())
    for _ in range(3):
        pace.wait()
    assert time.slept == [pytest.approx(0.2, rel=NEAR)] * 2


def test_time_that_passed_is_not_waited_for_again() -> None:
    time = FakeTime()
    pace = Pace(0.2, time.clock())
    pace.wait()
    time.at += 5
    pace.wait()
    pace.wait()
    assert time.slept == [pytest.approx(0.2, rel=NEAR)]


@pytest.mark.parametrize(
    ("headers", "interval"),
    [
        pytest.param({"x-rate-limit-limit": "5", "x-rate-limit-interval": "1s"}, 0.2, id="crossref"),
        pytest.param({"x-rate-limit-limit": "50", "x-rate-limit-interval": "1s"}, 0.02, id="crossref-old"),
        pytest.param({"x-ratelimit-limit": "10", "x-ratelimit-interval": "1s"}, 0.1, id="other-spelling"),
        pytest.param({"x-rate-limit-limit": "30", "x-rate-limit-interval": "1m"}, 2.0, id="minutes"),
        pytest.param({"x-rate-limit-limit": "1", "x-rate-limit-interval": "500ms"}, 0.5, id="milliseconds"),
        pytest.param({"x-rate-limit-limit": "1", "x-rate-limit-interval": "2"}, 2.0, id="bare-seconds"),
        pytest.param({"x-rate-limit-limit": "1", "x-rate-limit-interval": "9h"}, 60.0, id="absurd"),
        pytest.param({"x-rate-limit-limit": "0", "x-rate-limit-interval": "1s"}, 7.0, id="none-at-all"),
        pytest.param({"x-rate-limit-limit": "5", "x-rate-limit-interval": "0s"}, 7.0, id="in-no-time"),
        pytest.param({"x-rate-limit-limit": "-5", "x-rate-limit-interval": "1s"}, 7.0, id="negative"),
        pytest.param({"x-rate-limit-limit": "many", "x-rate-limit-interval": "1s"}, 7.0, id="words"),
        pytest.param({"x-rate-limit-limit": "5", "x-rate-limit-interval": "soon"}, 7.0, id="no-interval"),
        pytest.param({}, 7.0, id="silent"),
    ],
)
def test_the_rate_is_learned_from_headers(headers: dict[str, str], interval: float) -> None:
    time = FakeTime()
    pace = Pace(7.0, time.clock())
    pace.wait()
    pace.learn(headers)
    pace.wait()
    assert time.slept == [pytest.approx(interval, rel=NEAR)]
    assert time.slept[0] >= interval


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        pytest.param("7", 7.0, id="seconds"),
        pytest.param("0", 0.0, id="at-once"),
        pytest.param("1.5", 1.5, id="fraction"),
        pytest.param("Sun, 06 Nov 1994 08:49:37 GMT", 7.0, id="date"),
        pytest.param("Sun, 06 Nov 1994 08:49:00 GMT", 0.0, id="past-date"),
        pytest.param("tomorrow", None, id="words"),
        pytest.param("-7", None, id="negative"),
        pytest.param("", None, id="empty"),
        pytest.param(None, None, id="absent"),
    ],
)
def test_retry_after_is_read_in_both_forms(header: str | None, seconds: float | None) -> None:
    assert retry_after(header, FakeTime().clock()) == seconds


def test_waits_double_and_are_spread() -> None:
    assert [back_off(attempt, FakeTime().clock()) for attempt in (1, 2, 3)] == [0.5, 1.0, 2.0]
    assert back_off(1, Clock(chance=lambda: 0.0)) < back_off(1, Clock(chance=lambda: 0.9))


def test_a_hold_is_kept() -> None:
    time = FakeTime()
    pace = Pace(0.2, time.clock())
    pace.hold(7.0)
    pace.wait()
    assert time.slept == [7.0]


def test_a_hold_is_kept_by_other_processes(tmp_path: Path) -> None:
    time = FakeTime()
    with Library(tmp_path / "l.db"), Memory(tmp_path / "l.db") as one, Memory(tmp_path / "l.db") as other:
        Pace(0.2, time.clock(), name="crossref", turns=one).hold(7.0)
        Pace(0.2, time.clock(), name="crossref", turns=other).wait()
    assert time.slept == [pytest.approx(7.0)]


@pytest.mark.parametrize(("count", "seed"), [(1, 1), (3, 1), (3, 2), (10, 1), (50, 1)])
def test_a_late_request_makes_no_crowd_with_those_after_it(count: int, seed: int) -> None:
    time, chance, limits = FakeTime(), random.Random(seed), Limits()
    pace = Pace(1 / count, time.clock())
    for _ in range(300):
        with pace.turn():
            # The way there takes 10 ms, and now and then longer; so does the way back.
            time.at += 0.01 + chance.choice([0.0, 0.0, chance.random() * 0.18])
            limits.enter("list", count, 1, time.now())
            limits.leave()
            time.at += 0.01
    assert limits.broken == []


@pytest.mark.parametrize("seed", range(5))
def test_a_late_request_of_one_process_makes_no_crowd_with_those_of_others(tmp_path: Path, seed: int) -> None:
    time, chance, limits = FakeTime(), random.Random(seed), Limits()
    path = tmp_path / "l.db"
    with Library(path), Memory(path) as one, Memory(path) as other, Memory(path) as third:
        paces = [Pace(1 / 3, time.clock(), name="crossref", turns=turns) for turns in (one, other, third)]
        for number in range(150):
            with paces[number % 3].turn():
                time.at += 0.01 + chance.choice([0.0, 0.0, chance.random() * 0.18])
                limits.enter("list", 3, 1, time.now())
                limits.leave()
                time.at += 0.01
    assert limits.broken == []
    assert 149 / (time.at - 100) > 0.85 * 3


def test_answers_as_quick_as_ever_cost_no_pace() -> None:
    time = FakeTime()
    pace = Pace(1 / 3, time.clock())
    for _ in range(100):
        with pace.turn():
            time.at += 0.3
    assert 99 / (time.at - 100.3) > 0.96 * 3


def test_a_hold_reaches_whoever_waits_already() -> None:
    asleep, awake = Event(), Event()
    time = FakeTime()

    def sleep(seconds: float) -> None:
        asleep.set()
        assert awake.wait(5)
        time.sleep(seconds)

    pace = Pace(0.2, Clock(time.now, sleep))
    pace.wait()
    other = Thread(target=pace.wait)
    other.start()
    assert asleep.wait(5)
    pace.hold(7.0)
    awake.set()
    other.join(5)
    assert time.at == pytest.approx(107.0, abs=0.01)


def test_places_are_learned_and_given_back() -> None:
    places = Places(1, FakeTime().clock())
    places.learn({"x-concurrency-limit": "2"})
    places.learn({"x-concurrency-limit": "none"})
    with places.taken(), places.taken():
        assert places.at_once == 2
    with places.taken(), places.taken():
        pass


def test_one_waits_until_the_other_is_done() -> None:
    places, order = Places(1, FakeTime().clock()), []

    def other() -> None:
        with places.taken():
            order.append("other")

    with places.taken():
        thread = Thread(target=other)
        thread.start()
        thread.join(0.05)
        order.append("first")
    thread.join(5)
    assert order == ["first", "other"]
