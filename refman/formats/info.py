"""What a format is: the shape of its module, and what lists of formats say of it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Protocol

from refman.formats.reading import Reading
from refman.model import Entry


@dataclass(frozen=True, slots=True)
class FormatInfo:
    """A format as lists of formats show it; `trouble` says in one line why a plug-in cannot be used."""

    name: str
    suffixes: tuple[str, ...]
    about: str
    reads: bool = True
    writes: bool = True
    trouble: str = ""

    @property
    def ways(self) -> str:
        """`read, write`, or one of the two."""
        return ", ".join(way for way, can in (("read", self.reads), ("write", self.writes)) if can)


class Format(Protocol):
    """A format's module, or a plug-in's object: it has `read`, `write` or both.

    One that is written may have `carries(entry, variable) -> bool`, which says what it has a place for.
    """

    NAME: str
    SUFFIXES: tuple[str, ...]

    def read(self, text: str) -> Reading:
        """The entries of a text; raises Malformed where nothing of it can be read."""
        ...

    def write(self, entries: Iterable[Entry]) -> str:
        """The entries as a text that ends with a newline."""
        ...


class TexFormat(Protocol):
    """A format that TeX reads."""

    def write(self, entries: Iterable[Entry], *, ascii_only: bool, folder: str) -> str:
        """The entries, on request with macros for letters, and attached files in a folder."""
        ...


class Plugins(Protocol):
    """The module that looks plug-ins up."""

    def load_plugin(self, name: str) -> Format | None:
        """The plug-in of this name, or None."""
        ...

    def plugin_infos(self, taken: Collection[str]) -> list[FormatInfo]:
        """All plug-ins."""
        ...
