"""Scores of the whole reading (labels, fields, type, language) on the gold sets, by the sets' own scorer."""

import importlib.util
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from refman.languages import tag
from refman.model import Reference, to_item
from refman.references import parse


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
    result = _scorer(shared)(lines, [to_item(entry) for entry in entries], gold_fields_only=gold.gold_fields_only)
    return dict(result)


def _scorer(shared: Path) -> Any:
    spec = importlib.util.spec_from_file_location("score_refs", shared / "bench" / "score_refs.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(shared / "bench" / "score_refs.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.score


def summary(name: str, result: dict[str, Any]) -> str:
    """One line of figures for a gold set."""
    return (
        f"{name:16} n={result['references']:4} F1={result['micro']['f1']:.4f} whole={result['whole']:.4f} "
        f"type={result['type_accuracy']} language={result['language_accuracy']}"
    )
