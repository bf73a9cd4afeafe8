"""Labels by projection: the fields of a work, known from a record or an easy style, found in other printed strings."""

import gzip
import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from refman.references.splitting.joining import join, words
from refman.training import segments
from refman.training.labelled import OTHER, Labelled, Piece, label

_DASH = "[-\u2010-\u2015]"
_YEAR = re.compile(r"\b(?:1[6-9]|20)\d\d[a-z]?\b")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DAY_BEHIND = re.compile(rf"\s{_MONTH}(?:\s\d{{1,2}})?(?=;)")
_NUMBERING = re.compile(r"\(?\d{1,3}[.)]?\s*(?=[^\W\d_])")
_LAST_PAGE = re.compile(rf"\s?{_DASH}\s?\w?\d+\w?")
_ISSUE = re.compile(r"\s?\(([^()]{1,12})\)|\.(\d{1,4})(?=[ :(])|,\s(?:no|issue)\.?\s?(\d{1,4})", re.IGNORECASE)
_LINK = re.compile(r"[\s(\[]*(?:doi|https?|pmid|available)\b.*$", re.IGNORECASE | re.DOTALL)
_KNOWN_REST = frozenset("and et al in vol no pp p n pag the eds ed suppl issue cited".split())
_CHICAGO = re.compile(
    r"(?P<author>.+?)\.? (?P<issued>\d{4})\. \u201c(?P<title>.+)\u201d (?P<container>.+?)"
    r"(?: (?P<volume>\d+|[IVXLC]{2,}))?(?: \((?P<issue>\d[^)]*)\))?"
    r"(?: \((?P<day>[A-Z][a-z]+(?: \d+)?)\))?(?:: (?P<page>\w+(?:[-\u2013]\w+)?))?\."
)
STYLES = ("american-chemical-society", "american-institute-of-physics", "apa", "modern-language-association")
_UNTITLED = frozenset(STYLES[:2])


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a work: its fields by label, and the surname of its first author where that is known."""

    doi: str
    fields: Mapping[str, str]
    family: str = ""


def is_held_out(doi: str) -> bool:
    """Whether a work is kept aside for measuring: one in ten, the same ones always.

    Example:
        >>> is_held_out("10.1000/1") == is_held_out("10.1000/1".upper())
        True
    """
    return hashlib.sha256(doi.lower().encode()).digest()[0] % 10 == 0


def pmc(shared: Path) -> Iterator[Labelled]:
    """The references of PMC whose every field was found where it should stand, those kept aside left out."""
    for text, facts in pmc_records(shared):
        pieces = None if is_held_out(facts.doi) else project(text, facts)
        if pieces:
            yield label(pieces, "projection/pmc")


def pmc_records(shared: Path) -> Iterator[tuple[str, Facts]]:
    """All references of PMC as one line each, and what is known of their works."""
    for record in _read(shared, "pmc-references"):
        known = f"{record.get('atitle', '')} {record['jtitle']}"
        names = {"atitle": "title", "jtitle": "container-title", "volume": "volume", "firstPage": "page"}
        fields = {name: record[key] for key, name in names.items() if record.get(key)}
        text = join(record["reference"].split("\n"), words(known))
        yield text, Facts(record["doi"], fields, record.get("firstAuthor", ""))


def styles(shared: Path) -> Iterator[Labelled]:
    """The works printed in several styles, their fields read off the style that quotes the title."""
    printed: dict[str, list[tuple[str, str]]] = {}
    for style in STYLES:
        for record in _read(shared, f"styles-{style}"):
            printed.setdefault(record["target_gt"]["DOI"], []).append((style, record["ref_string"]))
    for record in _read(shared, "styles-chicago-author-date"):
        doi = record["target_gt"]["DOI"]
        facts = None if is_held_out(doi) else chicago_facts(record["ref_string"], doi)
        for style, text in printed.get(doi, []) if facts else []:
            pieces = project(text, facts, untitled=style in _UNTITLED) if facts else None
            if pieces:
                yield label(pieces, f"projection/{style}")


def styles_held_out(shared: Path) -> Iterator[tuple[str, str, Facts]]:
    """Works kept aside, each printed in one of the styles: the style, the string, and what is known of the work."""
    printed: dict[str, list[tuple[str, str]]] = {}
    for style in STYLES:
        for record in _read(shared, f"styles-{style}"):
            printed.setdefault(record["target_gt"]["DOI"], []).append((style, record["ref_string"]))
    for at, record in enumerate(_read(shared, "styles-chicago-author-date")):
        doi = record["target_gt"]["DOI"]
        facts = chicago_facts(record["ref_string"], doi) if is_held_out(doi) and doi in printed else None
        if facts:
            style, text = printed[doi][at % len(printed[doi])]
            yield style, text, facts


def _read(shared: Path, name: str) -> list[dict[str, Any]]:
    with gzip.open(shared / "matching" / f"{name}.json.gz", "rt", encoding="utf-8") as file:
        data = json.load(file)
    records: list[dict[str, Any]] = data["dataset"] if isinstance(data, dict) else data
    return [record for record in records if record.get("reference") or record.get("ref_string")]


def chicago_facts(text: str, doi: str) -> Facts | None:
    """The fields of a reference in Chicago's author-date style; None where it has another shape.

    Example:
        >>> facts = chicago_facts("Wu, Yan. 2015. “A Design.” Physical Review B 47 (15) (April 15): 9967–9970.", "")
        >>> facts.fields["container-title"], facts.fields["issue"], facts.family
        ('Physical Review B', '15', 'Wu')
    """
    found = _CHICAGO.fullmatch(text)
    if not found or "Edited by" in text or "\u201d" in found["title"]:
        return None
    fields = {name: found[name] for name in ("issued", "volume", "issue", "page") if found[name]}
    fields |= {"title": found["title"].rstrip("."), "container-title": found["container"]}
    return Facts(doi, fields, found["author"].split(",")[0])


def project(text: str, facts: Facts, *, untitled: bool = False) -> list[Piece] | None:
    """The printed string cut into pieces by what is known of the work; None unless all of it is accounted for.

    Example:
        >>> facts = Facts("", {"title": "Old ice", "container-title": "Ann Glaciol", "page": "9"}, "Ito")
        >>> [piece for piece in project("Ito R: Old ice. Ann Glaciol 2002:9-16.", facts) if piece[0] != "other"][2:]
        [('container-title', 'Ann Glaciol'), ('issued', '2002'), ('page', '9-16')]
    """
    if not untitled and "title" not in facts.fields:
        return None
    text = _without_link(text)
    spans = _spans(text, facts, untitled=untitled)
    if spans is None:
        return None
    pieces = _cut(text, spans)
    return pieces if _is_whole(pieces, facts) else None


def _without_link(text: str) -> str:
    return _LINK.sub("", text.strip()).rstrip(" (")


def _spans(text: str, facts: Facts, *, untitled: bool) -> dict[str, tuple[int, int]] | None:
    """Where each field stands: title, host and numbers in their order, the year wherever it is."""
    spans: dict[str, tuple[int, int]] = {}
    at = 0
    for name in ("title", "container-title", "volume", "page"):
        value = facts.fields.get(name)
        if not value or (name == "title" and untitled):
            continue
        found = _pattern(name, value).search(text, at)
        if not found:
            return None
        spans[name], at = found.span(), found.end()
    first = min(span[0] for span in spans.values())
    if "volume" in spans:
        _add_issue(text, spans)
    if "page" in spans and (last := _LAST_PAGE.match(text, spans["page"][1])):
        spans["page"] = (spans["page"][0], last.end())
    return spans if _add_year(text, spans, facts) and _add_author(text, spans, first) else None


def _add_issue(text: str, spans: dict[str, tuple[int, int]]) -> None:
    found = _ISSUE.match(text, spans["volume"][1])
    number = next((place for place in (1, 2, 3) if found and found[place]), 0)
    if found and number and re.search(r"\d", found[number]) and not _YEAR.fullmatch(found[number]):
        spans["issue"] = found.span(number)


def _add_year(text: str, spans: dict[str, tuple[int, int]], facts: Facts) -> bool:
    wanted = facts.fields.get("issued")
    taken = list(spans.values())
    for found in _YEAR.finditer(text):
        free = all(found.end() <= start or end <= found.start() for start, end in taken)
        if free and (not wanted or found.group() == wanted):
            day = _DAY_BEHIND.match(text, found.end())
            spans["issued"] = (found.start(), day.end() if day else found.end())
            return True
    return False


def _add_author(text: str, spans: dict[str, tuple[int, int]], first: int) -> bool:
    numbering = _NUMBERING.match(text)
    start, end = numbering.end() if numbering else 0, min(first, spans["issued"][0])
    spans["author"] = (start, end)
    return start < end


def _cut(text: str, spans: Mapping[str, tuple[int, int]]) -> list[Piece]:
    pieces: list[Piece] = []
    at = 0
    for name, (start, end) in sorted(spans.items(), key=lambda item: item[1]):
        pieces.append((OTHER, text[at:start]))
        pieces += segments.author(text[start:end]) if name == "author" else [(name, text[start:end])]
        at = end
    pieces.append((OTHER, text[at:]))
    return [piece for piece in pieces if piece[1]]


def _is_whole(pieces: list[Piece], facts: Facts) -> bool:
    """Whether the authors are those of the work, and nothing but signs and known words is left over."""
    rest = " ".join(text for name, text in pieces[pieces[0][0] == OTHER :] if name == OTHER)
    authors = [text for name, text in pieces if name == "author"]
    if len(authors) != 1 or _YEAR.search(authors[0]) or ":" in authors[0]:
        return False
    unknown = {word.casefold() for word in re.findall(r"[^\W\d_]+", rest)} - _KNOWN_REST
    has_family = bool(_pattern("title", facts.family).search(authors[0])) if facts.family else True
    return not unknown and has_family and not re.search(r"\d", rest)


@cache
def _pattern(name: str, value: str) -> re.Pattern[str]:
    """What finds the value however its words are parted and capitalised; numbers stand alone."""
    if name in {"volume", "page"}:
        first = re.split(_DASH, value)[0]
        return re.compile(rf"(?<!\w){re.escape(first)}(?!\d)", re.IGNORECASE)
    found = re.findall(r"\w+", value)
    closing = r"[)\]?!]?" if value[-1:] in ")]?!" else ""
    opening = r"[(\[]?" if value[:1] in "([" else ""
    return re.compile(opening + r"\b" + r"[\W_]*".join(map(re.escape, found)) + r"\b" + closing, re.IGNORECASE)
