"""The stages in order: a source is read, its list split, each reference parsed and tagged, named and stored."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from refman import citekey, documents, formats, languages, references
from refman.errors import NoReferences
from refman.formats import Reading
from refman.library import Library, Receipt
from refman.model import Entry, Reference

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
    document = documents.read(source, reader if reader in MEDIA else "text" if reader else None, name=name)
    suffix = source.suffix if isinstance(source, Path) else ""
    told = formats.detect(document.text, suffix) if reader is None and document.medium == "text" else reader
    if told and told not in MEDIA:
        reading = formats.read(document.text, told, where=document.name)
    else:
        reading = Reading(references.parse(references.split(document)), [])
    if not reading.entries:
        raise NoReferences("no references were found", where=document.name, hint="is there a list of them in it?")
    return replace(reading, entries=[languages.tag(entry) for entry in reading.entries])


def read_lines(data: bytes, *, name: str = "") -> Reading:
    """One entry for each line of the text, whatever the line holds; an empty text has none.

    Raises:
        NotReadable: the bytes are no text.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text, _ = documents.decode(data, where=name)
    lines = text.removesuffix("\n").split("\n") if text else []
    printed = [Reference(line.removesuffix("\r").strip()) for line in lines]
    return Reading([languages.tag(entry) for entry in references.parse(printed)], [])


def name(entries: Iterable[Entry]) -> list[Entry]:
    """The entries with citekeys."""
    return citekey.assign(entries)


def store(entries: Iterable[Entry], library: Library, *, dry_run: bool = False) -> Receipt:
    """What came into the library, or would."""
    door = library.preview if dry_run else library.add
    return door(entries, assign=citekey.assign)
