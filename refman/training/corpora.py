"""AnyStyle's and GROBID's labelled references, brought to one scheme: bare values, all else `other`."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from refman.training import segments
from refman.training.labelled import OTHER, Labelled, Piece, label

__all__ = ["Labelled", "anystyle", "from_anystyle", "from_grobid", "grobid", "is_sound"]

_Cutter = Callable[[str], list[Piece]]

_CUTTERS: Mapping[str, _Cutter] = {
    "author": segments.author,
    "editor": segments.editor,
    "translator": segments.translator,
    "director": segments.director,
    "producer": segments.director,
    "container-title": segments.host,
    "source": segments.host,
    "collection-title": segments.collection,
    "page": segments.page,
    "DOI": segments.doi,
    "URL": segments.url,
    "note": segments.note,
    "ISBN": segments.code("ISBN"),
    "ISSN": segments.code("ISSN"),
    "institution": segments.plain("publisher"),
    "volume": segments.volume,
}
_NUMBERED = re.compile(r"(\s*[\[(]?)(\d{1,3})([\].)]+\s*)$")
_ISSUE_WORD = re.compile(r"\b(?:nos?|number|issue|nr|n)\s*\.?\s*$", re.IGNORECASE)
_ACCESS_WORD = re.compile(r"\b(?:accessed|retrieved|viewed|visited|access date)\b\W*$", re.IGNORECASE)
_GROUP = re.compile(r"collab|consorti|\bteam\b|\bgroup\b|^virgo$", re.IGNORECASE)
_EDITION = re.compile(r"\d\s?(?:st|nd|rd|th)\s?ed(?:ition|n)?\s?\.?|(?:second|third|revised)\s+edition", re.IGNORECASE)


def anystyle(shared: Path) -> Iterator[Labelled]:
    """The references of AnyStyle's two corpora that can be trusted, in order."""
    for name in ("anystyle_core", "anystyle_good"):
        yield from _read(shared / "corpus" / f"{name}.jsonl", from_anystyle)


def grobid(shared: Path) -> Iterator[Labelled]:
    """The references of GROBID's corpus that can be trusted, in order."""
    yield from _read(shared / "corpus" / "grobid.jsonl", from_grobid)


def _read(path: Path, convert: Callable[[list[Piece]], list[Piece]]) -> Iterator[Labelled]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            reference = label(convert([(name, text) for name, text in record["segments"]]), path.stem)
            if is_sound(reference):
                yield reference


def from_anystyle(pieces: list[Piece]) -> list[Piece]:
    """AnyStyle's segments in the common scheme."""
    return _converted(_monographs(pieces))


def from_grobid(pieces: list[Piece]) -> list[Piece]:
    """GROBID's segments in the common scheme."""
    return _numbered(_converted(_monographs(_by_context(pieces))))


def _converted(pieces: list[Piece]) -> list[Piece]:
    converted: list[Piece] = []
    for name, text in pieces:
        converted += [(OTHER, text)] if name == OTHER else _CUTTERS.get(name, segments.plain(name))(text)
    return converted


def _monographs(pieces: list[Piece]) -> list[Piece]:
    """`monograph-title` is the title of a book cited itself, else of the book that holds the part."""
    held = any(name == "title" for name, _ in pieces)
    role = "container-title" if held else "title"
    return [(role if name == "monograph-title" else name, text) for name, text in pieces]


def _by_context(pieces: list[Piece]) -> list[Piece]:
    """Labels mended by the words before them: a volume after "No." is an issue, a date after "accessed" is that."""
    mended: list[Piece] = []
    for place, (name, text) in enumerate(pieces):
        before = pieces[place - 1][1] if place else ""
        mended.append((_mended(name, text, before), text))
    return mended


def _mended(name: str, text: str, before: str) -> str:
    if name == "volume" and _ISSUE_WORD.search(before):
        return "issue"
    if name == "issued" and _ACCESS_WORD.search(before):
        return "accessed"
    if name == "institution" and _GROUP.search(text):
        return "author"
    if name == "note" and _EDITION.fullmatch(text.strip(" .,()")):
        return "edition"
    return name


def _numbered(pieces: list[Piece]) -> list[Piece]:
    """The number that stands before the first field, told apart from the rest."""
    found = _NUMBERED.fullmatch(pieces[0][1]) if pieces and pieces[0][0] == OTHER else None
    if not found:
        return pieces
    before, number, after = found.groups()
    return [(OTHER, before), ("citation-number", number), (OTHER, after), *pieces[1:]]


def is_sound(reference: Labelled) -> bool:
    """Whether the labels can be trusted: something named, no number without digits, no author made of digits."""
    fields = [piece for piece in reference.segments if piece[0] != OTHER]
    unnamed = sum(len(text) for name, text in reference.segments if name == OTHER)
    return len(fields) > 1 and unnamed < len(reference.text) / 2 and all(_is_likely(*piece) for piece in fields)


_WITH_DIGITS = frozenset({"page", "number-of-pages", "volume", "DOI", "ISBN", "ISSN", "citation-number"})
_WITH_LETTERS = frozenset(
    {"author", "editor", "translator", "title", "container-title", "publisher", "publisher-place"}
)
_ROMAN = re.compile(r"[ivxlcdm\s,&\u2013-]+", re.IGNORECASE)


def _is_likely(name: str, text: str) -> bool:
    digits, letters = sum(sign.isdigit() for sign in text), sum(sign.isalpha() for sign in text)
    if name in _WITH_DIGITS:
        return bool(digits or _ROMAN.fullmatch(text)) and not (name == "volume" and len(text) > 25)
    if name in {"author", "editor", "translator"} and digits > letters / 4:
        return False
    return letters > 0 or name not in _WITH_LETTERS
