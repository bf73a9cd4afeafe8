"""How far what takes long is, on a terminal."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from itertools import repeat
from typing import TYPE_CHECKING

import click

from refman.cli._sources import Lines

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar

_MANY = 20_000
"""Things to do from which on it takes long enough to be watched."""


@contextmanager
def watched(label: str) -> Iterator[Callable[[int, int], None]]:
    """A function to call with how many things more are done, and of how many; it shows a bar where these are many."""
    with ExitStack() as until:
        bar: ProgressBar[int] | None = None

        def tell(count: int, total: int) -> None:
            nonlocal bar
            if total >= _MANY and sys.stderr.isatty():
                bar = bar or until.enter_context(click.progressbar(length=total, file=sys.stderr, label=label))
                bar.update(count)

        yield tell


@contextmanager
def progress(source: Lines) -> Iterator[Callable[[int], None]]:
    """A function to call with the number of references done; it shows a bar where nothing else is on the terminal."""
    hidden = not sys.stderr.isatty() or sys.stdout.isatty()
    started, total = time.monotonic(), 0
    size = source.size()
    # what repeats for ever has no length: the bar of a pipe only moves
    bar = click.progressbar(
        repeat(""), length=size, file=sys.stderr, label="Parsing", hidden=hidden, item_show_func=lambda rate: rate
    )
    with bar:

        def tell(count: int) -> None:
            nonlocal total
            total += count
            rate = total / max(time.monotonic() - started, 0.001)
            steps = count if size is None else source.position() - bar.pos
            bar.update(max(steps, 1), f"{total:,} references, {rate:,.0f} a second")

        yield tell
