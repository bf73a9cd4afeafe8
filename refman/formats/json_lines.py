"""JSON lines: one CSL-JSON item a line, for jq, databases and data frames."""

import json
from collections.abc import Iterable
from typing import Final

from refman.formats import csl_json
from refman.formats.reading import Reading
from refman.model import Entry, to_item

NAME: Final = "jsonl"
SUFFIXES: Final = (".jsonl", ".ndjson")


def read(text: str) -> Reading:
    """The entries of JSON lines.

    Raises:
        Malformed: no line is an item.
    """
    return csl_json.read(text)


def write(entries: Iterable[Entry]) -> str:
    """The entries, one item a line."""
    return "".join(json.dumps(to_item(entry), ensure_ascii=False) + "\n" for entry in entries)
