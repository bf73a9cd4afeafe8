"""Regular expressions that are compiled when they are first used: who parses lines has no use for those of lists."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any


class Late:
    """A regular expression whose compiling waits for its first use."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._pattern, self._flags = pattern, flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._pattern, self._flags)

    @cached_property
    def search(self) -> Callable[..., re.Match[str] | None]:
        """The search of the compiled expression."""
        return self._compiled.search

    @cached_property
    def match(self) -> Callable[..., re.Match[str] | None]:
        """The match of the compiled expression."""
        return self._compiled.match

    @cached_property
    def findall(self) -> Callable[..., list[Any]]:
        """The findall of the compiled expression."""
        return self._compiled.findall

    @cached_property
    def finditer(self) -> Callable[..., Iterator[re.Match[str]]]:
        """The finditer of the compiled expression."""
        return self._compiled.finditer
