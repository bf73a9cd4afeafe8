"""The stages in order: a source is read, its list split, each reference parsed and tagged, named and stored."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from refman import citekey, documents, formats, languages, references
from refman.errors import NoReferences, NotReadable
from refman.formats import Reading
from refman.model import Attachment, Entry, Origin, Reference, from_item

if TYPE_CHECKING:
    # SQLite's tools take longer to load than a hundred references to read, and who parses has no use for them
    from refman.citations import Report
    from refman.documents import Document, Embedded
    from refman.library import Library, Receipt

MEDIA = get_args(documents.Medium)
"""The readers that are no formats: reference lists as people print them."""


def read(source: Path | bytes, reader: str | None = None, *, name: str = "") -> Reading:
    """The entries of a source in their order, tagged with languages; only a format's entries bring citekeys.

    The content decides what the source is, unless `reader` does (one of MEDIA, or a format).

    Raises:
        NotReadable: the source cannot be read as text.
        FormatError: nothing in it can be read in its format, or `reader` is unknown.
        NoReferences: there is none in it.
    """
    document, told = _opened(source, reader, name)
    reading = _parsed(document, told) if told else _listed(_flat(document, source))
    return _tagged(reading, document)


def read_cited(source: Path | bytes, *, name: str = "") -> "tuple[Reading, Report | None]":
    """The entries of a source, and which of them it cites (see `cited`); it is read once.

    Raises:
        NotReadable: the source cannot be read as text.
        FormatError: nothing in it can be read in its format.
        NoReferences: there is none in it.
    """
    raw, told = _opened(source, None, name)
    if told:
        return _tagged(_parsed(raw, told), raw), None
    document = _flat(raw, source)
    split = references.split(document)
    works = references.parse(_works(split), together=True)
    reading = _tagged(_with_carried(document, split, works), raw)
    return reading, _cited(raw, document, source, works)


def _opened(source: Path | bytes, reader: str | None, name: str) -> "tuple[Document, str]":
    """The document as it is, and the format that it is in; nothing for a list as people print it."""
    document = documents.read(source, "text" if reader and reader not in MEDIA else reader, name=name, flat=False)
    suffix = source.suffix if isinstance(source, Path) else ""
    # A PDF may show BibTeX, but is none.
    told = reader or (formats.detect(document.text, suffix) if document.medium != "pdf" else "")
    return document, "" if not told or told in MEDIA else told


def _flat(raw: "Document", source: Path | bytes) -> "Document":
    """The text of what is no format and may be a page; only the raw text could tell XML from HTML."""
    document = documents.flatten(raw, source if isinstance(source, Path) else None)
    if document.medium != "tex":
        return document
    return replace(document, text="\n".join(map(formats.untex, document.text.split("\n"))))


def _tagged(reading: Reading, document: "Document") -> Reading:
    if not reading.entries:
        raise NoReferences("no references were found", where=document.name, hint="is there a list of them in it?")
    return replace(reading, entries=references.link(languages.tag_list(reading.entries)))


def _parsed(document: "Document", told: str) -> Reading:
    """The reading of a format, with the references that it prints and does not mark up read as such."""
    reading = formats.read(document.text, told, where=document.name)
    bare = [entry for entry in reading.entries if any(issue.code == "read/not-marked-up" for issue in entry.issues)]
    read = zip(bare, references.parse([entry.reference or Reference("") for entry in bare]), strict=True)
    found = {id(entry): replace(parsed, citekey=entry.citekey) for entry, parsed in read}
    return replace(reading, entries=[found.get(id(entry), entry) for entry in reading.entries])


def _listed(document: "Document") -> Reading:
    """The references that a document prints, and those that it carries for programs."""
    return _with_carried(document, references.split(document), None)


def _works(split: Sequence[Reference]) -> list[Reference]:
    return [reference for reference in split if not reference.repeats]


def _with_carried(document: "Document", split: Sequence[Reference], works: list[Entry] | None) -> Reading:
    """The `works` (parsed here where they are not yet), or what the document carries where that is more."""
    printed = _works(split)
    repeats = len(split) - len(printed)
    lines = [line for own in document.embedded if own.format == "text" for line in own.text.split("\n")]
    if len(lines) > len(printed):
        printed, works = [Reference(line) for line in lines], None
    carried = [own for own in document.embedded if own.format != "text"]
    known = [entry for own in carried for entry in formats.read(own.text, own.format, where=document.name).entries]
    entries = references.attach(known, references.parse(printed, together=True) if works is None else works)
    return Reading(entries, list(document.issues), references.headings(printed), repeats)


def cited(source: Path | bytes, *, name: str = "") -> "Report | None":
    """Which of its references a manuscript cites, and what its list lacks; None for a source in a format.

    Raises:
        NotReadable: the source cannot be read as text.
    """
    raw, told = _opened(source, None, name)
    if told:
        return None
    document = _flat(raw, source)
    return _cited(raw, document, source, references.parse(_works(references.split(document)), together=True))


def _cited(raw: "Document", document: "Document", source: Path | bytes, works: list[Entry]) -> "Report":
    from refman import citations  # noqa: PLC0415 - who imports or parses has no use for them

    by_key = citations.keyed(document.keys, works)
    by_key |= {entry.citekey: entry for own in document.embedded for entry in _carried(own, document) if entry.citekey}
    if by_key and document.medium in ("tex", "markdown"):
        path = source if isinstance(source, Path) else None
        return citations.by_keys(documents.sources(raw, path), by_key, tex=document.medium == "tex")
    return citations.check(document.text, references.link(works))


def _carried(own: "Embedded", document: "Document") -> list[Entry]:
    return formats.read(own.text, own.format, where=document.name).entries if own.format == "biblatex" else []


def describe(source: Path | bytes, reader: str | None = None, *, name: str = "") -> Entry:
    """The entry of a document itself, by its tags, its properties and the head of its text.

    Raises:
        NotReadable: the source cannot be read, or does not say what it is.
    """
    document = documents.read(source, reader, name=name)
    item = documents.describe(document)
    if not item:
        raise NotReadable("it does not say who wrote it or what it is called", where=document.name)
    return languages.tag(from_item(item, origin=Origin("file", document.medium)))


def parse_lines(lines: Sequence[str]) -> list[Entry]:
    """One entry for each line, tagged with languages, whatever the line holds; each is read by itself."""
    printed = [Reference(line.strip()) for line in lines]
    return list(languages.tag_each(references.parse(printed)))


def unite(entries: Sequence[Entry]) -> list[Entry]:
    """The entries of one source, those that two of its lists print (in the original script and romanised) made one."""
    return references.unite(entries)


def name(entries: Iterable[Entry]) -> list[Entry]:
    """The entries with citekeys."""
    return citekey.assign(entries)


def store(
    entries: Iterable[Entry],
    library: "Library",
    *,
    files: Mapping[Attachment, Path] | None = None,
    dry_run: bool = False,
) -> "Receipt":
    """What came into the library, or would; `files` says where the files of the entries lie now."""
    if dry_run:
        return library.preview(entries, assign=citekey.assign)
    return library.add(entries, assign=citekey.assign, files=files)
