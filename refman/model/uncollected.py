"""Making entries by the thousand without pauses: they hold no cycles, so that looking for some is lost time."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """A block, or a function, in which Python looks for no cycles: looking takes a quarter of the time of an import.

    What was made in it counts as old afterwards, so that it is not looked through at once.

    Example:
        >>> with uncollected():
        ...     gc.isenabled()
        False
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if not gc.get_freeze_count():
                gc.freeze()
                gc.unfreeze()
            gc.enable()
