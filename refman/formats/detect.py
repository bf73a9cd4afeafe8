"""Telling the format of a text by what it holds; a suffix decides only where the content leaves a choice."""

import json
import re

from refman.formats.dialect import dialect
from refman.patterns import Late

_BLOCK = Late(r"^[ \t]*@[ \t]*(\w+)[ \t]*[{(]", re.M)
_HOUSEKEEPING = frozenset({"string", "preamble", "comment"})
_FIELD = Late(r"(?:^|[,{])\s*([a-z]+)\s*=", re.M | re.I)
_SAMPLE = 200_000
_XML = Late(r"(?:<\?xml.*?\?>\s*|<!--.*?-->\s*|<!DOCTYPE(?:[^\[>]|\[.*?\])*>\s*|<\?.*?\?>\s*)*<([\w:.-]+)", re.S)
_ROOTS = {"modsCollection": "mods", "mods": "mods", "TEI": "tei", "listBibl": "tei", "biblStruct": "tei",
          "ref-list": "jats", "article": "jats", "back": "jats", "record": "endnote-xml", "records": "endnote-xml",
          "xml": "endnote-xml", "teiCorpus": "tei"}  # fmt: skip
_MARKS = {"jats": re.compile(r"<ref\b"), "endnote-xml": re.compile(r"<(?:ref-type|contributors|titles)\b"),
          "tei": re.compile(r"<(?:\w+:)?(?:biblStruct|bibl|biblFull)\b"),
          "mods": re.compile(r"<(?:\w+:)?titleInfo\b")}  # fmt: skip
_RIS = Late(r"^\s*TY {1,2}-", re.M)
_NBIB = Late(r"^PMID *- ?\d", re.M)
_ENW = Late(r"^%0 \w|^%[A-Z@?!&~] +\S.*\n%[A-Z0-9@?!&~] +\S", re.M)
_ENW_TITLE = Late(r"^%[TBJ] +\S", re.M)
_YAML = Late(r"^(?:references:\s*$|- +(?:id|type|title|author|citation-key):\s)", re.M)


def detect(text: str, suffix: str = "") -> str | None:
    """The name of the format of a text, or None where it is none of them: a page or a plain list of references.

    Example:
        >>> detect('[{"type": "book", "title": "Абай жолы"}]'), detect("@book{abai, title = {Абай жолы}}")
        ('csl-json', 'bibtex')
        >>> detect("Auezov M. Abai zholy. Almaty, 1948. (mail: info@abai.kz)") is None
        True
    """
    plain = text.removeprefix("\ufeff").lstrip()
    if plain[:1] == "<":
        return _xml(plain)
    if plain[:1] in ("{", "["):
        found = _json(plain, suffix)
        if found:
            return found
    return _bib(plain, suffix) or _tagged(plain) or _yaml(plain)


def _xml(text: str) -> str | None:
    """By the root, and by an element without which there is nothing to read."""
    root = _XML.match(text)
    found = _ROOTS.get(root[1].rpartition(":")[2]) if root else None
    return found if found and _MARKS[found].search(text) else None


def _tagged(text: str) -> str | None:
    if _RIS.search(text):
        return "ris"
    if _NBIB.search(text):
        return "nbib"
    return "enw" if _ENW.search(text) and _ENW_TITLE.search(text) else None


def _yaml(text: str) -> str | None:
    return "csl-yaml" if _YAML.search(text[:_SAMPLE]) else None


def _json(text: str, suffix: str) -> str | None:
    is_named = suffix.casefold() in {".json", ".jsonl", ".csl"}
    value, name = _loads(text), "csl-json"
    if value is None:
        value, name = _loads(text.split("\n", 1)[0]), "jsonl"
    if value is None:
        return "csl-json" if is_named else None
    if isinstance(value, dict) and isinstance(value.get("items"), list):
        value = value["items"]
    items = value if isinstance(value, list) else [value]
    looks_right = [item for item in items if isinstance(item, dict) and item.keys() & {"type", "title", "id", "DOI"}]
    return name if looks_right or (is_named and not items) else None


def _loads(text: str) -> object | None:
    try:
        value: object = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return value


def _bib(text: str, suffix: str) -> str | None:
    biblatex = dialect("biblatex")
    types = {found[1].casefold() for found in _BLOCK.finditer(text)}
    known = {name for name in types if biblatex.knows(name)}
    is_named = suffix.casefold() in {".bib", ".bibtex", ".biblatex"}
    if not known and not (is_named and types) and not types & {"string", "preamble"}:
        return None
    fields = {found[1].casefold() for found in _FIELD.finditer(text[:_SAMPLE])}
    is_later = known & biblatex.words("marks", "types") or fields & biblatex.words("marks", "fields")
    return "biblatex" if is_later or suffix.casefold() == ".biblatex" else "bibtex"
