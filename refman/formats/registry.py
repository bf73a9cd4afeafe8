"""The table of formats: a name and the module that knows the format, loaded only when it is used."""

from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module
from typing import Final, Protocol, cast

from refman.errors import Malformed, UnknownFormat
from refman.formats.reading import Reading
from refman.model import Entry


@dataclass(frozen=True, slots=True)
class FormatInfo:
    """A format as lists of formats show it: its name, its suffixes, and what it is in a few words."""

    name: str
    suffixes: tuple[str, ...]
    about: str


class _Format(Protocol):
    NAME: str
    SUFFIXES: tuple[str, ...]

    def read(self, text: str) -> Reading: ...
    def write(self, entries: Iterable[Entry]) -> str: ...


_MODULES: Final = {
    "bibtex": "refman.formats.bibtex",
    "biblatex": "refman.formats.biblatex",
    "csl-json": "refman.formats.csl_json",
}
_KNOWN: Final = (
    FormatInfo("bibtex", (".bib", ".bibtex"), "classic BibTeX, UTF-8"),
    FormatInfo("biblatex", (".biblatex",), "BibLaTeX for biber, UTF-8, with langid"),
    FormatInfo("csl-json", (".json", ".csl", ".jsonl"), "CSL-JSON, as citeproc and Zotero use it"),
)


def names() -> list[FormatInfo]:
    """All formats, in the order in which they are offered; none is loaded for it."""
    return list(_KNOWN)


def for_suffix(suffix: str) -> str | None:
    """The name of the format whose files end so, or None.

    Example:
        >>> for_suffix(".bib"), for_suffix(".JSON"), for_suffix(".txt")
        ('bibtex', 'csl-json', None)
    """
    return next((info.name for info in _KNOWN if suffix.casefold() in info.suffixes), None)


def read(text: str, name: str, *, where: str = "") -> Reading:
    """The entries of a text in the format of this name, and every doubt about it.

    Broken parts are reported and kept as entries with the raw text as their reference; the good ones are read.

    Raises:
        UnknownFormat: no format has this name.
        Malformed: nothing at all of the text can be read; it names `where` and the line.

    Issues:
        read/unread-block, read/broken-entry, read/no-key, read/duplicate-key, read/duplicate-field,
        read/missing-comma, read/stray-text, read/unknown-string, read/unknown-language, read/no-parent.
    """
    try:
        return _module(name).read(text)
    except Malformed as error:
        raise Malformed(error.what, line=error.line, where=where, hint=error.hint) from error


def write(entries: Iterable[Entry], name: str) -> str:
    """The entries, in their order, as a text in the format of this name; it ends with a newline.

    Raises:
        UnknownFormat: no format has this name.
    """
    return _module(name).write(entries)


def _module(name: str) -> _Format:
    if name not in _MODULES:
        raise UnknownFormat(f"no format is called {name!r}", hint=f"choose one of {', '.join(_MODULES)}")
    return cast("_Format", import_module(_MODULES[name]))
