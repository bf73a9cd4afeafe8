"""The table of formats: a name and the module that knows the format, loaded only when it is used."""

from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import Final, cast

from refman.errors import FormatError, Malformed, UnknownFormat
from refman.formats.info import Format, FormatInfo, Plugins, TexFormat
from refman.formats.reading import Reading
from refman.model import Entry

_BOTH: Final = (True, True)
_READ: Final = (True, False)
_WRITTEN: Final = (False, True)

_TABLE: Final = (
    ("bibtex", "bibtex", (".bib", ".bibtex"), _BOTH, "classic BibTeX, UTF-8"),
    ("biblatex", "biblatex", (".biblatex",), _BOTH, "BibLaTeX for biber, UTF-8, with langid"),
    ("csl-json", "csl_json", (".json", ".csl"), _BOTH, "CSL-JSON, as citeproc and Zotero use it"),
    ("csl-yaml", "csl_yaml", (".yaml", ".yml"), _BOTH, "CSL-YAML, as pandoc uses it"),
    ("jsonl", "json_lines", (".jsonl", ".ndjson"), _BOTH, "one CSL-JSON item a line"),
    ("ris", "ris", (".ris",), _BOTH, "RIS, for Zotero, EndNote and Mendeley"),
    ("endnote-xml", "endnote_xml", (".xml",), _READ, "EndNote's XML export"),
    ("enw", "enw", (".enw",), _READ, "EndNote's tagged export"),
    ("nbib", "nbib", (".nbib", ".medline"), _READ, "MEDLINE, as PubMed exports it"),
    ("jats", "jats", (".nxml", ".xml"), _READ, "the reference list of a JATS article"),
    ("tei", "tei", (".tei", ".xml"), _READ, "TEI's listBibl, as GROBID writes it"),
    ("mods", "mods", (".mods", ".xml"), _READ, "MODS, as libraries write it"),
    ("hayagriva", "hayagriva", (".hayagriva",), _WRITTEN, "Hayagriva's YAML, for Typst"),
    ("word-xml", "word_xml", (".xml",), _WRITTEN, "the source list of Microsoft Word"),
    ("csv", "csv_table", (".csv",), _WRITTEN, "a table for spreadsheets"),
)
_TEX: Final = frozenset(("bibtex", "biblatex"))
_MODULES: Final = {name: f"refman.formats.{module}" for name, module, *_ in _TABLE}
_KNOWN: Final = tuple(FormatInfo(name, suffixes, about, *ways) for name, _, suffixes, ways, about in _TABLE)


def names(*, plugins: bool = False) -> list[FormatInfo]:
    """All formats, in the order in which they are offered; none is loaded for it.

    With `plugins` also those that other packages bring; they are loaded, and what is wrong with one is its `trouble`.
    """
    return [*_KNOWN, *(_plugins().plugin_infos(_MODULES) if plugins else ())]


def for_suffix(suffix: str) -> str | None:
    """The name of the format that is written to files of this suffix, or None; plug-ins are asked last.

    Example:
        >>> for_suffix(".bib"), for_suffix(".JSON"), for_suffix(".xml"), for_suffix(".txt")
        ('bibtex', 'csl-json', 'word-xml', None)
    """
    own = _by_suffix(_KNOWN, suffix)
    return own or _by_suffix(_plugins().plugin_infos(_MODULES), suffix)


def read(text: str, name: str, *, where: str = "") -> Reading:
    """The entries of a text in the format of this name, and every doubt about it.

    Broken parts are reported and kept as entries with the raw text as their reference; the good ones are read.

    Raises:
        UnknownFormat: no format has this name.
        Malformed: nothing at all of the text can be read; it names `where` and the line.
        FormatError: the format is only written, or its plug-in is broken.

    Issues:
        read/unread-block, read/broken-entry, read/no-key, read/duplicate-key, read/duplicate-field,
        read/missing-comma, read/stray-text, read/unknown-string, read/unknown-language, read/no-parent,
        read/not-marked-up.
    """
    module = find(name)
    if not hasattr(module, "read"):
        raise FormatError(f"{name} is only written, not read", hint="see refman formats")
    try:
        return module.read(text)
    except Malformed as error:
        raise Malformed(error.what, line=error.line, where=where, hint=error.hint) from error


def write(entries: Iterable[Entry], name: str, *, ascii_only: bool = False, folder: str = "library.files") -> str:
    """The entries, in their order, as a text in the format of this name; it ends with a newline.

    Two options are for the formats that TeX reads: with `ascii_only` letters are written as macros, and `folder` is
    where attached files lie, seen from the file that is written.

    Raises:
        UnknownFormat: no format has this name.
        FormatError: the format is only read, has no such option, or its plug-in is broken.
    """
    module = find(name)
    if not hasattr(module, "write"):
        raise FormatError(f"{name} is only read, not written", hint="see refman formats")
    if name in _TEX:
        return cast("TexFormat", module).write(entries, ascii_only=ascii_only, folder=folder)
    if ascii_only:
        raise FormatError(f"{name} has no macros for letters", hint="--ascii is for bibtex and biblatex")
    return module.write(entries)


def find(name: str) -> Format:
    """The module of a format; a plug-in is looked up only where refman itself has no such format.

    Raises:
        UnknownFormat: no format has this name.
        FormatError: its plug-in is broken.
    """
    if name in _MODULES:
        return cast("Format", import_module(_MODULES[name]))
    plugin = _plugins().load_plugin(name)
    if plugin is None:
        raise UnknownFormat(f"no format is called {name!r}", hint=f"choose one of {', '.join(_MODULES)}")
    return plugin


def _plugins() -> Plugins:
    """The look-up of plug-ins, which costs more to load than all of refman's own formats."""
    return cast("Plugins", import_module("refman.formats.plugins"))


def _by_suffix(infos: Sequence[FormatInfo], suffix: str) -> str | None:
    return next((info.name for info in infos if info.writes and suffix.casefold() in info.suffixes), None)
