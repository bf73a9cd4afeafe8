"""What `refman parse` prints: one of the formats, or every detail of an entry as a JSON line."""

import json
from typing import Any, Final

from refman import formats
from refman.formats import Layout
from refman.model import Entry, to_item
from refman.references import whole_confidence

DETAILS: Final = "json-details"


def layout(style: str) -> Layout | None:
    """How a text of entries is put together, with all details or in a format; None where that is written as a whole."""
    return _DETAILS if style == DETAILS else formats.layout(style)


def details(entry: Entry) -> dict[str, Any]:
    """An entry as one object: the confidence of the whole, and of each field its value, origin, place and confidence.

    Values are CSL-JSON's; spans count code points of the reference, the end is outside.
    """
    item = to_item(entry, trail=True)
    custom = item["custom"]
    languages = custom.get("languages", {})
    fields = {
        name: {"value": item.get(name, custom.get(name))}
        | ({"lang": languages[name]} if name in languages else {})
        | trail
        for name, trail in custom["trail"].items()
    }
    return {
        "citekey": entry.citekey,
        "type": entry.type,
        "confidence": round(whole_confidence(entry), 4),
        "reference": entry.reference.text if entry.reference else None,
        "fields": fields,
        "issues": custom.get("issues", []),
    }


def write(entries: list[Entry], style: str) -> str:
    """The text of the entries in a format, or with all details."""
    return _DETAILS.whole(entries) if style == DETAILS else formats.write(entries, style)


def _line(entry: Entry) -> str:
    return json.dumps(details(entry), ensure_ascii=False) + "\n"


_DETAILS: Final = Layout(_line)
