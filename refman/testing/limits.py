"""Crossref's pools as the fake keeps them: how many requests a second, how many at a time, and who goes over."""

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

_SPAN = 1.0
# Sums of fractions of a second are not exact.
_SLACK = 1e-6


@dataclass(frozen=True, slots=True)
class Pool:
    """The rates of one pool: single records and lists a second, requests at a time.

    Source: Crossref's announcement of the limits from 1 December 2025.
    """

    name: str
    single: int
    lists: int
    at_once: int


POOLS: Final = {
    "public": Pool("public", 5, 1, 1),
    "polite": Pool("polite", 10, 3, 3),
    "plus": Pool("plus", 150, 150, 150),
}


def pool_of(headers: Mapping[str, str], query: Mapping[str, str]) -> Pool:
    """The pool of a request, by its token or mail address."""
    if headers.get("crossref-plus-api-token"):
        return POOLS["plus"]
    is_polite = "mailto:" in headers.get("user-agent", "") or "mailto" in query
    return POOLS["polite" if is_polite else "public"]


@dataclass
class Limits:
    """Who asked when; `broken` says how each request that was refused went over."""

    broken: list[str] = field(default_factory=list)
    _times: dict[str, list[float]] = field(default_factory=dict)
    _under_way: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def enter(self, route: str, allowed: int, at_once: int, now: float) -> bool:
        """Whether a request may go on; it counts until `leave`."""
        with self._lock:
            self._under_way += 1
            recent = [at for at in self._times.get(route, []) if at > now - _SPAN + _SLACK]
            if len(recent) >= allowed:
                self.broken.append(f"{len(recent) + 1} {route} requests in a second")
            elif self._under_way > at_once:
                self.broken.append(f"{self._under_way} requests at a time")
            else:
                self._times[route] = [*recent, now]
                return True
            return False

    def leave(self) -> None:
        """Ends a request that entered."""
        with self._lock:
            self._under_way -= 1
