"""Labelled references that people write: AnyStyle's XML, the XML of `draft`, and JSON lines; each made our scheme.

XML is `<dataset><sequence><author>...</author> <title>...`. A JSON line holds `segments`, pairs of label and text, or
what `refman parse --json-details` prints: `reference`, and `fields` with the span of each.
"""

import difflib
import json
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final
from xml.etree import ElementTree as ET

from refman.errors import Malformed, NotLabelled
from refman.formats.xml_tree import parse_xml
from refman.training.corpora import from_anystyle, from_grobid
from refman.training.details import from_details
from refman.training.labelled import LABELS, OTHER, Labelled, Piece, label

_OTHER_NAMES: Final = {
    "booktitle": "container-title",
    "date": "issued",
    "doi": "DOI",
    "isbn": "ISBN",
    "issn": "ISSN",
    "journal": "container-title",
    "location": "publisher-place",
    "pages": "page",
    "tech": "genre",
    "url": "URL",
}
"""AnyStyle's names for what CSL names otherwise."""
_CUT_APART: Final = frozenset({"director", "institution", "monograph-title", "producer", "source"})
"""Labels of the corpora that their readers turn into others."""
_KNOWN: Final = LABELS | _CUT_APART | _OTHER_NAMES.keys()


def read_labelled(path: Path) -> list[Labelled]:
    """The labelled references of a file, in order, each once.

    Raises:
        NotLabelled: it cannot be read, has an unknown label, or holds no labelled reference.
    """
    try:
        text = path.read_text("utf-8-sig").strip()
    except OSError as error:
        raise NotLabelled(f"it cannot be read ({error.strerror or error})", where=str(path)) from error
    except UnicodeDecodeError as error:
        raise NotLabelled("it is no text in UTF-8", where=str(path), hint="save it as UTF-8") from error
    read: Callable[[str, str], list[list[Piece]]] = _sequences if text.startswith("<") else _json_lines
    lines = [label(pieces, path.name) for pieces in _converted(read(text, str(path)))]
    found = {line.text: line for line in lines if any(name != OTHER for name, _ in line.segments)}
    if not found:
        raise NotLabelled("there is no labelled reference in it", where=str(path), hint="see 'refman train --help'")
    return list(found.values())


def _converted(references: list[list[Piece]]) -> Iterable[list[Piece]]:
    """The pieces in our scheme; other families are told by their labels, or by signs inside of the fields."""
    names = {name for pieces in references for name, _ in pieces}
    if not names & _CUT_APART and any(name == OTHER and text.strip() for pieces in references for name, text in pieces):
        return references
    return map(from_grobid if OTHER in names else from_anystyle, references)


def _sequences(text: str, where: str) -> list[list[Piece]]:
    try:
        root = parse_xml(text, "XML")
    except Malformed as error:
        place = f"{where}:{error.line}" if error.line else where
        raise NotLabelled(error.what, where=place, hint="mend it") from error
    return [_pieces(sequence, f"{where}: reference {at}") for at, sequence in enumerate(root.iter("sequence"), 1)]


def _pieces(sequence: ET.Element, where: str) -> list[Piece]:
    pieces = [_other(sequence.text)]
    for element in sequence:
        pieces += [(_name(str(element.tag), where), _flat("".join(element.itertext()))), _other(element.tail)]
    return [piece for piece in pieces if piece[1]]


def _other(text: str | None) -> Piece:
    return OTHER, _flat(text or "")


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _name(name: str, where: str) -> str:
    if name not in _KNOWN:
        near = difflib.get_close_matches(name, _KNOWN, n=1)
        hint = f"did you mean '{near[0]}'?" if near else f"there are {', '.join(sorted(LABELS))}"
        raise NotLabelled(f"there is no label '{name}'", where=where, hint=hint)
    return _OTHER_NAMES.get(name, name)


def _json_lines(text: str, where: str) -> list[list[Piece]]:
    lines = ((f"{where}:{at}", line) for at, line in enumerate(text.splitlines(), 1) if line.strip())
    return [_record(line, place) for place, line in lines]


def _record(line: str, where: str) -> list[Piece]:
    try:
        record: Any = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        raise NotLabelled("this is neither XML nor a JSON line", where=where, hint="mend the line") from error
    found = record if isinstance(record, dict) else {}
    if isinstance(found.get("segments"), list):
        return [(_name(name, where), text) for name, text in map(_pair(where), found["segments"])]
    if isinstance(found.get("reference"), str) and isinstance(found.get("fields"), dict):
        return from_details(found["reference"], found["fields"], where)
    raise NotLabelled("the line has neither 'segments' nor 'reference' and 'fields'", where=where)


def _pair(where: str) -> Callable[[Any], Piece]:
    def pair(found: Any) -> Piece:
        if not (isinstance(found, list) and len(found) == 2 and all(isinstance(part, str) for part in found)):
            raise NotLabelled("a segment is no pair of label and text", where=where)
        return found[0], found[1]

    return pair
