"""refman: a reference manager for messy, multilingual reference lists, at home in Russian and Kazakh.

The names below are the library's public face; each is loaded when it is first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from refman.errors import RefmanError
    from refman.formats import write
    from refman.languages import romanise, tag
    from refman.library import Library
    from refman.model import Entry, Reference
    from refman.pipeline import name, read
    from refman.references import parse
    from refman.sources import Sources, lookup, resolve  # type: ignore[no-redef]  # modules there have these names, too

__all__ = [
    "Entry",
    "Library",
    "Reference",
    "RefmanError",
    "Sources",
    "__version__",
    "lookup",
    "name",
    "parse",
    "read",
    "resolve",
    "romanise",
    "tag",
    "write",
]
__version__ = "0.1.0"

_HOMES = {
    "Entry": "model",
    "Library": "library",
    "Reference": "model",
    "RefmanError": "errors",
    "Sources": "sources",
    "lookup": "sources",
    "name": "pipeline",
    "parse": "references",
    "read": "pipeline",
    "resolve": "sources",
    "romanise": "languages",
    "tag": "languages",
    "write": "formats",
}


def __getattr__(wanted: str) -> Any:
    if wanted not in _HOMES:
        raise AttributeError(f"module 'refman' has no attribute {wanted!r}")
    return getattr(import_module(f"refman.{_HOMES[wanted]}"), wanted)


def __dir__() -> list[str]:
    return __all__
