"""A source read into lines of text: from a file or from bytes; what it is the content tells."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import Path
from typing import IO, cast, get_args

from refman.documents import binary, html, html_tags, own, plain, taken_for_latin, tex, text_columns
from refman.documents.embedded import Embedded
from refman.documents.encoding import decode
from refman.documents.medium import LARGEST, Medium
from refman.errors import NotReadable
from refman.model import Issue

_MARKUP = ("text", "html", "markdown", "tex")
_SUFFIXES: dict[str, Medium] = {".md": "markdown", ".markdown": "markdown", ".qmd": "markdown", ".rmd": "markdown",
                                ".tex": "tex", ".ltx": "tex", ".bbl": "tex"}  # fmt: skip
_SLICE = 1 << 20
_BLANKS = b" \t\r\n\f\v"
_TEXT_HINT = "split it, or give the part with the references"


@dataclass(frozen=True, slots=True)
class Document:
    """A text of lines; of a document with paragraphs, each line is one. Spans count code points of `text`.

    `embedded` are references that the document carries for programs beside those that it prints; `itself` is the
    CSL-JSON item of the document itself, as its tags or properties tell; `keys` are what the source calls the items of
    its list; `lists` are those of its markup, by the numbers of the lines of `text`, from 0, with which items begin.
    """

    text: str
    medium: Medium = "text"
    name: str = ""
    encoding: str = "utf-8"
    embedded: tuple[Embedded, ...] = ()
    issues: tuple[Issue, ...] = ()
    itself: own.Item = field(default_factory=dict)
    keys: tuple[str, ...] = ()
    lists: tuple[tuple[int, ...], ...] = ()


def describe(document: Document) -> own.Item:
    """The CSL-JSON item of the document itself, by its tags and properties and the head of its text; may be empty."""
    told = own.from_text(document.text)
    found = told | document.itself
    return found | ({"type": told["type"]} if document.itself.get("type") == "document" and "type" in told else {})


def read(source: Path | bytes, medium: str | None = None, *, name: str = "", flat: bool = True) -> Document:
    r"""The document in a file or in bytes; what it is the content tells, unless `medium` does.

    Where not `flat`, markup (HTML, Markdown, LaTeX) is left in the text, for `flatten` to take off.

    Raises:
        NotReadable: the file is missing, a directory, not permitted, empty or binary; or the medium is unknown.

    Example:
        >>> read("<ol><li>Сычёв М. С. История</li><li>Қабдолов З. Сөз өнері</li></ol>".encode()).text
        'Сычёв М. С. История\nҚабдолов З. Сөз өнері\n'
    """
    if medium is not None and medium not in get_args(Medium):
        raise NotReadable(f"no medium is called {medium!r}", where=name, hint=f"use {', '.join(get_args(Medium))}")
    where = name or (str(source) if isinstance(source, Path) else "")
    data = b"".join(_slices(BytesIO(source), where)) if isinstance(source, bytes) else _bytes(source, where)
    told = binary.medium(data) if medium is None else cast("Medium", medium)
    if told is not None and told not in _MARKUP:
        # the readers of formats that are no text take as long to load as a hundred references to read
        from refman.documents.unpacked import unpacked  # noqa: PLC0415

        return unpacked(data, told, where)
    text, encoding = decode(data, where=where)
    told = told or _markup(text, source.suffix if isinstance(source, Path) else "")
    raw = Document(text, told, where, encoding)
    return flatten(raw, source if isinstance(source, Path) else None) if flat else raw


def flatten(document: Document, path: Path | None = None) -> Document:
    """The document without markup; a LaTeX source at `path` is read with the list that lies beside it."""
    text = document.text
    if document.medium == "html":
        told = tuple(html_tags.references(text))
        flat, lists = html.with_lists(text)
        flat = taken_for_latin.respelt(flat)
        return replace(document, text=flat, embedded=told, itself=html_tags.item(text), lists=lists)
    if document.medium == "markdown":
        from refman.documents import markdown  # noqa: PLC0415 - its parser is slow to load, and few texts need it

        carried = [*_named(markdown.bibliography(text), path)]
        return replace(document, text=plain.lines(markdown.text(text)), embedded=tuple(carried))
    if document.medium == "tex":
        carried = [*tex.embedded(text)]
        for source, found in _beside(text, path):
            text += source
            carried += found
        return replace(document, text=plain.lines(tex.text(text)), embedded=tuple(carried), keys=tuple(tex.keys(text)))
    return replace(document, text=taken_for_latin.respelt(plain.lines(text_columns.in_order(text))))


def sources(document: Document, path: Path | None = None) -> list[tuple[str, str]]:
    """The text of a document with its markup, and those of the files that a LaTeX source takes in, by their names."""
    if document.medium != "tex" or path is None:
        return [("", document.text)]
    folder = path.resolve().parent
    parts = [(part.relative_to(folder).as_posix(), part) for part in tex.parts(document.text, path)]
    return [("", document.text), *((name, decode(_bytes(part, name), where=name)[0]) for name, part in parts)]


def _markup(text: str, suffix: str) -> Medium:
    if html.is_html(text):
        return "html"
    if tex.is_tex(text):
        return "tex"
    return _SUFFIXES.get(suffix.casefold(), "text")


def _beside(text: str, path: Path | None) -> Iterator[tuple[str, list[Embedded]]]:
    """What the files beside a LaTeX source hold of its list; nothing where the source prints one itself."""
    if path is None or "\\bibitem" in text or "\\endentry" in text:
        return
    for other in tex.beside(text, path):
        source = decode(_bytes(other, str(other)), where=str(other))[0]
        is_bib = other.suffix == ".bib"
        yield ("", [Embedded("biblatex", source, other.name)]) if is_bib else (source, [*tex.embedded(source)])


def _named(names: Sequence[str], path: Path | None) -> Iterator[Embedded]:
    """The entries in the `.bib` files of these names in the folder of a file; nothing outside of the folder."""
    folder = path.resolve().parent if path else None
    for name in names if folder else ():
        other = (folder / name).resolve() if folder else Path(name)
        if folder and name.endswith(".bib") and other.is_relative_to(folder) and other.is_file():
            yield Embedded("biblatex", decode(_bytes(other, name), where=name)[0], other.name)


def _too_large(where: str) -> NotReadable:
    return NotReadable(f"it is larger than {LARGEST >> 20} MB", where=where, hint=_TEXT_HINT)


def _bytes(path: Path, where: str) -> bytes:
    try:
        with path.open("rb") as file:
            if path.stat().st_size > LARGEST:
                raise _too_large(where)
            return b"".join(_slices(file, where))
    except FileNotFoundError as error:
        raise NotReadable("there is no such file", where=where, hint="check the path") from error
    except IsADirectoryError as error:
        raise NotReadable("it is a folder", where=where, hint="name the files in it") from error
    except PermissionError as error:
        raise NotReadable("it may not be read", where=where, hint="check its permissions") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise NotReadable(f"it cannot be read ({reason})", where=where, hint="check the path") from error


def _slices(file: IO[bytes], where: str) -> Iterator[bytes]:
    """The bytes of a file; of a text, slices of nothing but blanks as a few of them."""
    # a device has no size, and no end
    rest, is_packed = LARGEST + 1, False
    while piece := file.read(min(rest, _SLICE)):
        is_packed = is_packed or (rest > LARGEST and piece.startswith((b"PK", b"%PDF")))
        rest -= len(piece)
        if not rest:
            raise _too_large(where)
        # the null bytes are those of UTF-16
        is_full = len(piece) == _SLICE and not is_packed
        is_blank = is_full and not piece.translate(None, _BLANKS + b"\0") and piece.strip(b"\0")
        yield piece[-4:] if is_blank else piece
