"""The fields that an entry of a .bib file takes over from those that its `crossref` and its `xdata` name."""

from collections.abc import Mapping, Sequence

from refman.formats.blocks import Record
from refman.patterns import Late

_PARTS = frozenset(
    "inbook incollection inproceedings conference inreference suppbook suppcollection bookinbook".split()
)
_ARTICLES = frozenset({"article", "suppperiodical", "review"})
_NEVER = frozenset("crossref xref xdata ids keywords label shorthand sortkey key options entryset related".split())
_OF_PART = {"title": "booktitle", "subtitle": "booksubtitle", "titleaddon": "booktitleaddon", "shorttitle": ""}
_BIT = Late(r"xdata\s*=\s*(?P<key>.+?)-(?P<field>[a-z]+)(?:-(?P<place>\d{1,3}))?")
_DEEPEST = 3
"""Containers in containers; a file could make a few lines grow without end."""
_AND = Late(r"\s+and\s+")
_OF_VOLUME = {"title": "maintitle", "subtitle": "mainsubtitle", "titleaddon": "maintitleaddon", "shorttitle": ""}
_OF_ARTICLE = {"title": "journaltitle", "subtitle": "journalsubtitle", "titleaddon": "", "shorttitle": ""}


def inherit(records: Sequence[Record]) -> None:
    """Fills, in place, the fields that records lack and their parents have.

    Source: biblatex manual 3.19, appendix B (default inheritance), 3.13.6 and 3.13.7 (data containers, whole and in
    bits); btxdoc, section 3.2.
    """
    by_key = {record.key.casefold(): record for record in reversed(records) if record.key}
    for record in records:
        if "xdata" in record.fields:
            _take_data(record, by_key)
        _take_bits(record, by_key)
    done: set[int] = set()
    for record in records:
        if "crossref" in record.fields:
            _fill(record, by_key, done)


def _take_data(record: Record, by_key: Mapping[str, Record]) -> None:
    """Takes over all fields of the containers of data that `xdata` names, which take over those of theirs before."""
    waiting, opened = [record], set()
    while waiting:
        current = waiting[-1]
        named = [by_key[key] for key in _named(current) if key in by_key]
        below = [] if id(current) in opened else [one for one in named if "xdata" in one.fields]
        opened.add(id(current))
        below = [one for one in below if id(one) not in opened]
        if below:
            waiting += reversed(below)
            continue
        waiting.pop()
        if "xdata" in current.fields:
            _take_named(current, by_key)


def _named(record: Record) -> list[str]:
    names = map(str.strip, record.fields.get("xdata", "").casefold().split(","))
    return [name for name in names if name]


def _take_named(record: Record, by_key: Mapping[str, Record]) -> None:
    """Takes over the fields of what `xdata` names, under their own names, the first first."""
    missing = []
    for name in filter(None, map(str.strip, record.fields.pop("xdata").split(","))):
        data = by_key.get(name.casefold())
        if data is None:
            missing.append(name)
            record.troubles.append(("read/no-parent", f"the xdata {name} is not in the file"))
            continue
        data.is_spent = data.type == "xdata"
        for own, value in data.fields.items():
            if own != "xdata":
                record.fields.setdefault(own, value)
    if missing:
        record.fields["xdata"] = ", ".join(missing)


def _take_bits(record: Record, by_key: Mapping[str, Record]) -> None:
    """Takes over single fields, or names of them, where a value says `xdata=KEY-FIELD` or `xdata=KEY-FIELD-PLACE`."""
    for name, value in record.fields.items():
        if "xdata" in value and _BIT.search(value):
            bits = [_bit(record, bit, by_key) for bit in _AND.split(value.strip())]
            record.fields[name] = " and ".join(bits)


def _bit(record: Record, text: str, by_key: Mapping[str, Record], deep: int = 0) -> str:
    """What a bit stands for; itself, and told, where nothing has it or it leads too far (or back to itself)."""
    named = _BIT.fullmatch(text)
    if not named:
        return text
    data = by_key.get(named["key"].casefold())
    items = _AND.split(data.fields.get(named["field"], "").strip()) if data else []
    if named["place"]:
        items = items[int(named["place"]) - 1 :][:1] if int(named["place"]) else []
    if data is None or not any(items) or deep == _DEEPEST:
        record.troubles.append(("read/no-parent", f"the {text} is not in the file"))
        return text
    data.is_spent = data.type == "xdata"
    return " and ".join(_bit(record, item, by_key, deep + 1) for item in items)


def _fill(record: Record, by_key: Mapping[str, Record], done: set[int]) -> None:
    chain = []
    while id(record) not in done:
        done.add(id(record))
        named = record.fields.get("crossref", "").strip()
        parent = by_key.get(named.casefold())
        if not named or parent is record:
            break
        if parent is None:
            record.troubles.append(("read/no-parent", f"the crossref {named} is not in the file"))
            break
        chain.append((record, parent))
        record = parent
    for child, parent in reversed(chain):
        _take_over(child, parent)


def _take_over(child: Record, parent: Record) -> None:
    renamed = _renamed(child.type, parent.type)
    for name, value in parent.fields.items():
        own = renamed.get(name, name)
        if child.type in _PARTS and name == "author":
            own = "bookauthor" if child.type in {"inbook", "bookinbook"} else ""
        if own == "journaltitle" and "journal" in child.fields:
            continue
        if own and name not in _NEVER:
            child.fields.setdefault(own, value)
    del child.fields["crossref"]


def _renamed(child: str, parent: str) -> Mapping[str, str]:
    """The fields of the parent that are others in the child, by the types of both."""
    if parent.startswith("mv") and not child.startswith("mv") and child not in _ARTICLES:
        return _OF_VOLUME
    return _OF_PART if child in _PARTS else _OF_ARTICLE if child in _ARTICLES else {}
