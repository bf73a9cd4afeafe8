"""Names of a room whose files are loaded when they are first asked for: not all of it is of use to every command."""

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def later(room: str, files: Mapping[str, str]) -> Callable[[str], Any]:
    """The `__getattr__` of a room; `files` says in which file each name is found, and no file may have the name itself.

    Example:
        >>> later("refman.model", {"Entry": "entry"})("Entry").__name__
        'Entry'
    """

    def found(name: str) -> Any:
        if name not in files:
            raise AttributeError(f"module {room!r} has no attribute {name!r}")
        value = getattr(import_module(f"{room}.{files[name]}"), name)
        setattr(sys.modules[room], name, value)
        return value

    return found
