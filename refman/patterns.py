"""Regular expressions that are compiled when they are first used: no list of references needs all of them."""

import re
from collections.abc import Callable, Iterator
from typing import Any, Final

_METHODS: Final = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub")


class Late:
    """A regular expression whose compiling waits for its first use.

    Example:
        >>> Late("[0-9]+").findall("1990–1995")
        ['1990', '1995']
    """

    __slots__ = ("_flags", "_text", *_METHODS)

    findall: Callable[..., list[Any]]
    finditer: Callable[..., Iterator[re.Match[str]]]
    fullmatch: Callable[..., re.Match[str] | None]
    match: Callable[..., re.Match[str] | None]
    search: Callable[..., re.Match[str] | None]
    split: Callable[..., list[Any]]
    sub: Callable[..., str]

    def __init__(self, text: str, flags: int = 0) -> None:
        self._text, self._flags = text, flags

    def __getattr__(self, name: str) -> Any:
        # only what is not there yet is asked for here: from the first use on, the methods are those of the expression
        if name not in _METHODS:
            raise AttributeError(f"a late expression has no {name!r}")
        compiled = re.compile(self._text, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)
