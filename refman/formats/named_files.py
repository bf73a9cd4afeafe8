r"""The files that a foreign .bib names beside its entries, as JabRef, Zotero, Mendeley and people write them.

JabRef writes `description:path:TYPE`, Zotero the same with a media type, Mendeley `:path:type` without the first slash
of the path, people the path alone; parts are parted by `;`, and `\` goes before a sign that parts nothing.
"""

from collections.abc import Collection
from dataclasses import replace
from typing import Final, NamedTuple
from urllib.parse import unquote

from refman.model import Entry, Text
from refman.patterns import Late

_FIELD: Final = "bibtex:file"
"""Where a reader of BibTeX keeps the field, which is not loaded for it."""
_PART = Late(r"(?:\\.|[^;\\])+")
_PIECE = Late(r"((?:\\.|[^:\\])*)(?::|$)")
_ESCAPED = Late(r"\\(.)")
_TEX_BACKSLASH = Late(r"\{\\textbackslash\}|\\textbackslash(?:\{\}|\s)|\$\\backslash\$")
_DRIVE = Late(r"[A-Za-z]:[\\/]")
_LOCAL: Final = "file://"
_TYPED: Final = 2
_ADDRESS: Final = "://"


class NamedFile(NamedTuple):
    """A file that an entry names: the part of the field, and the paths that it may mean, likeliest first."""

    part: str
    paths: tuple[str, ...]


def named_files(entry: Entry) -> list[NamedFile]:
    """The files that the entry's .bib names and that are not kept with it, in their order; addresses are none.

    Example:
        >>> from refman.model import Field
        >>> entry = Entry(fields={"bibtex:file": Field(Text("Text:files/3/Ким.pdf:application/pdf;:home/a/b.pdf:pdf"))})
        >>> [file.paths for file in named_files(entry)]
        [('files/3/Ким.pdf', 'Text'), ('home/a/b.pdf', '/home/a/b.pdf')]
    """
    parts = _PART.findall(str(entry.value(_FIELD) or ""))
    named = (NamedFile(part, _paths(part)) for part in parts)
    return [file for file in named if file.paths]


def without_files(entry: Entry, parts: Collection[str]) -> Entry:
    """The entry with these parts gone from the field."""
    field = entry.fields.get(_FIELD)
    if field is None or not parts:
        return entry
    left = ";".join(part for part in _PART.findall(str(field.value)) if part not in parts)
    return entry.with_fields({_FIELD: replace(field, value=Text(left)) if left else None})


def _paths(part: str) -> tuple[str, ...]:
    text = _TEX_BACKSLASH.sub(lambda _: "\\", part.strip())
    if text.startswith(_LOCAL):
        return (unquote(text.removeprefix(_LOCAL)),)
    if _ADDRESS in text or _DRIVE.match(text):
        return () if _ADDRESS in text else (text,)
    label, *rest = [_ESCAPED.sub(r"\1", piece).strip() for piece in _PIECE.findall(text)]
    # the last piece is what is left behind the end
    path = rest[0] if len(rest) > 1 else ""
    if label or not path or path.startswith("/"):
        # two pieces are a path and its type
        return tuple(one for one in ((path, label) if len(rest) > _TYPED else (label, path)) if one)
    # Mendeley leaves the first slash out
    return (path, f"/{path}")
