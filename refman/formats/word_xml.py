"""The source list of Microsoft Word (Sources.xml); written only."""

import uuid
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, Final
from xml.etree import ElementTree as ET

from refman.formats.tex import tidy
from refman.formats.xml_tree import clean
from refman.model import Date, Entry, Name, primary
from refman.tables import read_table

NAME: Final = "word-xml"
SUFFIXES: Final = (".xml",)
_SPACE = "http://schemas.openxmlformats.org/officeDocument/2006/bibliography"
_BY_HAND = frozenset(("issued", "accessed", "container-title", "language", "ISBN", "ISSN", "DOI", "number"))
_NUMBERS = ("number", "ISBN", "ISSN")
"""What Word keeps as the one standard number of a source, the first that is there."""
_LONGEST_TAG = 100
_MAY_BE_BODIES = frozenset(("Author", "Performer"))
"""The only roles that Word's schema gives to institutions as such; elsewhere they are a person's last name."""


@cache
def _table() -> Mapping[str, Any]:
    return read_table("refman.formats", "word.toml")


def write(entries: Iterable[Entry]) -> str:
    """The entries as Word's sources; the language is Word's number of it, and the identity follows from the key."""
    ET.register_namespace("b", _SPACE)
    root = ET.Element(_name("Sources"), {"SelectedStyle": ""})
    for place, entry in enumerate(entries, 1):
        _source(root, entry, entry.citekey or f"entry{place}")
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def carries(entry: Entry, variable: str) -> bool:
    """True for what Word's sources have an element for; a DOI goes where no address stands, one number of three."""
    if variable == "language":
        return _code(entry.language or "") is not None
    if variable == "DOI":
        return "URL" not in entry.fields
    if variable in _NUMBERS:
        return variable == next(name for name in _NUMBERS if name in entry.fields)
    value = entry.value(variable)
    if isinstance(value, Date) and variable in _BY_HAND:
        return value.is_single or not value.parts
    return variable in _BY_HAND or variable in _table()["fields"] or variable in _table()["people"]


def _source(root: ET.Element, entry: Entry, key: str) -> None:
    table = _table()
    type_: str = table["types"].get(entry.type, "Misc")
    source = ET.SubElement(root, _name("Source"))
    _put(source, "Tag", clean(key)[:_LONGEST_TAG])
    _put(source, "SourceType", type_)
    _put(source, "Guid", f"{{{str(uuid.uuid5(uuid.NAMESPACE_URL, f'refman:{key}')).upper()}}}")
    code = _code(entry.language or "")
    _put(source, "LCID", str(code) if code else "")
    _people(source, entry)
    for variable, name in table["fields"].items():
        own = table["publishers"].get(entry.type, name) if variable == "publisher" else name
        _put(source, own, str(entry.value(variable) or ""))
    if not entry.fields and entry.reference:
        _put(source, "Title", entry.reference.text)
    _put(source, table["containers"].get(type_, "PublicationTitle"), str(entry.text("container-title") or ""))
    _put(source, "PatentNumber" if type_ == "Patent" else "StandardNumber", _number(entry))
    if "URL" not in entry.fields and entry.text("DOI"):
        _put(source, "URL", f"https://doi.org/{entry.text('DOI')}")
    _dates(source, entry)


def _number(entry: Entry) -> str:
    return next((str(value) for name in _NUMBERS if (value := entry.value(name)) is not None), "")


def _people(source: ET.Element, entry: Entry) -> None:
    roles = [(role, names) for variable, role in _table()["people"].items() if (names := entry.value(variable))]
    if not roles:
        return
    people = ET.SubElement(source, _name("Author"))
    for role, names in roles:
        if isinstance(names, tuple):
            _role(ET.SubElement(people, _name(role)), names, may_be_body=role in _MAY_BE_BODIES)


def _role(parent: ET.Element, names: tuple[Name, ...], *, may_be_body: bool) -> None:
    if may_be_body and len(names) == 1 and names[0].literal:
        _put(parent, "Corporate", names[0].literal)
        return
    listed = ET.SubElement(parent, _name("NameList"))
    for name in names:
        person = ET.SubElement(listed, _name("Person"))
        particles = (name.dropping_particle, name.non_dropping_particle, name.family, name.suffix)
        _put(person, "Last", name.literal or " ".join(part for part in particles if part) or name.given)
        first, _, middle = (name.given if name.family else "").partition(" ")
        _put(person, "First", first)
        _put(person, "Middle", middle)


def _dates(source: ET.Element, entry: Entry) -> None:
    for variable, suffix in (("issued", ""), ("accessed", "Accessed")):
        date = entry.value(variable)
        if isinstance(date, Date) and date.parts:
            for part, name in zip(date.parts[0], ("Year", "Month", "Day"), strict=False):
                _put(source, name + suffix, str(part))
        elif isinstance(date, Date):
            _put(source, "Year" + suffix, date.printed)


def _code(tag: str) -> int | None:
    codes: Mapping[str, int] = _table()["languages"]
    return codes.get(tag) or (None if "-" in tag and len(tag.split("-")[1]) > 2 else codes.get(primary(tag)))


def _put(parent: ET.Element, name: str, text: str) -> None:
    text = tidy(clean(text))
    if text:
        ET.SubElement(parent, _name(name)).text = text


def _name(local: str) -> str:
    return f"{{{_SPACE}}}{local}"
