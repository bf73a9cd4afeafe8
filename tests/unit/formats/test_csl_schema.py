"""CSL-JSON is what its schema asks for: csl-data.json 1.0 (citation-style-language/schema), told here in our own words.

The schema knows `part`, `printing` and `supplement` where the specification, and refman, have `part-number` and so on,
and has no `license`; it is the specification that processors follow.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from refman import formats
from refman.model import Date, Entry, Field, Name, Number, Text, Value
from refman.model.csl import DATES, NAMES, NUMBERS, OWN, TEXTS, TYPES, kind

GOLDEN = Path(__file__).parents[2] / "golden" / "formats"
NAME_KEYS = {"family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal"}
FLAGS = {"comma-suffix", "static-ordering", "parse-names"}
VALUES: dict[str, Value] = {
    "text": Text("Абай", "kk"),
    "number": Number("12", "т. 12"),
    "date": Date(((2019, 6), (2020,)), "2019–2020", season="1", circa=True),
    "names": (Name("Santos", "J.", "dos", suffix="Jr."), Name(literal="ҚазҰУ")),
}


def faults(item: dict[str, Any]) -> list[str]:
    """The keys whose value the schema refuses."""
    found = [name for name in ("id", "type") if name not in item]
    return found + [name for name, value in item.items() if not _fits(name, value)]


def _fits(name: str, value: Any) -> bool:
    if name in NAMES:
        return all(_is_name(person) for person in value)
    if name in DATES:
        return _is_date(value)
    if name in {"id", "custom", "categories"}:
        return isinstance(value, {"custom": dict, "categories": list}.get(name, str))
    if name == "type":
        return value in TYPES
    return name in (TEXTS | NUMBERS) - OWN and isinstance(value, str | int)


def _is_name(person: Any) -> bool:
    return isinstance(person, dict) and all(
        (key in NAME_KEYS and isinstance(value, str)) or key in FLAGS for key, value in person.items()
    )


def _is_date(date: Any) -> bool:
    if not isinstance(date, dict) or date.keys() - {"date-parts", "season", "circa", "literal", "raw"}:
        return False
    parts = date.get("date-parts", [[1]])
    return 1 <= len(parts) <= 2 and all(1 <= len(part) <= 3 for part in parts)


@pytest.mark.parametrize("variable", sorted(TEXTS | NUMBERS | DATES | NAMES | {"bibtex:file", "ris:C1"}))
def test_every_variable_is_written_as_the_schema_asks(variable: str) -> None:
    entry = Entry("k", "book", {variable: Field(VALUES[kind(variable)])})
    (item,) = json.loads(formats.write([entry], "csl-json"))
    assert faults(item) == []


def test_whole_libraries_are_written_as_the_schema_asks() -> None:
    for path in GOLDEN.glob("*.out.json"):
        items = json.loads(path.read_text("utf-8"))
        assert [
            (path.name, item["id"], faults(item)) for item in items if isinstance(item, dict) and faults(item)
        ] == []
