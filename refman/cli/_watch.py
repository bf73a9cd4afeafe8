"""How far the library is with what takes long, on a terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar

_MANY = 5_000
"""Things to do from which on it takes long enough to be watched."""


@contextmanager
def watched() -> Iterator[Callable[[str, int, int], None]]:
    """A function to call with what is done, how much more of it, and of how much; it shows a bar where that is much."""
    with ExitStack() as until:
        bar: ProgressBar[int] | None = None

        def tell(what: str, count: int, total: int) -> None:
            nonlocal bar
            if total < _MANY or not sys.stderr.isatty():
                return
            bar = bar or until.enter_context(click.progressbar(length=total, file=sys.stderr, label=what))
            bar.update(count)
            if bar.pos >= total:
                # what is printed next stands on a line of its own
                until.close()
                bar = None

        yield tell
