"""Readings of references whose fields are known, each with the chance that was given to it, and the verdict."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from refman.languages import tag
from refman.model import Entry, Reference, to_item
from refman.references import parse
from refman.training.evaluate import GOLD_SETS, first_of, read_gold, scorer
from refman.training.projection import Facts, is_held_out, pmc_records, styles_held_out

_RULES = frozenset({"rule", "whole"})
_DAMAGED = re.compile(r"[\d(]|&#|portico")
"""Titles of records that hold more than the title."""
_BY_RECORD = frozenset({"title", "container-title", "volume", "issue", "page"})


@dataclass(frozen=True, slots=True)
class Observed:
    """A reading: the chance that was given to it, and whether it was right; `line` is the same for one reference."""

    source: str
    line: int
    variable: str
    chance: float
    right: bool


@dataclass(frozen=True, slots=True)
class Whole:
    """A reference of which all fields are known: the chances of its fields, and whether all of it was read right."""

    source: str
    line: int
    entry: Entry
    right: bool


def observe(shared: Path) -> tuple[list[Observed], list[Whole]]:
    """The fields and the wholes of the gold sets, and the fields of works that were kept aside from training."""
    fields: list[Observed] = []
    wholes: list[Whole] = []
    key = scorer(shared)
    for gold in GOLD_SETS:
        lines = read_gold(shared, gold)
        known = [key.keys(line["csl"]) for line in lines]
        scored = set(key.FIELDS) & set().union(*known) if gold.gold_fields_only else set(key.FIELDS)
        entries = [tag(entry) for entry in parse([Reference(line["input"]) for line in lines])]
        for line, entry in zip(lines, entries, strict=True):
            verdicts = _verdicts(key, line, entry, scored, all_known=not gold.gold_fields_only)
            place = len(wholes)
            fields += _observed(gold.name, place, entry, verdicts)
            wholes.append(Whole(gold.name, place, entry, all(verdicts.values())))
    return [*fields, *_of_records(shared, key, len(wholes))], wholes


def _verdicts(key: Any, line: Mapping[str, Any], entry: Entry, scored: set[str], *, all_known: bool) -> dict[str, bool]:
    """Whether each field that is known, or is read where all are known, is right."""
    told, wanted = key.keys(to_item(entry)), key.keys(line["csl"])
    verdicts = {}
    for name in (scored - set(line.get("skip", ()))) & (set(wanted) | (set(told) if all_known else set())):
        allowed = [wanted.get(name), *(key.key_of(name, value) or None for value in key.accepted(line, name))]
        verdicts[name] = (told.get(name) or None) in allowed
    return verdicts


def _observed(source: str, place: int, entry: Entry, verdicts: Mapping[str, bool]) -> Iterator[Observed]:
    for name, right in verdicts.items():
        field = entry.fields.get(name)
        if field and field.origin.detail not in _RULES:
            yield Observed(source, place, name, field.confidence, right)


def _of_records(shared: Path, key: Any, place: int) -> Iterator[Observed]:
    """The fields of references whose works are known from records; what the records say loosely is left out."""
    known = [("pmc", text, facts) for text, facts in pmc_records(shared) if is_held_out(facts.doi)]
    known += list(styles_held_out(shared))
    entries = parse([Reference(text) for _, text, _ in known])
    for at, ((source, text, facts), entry) in enumerate(zip(known, entries, strict=True)):
        item = to_item(entry)
        verdicts = {
            name: key.key_of(name, first_of(name, item)) == key.key_of(name, first_of(name, facts.fields))
            for name in _BY_RECORD & facts.fields.keys()
            if _is_telling(key, source, text, name, facts)
        }
        yield from _observed(source, place + at, entry, verdicts)


def _is_telling(key: Any, source: str, text: str, name: str, facts: Facts) -> bool:
    """Whether the record says what must be read; the records of PMC cut titles short."""
    value = facts.fields[name]
    if name not in {"title", "container-title"}:
        return True
    if _DAMAGED.search(value) or (name == "title" and source == "pmc"):
        return False
    return key.text_key(value) in key.text_key(text) or (name == "title" and source.startswith("american"))
