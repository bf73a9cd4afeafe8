"""An Entry as a CSL-JSON item, and back, with nothing lost.

What CSL has no name for stands in the item's `custom` object: `reference` (the printed text), `number` and `span` of
it, its `twin` in a second list, `languages` (of single strings), `printed` (values before cleaning), own variables such
as `title-translation`, `merged` (the items of entries that were made one), `shelf` (where its owner keeps it), and,
where the trail is asked for, `trail` and `issues`. Values of foreign keys are kept as JSON under `json:` names.

Source: CSL-JSON schema 1.0 (citation-style-language/schema, csl-data.json).
"""

import json
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any, cast, get_args

from refman.model import csl
from refman.model.date import Date
from refman.model.entry import Entry, Field, Issue, Origin, OriginKind, Reference, Severity, Span, Value
from refman.model.name import Name
from refman.model.number import Number
from refman.model.shelf import Shelf
from refman.model.text import Text

Item = dict[str, Any]
_RESERVED = frozenset({"reference", "number", "span", "twin", "languages", "printed", "trail", "issues", "merged"})
_FOREIGN = "json:"
_ORIGINS = frozenset(get_args(OriginKind))
_CSL = (csl.TEXTS | csl.NUMBERS | csl.DATES | csl.NAMES) - csl.OWN


def to_item(entry: Entry, *, trail: bool = False, in_values: bool = False) -> Item:
    """The CSL-JSON item; with `trail`, also origins, confidences, rivals and issues.

    With `in_values`, names and dates are left as the values that they are, for who writes them out by itself.

    Example:
        >>> to_item(Entry("abai1890", "book", {"title": Field(Text("Қара сөздер", "kk"))}))["title"]
        'Қара сөздер'
    """
    item: Item = {"id": entry.citekey, "type": entry.type}
    custom: Item = _reference_to_json(entry.reference) if entry.reference else {}
    languages, printed = _put_fields(item, custom, entry.fields, in_values=in_values)
    # Last and sorted, whatever the order of the fields: the same entry is the same text again.
    if languages:
        custom["languages"] = dict(sorted(languages.items()))
    if printed:
        custom["printed"] = dict(sorted(printed.items()))
    if trail:
        custom["trail"] = {name: _trail(found) for name, found in entry.fields.items()}
        custom |= {"issues": [_issue_to_json(issue) for issue in entry.issues]} if entry.issues else {}
    if entry.merged:
        custom["merged"] = [to_item(one, trail=trail, in_values=in_values) for one in entry.merged]
    if entry.shelf:
        custom["shelf"] = entry.shelf.to_json()
    if custom:
        item["custom"] = item["custom"] | custom if "custom" in item else custom
    return item


def from_item(item: Mapping[str, Any], *, origin: Origin | None = None) -> Entry:
    """The entry of a CSL-JSON item; fields without a trail get `origin` (by default: from a file)."""
    custom = _mapping(item.get("custom"))
    default = origin or Origin("file", "csl-json")
    trail = _mapping(custom.get("trail"))
    fields: dict[str, Field] = {}
    for name, json_value in (*_variables(item), *_custom_variables(custom)):
        fields[name] = _field(_value(name, json_value, custom), trail.get(name), default)
    fields = {name: fields[name] for name in trail if name in fields} | fields
    citekey = "" if item.get("id") is None else str(item["id"])
    type_ = str(item.get("type") or "document")
    merged = custom.get("merged")
    others = [one for one in merged if isinstance(one, Mapping)] if isinstance(merged, list) else []
    return Entry(
        citekey,
        type_,
        MappingProxyType(fields),
        _reference(custom),
        _issues(custom.get("issues")),
        tuple(from_item(one, origin=origin) for one in others),
        Shelf.from_json(custom.get("shelf")) or Shelf(),
    )


def _reference_to_json(reference: Reference) -> Item:
    found: Item = {"reference": reference.text}
    if reference.number:
        found["number"] = reference.number
    if reference.span:
        found["span"] = list(reference.span)
    if reference.twin:
        found["twin"] = _reference_to_json(reference.twin)
    return found


def _reference(custom: Mapping[str, Any]) -> Reference | None:
    printed = custom.get("reference")
    if printed is None:
        return None
    twin = _reference(_mapping(custom.get("twin")))
    return Reference(str(printed), str(custom.get("number") or ""), _span(custom.get("span")), twin=twin)


def _mapping(value: Any) -> Mapping[str, Any]:
    """The value if it is an object: `custom` belongs to everybody, so foreign items hold anything there."""
    return value if isinstance(value, dict | Mapping) else {}


def _span(value: Any) -> Span | None:
    match value:
        case [int(start), int(end)]:
            return (start, end)
        case _:
            return None


def _put_fields(
    item: Item, custom: Item, fields: Mapping[str, Field], *, in_values: bool
) -> tuple[dict[str, str], dict[str, str]]:
    """Puts the values where they belong; what comes back are the languages and the printed forms of those with any."""
    languages: dict[str, str] = {}
    printed: dict[str, str] = {}
    for name, found in fields.items():
        value = found.value
        place = item if name in _CSL else custom
        # this is done for every field of every entry that is written: patterns would take as long again
        if place is custom and name.startswith(_FOREIGN):
            _put_foreign(item, custom, name.removeprefix(_FOREIGN), str(value))
        elif isinstance(value, Text):
            place[name] = value.value
            if value.lang:
                languages[name] = value.lang
        elif isinstance(value, Number):
            place[name] = value.value
            if value.printed:
                printed[name] = value.printed
        else:
            place[name] = value if in_values else _unfolded(value)
            if isinstance(value, Date) and value.printed and value.parts:
                printed[name] = value.printed
    return languages, printed


def _unfolded(value: tuple[Name, ...] | Date) -> Any:
    return value.to_json() if isinstance(value, Date) else [person.to_json() for person in value]


def _put_foreign(item: Item, custom: Item, path: str, text: str) -> None:
    if path.startswith("custom."):
        custom[path.removeprefix("custom.")] = json.loads(text)
    else:
        item[path] = json.loads(text)


def _variables(item: Mapping[str, Any]) -> list[tuple[str, Any]]:
    found = []
    for name, value in item.items():
        if name in {"id", "type"} or (name == "custom" and isinstance(value, Mapping)) or value is None:
            continue
        fits = name in _CSL and _fits(name, value)
        path = "custom.value" if name == "custom" else name
        found.append((name, value) if fits else (_FOREIGN + path, value))
    return found


def _custom_variables(custom: Mapping[str, Any]) -> list[tuple[str, Any]]:
    found = []
    for name, value in custom.items():
        if name in _RESERVED or value is None or (name == "shelf" and Shelf.from_json(value)):
            continue
        plain = isinstance(value, str) and name not in _CSL and not name.startswith(_FOREIGN)
        found.append((name, value) if plain else (f"{_FOREIGN}custom.{name}", value))
    return found


def _fits(name: str, value: Any) -> bool:
    match csl.kind(name):
        case "names":
            return isinstance(value, list) and all(isinstance(person, Mapping | str) for person in value)
        case "date":
            return isinstance(value, Mapping | str)
        case _:
            return isinstance(value, str | int | float) and not isinstance(value, bool)


def _value(name: str, json_value: Any, custom: Mapping[str, Any]) -> Value:
    if name.startswith(_FOREIGN):
        return Text(json.dumps(json_value, ensure_ascii=False))
    printed = _mapping(custom.get("printed"))
    match csl.kind(name):
        case "names":
            return tuple(Name.from_json(person) for person in json_value)
        case "date":
            date = Date.from_json(json_value)
            return Date(date.parts, str(printed[name]), date.season, date.circa) if name in printed else date
        case "number":
            return Number(str(json_value), str(printed.get(name, "")))
        case _:
            lang = _mapping(custom.get("languages")).get(name)
            return Text(str(json_value), str(lang) if lang else None)


def _trail(found: Field) -> Item:
    origin = found.origin
    trail: Item = {"origin": origin.kind, "confidence": round(found.confidence, 4)}
    if origin.detail:
        trail["detail"] = origin.detail
    if origin.span:
        trail["span"] = list(origin.span)
    if found.rivals:
        trail["rivals"] = [{"value": value_to_json(rival.value), **_trail(rival)} for rival in found.rivals]
    return trail


def _field(value: Value, trail: Any, default: Origin) -> Field:
    told = _mapping(trail)
    kind, span = told.get("origin"), told.get("span")
    if not isinstance(kind, str) or kind not in _ORIGINS:
        return Field(value, default)
    detail = str(told.get("detail") or "")
    origin = Origin(cast("OriginKind", kind), detail, _span(span)) if span else _origin(kind, detail)
    found = told.get("confidence", 1.0)
    confidence = float(found) if isinstance(found, int | float) else 1.0
    rivals = told.get("rivals")
    losers = [rival for rival in rivals if _is_rival(rival)] if isinstance(rivals, list) else []
    if not losers:
        return Field(value, origin, confidence)
    return Field(
        value,
        origin,
        confidence,
        tuple(_field(value_from_json(rival["value"]), rival, default) for rival in losers),
    )


@lru_cache(maxsize=256)
def _origin(kind: str, detail: str) -> Origin:
    return Origin(cast("OriginKind", kind), detail)


def _is_rival(rival: Any) -> bool:
    match _mapping(rival).get("value"):
        case {"text": str()} | {"number": str()} | {"date": Mapping()}:
            return True
        case {"names": list(names)}:
            return _fits("author", names)
        case _:
            return False


def value_to_json(value: Value) -> Item:
    """A value by itself as JSON, its kind named, nothing lost."""
    match value:
        case Text():
            return {"text": value.value} | ({"lang": value.lang} if value.lang else {})
        case Number():
            return {"number": value.value} | ({"printed": value.printed} if value.printed else {})
        case Date():
            return {"date": _unfolded(value), "printed": value.printed}
        case _:
            return {"names": _unfolded(value)}


def value_from_json(item: Mapping[str, Any]) -> Value:
    """The value that `value_to_json` wrote."""
    if "text" in item:
        return Text(item["text"], item.get("lang"))
    if "number" in item:
        return Number(item["number"], item.get("printed", ""))
    if "date" in item:
        date = Date.from_json(item["date"])
        return Date(date.parts, item.get("printed", ""), date.season, date.circa)
    return tuple(Name.from_json(person) for person in item["names"])


def _issue_to_json(issue: Issue) -> Item:
    item: Item = {"code": issue.code, "message": issue.message, "severity": issue.severity}
    item |= {"variable": issue.variable} if issue.variable else {}
    return item | ({"span": list(issue.span)} if issue.span else {})


def _issues(items: Any) -> tuple[Issue, ...]:
    return tuple(map(_issue_from_json, filter(_is_issue, items))) if isinstance(items, list) else ()


def _is_issue(item: Any) -> bool:
    return isinstance(item, Mapping) and {"code", "message"} <= item.keys()


def _issue_from_json(item: Mapping[str, Any]) -> Issue:
    severity, variable = item.get("severity"), item.get("variable")
    return Issue(
        str(item["code"]),
        str(item["message"]),
        cast("Severity", severity) if severity in get_args(Severity) else "warning",
        str(variable) if variable is not None else None,
        _span(item.get("span")),
    )
