"""A clock on which waiting takes no time."""

import time
from dataclasses import dataclass, field
from threading import Lock

from refman.sources.pace import Clock


@dataclass
class FakeTime:
    """Counts sleep as if it had been slept; `slept` in seconds, in order. It stands still unless it `runs`."""

    runs: bool = False
    at: float = 100.0
    slept: list[float] = field(default_factory=list)
    _lock: Lock = field(default_factory=Lock)

    def sleep(self, seconds: float) -> None:
        """Lets the seconds pass at once."""
        with self._lock:
            self.slept.append(round(seconds, 6))
            self.at += seconds

    def now(self) -> float:
        """The time on this clock."""
        return self.at + (time.monotonic() if self.runs else 0.0)

    def clock(self) -> Clock:
        """The clock for the client, in November 1994, with jitter of a half."""
        return Clock(self.now, self.sleep, lambda: 784111670.0 + self.at, lambda: 0.5)
