"""When to ask: rates learned from the answers' headers, waits before a retry, and the clock that both go by."""

import random
import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

_INTERVAL = re.compile(r"(\d+(?:\.\d+)?)\s*(ms|s|m|h)?")
_SECONDS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0}
_SLOWEST = 60.0
_FIRST_WAIT = 0.5


@dataclass(frozen=True, slots=True)
class Clock:
    """Time as the client knows it: `now` for spans, `wall` for dates, `chance` (0 to 1) for jitter."""

    now: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    wall: Callable[[], float] = time.time
    chance: Callable[[], float] = random.random


class Pace:
    """Keeps requests of one kind apart by the interval that the service allows."""

    def __init__(self, interval: float, clock: Clock) -> None:
        self.interval = interval
        self._clock = clock
        self._next = float("-inf")

    def wait(self) -> None:
        """Returns when the next request may be sent."""
        delay = self._next - self._clock.now()
        if delay > 0:
            self._clock.sleep(delay)
        self._next = max(self._next, self._clock.now()) + self.interval

    def learn(self, headers: Mapping[str, str]) -> None:
        """Takes over the rate that an answer states, if it states one that makes sense.

        Source: Crossref REST API, x-rate-limit-limit and x-rate-limit-interval (older: x-ratelimit-).
        """
        limit = headers.get("x-rate-limit-limit") or headers.get("x-ratelimit-limit") or ""
        span = headers.get("x-rate-limit-interval") or headers.get("x-ratelimit-interval") or ""
        found = _INTERVAL.fullmatch(span.strip())
        if found and limit.strip().isdecimal() and int(limit):
            seconds = float(found[1]) * _SECONDS[found[2] or "s"] / int(limit)
            self._next += min(seconds, _SLOWEST) - self.interval
            self.interval = min(seconds, _SLOWEST)


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
