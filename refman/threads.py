"""One thread for matrices: those of refman are small, and more threads would only wait for each other and burn cores.

Measured with two threads of OpenBLAS on two cores: twice the time for the same references. So the command line asks for
one before numpy is loaded, and the functions that multiply matrices ask for one while they run, in whatever program.
"""

import os
from collections.abc import Callable
from functools import cache, wraps
from typing import Any, ParamSpec, TypeVar

_ASKED = "OPENBLAS_NUM_THREADS"
_Given = ParamSpec("_Given")
_Told = TypeVar("_Told")


def ask_for_one() -> None:
    """Has this process use one thread, if numpy is not loaded yet and nothing else was asked for."""
    os.environ.setdefault(_ASKED, "1")


def in_one_thread(function: Callable[_Given, _Told]) -> Callable[_Given, _Told]:
    """Runs the function with one thread for matrices; the program around it gets its own back."""

    @wraps(function)
    def alone(*given: _Given.args, **named: _Given.kwargs) -> _Told:
        if os.environ.get(_ASKED) == "1":
            return function(*given, **named)
        with _libraries().limit(limits=1, user_api="blas"):
            return function(*given, **named)

    return alone


@cache
def _libraries() -> Any:
    # to look for them takes milliseconds, and they stay where they are; the command line needs none of it
    from threadpoolctl import ThreadpoolController  # noqa: PLC0415

    return ThreadpoolController()
