"""What a page says for programs: its meta tags, JSON-LD, the references in them."""

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from refman.documents import own
from refman.documents.embedded import Embedded

_META = re.compile(r"<meta\b([^<>]{1,20000})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""\b(name|property|content)\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_LD = re.compile(r"""<script\b[^<>]*application/ld\+json[^<>]*>(.*?)</script>""", re.IGNORECASE | re.DOTALL)
_PART = re.compile(r"\bcitation_(\w+)\s*=\s*(.*?)\s*(?=;\s*citation_\w+\s*=|;?\s*$)", re.DOTALL)
_NAMES = {"title": "title", "journal_title": "container-title", "volume": "volume", "issue": "issue", "doi": "DOI",
          "publisher": "publisher", "inbook_title": "container-title", "conference_title": "container-title",
          "isbn": "ISBN", "issn": "ISSN"}  # fmt: skip
_REFERENCES = ("citation_reference", "dc.relation.references", "dcterms.references")
_INITIALS_FIRST = re.compile(r"(?:[^\W\d_]\.?[ -]?){1,4} (?!.{1,2}$)\S|[^\W\d_]{1,4} \S{3}")
_LARGEST = 4_000_000


def tags(markup: str) -> list[tuple[str, str]]:
    """The names and contents of the meta tags of a page."""
    found = []
    for meta in _META.finditer(markup[:_LARGEST]):
        parts = {name.casefold(): unescape(one or two) for name, one, two in _ATTRIBUTE.findall(meta[1])}
        name = parts.get("name") or parts.get("property")
        if name and "content" in parts:
            found.append((name, parts["content"]))
    return found


def references(markup: str) -> Iterator[Embedded]:
    """The references that a page names for programs: by their parts, or as they are printed, one on a line."""
    told = [
        content for name, content in tags(markup) if name.casefold() in ("citation_reference", "dc.relation.references")
    ]
    items = [_item(content) for content in told if "citation_title" in content]
    lines = [" ".join(content.split()) for content in told if "citation_" not in content and len(content) > 20]
    for cited in _cited(markup):
        if isinstance(cited, str):
            lines.append(" ".join(cited.split()))
        elif isinstance(cited, dict) and cited.get("name"):
            items.append(_linked(cited))
    if items:
        yield Embedded("csl-json", json.dumps(items, ensure_ascii=False), "meta tags")
    if lines:
        yield Embedded("text", "\n".join(lines), "meta tags")


def item(markup: str) -> own.Item:
    """The CSL-JSON item of the page itself; empty where its tags do not say."""
    return own.from_tags(tags(markup))


def _item(content: str) -> dict[str, Any]:
    found: dict[str, list[str]] = {}
    for name, value in _PART.findall(content):
        found.setdefault(name, []).append(value.strip())
    made: dict[str, Any] = {"type": "article-journal" if "journal_title" in found else "document"}
    made |= {variable: found[name][0] for name, variable in _NAMES.items() if name in found}
    people = [person for names in found.get("author", ()) for person in _people(names)]
    made |= {
        "author": [own.from_tags([("citation_title", "-"), ("citation_author", name)])["author"][0] for name in people]
    }
    pages = [found[name][0] for name in ("firstpage", "lastpage") if name in found] or found.get("pages", [])
    date = next((found[name][0] for name in ("publication_date", "year", "date") if name in found), "")
    made |= {"page": "-".join(pages)} if pages else {}
    return made | ({"issued": "-".join(re.findall(r"\d+", date)[:3])} if date else {})


def _people(names: str) -> list[str]:
    """The people in one tag: parted by semicolons, or by commas where each has their initials first ("LB Aknin")."""
    parted = [name for name in re.split(r"\s*,\s*", names) if name]
    if len(parted) > 1 and all(_INITIALS_FIRST.match(name) for name in parted):
        return parted
    return [name for name in re.split(r"\s*;\s*", names) if name]


def _cited(markup: str) -> Iterator[Any]:
    for found in _LD.finditer(markup[:_LARGEST]):
        try:
            value = json.loads(found[1])
        except (ValueError, RecursionError):
            continue
        for node in value if isinstance(value, list) else [value]:
            cited = node.get("citation") if isinstance(node, dict) else None
            yield from cited if isinstance(cited, list) else [cited] if cited else []


def _linked(cited: dict[str, Any]) -> dict[str, Any]:
    made: dict[str, Any] = {"type": "document", "title": str(cited["name"])}
    people = cited.get("author")
    names = [
        one.get("name") if isinstance(one, dict) else one for one in (people if isinstance(people, list) else [people])
    ]
    kept = [name for name in names if isinstance(name, str) and name.strip()]
    if kept:
        made["author"] = own.from_properties("-", kept)["author"]
    date = str(cited.get("datePublished") or "")
    return made | ({"issued": date[:4]} if date[:4].isdecimal() else {})


def _name(person: Any) -> str:
    name = person.get("name") if isinstance(person, dict) else person
    return name.strip() if isinstance(name, str) else ""
