"""When to ask: rates learned from the answers' headers, places at a time, waits before a retry, and their clock."""

import random
import re
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from threading import Condition, Lock
from typing import Protocol

_INTERVAL = re.compile(r"(\d+(?:\.\d+)?)\s*(ms|s|m|h)?")
_SECONDS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0}
_SLOWEST = 60.0
_GLANCE = 0.05
# A network may bring requests nearer to each other than they were sent.
_MARGIN = 1.03
_LATE_MARGIN = 1.01
# Sums of fractions of a second are not exact.
_INSTANT = 1e-6
_SLACK = 0.02
"""Seconds by which a request may come in late; less than the margins of one second together."""
_FIRST = 4
"""Answers after which the quickest is believed to be quick."""
_COMPANY = 3.0
"""Seconds for which others that had a turn are believed to go on."""
_LATEST = 0.2
"""Seconds by which a request may have come in late; what takes longer still, the service takes for itself."""
_FIRST_WAIT = 0.5


@dataclass(frozen=True, slots=True)
class Clock:
    """Time as the client knows it: `now` for spans, `wall` for dates, `chance` (0 to 1) for jitter."""

    now: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    wall: Callable[[], float] = time.time
    chance: Callable[[], float] = random.random


class Turns(Protocol):
    """Turns shared with other processes; `name` tells the service and the kind of request, times are dates."""

    def take(self, name: str, interval: float, now: float) -> float:
        """`now`, if a request may be sent, after which none may for the interval; else when to ask again."""

    def postpone(self, name: str, until: float, now: float) -> None:
        """Lets no process have a turn before that time, as the service asked of one of them."""

    def delay(self, name: str, seconds: float, now: float) -> None:
        """Lets all turns come later by so much, as the request of one process came in late."""

    def enter(self, name: str, at_once: int, now: float) -> int | None:
        """The number of a place among the requests under way, or None where all places are taken."""

    def leave(self, place: int) -> None:
        """Gives a place back."""


class Pace:
    """Keeps requests of one kind apart by the interval that the service allows, in all threads and processes."""

    def __init__(self, interval: float, clock: Clock, *, name: str = "", turns: Turns | None = None) -> None:
        self.interval = interval
        self._clock = clock
        self._name = name
        self._turns = turns
        self._next = float("-inf")
        self._lock = Lock()
        # Answers come while another thread waits; each change of what follows is one step.
        self._state = Lock()
        self._took: dict[float, float] = {}
        self._quickest = float("inf")
        self._answers = 0
        self._met_others = float("-inf")

    @contextmanager
    def turn(self) -> Iterator[None]:
        """A block that begins when the next request may be sent, and ends with its answer."""
        sent = self.wait()
        try:
            yield
        finally:
            took = self._clock.now() - sent
            with self._state:
                self._answers += 1
                self._quickest = min(self._quickest, took)
                if sent in self._took:
                    self._took[sent] = took
                # The first have nothing to be held against, and the very first a connection to make.
                late = min(took, _LATEST) if self._answers <= _FIRST else self._late(took)
            has_company = self._answers == 1 or self._clock.now() - self._met_others < _COMPANY
            if self._turns and late > _SLACK and has_company:
                self._turns.delay(self._name, late, self._clock.wall())

    def wait(self) -> float:
        """The time, when the next request may be sent."""
        # Whoever waits holds the lock: the others come after it in any case.
        with self._lock:
            while not self._is_our_turn():
                pass
            with self._state:
                sent = max(self._next, self._clock.now())
                self._next = sent + self.interval * _MARGIN
                self._took[sent] = 0.0
                while len(self._took) > 2 * self._in_a_second:
                    del self._took[next(iter(self._took))]
                return sent

    def _is_our_turn(self) -> bool:
        """True where it is; else False after a wait, for meanwhile an answer may have told us to wait longer."""
        delay = self._left()
        if delay <= _INSTANT and self._turns:
            wall = self._clock.wall()
            delay = self._turns.take(self._name, self.interval * _MARGIN, wall) - wall
            if delay > _INSTANT:
                self._met_others = self._clock.now()
        if delay <= _INSTANT:
            return True
        self._clock.sleep(delay)
        return False

    def _left(self) -> float:
        """The seconds until our turn."""
        with self._state:
            return max(self._next, self._after_the_late()) - self._clock.now()

    @property
    def _in_a_second(self) -> int:
        return max(1, round(1 / self.interval))

    def _after_the_late(self) -> float:
        """The time before which those that came in late would make too many in a second.

        The service counts when a request comes in, and one whose answer took longer than the quickest may have come in
        later by that much.
        """
        count = self._in_a_second
        if len(self._took) < count:
            return float("-inf")
        came = sorted(sent + self._late(took) for sent, took in self._took.items())
        return came[-count] + count * self.interval * _LATE_MARGIN

    def _late(self, took: float) -> float:
        """The seconds by which a request may have come in later than the quickest."""
        return min(max(0.0, took - self._quickest), _LATEST)

    def hold(self, seconds: float) -> None:
        """Lets no request go for these seconds, as the service asked; those of other processes neither."""
        with self._state:
            self._next = max(self._next, self._clock.now() + seconds)
        if self._turns and seconds > 0:
            wall = self._clock.wall()
            self._turns.postpone(self._name, wall + seconds, wall)

    def learn(self, headers: Mapping[str, str]) -> None:
        """Takes over the rate that an answer states, if it states one that makes sense.

        Source: Crossref REST API, x-rate-limit-limit and x-rate-limit-interval (older: x-ratelimit-).
        """
        limit = headers.get("x-rate-limit-limit") or headers.get("x-ratelimit-limit") or ""
        span = headers.get("x-rate-limit-interval") or headers.get("x-ratelimit-interval") or ""
        found = _INTERVAL.fullmatch(span.strip())
        if found and float(found[1]) and limit.strip().isdecimal() and int(limit):
            seconds = float(found[1]) * _SECONDS[found[2] or "s"] / int(limit)
            with self._state:
                self._next += (min(seconds, _SLOWEST) - self.interval) * _MARGIN
                self.interval = min(seconds, _SLOWEST)


class Places:
    """Lets no more requests be under way than the service allows, in all threads and processes."""

    def __init__(self, at_once: int, clock: Clock, *, name: str = "", turns: Turns | None = None) -> None:
        self.at_once = at_once
        self._clock = clock
        self._name = name
        self._turns = turns
        self._taken = 0
        self._free = Condition()

    @contextmanager
    def taken(self) -> Iterator[None]:
        """A block that begins when there is a place, and gives it back."""
        with self._free:
            self._free.wait_for(lambda: self._taken < self.at_once)
            self._taken += 1
        place = None
        try:
            while self._turns and place is None:
                place = self._turns.enter(self._name, self.at_once, self._clock.wall())
                if place is None:
                    self._clock.sleep(_GLANCE)
            yield
        finally:
            if self._turns and place is not None:
                self._turns.leave(place)
            with self._free:
                self._taken -= 1
                self._free.notify()

    def learn(self, headers: Mapping[str, str]) -> None:
        """Takes over the number that an answer states.

        Source: Crossref REST API, x-concurrency-limit.
        """
        stated = headers.get("x-concurrency-limit", "").strip()
        if stated.isdecimal() and int(stated):
            self.at_once = int(stated)


def retry_after(header: str | None, clock: Clock) -> float | None:
    """The seconds of a Retry-After header, given as a number or as an HTTP date; None where it says nothing.

    Source: RFC 9110, 10.2.3.
    """
    text = (header or "").strip()
    if re.fullmatch(r"\d{1,9}(\.\d+)?", text):
        return float(text)
    try:
        return max(0.0, parsedate_to_datetime(text).timestamp() - clock.wall())
    except (ValueError, OverflowError):
        return None


def back_off(attempt: int, clock: Clock) -> float:
    """The wait in seconds after a failed attempt (counted from 1): doubled each time, spread by half."""
    return float(_FIRST_WAIT * 2 ** (attempt - 1) * (0.5 + clock.chance()))
