"""How well references are matched to records, in closed worlds: `python tests/benchmarks/matching.py --shared DIR`.

DIR holds `matching/`. Half of the works (by hash of the DOI) are for fitting, the other half for the figures. `--fit`
writes new weights to refman/matching/likelihood.toml; `--share` takes a random part of the works.
"""

import argparse
import random
import sys
from bisect import bisect
from collections.abc import Iterable, Sequence
from pathlib import Path

from closed_world import (
    FULL,
    WITHOUT_TITLES,
    Question,
    World,
    alike,
    copies,
    is_held_out,
    pmc,
    read,
    style,
    styles_world,
    thinned,
    twins,
)
from logistic import fit

from refman.matching import choose, evidence, likelihood
from refman.matching.likelihood import weigh
from refman.matching.slip import is_registered_twice
from refman.model import Entry
from refman.sources.lookup import ROWS

WEIGHTS = Path(likelihood.__file__).with_name("likelihood.toml")
_HARD = 4
_STEPS = (0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97, 0.99)
INCOMPLETE = "apa incomplete"
STYLES = (*FULL, *WITHOUT_TITLES, INCOMPLETE)
Case = tuple[Question, list[Entry]]


def cases(world: World, questions: Iterable[Question], *, without: bool = False) -> list[Case]:
    """Each question with its candidates; or with the right ones and their copies left out."""
    return [
        (one, world.candidates(one.entry, rows=ROWS, without=one.copies if without else frozenset()))
        for one in questions
    ]


def questions_of(folder: Path, world: World, name: str, share: float, *, held_out: bool) -> list[Question]:
    """The references of a style."""
    same, again = twins(world), copies(world)
    # Noise parts what is printed alike; it is no easier to tell for that.
    unclear = alike(style(folder, _printed_as(name).removesuffix("-noise")))
    pairs = [(doi, text) for doi, text in style(folder, _printed_as(name), share=share) if is_held_out(doi) == held_out]
    entries = read([text for _, text in pairs])
    if name == INCOMPLETE:
        entries = map(thinned, entries, [text for _, text in pairs])
    none: frozenset[str] = frozenset()
    return [
        Question(entry, same.get(doi, none), again.get(doi, none) | unclear.get(doi, none), doi not in unclear)
        for (doi, _), entry in zip(pairs, entries, strict=True)
    ]


def _printed_as(name: str) -> str:
    return name.removesuffix(" incomplete")


def figures(name: str, world: World, questions: Sequence[Question]) -> tuple[str, list[tuple[float, bool]]]:
    """One line of the table, and for the calibration the chance of each likeliest candidate and whether it is right.

    Right is the DOI from which the line was printed; "by work" counts a second DOI of the work, too; "if clear" leaves
    out what is printed letter for letter as another work is.
    """
    strict = by_work = accepted = asked = clear = 0
    chances: list[tuple[float, bool]] = []
    for one, records in cases(world, questions):
        choice, ranked = choose(one.entry, records)
        asked += choice == "ask"
        chances += _likeliest(one, records, world)
        if choice == "accept":
            accepted += 1
            strict += (hit := str(ranked[0].record.text("DOI")) in one.right)
            clear += hit and one.alone
            by_work += _is_right(ranked[0].record, one, world)
    without = []
    for one, records in cases(world, questions, without=True):
        without.append(choose(one.entry, records)[0])
        chances += _likeliest(one, records, world)
    total, taken = len(questions), max(1, accepted)
    kept_back, none = (sum(test(choice) for choice in without) / total for test in (_is_kept_back, _is_none))
    if_clear = clear / sum(one.alone for one in questions)
    line = (
        f"| {name} | {total} | {strict / taken:.4f} | {by_work / taken:.4f} | {strict / total:.4f} "
        f"| {by_work / total:.4f} | {if_clear:.4f} | {2 * strict / (taken + total):.4f} | {asked / total:.3f} "
        f"| {kept_back:.4f} | {none:.4f} |"
    )
    return line, chances


def _is_kept_back(choice: str) -> bool:
    return choice != "accept"


def _is_none(choice: str) -> bool:
    return choice == "none"


def _likeliest(question: Question, records: Iterable[Entry], world: World) -> list[tuple[float, bool]]:
    best = max((weigh(question.entry, record) for record in records), key=lambda one: one.likelihood, default=None)
    return [(best.likelihood, _is_right(best.record, question, world))] if best else []


def rows(world: World, questions: Iterable[Question]) -> list[tuple[dict[str, float], bool]]:
    """The evidence of the hardest candidates of each question, and whether each is the work.

    A work that is registered again teaches nothing: neither that it is the one, nor that it is not.
    """
    found = []
    for one in questions:
        records = world.candidates(one.entry, rows=ROWS + len(one.copies))
        told = [
            (evidence.with_bare(evidence.features(one.entry, record)), is_right)
            for record in records
            if (is_right := _is_right(record, one, world)) or str(record.text("DOI")) not in one.copies
        ]
        told.sort(key=lambda row: -row[0]["explained"])
        found += [row for at, row in enumerate(told) if row[1] or at < _HARD]
    return found


def _is_right(record: Entry, question: Question, world: World) -> bool:
    if str(record.text("DOI")) in question.right:
        return True
    return any(is_registered_twice(world.records[doi], record) for doi in question.right if doi in world.records)


def fitted(learned: Sequence[tuple[dict[str, float], bool]]) -> str:
    """The weights as TOML."""
    return "[evidence]\n" + "".join(f'"{name}" = {value:.4f}\n' for name, value in fit(learned).items())


def calibration(told: Iterable[tuple[float, bool]]) -> str:
    """A table: of the likeliest candidates, by their chance, how many are the work."""
    groups: dict[int, list[tuple[float, bool]]] = {}
    for chance, is_right in told:
        groups.setdefault(bisect(_STEPS, chance), []).append((chance, is_right))
    lines = ["| chance | candidates | mean chance | the work |", "|---|---|---|---|"]
    for at, group in sorted(groups.items()):
        bounds = f"{_STEPS[at - 1] if at else 0:g} to {_STEPS[at] if at < len(_STEPS) else 1:g}"
        mean, right = (sum(row[n] for row in group) / len(group) for n in (0, 1))
        lines.append(f"| {bounds} | {len(group)} | {mean:.3f} | {right:.3f} |")
    return "\n".join(lines)


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
        learned: list[tuple[dict[str, float], bool]] = []
        for name in STYLES:
            learned += rows(world, questions_of(folder, world, name, options.share, held_out=False))
        learned += rows(pmc_world, [one for one in few if not is_held_out(min(one.right))])
        WEIGHTS.write_text(fitted(learned), "utf-8")
        likelihood.weights.cache_clear()
        likelihood.weight_pairs.cache_clear()
    out = sys.stdout
    out.write(
        "| set | references | precision | by work | recall | by work | if clear | F1 | asked | removed: not accepted "
        "| removed: none |\n|---|---|---|---|---|---|---|---|---|---|---|\n"
    )
    asked = {name: (world, questions_of(folder, world, name, options.share, held_out=True)) for name in STYLES}
    asked["pmc-references"] = pmc_world, [one for one in few if is_held_out(min(one.right))]
    chances: list[tuple[float, bool]] = []
    for name, (its_world, its_questions) in asked.items():
        line, more = figures(name, its_world, its_questions)
        chances += more
        out.write(line + "\n")
        out.flush()
    out.write("\n" + calibration(chances) + "\n")


if __name__ == "__main__":
    main()
