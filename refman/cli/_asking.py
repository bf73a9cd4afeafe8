"""How the services are asked: with which settings and memory, and how the wait is shown."""

import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import TypeVar

import click

from refman import sources
from refman.cli import _settings
from refman.library import Memory
from refman.model import Entry

T = TypeVar("T")

OFFLINE = click.option("--offline", is_flag=True, help="Ask nobody; use what was answered before.")
FRESH = click.option("--fresh", is_flag=True, help="Ask anew, also for what was answered before.")


@dataclass(frozen=True, slots=True)
class Asking:
    """Not at all, or everything anew, or for so many seconds."""

    offline: bool
    fresh: bool
    deadline: float | None = None
    mend_caps: bool = False

    def __post_init__(self) -> None:
        """Raises a UsageError where nobody and everybody is to be asked."""
        if self.offline and self.fresh:
            raise click.UsageError("--offline asks nobody and --fresh asks anew; choose one of them.")

    def services(self) -> sources.Sources:
        """The services of the settings."""
        settings = _settings.settings()
        return sources.Sources(
            settings.crossref_url,
            settings.datacite_url,
            settings.doi_url,
            settings.mailto,
            settings.crossref_token,
            patience=self.deadline or float("inf"),
            offline=self.offline,
        )

    def finished(self, entry: Entry) -> Entry:
        """The entry as it is wanted: as it came, or without the capitals that shout."""
        return sources.mend_caps(entry) if self.mend_caps else entry

    def memory(self) -> AbstractContextManager[Memory | None]:
        """The memory of the library, if there is one."""
        path = _settings.settings().library
        return Memory(path) if path.exists() else nullcontext()


def progress(items: Iterable[T], length: int) -> Iterator[T]:
    """The items, with a bar on a terminal that tells how many come in a second and how long it will take."""
    started = time.monotonic()
    done = 0

    def rate(_: object) -> str:
        return f"{done / max(time.monotonic() - started, 0.001):,.1f} a second"

    hidden = not sys.stderr.isatty()
    shown = click.progressbar(
        items, length=length, file=sys.stderr, label="Asking", hidden=hidden, show_pos=True, item_show_func=rate
    )
    with shown as bar:
        for item in bar:
            done += 1
            yield item
