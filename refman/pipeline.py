"""The stages in order: a source is read, its list split, each reference parsed and tagged, named and stored."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from refman import citekey, documents, formats, languages, references
from refman.errors import NoReferences
from refman.formats import Reading
from refman.model import Entry, Reference

if TYPE_CHECKING:
    # SQLite's tools take longer to load than a hundred references to read, and who parses has no use for them
    from refman.library import Library, Receipt

MEDIA = ("text", "html")
"""The readers that are no formats: reference lists as people print them."""


def read(source: Path | bytes, reader: str | None = None, *, name: str = "") -> Reading:
    """The entries of a source in their order, tagged with languages; only a format's entries bring citekeys.

    The content decides what the source is, unless `reader` does (one of MEDIA, or a format).

    Raises:
        NotReadable: the source cannot be read as text.
        FormatError: nothing in it can be read in its format, or `reader` is unknown.
        NoReferences: there is none in it.
    """
    document = documents.read(source, reader if reader in MEDIA else "text", name=name)
    suffix = source.suffix if isinstance(source, Path) else ""
    told = formats.detect(document.text, suffix) if reader is None else reader
    if told and told not in MEDIA:
        reading = formats.read(document.text, told, where=document.name)
    else:
        # What is no format may be a page; only the raw text could tell XML from HTML.
        document = document if reader else documents.read(source, name=name)
        reading = Reading(references.parse(references.split(document)), [])
    if not reading.entries:
        raise NoReferences("no references were found", where=document.name, hint="is there a list of them in it?")
    return replace(reading, entries=[languages.tag(entry) for entry in reading.entries])


def parse_lines(lines: Sequence[str]) -> list[Entry]:
    """One entry for each line, tagged with languages, whatever the line holds; each is read by itself."""
    printed = [Reference(line.strip()) for line in lines]
    return [languages.tag(entry) for entry in references.parse(printed)]


def name(entries: Iterable[Entry]) -> list[Entry]:
    """The entries with citekeys."""
    return citekey.assign(entries)


def store(entries: Iterable[Entry], library: "Library", *, dry_run: bool = False) -> "Receipt":
    """What came into the library, or would."""
    door = library.preview if dry_run else library.add
    return door(entries, assign=citekey.assign)
