"""What a document says of references in a form made for programs: fields of reference managers, tags of pages."""

import base64
import binascii
import html
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

_RECORDS = re.compile(r"<record>.*?</record>", re.DOTALL)
_RECORD_ID = re.compile(r"<rec-number>(\d+)</rec-number>")
_CSL_FIELD = re.compile(r"\bADDIN\s+(?:ZOTERO_ITEM\s+)?CSL_CITATION\s+(?=\{)|^ZOTERO_ITEM\s+CSL_CITATION\s+(?=\{)")
_MENDELEY = "MENDELEY_CITATION_v3_"


@dataclass(frozen=True, slots=True)
class Embedded:
    """References as a program wrote them: the text of a format that refman reads, and what wrote it."""

    format: str
    text: str
    program: str = ""


class Citations:
    """The works that the citation fields of a document carry, each once, in the order of their first citation."""

    def __init__(self) -> None:
        self._items: dict[str, Any] = {}
        self._records: dict[str, str] = {}

    def add_field(self, instruction: str, data: str = "") -> None:
        """Take what a field of a word processor carries; other fields carry nothing."""
        instruction = instruction.strip()
        found = _CSL_FIELD.search(instruction)
        if found:
            self._add_csl(instruction[found.end() :])
        elif "EN.CITE" in instruction:
            self._add_endnote(instruction + _unpacked(data))

    def add_tag(self, tag: str) -> None:
        """Take what the tag of a content control carries (Mendeley Cite)."""
        if tag.startswith(_MENDELEY):
            self._add_csl(_unpacked(tag.removeprefix(_MENDELEY)))

    def embedded(self) -> Iterable[Embedded]:
        """What was taken, by format."""
        if self._items:
            yield Embedded("csl-json", json.dumps(list(self._items.values()), ensure_ascii=False), "citation fields")
        if self._records:
            records = "".join(self._records.values())
            yield Embedded("endnote-xml", f"<xml><records>{records}</records></xml>", "EndNote fields")

    def _add_csl(self, text: str) -> None:
        try:
            value, _ = json.JSONDecoder().raw_decode(text)
        except (ValueError, RecursionError):
            return
        cited = value.get("citationItems") if isinstance(value, dict) else None
        for item in cited if isinstance(cited, list) else []:
            data = item.get("itemData") if isinstance(item, dict) else None
            if isinstance(data, dict):
                uris = item.get("uris") or item.get("uri") or [data.get("id")]
                key = str(uris[0] if isinstance(uris, list) and uris else uris)
                self._items.setdefault(key, {name: value for name, value in data.items() if name != "id"})

    def _add_endnote(self, text: str) -> None:
        for record in _RECORDS.findall(text if "<record>" in text else html.unescape(text)):
            number = _RECORD_ID.search(record)
            self._records.setdefault(number.group(1) if number else record, record)


def _unpacked(data: str) -> str:
    """The text that base64 holds; nothing where it is none."""
    try:
        return base64.b64decode("".join(data.split()), validate=True).decode("utf-8", errors="replace").strip("\x00")
    except (binascii.Error, ValueError):
        return ""
