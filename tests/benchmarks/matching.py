"""How well references are matched to records, in closed worlds: `python tests/benchmarks/matching.py --shared DIR`.

DIR holds `matching/`. Half of the works (by hash of the DOI) are for fitting, the other half for the figures. `--fit`
writes new weights to refman/matching/likelihood.toml; `--share` takes a random part of the works.
"""

import argparse
import random
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from closed_world import (
    FULL,
    WITHOUT_TITLES,
    Question,
    World,
    copies,
    is_held_out,
    pmc,
    read,
    style,
    styles_world,
    twins,
)
from logistic import fit

from refman.matching import evidence, likelihood
from refman.matching.likelihood import choose
from refman.model import Entry
from refman.sources.lookup import ROWS

WEIGHTS = Path(likelihood.__file__).with_name("likelihood.toml")
_HARD = 3
Case = tuple[Entry, list[Entry], frozenset[str]]


def cases(world: World, questions: Iterable[Question], *, without: bool = False) -> list[Case]:
    """Each question with its candidates and the right DOIs; or without the right ones among them."""
    return [
        (one.entry, world.candidates(one.entry, rows=ROWS, without=one.copies if without else frozenset()), one.right)
        for one in questions
    ]


def questions_of(folder: Path, world: World, name: str, share: float, *, held_out: bool) -> list[Question]:
    """The references of a style."""
    same, again = twins(world), copies(world)
    pairs = [(doi, text) for doi, text in style(folder, name, share=share) if is_held_out(doi) == held_out]
    entries = read([text for _, text in pairs])
    return [
        Question(entry, same.get(doi, frozenset()), again.get(doi, frozenset()))
        for (doi, _), entry in zip(pairs, entries, strict=True)
    ]


def figures(name: str, told: Sequence[Case], removed: Sequence[Case]) -> str:
    """One line: precision and recall, and how many say none, or at least accept nothing, without the right record."""
    choices = [(choose(entry, records), right) for entry, records, right in told]
    accepted = [str(ranked[0].record.text("DOI")) in right for (choice, ranked), right in choices if choice == "accept"]
    asked = sum(choice == "ask" for (choice, _), _ in choices)
    precision, recall = sum(accepted) / max(1, len(accepted)), sum(accepted) / len(told)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    without = [choose(entry, records)[0] for entry, records, _ in removed]
    kept_back = sum(choice != "accept" for choice in without) / max(1, len(without))
    none = sum(choice == "none" for choice in without) / max(1, len(without))
    return (
        f"| {name} | {len(told)} | {precision:.4f} | {recall:.4f} | {f1:.4f} | {asked / len(told):.3f} "
        f"| {kept_back:.4f} | {none:.4f} |"
    )


def rows(told: Iterable[Case]) -> list[list[tuple[dict[str, float], bool]]]:
    """Of each question the evidence of each candidate, and whether it is right."""
    return [
        [(evidence.features(entry, record), str(record.text("DOI")) in right) for record in records]
        for entry, records, right in told
    ]


def fitted(learned: Sequence[list[tuple[dict[str, float], bool]]]) -> str:
    """The weights as TOML: of the evidence, and of the score of the best candidate of each search."""
    hard = [row for group in learned for at, row in enumerate(_hardest(group)) if row[1] or at < _HARD]
    weights = fit(hard)

    def score(values: dict[str, float]) -> float:
        return weights["bias"] + sum(weights[name] * value for name, value in values.items())

    best = [max(group, key=lambda row: score(row[0])) for group in learned if group]
    best += [
        max(wrong, key=lambda row: score(row[0])) for group in learned if (wrong := [r for r in group if not r[1]])
    ]
    stretch = fit([({"score": score(values)}, right) for values, right in best])
    parts = [("evidence", weights), ("best", stretch)]
    return "\n".join(
        f"[{name}]\n" + "".join(f'"{key}" = {value:.4f}\n' for key, value in table.items()) for name, table in parts
    )


def _hardest(group: list[tuple[dict[str, float], bool]]) -> list[tuple[dict[str, float], bool]]:
    return sorted(group, key=lambda row: -row[0]["explained"])


def main() -> None:
    """Fits if asked to, and prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--fit", action="store_true")
    parser.add_argument("--share", type=float, default=1.0)
    options = parser.parse_args()
    folder = options.shared / "matching"
    world, (pmc_world, pmc_questions) = styles_world(folder), pmc(folder)
    few = [one for one in pmc_questions if random.Random(min(one.right)).random() < options.share]
    if options.fit:
        learned: list[list[tuple[dict[str, float], bool]]] = []
        for name in (*FULL, *WITHOUT_TITLES):
            learned += rows(cases(world, questions_of(folder, world, name, options.share, held_out=False)))
        learned += rows(cases(pmc_world, [one for one in few if not is_held_out(min(one.right))]))
        WEIGHTS.write_text(fitted(learned), "utf-8")
    out = sys.stdout
    out.write("| set | references | precision | recall | F1 | asked | removed: not accepted | removed: none |\n")
    out.write("|---|---|---|---|---|---|---|---|\n")
    for name in (*FULL, *WITHOUT_TITLES):
        asked = questions_of(folder, world, name, options.share, held_out=True)
        out.write(figures(name, cases(world, asked), cases(world, asked, without=True)) + "\n")
        out.flush()
    held = [one for one in few if is_held_out(min(one.right))]
    out.write(figures("pmc-references", cases(pmc_world, held), cases(pmc_world, held, without=True)) + "\n")


if __name__ == "__main__":
    main()
