"""What several rooms' tests share."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import pytest

from refman.model import Date, Entry, Field, Name, Number, Origin, Text


@pytest.fixture
def printed() -> Callable[..., Entry]:
    """Makes an entry as if read from a reference: `printed(title="...", author="A; B", issued=2022)`."""
    return _printed


def _printed(citekey: str = "", type_: str = "article-journal", **values: str | int) -> Entry:
    origin = Origin("printed", "test")
    fields: Mapping[str, Field] = {
        name.replace("_", "-"): Field(_value(name, str(value)), origin, 0.9) for name, value in values.items()
    }
    return Entry(citekey, type_, MappingProxyType(fields))


def _value(name: str, text: str) -> Text | Number | Date | tuple[Name, ...]:
    if name in {"author", "editor"}:
        parts = (person.partition(", ") for person in text.split("; "))
        return tuple(Name(family, given) for family, _, given in parts)
    if name == "issued":
        return Date.parse(text)
    return Number(text) if name in {"volume", "issue", "page"} else Text(text)
