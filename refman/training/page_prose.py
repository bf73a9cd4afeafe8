"""What stands around reference lists in pages that are made: prose, headings, furniture, tables of contents."""

import json
import random
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

_TAGS = re.compile(r"<[^<>]*>")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_CITED = ("({name}, {year})", "[{number}]", "[{number}, p. {page}]", "({name} & Miller, {year})", "{name} ({year})")
_NAMES = ("Smith", "Тоқаев", "Петров", "Müller", "Kim", "Jones et al.", "Серіков", "Brown", "Schmidt")


@dataclass(frozen=True)
class Surroundings:
    """The words of one language around a list, by kind, and the sentences that its prose is made of."""

    kinds: Mapping[str, Sequence[str]]
    sentences: Sequence[str]

    def some(self, kind: str, rng: random.Random, most: int) -> list[str]:
        """Up to `most` different lines of a kind."""
        lines = self.kinds[kind]
        return rng.sample(lines, rng.randint(0, min(most, len(lines))))

    def paragraph(self, rng: random.Random) -> str:
        """A paragraph of prose, some of its sentences with a citation in the text."""
        return " ".join(_cited(rng.choice(self.sentences), rng) for _ in range(rng.randint(1, 6)))


def _cited(sentence: str, rng: random.Random) -> str:
    if rng.random() > 0.25:
        return sentence
    cited = rng.choice(_CITED).format(
        name=rng.choice(_NAMES), year=rng.randint(1950, 2024), number=rng.randint(1, 60), page=rng.randint(3, 300)
    )
    return f"{sentence.rstrip('.')} {cited}."


@cache
def surroundings(shared: Path) -> tuple[Surroundings, ...]:
    """The surroundings of all languages that are known."""
    text = files("refman.training").joinpath("data/pages.toml").read_text("utf-8")
    sources = {name: _sentences(shared, name) for name in ("abstracts", "ru", "kk")}
    return tuple(
        Surroundings(one, [sentence for name in one["prose"] for sentence in sources[name]])
        for one in tomllib.loads(text)["language"]
    )


def _sentences(shared: Path, name: str) -> list[str]:
    if name != "abstracts":
        path = shared / "corpus" / "metadata" / f"sentences_{name}.txt"
        return [line for line in path.read_text("utf-8").splitlines() if len(line) > 30]
    found: list[str] = []
    for path in sorted((shared / "crossref" / "works").glob("*.json")):
        work: dict[str, Any] = json.loads(path.read_text("utf-8"))
        abstract = " ".join(_TAGS.sub(" ", work.get("abstract", "")).split())
        found += [sentence for sentence in _SENTENCE.split(abstract) if 30 < len(sentence) < 500]
    return found
