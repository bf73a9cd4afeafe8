"""How a text of many entries is put together, so that it can be written while the entries are still coming."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from refman.model import Entry


@dataclass(frozen=True, slots=True)
class Layout:
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
