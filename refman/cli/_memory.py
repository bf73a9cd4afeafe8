"""How a process that reads lines without end deals with memory: few cycles are looked for, much is given back."""

import atexit
import gc
import os
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

    And what a batch's arrays have taken is given back behind it: glibc would keep it from the first on, small things
    that live longer would come to lie in it, and each few thousand lines would take some MB more.
    """
    import ctypes  # noqa: PLC0415 - no other command needs it

    gc.freeze()
    gc.set_threshold(_OBJECTS)
    # other systems, and Linux without glibc, have no such settings
    if sys.platform == "linux" and (mallopt := getattr(ctypes.CDLL(None), "mallopt", None)):
        mallopt(_APART_FROM, _PIECE)
        mallopt(_TRIM_FROM, _PIECE)


@cache
def give_back() -> None:
    """Gives back what loading has left free between what stays; by itself glibc gives back only what lies at the end.

    This is worth it once, when all is loaded.
    """
    import ctypes  # noqa: PLC0415 - as above

    if sys.platform == "linux" and (trim := getattr(ctypes.CDLL(None), "malloc_trim", None)):
        trim(0)


def leave(status: object) -> None:
    """Ends a process that was kept flat, without freeing each of its objects, which takes a fortieth of its time.

    What is to be done at the end is done, and all is written out, as where `multiprocessing` ends one. Where that
    fails, and where a process was not kept flat, whose libraries and files are to be closed, it is left to Python.
    """
    if keep_flat.cache_info().currsize and (status is None or isinstance(status, int)):
        atexit._run_exitfuncs()
        try:
            sys.stdout.flush()
            sys.stderr.flush()
        except OSError:
            return
        os._exit(status or 0)
