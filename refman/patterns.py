"""Regular expressions that are compiled when they are first used, and what they were compiled to, kept for later.

No list of references needs all of them, but some six hundred are needed by thousands of lines, and Python takes 0.15 ms
to compile one: an eighth of the time of reading a short list. So what they are compiled to is kept in the user's cache
folder, for one build of Python and one version of refman; whatever is wrong with that file, or with a Python that
compiles otherwise, they are compiled as ever.
"""

import atexit
import json
import os
import re
import sys
from array import array
from binascii import a2b_base64, b2a_base64
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, Final
from zlib import crc32

import platformdirs

_METHODS: Final = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub")
_MOST: Final = 2_000
"""Expressions that are kept: more than there are."""
_Compiled = tuple[int, str, int, dict[str, int], list[str | None]]
"""All flags, the code (in base 64), how many groups, the number of each name and the name of each number."""
_UNREADABLE: Final = (OSError, EOFError, ValueError, TypeError, AttributeError, ImportError, LookupError, RuntimeError)


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
        found = compiled(self._text, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(found, method))
        return getattr(found, name)


def compiled(text: str, flags: int = 0) -> re.Pattern[str]:
    """The expression, from what is kept, or compiled and kept.

    Example:
        >>> compiled("(?P<year>[0-9]{4})").match("1990–1995")["year"]
        '1990'
    """
    try:
        return _Kept.of_this_python().pattern(text, int(flags))
    except _UNREADABLE:
        return re.compile(text, flags)


def longest_first(words: Iterable[str]) -> list[str]:
    """Words as an expression is to try them: in one order, whatever set they come from, or nothing kept is found again.

    Example:
        >>> longest_first({"т", "том", "bd"})
        ['том', 'bd', 'т']
    """
    return sorted(words, key=lambda word: (-len(word), word))


class _Kept:
    """What expressions were compiled to, by their flags and text."""

    def __init__(self, folder: Path) -> None:
        # what Python's own `re.compile` is made of; a Python without it raises here, and nothing is kept
        self._parser, self._compiler, self._sre = map(import_module, ("re._parser", "re._compiler", "_sre"))
        build = f"{sys.version} {self._sre.MAGIC} {self._sre.CODESIZE}"
        self._place = folder / f"patterns-{crc32(build.encode()):08x}.json"
        self._version = f"{import_module('refman').__version__} {build}"
        self._known = self._read()
        self._new: dict[str, _Compiled] = {}

    @classmethod
    @cache
    def of_this_python(cls) -> "_Kept":
        """What is kept for the Python that runs."""
        return cls(platformdirs.user_cache_path("refman"))

    def pattern(self, text: str, flags: int) -> re.Pattern[str]:
        """The expression, compiled now if it is not known."""
        name = f"{flags} {text}"
        known = self._known.get(name) or self._learn(name, text, flags)
        every, code, groups, numbers, names = known
        codes = array("I", a2b_base64(code)).tolist()
        found: re.Pattern[str] = self._sre.compile(text, every, codes, groups, numbers, tuple(names))
        return found

    def _learn(self, name: str, text: str, flags: int) -> _Compiled:
        parsed = self._parser.parse(text, flags)
        code = b2a_base64(array("I", self._compiler._code(parsed, flags)).tobytes(), newline=False).decode()
        state = parsed.state
        names: list[str | None] = [None] * state.groups
        for group, number in state.groupdict.items():
            names[number] = group
        if not self._new:
            atexit.register(self._write)
        learned = int(flags | state.flags), code, state.groups - 1, dict(state.groupdict), names
        self._new[name] = self._known[name] = learned
        return learned

    def _read(self) -> dict[str, _Compiled]:
        try:
            kept = json.loads(self._place.read_bytes())
            known: dict[str, _Compiled] = kept["patterns"]
            return known if kept["version"] == self._version and len(known) <= _MOST else {}
        except _UNREADABLE:
            return {}

    def _write(self) -> None:
        """Adds what is new to what others have written since; nobody sees a file that is half written."""
        part = self._place.with_name(f"{self._place.name}.{os.getpid()}")
        try:
            self._place.parent.mkdir(parents=True, exist_ok=True)
            part.write_text(json.dumps({"version": self._version, "patterns": self._read() | self._new}), "utf-8")
            part.replace(self._place)
        except OSError:
            # without it, expressions are compiled again the next time
            return
