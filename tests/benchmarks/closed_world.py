"""Closed worlds: printed references read by refman, an index of records, the nearest candidates of each reference."""

import gzip
import hashlib
import json
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from refman.model import Entry, Field, Name, Number, Origin, Reference, Text
from refman.references import parse
from refman.testing.bm25 import Index, words

CHICAGO = "chicago-author-date"
FULL = ("apa", "modern-language-association", "apa-noise")
WITHOUT_TITLES = ("american-chemical-society", "american-institute-of-physics")
_BATCH = 500
_LEFT_OUT = {"issued": 0.1, "container-title": 0.4, "volume": 0.5, "issue": 0.6, "page": 0.5}
_SPARED = frozenset({"title", "author", "editor", *_LEFT_OUT})
_FIRST_ALONE = 0.3
_LONG = 40
_RANGE = 5


@dataclass(frozen=True)
class Question:
    """A reference, the DOIs that are right for it, and those that it may mean as well: the work registered again.

    `alone` is False where another work is printed letter for letter alike, so that nobody could tell which is meant;
    then that one is among the `copies`, too.
    """

    entry: Entry
    right: frozenset[str]
    copies: frozenset[str]
    alone: bool = True


@dataclass
class World:
    """Records by DOI, found by their words."""

    records: dict[str, Entry]

    def __post_init__(self) -> None:
        self.index = Index((doi, words(text_of(record))) for doi, record in self.records.items())

    def candidates(self, entry: Entry, *, rows: int = 5, without: frozenset[str] = frozenset()) -> list[Entry]:
        """The nearest records, those of some DOIs left out."""
        found = self.index.search(words(text_of(entry)), rows + len(without))
        return [self.records[doi] for doi, _ in found if doi not in without][:rows]


def text_of(entry: Entry) -> str:
    """The printed text, or the values of the fields."""
    if entry.reference and entry.reference.text:
        return entry.reference.text
    values = (field.value for field in entry.fields.values())
    return " ".join("; ".join(map(str, value)) if isinstance(value, tuple) else str(value) for value in values)


def read(texts: Sequence[str]) -> Iterator[Entry]:
    """The entries of printed references."""
    for start in range(0, len(texts), _BATCH):
        yield from parse([Reference(" ".join(text.split())) for text in texts[start : start + _BATCH]])


def is_held_out(doi: str) -> bool:
    """True for the half of the works on which nothing was fitted."""
    return hashlib.sha256(doi.encode()).digest()[0] % 2 == 0


def thinned(entry: Entry, seed: str) -> Entry:
    """The entry as a careless list has it: title, first author, and of the rest what chance leaves; not as printed."""
    chance = random.Random(seed)
    dropped: dict[str, Field | None] = {name: None for name, odds in _LEFT_OUT.items() if chance.random() < odds}
    names = entry.fields.get("author")
    if names and chance.random() < _FIRST_ALONE:
        dropped["author"] = replace(names, value=entry.names("author")[:1])
    kept = {name: field for name, field in entry.fields.items() if name in _SPARED}
    return Entry("", entry.type, MappingProxyType(kept)).with_fields(dropped)


def style(folder: Path, name: str, *, share: float = 1.0) -> list[tuple[str, str]]:
    """The (DOI, printed text) pairs of a style, a random share of them."""
    data = json.loads(gzip.decompress((folder / f"styles-{name}.json.gz").read_bytes()))["dataset"]
    told = [one for one in data if one["target_gt"]["DOI"] and one["ref_string"]]
    pairs = [(str(one["target_gt"]["DOI"]).lower(), one["ref_string"]) for one in told]
    return [pair for pair in pairs if random.Random(pair[0]).random() < share]


def alike(pairs: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    """For each DOI whose work is printed as another one is, letter for letter, the DOIs of all that are."""
    same: dict[str, set[str]] = {}
    for doi, text in pairs:
        same.setdefault(" ".join(words(text)), set()).add(doi)
    return {doi: frozenset(group) for group in same.values() if len(group) > 1 for doi in group}


def styles_world(folder: Path) -> World:
    """The records read from one printed style, without the printed text."""
    pairs = style(folder, CHICAGO)
    return World(
        {doi: as_record(entry, doi) for (doi, _), entry in zip(pairs, read([p[1] for p in pairs]), strict=True)}
    )


def as_record(entry: Entry, doi: str) -> Entry:
    """What was read of a reference as if a service had said it."""
    origin = Origin("source", "crossref")
    fields = {name: Field(field.value, origin, 0.95) for name, field in entry.fields.items() if name != "URL"}
    return Entry("", entry.type, MappingProxyType(fields | {"DOI": Field(Text(doi), origin)}))


def twins(world: World) -> dict[str, frozenset[str]]:
    """For each DOI those whose records say the same word for word: nobody could tell them apart."""
    same: dict[str, list[str]] = {}
    for doi, record in world.records.items():
        key = " ".join(sorted(words(text_of(record.with_fields({"DOI": None})))))
        same.setdefault(key, []).append(doi)
    return {doi: frozenset(group) for group in same.values() for doi in group}


def copies(world: World) -> dict[str, frozenset[str]]:
    """For each DOI those of records that are the work, once more: what else is registered for it, or reprints it.

    The same title and first author (if nobody is named, also all else that is printed); the same first author at the
    same place (journal, volume and page, or year and pages); the same long title in the same year, on the same page.
    """
    same: dict[str, set[str]] = {}
    for doi, record in world.records.items():
        for key in _work_keys(record):
            same.setdefault(key, set()).add(doi)
    found: dict[str, set[str]] = {doi: {doi} for doi in world.records}
    for group in same.values():
        for doi in group:
            found[doi] |= group
    return {doi: frozenset(group) for doi, group in found.items()}


def _work_keys(record: Entry) -> Iterator[str]:
    names, date = record.names("author"), record.date("issued")
    who = " ".join(words(names[0].family or names[0].literal)) if names else ""
    whole = " ".join(words(names[0].sort_name)) if names else ""
    title, host = (" ".join(words(str(record.text(name) or ""))) for name in ("title", "container-title"))
    volume, page = (str(record.number(name) or "") for name in ("volume", "page"))
    # What nobody signed, a preface or a table of contents, has its title in common with many.
    yield f"{whole} {title}" if who else f"{title} {host} {volume} {date} {page}"
    if who and len(f"{volume} {page}") > 3:
        yield f"{who} {host} {volume} {page}"
    if who and date and len(page) >= _RANGE:
        yield f"{who} {date.year} {page}"
    if date and page and len(title) >= _LONG:
        yield f"{title[:_LONG]} {date.year} {page.split('-')[0]}"


def pmc(folder: Path) -> tuple[World, list[Question]]:
    """The references of PubMed Central, and the records of their true fields."""
    data = json.loads(gzip.decompress((folder / "pmc-references.json.gz").read_bytes()))
    records = {str(one["doi"]).lower(): _record(one) for one in data}
    texts = [one["reference"].replace("-\n", "").replace("\n", " ") for one in data]
    questions = [
        Question(entry, right=(doi := frozenset({str(one["doi"]).lower()})), copies=doi)
        for one, entry in zip(data, read(texts), strict=True)
    ]
    return World(records), questions


def _record(one: dict[str, Any]) -> Entry:
    origin = Origin("source", "crossref")
    values: dict[str, Any] = {
        "title": Text(one.get("atitle") or ""),
        "author": (Name(one["firstAuthor"]),) if one.get("firstAuthor") else (),
        "container-title": Text(one.get("jtitle") or ""),
        "volume": Number(one.get("volume") or ""),
        "page": Number(one.get("firstPage") or ""),
        "DOI": Text(str(one["doi"]).lower()),
    }
    fields = {name: Field(value, origin, 0.95) for name, value in values.items() if value and str(value)}
    return Entry("", "article-journal", MappingProxyType(fields))


def share_of(questions: Iterable[Question], *, held_out: bool) -> list[Question]:
    """The questions about works on which something was fitted, or nothing."""
    return [one for one in questions if is_held_out(min(one.right)) == held_out]
