"""Scores of the whole reading (labels, fields, type, language) on the gold sets, by the sets' own scorer."""

import importlib.util
import json
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from refman.languages import tag
from refman.model import Reference, to_item
from refman.references import parse
from refman.training.projection import is_held_out, pmc_records


@dataclass(frozen=True, slots=True)
class GoldSet:
    """A gold file under `bench/` and whether only its own fields are scored."""

    name: str
    gold_fields_only: bool = False


GOLD_SETS = (GoldSet("seed_references"), GoldSet("cyrillic_dev"), GoldSet("world_dev", gold_fields_only=True))


def read_gold(shared: Path, gold: GoldSet) -> list[dict[str, Any]]:
    """The lines of a gold set."""
    text = (shared / "bench" / f"{gold.name}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def score(shared: Path, gold: GoldSet) -> dict[str, Any]:
    """What the scorer says of refman's reading of a gold set: micro F1, whole, type and language, fields, errors."""
    lines = read_gold(shared, gold)
    entries = [tag(entry) for entry in parse([Reference(line["input"]) for line in lines])]
    result = scorer(shared).score(lines, [to_item(entry) for entry in entries], gold_fields_only=gold.gold_fields_only)
    return dict(result)


def score_held_out(shared: Path) -> str:
    """One line of figures for the references of PMC kept aside: the share of each known field that is read right."""
    known = [(text, facts) for text, facts in pmc_records(shared) if is_held_out(facts.doi)]
    items = [to_item(entry) for entry in parse([Reference(text) for text, _ in known])]
    key_of = scorer(shared).key_of
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for (_, facts), item in zip(known, items, strict=True):
        for name, value in {**facts.fields, "author": facts.family}.items():
            if value:
                asked[name] += 1
                right[name] += key_of(name, first_of(name, item)) == key_of(name, first_of(name, {name: value}))
    figures = " ".join(f"{name}={right[name] / asked[name]:.4f}" for name in sorted(asked))
    return f"{'pmc held out':16} n={len(known):4} {figures}"


def first_of(name: str, item: Mapping[str, Any]) -> Any:
    """What the records of PMC tell of a field: of the authors the first surname, of the pages the first."""
    value = item.get(name) or ""
    if name == "page":
        return re.split("[-\u2010-\u2015]", value)[0]
    if name == "author" and not isinstance(value, str):
        first = value[0]
        return " ".join(filter(None, (first.get("non-dropping-particle"), first.get("family"), first.get("literal"))))
    return value


def scorer(shared: Path) -> Any:
    """The gold sets' own scorer, a module beside them."""
    spec = importlib.util.spec_from_file_location("score_refs", shared / "bench" / "score_refs.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(shared / "bench" / "score_refs.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def summary(name: str, result: dict[str, Any]) -> str:
    """One line of figures for a gold set."""
    return (
        f"{name:16} n={result['references']:4} F1={result['micro']['f1']:.4f} whole={result['whole']:.4f} "
        f"type={result['type_accuracy']} language={result['language_accuracy']}"
    )
