"""How well duplicates are told, by half of tests/corpus/duplicates.toml: `python tests/benchmarks/duplicates.py`.

A pair counts as found only if the keys brought it together and it was called the same. `--wrong` prints the pairs of
the half for tuning that are not told rightly; the other half is for the figures alone.
"""

import argparse
import hashlib
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations
from pathlib import Path

from refman import pipeline
from refman.matching import Pair, same_works
from refman.model import Entry

GOLD = Path(__file__).parents[1] / "corpus" / "duplicates.toml"


@dataclass(frozen=True)
class Form:
    """A printed form of a work, with the entry that was read of it."""

    family: str
    work: int
    text: str
    entry: Entry


@dataclass(frozen=True)
class Told:
    """Two forms, what they are to each other by the gold, and what was told; no pair where they are strangers."""

    forms: tuple[Form, Form]
    gold: str
    pair: Pair | None

    @property
    def verdict(self) -> str:
        """The verdict; `different` where there is none."""
        return self.pair.verdict if self.pair else "different"


@cache
def families() -> dict[str, tuple[list[list[str]], set[tuple[int, ...]]]]:
    """The families of the gold: works with their forms, and which of them are related."""
    listed = tomllib.loads(GOLD.read_text("utf-8"))["family"]
    return {one["name"]: (one["works"], {tuple(sorted(pair)) for pair in one.get("related", [])}) for one in listed}


def is_held_out(family: str) -> bool:
    """True for the half that was not looked at while tuning."""
    return hashlib.sha256(family.encode()).digest()[0] % 2 == 0


def forms(*, held_out: bool) -> list[Form]:
    """The forms of a half, each read by itself."""
    named = [
        (family, place, text)
        for family, (works, _) in families().items()
        if is_held_out(family) == held_out
        for place, work in enumerate(works)
        for text in work
    ]
    entries = pipeline.parse_lines([text for _, _, text in named])
    return [
        Form(*name, replace(entry, citekey=str(place)))
        for place, (name, entry) in enumerate(zip(named, entries, strict=True))
    ]


def told(*, held_out: bool) -> Iterator[Told]:
    """Every two forms of a half, with what was told of them."""
    listed = forms(held_out=held_out)
    found = {(pair.first.citekey, pair.second.citekey): pair for pair in same_works(form.entry for form in listed)}
    for one, other in combinations(listed, 2):
        yield Told((one, other), _gold(one, other), found.get((one.entry.citekey, other.entry.citekey)))


def _gold(one: Form, other: Form) -> str:
    if one.family != other.family:
        return "stranger"
    if one.work == other.work:
        return "same"
    is_related = tuple(sorted((one.work, other.work))) in families()[one.family][1]
    return "related" if is_related else "near"


@dataclass(frozen=True)
class Figures:
    """Counts of pairs, and precision and recall of the verdict `same`."""

    pairs: Counter[str]
    precision: float
    recall: float
    related: float
    doubtful: int


def figures(pairs: list[Told]) -> Figures:
    """The figures of pairs; `related` is the share of related works that are told so."""
    counts = Counter(one.gold for one in pairs)
    same = [one for one in pairs if one.verdict == "same"]
    right = sum(one.gold == "same" for one in same)
    related = sum(one.verdict == "related" for one in pairs if one.gold == "related")
    return Figures(
        counts,
        right / max(1, len(same)),
        right / counts["same"],
        related / max(1, counts["related"]),
        sum(one.verdict == "doubtful" for one in pairs),
    )


def main() -> None:
    """Print the figures of both halves and of the whole."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wrong", action="store_true")
    options = parser.parse_args()
    halves = {"tuned on": list(told(held_out=False)), "held out": list(told(held_out=True))}
    out = sys.stdout
    if options.wrong:
        for one in halves["tuned on"]:
            if (one.gold == "same") != (one.verdict == "same"):
                out.write(f"{one.gold}, told {one.verdict}\n  {one.forms[0].text}\n  {one.forms[1].text}\n")
    out.write("| half | same | related | near misses | strangers | precision | recall | related told | doubtful |\n")
    out.write("|---|---|---|---|---|---|---|---|---|\n")
    for name, pairs in (halves | {"both": [*halves["tuned on"], *halves["held out"]]}).items():
        found = figures(pairs)
        counts = " | ".join(str(found.pairs[gold]) for gold in ("same", "related", "near", "stranger"))
        shares = f"{found.precision:.3f} | {found.recall:.3f} | {found.related:.2f} | {found.doubtful}"
        out.write(f"| {name} | {counts} | {shares} |\n")


if __name__ == "__main__":
    main()
