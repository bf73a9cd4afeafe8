"""Hayagriva's YAML, which Typst reads; written only."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import count
from typing import Any, Final

import yaml

from refman.formats.casing import protected_spans
from refman.formats.tex import tidy
from refman.model import Date, Entry, Name, Text, normal_tag, primary
from refman.patterns import Late
from refman.tables import read_table

NAME: Final = "hayagriva"
SUFFIXES: Final = (".hayagriva",)
_SCHEME = Late(r"[a-z][a-z0-9+.-]*://", re.I)
_ADDRESS = Late(r"[a-z][a-z0-9+.-]*://[^\s/?#<>\[\]^|%:]+\.[^\s/?#<>\[\]^|%:]+(?::\d{1,5})?(?:[/?#]\S*)?", re.I)
_SPECIAL = Late(r"[\\{}$*_]")
_BY_HAND = frozenset(
    "author editor title container-title collection-title publisher publisher-place issued URL accessed title-short "
    "event-title".split()
)


@cache
def _table() -> Mapping[str, Any]:
    return read_table("refman.formats", "hayagriva.toml")


def write(entries: Iterable[Entry]) -> str:
    """The entries as a mapping of citekeys; what belongs to the journal or the book stands in `parent`."""
    found: dict[str, Any] = {}
    for place, entry in enumerate(entries, 1):
        key = entry.citekey or f"entry{place}"
        free = key if key not in found else next(f"{key}-{n}" for n in count(2) if f"{key}-{n}" not in found)
        found[free] = _entry(entry)
    if not found:
        return ""
    text: str = yaml.safe_dump(found, allow_unicode=True, sort_keys=False, width=100, default_flow_style=False)
    return text


def carries(entry: Entry, variable: str) -> bool:
    """True for the variables that Hayagriva has a place for; an address must be one."""
    table = _table()
    if variable in {"URL", "accessed"} and not _address(str(entry.value("URL") or "")):
        return False
    value = entry.value(variable)
    if isinstance(value, Date):
        return variable in _BY_HAND and value.is_single
    if variable in {"title-short", "archive_location"}:
        return {"title-short": "title" in entry.fields, "archive_location": "archive-place" not in entry.fields}[
            variable
        ]
    return variable in _BY_HAND or any(variable in table[name] for name in ("fields", "serial", "roles"))


def _entry(entry: Entry) -> dict[str, Any]:
    type_, *parent_types = _table()["types"].get(entry.type, ["misc"])
    of_whole = set(_table()["whole"]["variables"]) if parent_types and entry.text("container-title") else set()
    own: dict[str, Any] = {"type": type_}
    title = _title(entry, "title") or tidy(entry.reference.text if entry.reference and not entry.fields else "")
    own |= {"title": title} if title else {}
    own |= _people(entry, of_whole)
    own |= _dated(entry) | _fields(entry, set(_table()["fields"]) - of_whole)
    own |= _publisher(entry) if "publisher" not in of_whole else {}
    own |= _serial(entry, set(_table()["serial"]) - of_whole)
    parents = [_parent(entry, parent_types, of_whole), _series(entry), _event(entry)]
    own |= {"parent": [parent for parent in parents if parent]} if any(parents) else {}
    return own


def _parent(entry: Entry, types: list[str], of_whole: set[str]) -> dict[str, Any]:
    container = _title(entry, "container-title")
    if not container:
        return {}
    whole: dict[str, Any] = {"type": (types or ["misc"])[0], "title": container}
    if not of_whole:
        return whole
    whole |= {"editor": [_name(name) for name in entry.names("editor")]} if entry.names("editor") else {}
    return whole | _fields(entry, of_whole) | _publisher(entry) | _serial(entry, of_whole)


def _series(entry: Entry) -> dict[str, Any]:
    title = _title(entry, "collection-title")
    return {"type": "anthology", "title": title} if title else {}


def _event(entry: Entry) -> dict[str, Any]:
    title = _title(entry, "event-title")
    return {"type": "conference", "title": title} if title else {}


def _title(entry: Entry, variable: str) -> Any:
    value = entry.value(variable)
    if not isinstance(value, Text) or not tidy(value.value):
        return ""
    text = tidy(value.value)
    tag = value.lang or entry.language or "en"
    spans = protected_spans(text) if variable == "title" and primary(tag) == "en" else []
    shown = _braced(text, spans)
    short = entry.text("title-short") if variable == "title" else None
    return {"value": shown, "short": _braced(tidy(short.value), [])} if short and tidy(short.value) else shown


def _braced(text: str, spans: list[tuple[int, int]]) -> str:
    out, done = [], 0
    for start, end in spans:
        out += [_escaped(text[done:start]), "{", _escaped(text[start:end]), "}"]
        done = end
    return "".join([*out, _escaped(text[done:])])


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text)


def _people(entry: Entry, of_whole: set[str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for variable in ("author", "editor"):
        names = entry.value(variable)
        if isinstance(names, tuple) and names and variable not in of_whole:
            found[variable] = [_name(name) for name in names]
    roles = [
        {"role": role, "names": [_name(name) for name in names]}
        for variable, role in _table()["roles"].items()
        if isinstance(names := entry.value(variable), tuple) and names
    ]
    return found | ({"affiliated": roles} if roles else {})


def _name(name: Name) -> Any:
    if name.literal or not name.family:
        return {"name": name.literal or name.given}
    prefix = " ".join(part for part in (name.dropping_particle, name.non_dropping_particle) if part)
    parts = {"name": name.family, "given-name": name.given, "prefix": prefix, "suffix": name.suffix}
    return {key: value for key, value in parts.items() if value}


def _dated(entry: Entry) -> dict[str, Any]:
    issued, accessed, url = entry.date("issued"), entry.date("accessed"), entry.text("URL")
    found: dict[str, Any] = {}
    if issued and issued.parts:
        found["date"] = _day(issued)
    address = _address(url.value) if url else ""
    if address:
        day = _day(accessed) if accessed and accessed.parts else ""
        found["url"] = {"value": address, "date": day} if day else address
    return found


def _address(url: str) -> str:
    """The address with a scheme, without which Typst refuses the whole file; nothing where it is none."""
    whole = tidy(url) if _SCHEME.match(tidy(url)) else f"https://{tidy(url)}"
    return whole if _ADDRESS.fullmatch(whole) else ""


def _day(date: Date) -> str:
    return date.iso.partition("/")[0]


def _fields(entry: Entry, variables: set[str]) -> dict[str, Any]:
    found = {}
    for variable, name in _table()["fields"].items():
        value = tidy(str(entry.value(variable) or "")) if variable in variables else ""
        if variable == "language":
            value = normal_tag(value) or ""
        if value:
            found[name] = value
    return found


def _publisher(entry: Entry) -> dict[str, Any]:
    name, place = (tidy(str(entry.value(variable) or "")) for variable in ("publisher", "publisher-place"))
    if not name and not place:
        return {}
    return {
        "publisher": {"name": name, "location": place} if name and place else {"location": place} if place else name
    }


def _serial(entry: Entry, variables: set[str]) -> dict[str, Any]:
    numbers = {
        name: tidy(str(value))
        for variable, name in _table()["serial"].items()
        if variable in variables and (value := entry.value(variable)) is not None
    }
    return {"serial-number": numbers} if numbers else {}
