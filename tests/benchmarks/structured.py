"""Structured references against the stored answers of Crossref's matcher: what can be proven without its records.

Some DOIs state the volume, mostly with the first page, perhaps year and issue of their work, as their publishers made
them: a record that owes nothing to the reference. `python tests/benchmarks/structured.py --shared DIR` (DIR holds
`matching/`) tells on that share which of the answers that Crossref's validator took refman's verdict takes, and asks
the references that have no DOI against an index in which none of them is.
"""

import argparse
import gzip
import json
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from closed_world import World, pmc, styles_world

from refman.matching import choose, verify
from refman.model import Date, Entry, Field, Name, Number, Origin, Text
from refman.sources.lookup import ROWS

_STATED = tuple(
    re.compile(pattern)
    for pattern in (
        # the American Physical Society
        r"10\.1103/(?:physrev[a-z]*|revmodphys)\.(?P<volume>\d{1,3})\.(?P<page>\d{1,6})",
        # SICI (ANSI/NISO Z39.56), and the civil engineers' form of it
        r"10\.\d+/\(?(?:sici\)|asce\))?\(?\d{4}-\d{3}[\dx]\)?\((?P<year>\d{4})\d*\)(?P<volume>\d{1,4})"
        r"(?::(?P<issue>\d+)(?:/\d+)?)?[<\[(](?P<page>\d{1,5})[:)].*",
        # HighWire's and its heirs': journal or ISSN, volume, issue, page
        r"10\.\d+/(?:\d{4}-\d{3}[\dx]|(?:01\.)?[a-z]+)\.(?P<volume>\d{1,3})\.(?P<issue>\d{1,4})\.(?P<page>[a-z]?\d{1,5})"
        r"(?:-\d+)?(?:\.(?P<year>(?:19|20)\d\d))?",
        r"10\.1152/[a-z]+\.(?P<year>\d{4})\.(?P<volume>\d+)\.(?P<issue>\d+)\.(?P<page>[a-z]*\d+)",
        r"10\.1523/jneurosci\.(?P<volume>\d+)-(?P<issue>\d+)-(?P<page>\d+)\.(?P<year>\d{4})",
        # old papers in Nature, and those of the Optical Society
        r"10\.1038/(?P<volume>\d{3})(?P<page>\d{3,4})[a-z]\d",
        r"10\.1364/[a-z]+\.(?P<volume>\d+)\.(?P<page>\d+)",
        # limnologists, tropical medicine, marine ecology, biochemists, poultry science
        r"10\.4319/lo\.(?P<year>\d{4})\.(?P<volume>\d+)\.(?P<issue>\d+)\.(?P<page>\d+)",
        r"10\.4269/ajtmh\.(?P<year>\d{4})\.(?P<volume>\d+)\.(?P<page>\d+)",
        r"10\.3354/meps(?P<volume>\d{3})(?P<page>\d{3})",
        r"10\.1042/bj(?P<volume>\d{3})(?P<page>\d{4})",
        r"10\.3382/ps\.(?P<volume>\d{3})(?P<page>\d{4})",
        # volume and issue, or volume alone: the last number is no page
        r"10\.1088/\d{4}-\d{3}[\dx]/(?P<volume>\d{1,3})/(?P<issue>\d{1,2})/[a-z]?\d+",
        r"10\.1056/nejm(?P<year>\d{4})\d{4}(?P<volume>\d{3})(?P<issue>\d\d)\d\d",
        r"10\.1073/pnas\.\d{7}(?P<volume>\d{3})",
    )
)
_FOUR = re.compile(r"\d{4}")
_FIELDS = {
    "volume": "volume",
    "issue": "issue",
    "first-page": "page",
    "page": "page",
    "article-title": "title",
    "volume-title": "title",
    "journal-title": "container-title",
}
_NUMBERS = frozenset({"volume", "issue", "page"})


@dataclass(frozen=True)
class Case:
    """A reference, the DOIs that are right for it, and what Crossref's matcher answered; `taken` by its validator."""

    entry: Entry
    right: frozenset[str]
    answer: str
    taken: bool


def stated(doi: str) -> Entry | None:
    """The record that a DOI states of its work, at least the volume; None where it states none.

    Example:
        >>> str(stated("10.1103/physrevd.78.064030").number("page")), stated("10.1016/j.cell.2012.11.024")
        ('064030', None)
    """
    found = next((match for pattern in _STATED if (match := pattern.fullmatch(doi))), None)
    return as_entry({name: value for name, value in found.groupdict().items() if value}) if found else None


def as_entry(fields: Mapping[str, str]) -> Entry:
    """The entry of a structured reference as Crossref has it."""
    values: dict[str, Any] = {}
    for key, name in _FIELDS.items():
        if fields.get(key) and name not in values:
            values[name] = Number(fields[key]) if name in _NUMBERS else Text(fields[key])
    if year := _FOUR.search(fields.get("year", "")):
        values["issued"] = Date(((int(year[0]),),))
    if fields.get("author"):
        values["author"] = (Name(fields["author"]),)
    origin = Origin("source", "crossref")
    return Entry("", "article-journal", MappingProxyType({name: Field(one, origin) for name, one in values.items()}))


def cases(folder: Path) -> list[Case]:
    """The structured references."""
    data = json.loads(gzip.decompress((folder / "structured-references.json.gz").read_bytes()))["dataset"]
    return [
        Case(
            as_entry(one["reference"]),
            frozenset(_dois(one["target_gt"])),
            next(iter(_dois(one["target_test"])), ""),
            bool(one["score"]),
        )
        for one in data
    ]


def _dois(target: Mapping[str, Any]) -> list[str]:
    told = target["DOI"] or []
    return [doi.lower() for doi in ([told] if isinstance(told, str) else told)]


def row(name: str, taken: Iterable[Case], right: int) -> str:
    """One line of the table: precision, recall and F1 of the answers that were taken, where so many could be right."""
    told = [one.answer in one.right for one in taken]
    hits, count = sum(told), len(told)
    return f"| {name} | {count} | {hits / count:.4f} | {hits / right:.4f} | {2 * hits / (count + right):.4f} |"


def comparison(asked: Sequence[Case]) -> list[str]:
    """The table: the stored answers as they are, and those of them that the DOI's own numbers do not contradict."""
    answered = [one for one in asked if one.answer and one.taken]
    known = [(one, record) for one in answered if (record := stated(one.answer))]
    kept = [one for one, record in known if not verify(one.entry, record).differs]
    refused = {id(one) for one, _ in known} - {id(one) for one in kept}
    right, total = sum(one.answer in one.right for one, _ in known), sum(bool(one.right) for one in asked)
    return [
        "| answers | taken | precision | recall | F1 |\n|---|---|---|---|---|",
        row("Crossref's validator, where the DOI states its place", (one for one, _ in known), right),
        row("refman, of these", kept, right),
        row("Crossref's validator, all", answered, total),
        row("all without those that refman refuses", (one for one in answered if id(one) not in refused), total),
    ]


def without_doi(folder: Path, asked: Sequence[Case]) -> str:
    """What becomes of the references without a DOI, in an index of other references and works."""
    world, (pmc_world, _) = styles_world(folder), pmc(folder)
    records = {min(one.right): one.entry for one in asked if one.right} | world.records | pmc_world.records
    everything = World(
        {doi: one.with_fields({"DOI": Field(Text(doi), Origin("source"))}) for doi, one in records.items()}
    )
    none = [one for one in asked if not one.right]
    told = [choose(one.entry, everything.candidates(one.entry, rows=ROWS))[0] for one in none]
    crossref = sum(one.taken for one in none)
    return (
        f"{len(none)} references without a DOI, {len(records)} records: refman accepts {told.count('accept')}, "
        f"asks {told.count('ask')}; Crossref's validator took {crossref} of the full service"
    )


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    folder = parser.parse_args().shared / "matching"
    asked = cases(folder)
    sys.stdout.write("\n".join([*comparison(asked), "", without_doi(folder, asked)]) + "\n")


if __name__ == "__main__":
    main()
