"""CSL-JSON: an array of items, a single item or `{"items": [...]}`; one item a line is read too."""

import json
from collections.abc import Iterable, Iterator, Mapping
from json.encoder import encode_basestring as quoted
from typing import Any, Final

from refman.errors import Malformed
from refman.formats.loose_item import settled
from refman.formats.reading import Reading
from refman.model import Date, Entry, Issue, Origin, Reference, csl, from_item, to_item
from refman.patterns import Late

NAME: Final = "csl-json"
SUFFIXES: Final = (".json", ".csl")
_DECODER = json.JSONDecoder()
_SURROGATE = Late("[\ud800-\udfff]")


def read(text: str) -> Reading:
    """The entries of a CSL-JSON text; a value that is no item is kept as it stands, with an issue.

    Raises:
        Malformed: the text is no JSON, or JSON that holds no items.
    """
    return _reading(_values(text.removeprefix("\ufeff").strip()), NAME)


def read_values(values: Iterable[Any], name: str) -> Reading:
    """The entries of items that another notation than JSON held; `name` is its format.

    Raises:
        Malformed: there are values, but none is an item.
    """
    return _reading(((f"item {place}", value) for place, value in enumerate(values, 1)), name)


def write(entries: Iterable[Entry]) -> str:
    """The entries as an array of items, the printed reference in `custom.reference`."""
    return _laid_out([to_item(entry, in_values=True) for entry in entries], "\n") + "\n"


def _laid_out(value: Any, margin: str) -> str:
    """The JSON of a value, a line for each member, as `json.dumps` indents it, in a third of the time.

    Names and dates are laid out as they are: most are of one form, and need not be made objects first.
    """
    kind = type(value)
    inner = margin + "  "
    if kind is dict and value:
        # most members are strings, and a call for each is what takes the time
        rows = [
            (_NAMED.get(name) or _named(name)) + (quoted(member) if type(member) is str else _laid_out(member, inner))
            for name, member in value.items()
        ]
        return f"{{{inner}{f',{inner}'.join(rows)}{margin}}}"
    if kind is tuple and value:
        part = inner + "  "
        rows = [
            f'{{{part}"family": {quoted(one.family)},{part}"given": {quoted(one.given)}{inner}}}'
            if one.is_plain
            else _laid_out(one.to_json(), inner)
            for one in value
        ]
        return f"[{inner}{f',{inner}'.join(rows)}{margin}]"
    if kind is Date:
        return _date(value, margin)
    if kind is str:
        return quoted(value)
    if kind is list and value:
        rows = [_laid_out(member, inner) for member in value]
        return f"[{inner}{f',{inner}'.join(rows)}{margin}]"
    return json.dumps(value)


def _date(date: Date, margin: str) -> str:
    if not date.is_single:
        return _laid_out(date.to_json(), margin)
    inner, deep = margin + "  ", margin + "      "
    numbers = f",{deep}".join(map(str, date.parts[0]))
    return f'{{{inner}"date-parts": [{inner}  [{deep}{numbers}{inner}  ]{inner}]{margin}}}'


def _named(name: str) -> str:
    return f"{quoted(name)}: "


_NAMED: Final = {
    name: _named(name)
    for name in csl.TEXTS | csl.NUMBERS | csl.DATES | csl.NAMES | {"id", "type", "custom", "reference", "languages"}
}
"""The names of members that most items have, as they are written."""


def _reading(values: Iterable[tuple[str, Any]], name: str) -> Reading:
    entries: list[Entry] = []
    issues: list[Issue] = []
    seen: set[str] = set()
    for place, value in values:
        entry = _entry(value, place, seen, name)
        entries.append(entry)
        issues += entry.issues
    if entries and not any(entry.fields for entry in entries):
        raise Malformed(f"no {name} item in it", hint="an item is an object with a type and a title")
    return Reading(entries, issues)


def _values(text: str) -> Iterator[tuple[str, Any]]:
    """Each item with its place: `item 3` of an array, `line 3` of JSON lines."""
    try:
        value = _loads(text)
    except ValueError as error:
        lines = list(_lines(text)) if not text.startswith("[") else list(_whole(text))
        if not any(isinstance(found, dict) for _, found in lines):
            raise _malformed(error) from error
        yield from lines
        return
    if isinstance(value, dict) and isinstance(value.get("items"), list):
        value = value["items"]
    values = value if isinstance(value, list) else [value]
    yield from ((f"item {place}", found) for place, found in enumerate(values, 1))


def _whole(text: str) -> Iterator[tuple[str, Any]]:
    """The items of an array before the one that is broken, and what is left as it stands."""
    at, place = 1, 1
    while at < len(text):
        at = next((n for n in range(at, len(text)) if text[n] not in " \t\r\n,"), len(text))
        try:
            value, end = _DECODER.raw_decode(text, at)
        except (ValueError, RecursionError):
            yield f"item {place}", text[at:]
            return
        yield f"item {place}", value
        at, place = end, place + 1


def _lines(text: str) -> Iterator[tuple[str, Any]]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                yield f"line {number}", _loads(line)
            except ValueError:
                yield f"line {number}", line.strip()


def _loads(text: str) -> Any:
    try:
        value = json.loads(text)
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error
    if "\\u" in text.casefold() and _SURROGATE.search(flat := json.dumps(value, ensure_ascii=False)):
        # Half a surrogate pair can be written as an escape, but never as UTF-8.
        return json.loads(_SURROGATE.sub("\ufffd", flat))
    return value


def _malformed(error: ValueError) -> Malformed:
    if isinstance(error, json.JSONDecodeError):
        return Malformed(f"this is no JSON: {error.msg}", line=error.lineno, hint="CSL-JSON is an array of items")
    return Malformed(f"this is no JSON: {error}", hint="CSL-JSON is an array of items")


def _entry(value: Any, place: str, seen: set[str], name: str) -> Entry:
    if not isinstance(value, Mapping):
        raw = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
        issue = Issue("read/unread-block", f"{place}: this is no {name} item; kept as it stands", "error")
        return Entry(reference=Reference(raw), issues=(issue,))
    item, unknown = settled(value)
    entry = from_item(item, origin=Origin("file", name))
    issues = []
    if unknown:
        message = f"{place}: this is no language that refman knows: {unknown[:60]}"
        issues.append(Issue("read/unknown-language", message, "warning", "language"))
    if not entry.citekey:
        issues.append(Issue("read/no-key", f"{place}: the item has no id"))
    elif entry.citekey in seen:
        issues.append(Issue("read/duplicate-key", f"{place}: the id {entry.citekey} was used before"))
    seen.add(entry.citekey)
    return entry.with_issues(issues)
