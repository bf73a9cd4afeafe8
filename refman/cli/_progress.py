"""How far the reading of lines is, on a terminal."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import repeat

import click

from refman.cli._sources import Lines


@contextmanager
def progress(source: Lines) -> Iterator[Callable[[int], None]]:
    """A function to call with the number of references done; it shows a bar where nothing else is on the terminal."""
    if not sys.stderr.isatty() or sys.stdout.isatty():
        # what draws bars takes its time to load
        yield lambda _: None
        return
    started, total = time.monotonic(), 0
    size = source.size()
    # what repeats for ever has no length: the bar of a pipe only moves
    bar = click.progressbar(repeat(""), length=size, file=sys.stderr, label="Parsing", item_show_func=lambda rate: rate)
    with bar:

        def tell(count: int) -> None:
            nonlocal total
            total += count
            rate = total / max(time.monotonic() - started, 0.001)
            steps = count if size is None else source.position() - bar.pos
            bar.update(max(steps, 1), f"{total:,} references, {rate:,.0f} a second")

        yield tell
