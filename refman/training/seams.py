"""`python -m refman.training.seams --shared DIR`: weighs anew what tells where references meet (`seams.toml`).

DIR holds `corpus/`, `crossref/` and `matching/`; the pages are made of what the line model is trained on, in layouts
that neither numbers nor gaps nor indents part. The random seed is fixed: the same data give the same weights.
"""

import argparse
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from refman.references.splitting import laid_out, line_model, numbered, numbering, seams
from refman.references.splitting.lines import lines
from refman.references.splitting.page_heads import without_heads
from refman.training.line_model import pool
from refman.training.page_layouts import FIRST, INNER
from refman.training.page_prose import surroundings
from refman.training.pages import Page, page

PAGES = 1_800
"""Pages to weigh on."""

_LAYOUTS = ("broken only", "broken only, ragged", "broken only, ragged", "broken only, hyphens")
_FEWEST = 30
_RIDGE = 3.0
_STEPS = 12
_SMALLEST = 0.05
_WEIGHTS = Path(seams.__file__).with_name(seams.WEIGHTS)
_HEAD = (
    "# Made by `python -m refman.training.seams --shared DIR`; docs/splitting.md tells what they weigh.\n\n[weights]\n"
)


def told(made: Page) -> Iterator[tuple[seams.Seam, bool]]:
    """The doubtful lines of a page, and whether a reference begins there."""
    kinds: dict[int, str] = {}
    at = 0
    for line in made.lines:
        kinds[at + len(line.text) - len(line.text.lstrip())] = line.kind
        at += len(line.text) + 1
    found = without_heads(lines(made.text))
    runs = numbering.runs(found)
    seen = line_model.seen(found, runs)
    guessed, marks = numbered.settled(found, laid_out.agreed(found, seen.kinds), runs)
    for own in laid_out.stretches(guessed):
        if not seams.is_even(found, guessed, own, marks):
            continue
        for seam in seams.seams(found, guessed, seen.leaning, own):
            kind = kinds.get(found[seam.at].start, FIRST)
            if kind in (FIRST, INNER):
                yield seam, kind == FIRST


def fit(evidence: list[list[str]], right: list[bool]) -> dict[str, float]:
    """The weight of each name that is seen often enough, by logistic regression."""
    count = Counter(name for names in evidence for name in names)
    known = [seams.BIAS, *sorted(name for name, times in count.items() if times >= _FEWEST)]
    place = {name: at for at, name in enumerate(known)}
    table = np.zeros((len(evidence), len(known)))
    table[:, 0] = 1
    for row, names in enumerate(evidence):
        table[row, [place[name] for name in names if name in place]] = 1
    wanted = np.array(right, float)
    weights = np.zeros(len(known))
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (chance - wanted) + _RIDGE * weights
        bend = (table * (chance * (1 - chance))[:, None]).T @ table + _RIDGE * np.eye(len(known))
        weights -= np.linalg.solve(bend, slope)
    return {name: round(float(weights[place[name]]), 3) for name in known if abs(weights[place[name]]) >= _SMALLEST}


def main() -> None:
    """Weighs as the command line says."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--shared", type=Path, required=True, help="folder with corpus/, crossref/, matching/")
    arguments.add_argument("--pages", type=int, default=PAGES, help=f"pages to make ({PAGES})")
    arguments.add_argument("--output", type=Path, default=_WEIGHTS, help="where the weights go")
    options = arguments.parse_args()
    printed, around = pool(options.shared), surroundings(options.shared)
    found: list[tuple[seams.Seam, bool]] = []
    for number in range(options.pages):
        rng = random.Random(f"seams {number}")
        found += told(page(printed, rng.choice(_LAYOUTS), rng.choice(around), rng))
    weights = fit([*seams.evidence([seam for seam, _ in found])], [right for _, right in found])
    rows = "".join(f'"{name}" = {weight:.3f}\n' for name, weight in weights.items())
    options.output.write_text(_HEAD + rows, encoding="utf-8")


if __name__ == "__main__":
    main()
