"""How a text of many entries is put together, so that it can be written while the entries are still coming."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Final, NamedTuple

from refman.formats.registry import find, write
from refman.model import Entry


class Layout(NamedTuple):
    """What writes one entry, and what stands before the first, between two, after the last, and for none at all."""

    one: Callable[[Entry], str]
    start: str = ""
    between: str = ""
    end: str = ""
    empty: str = ""

    def whole(self, entries: Iterable[Entry]) -> str:
        """The text of all entries, whose citekeys are taken to differ."""
        written = self.between.join(map(self.one, entries))
        return self.start + written + self.end if written else self.empty


_FRAMES: Final = {
    "bibtex": ("", "\n", ""),
    "biblatex": ("", "\n", ""),
    "csl-json": ("[\n", ",\n", "\n]\n"),
    "jsonl": ("", "", ""),
    "ris": ("", "\n", ""),
}


def layout(name: str) -> Layout | None:
    """How a text in the format of this name is put together; None where it can only be written as a whole."""
    if name not in _FRAMES:
        return None
    start, between, end = _FRAMES[name]
    return Layout(partial(_one, written=find(name).write, start=start, end=end), start, between, end, write([], name))


def _one(entry: Entry, *, written: Callable[[Iterable[Entry]], str], start: str, end: str) -> str:
    return written([entry]).removeprefix(start).removesuffix(end)
