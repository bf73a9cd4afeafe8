"""How a process that reads lines without end deals with memory: it looks for dead cycles seldom, and gives back."""

import atexit
import ctypes
import gc
import sys
from functools import cache
from typing import Final

_OBJECTS: Final = 70_000
"""Objects that are made before the young ones among them are looked through."""
_PIECE: Final = 4 << 20
"""Bytes from which a piece of memory is the system's own, and goes back to it as soon as it is free."""
_TRIM_FROM, _APART_FROM = -1, -3
"""What glibc's `mallopt` calls the free bytes that it gives back, and the size of pieces that stand apart."""


@cache
def keep_flat() -> None:
    """Collects a hundred times less often: entries have no dead cycles, and looking takes a tenth of the time.

    Nor is anything looked for when Python ends. And what a batch's arrays have taken is given back behind it: glibc
    would keep it from the first on, small things that live longer would come to lie in it, and each few thousand lines
    would take some MB more.
    """
    gc.freeze()
    gc.set_threshold(_OBJECTS)
    atexit.register(gc.freeze)
    # other systems, and Linux without glibc, have no such settings
    if sys.platform == "linux" and (mallopt := getattr(ctypes.CDLL(None), "mallopt", None)):
        mallopt(_APART_FROM, _PIECE)
        mallopt(_TRIM_FROM, _PIECE)
