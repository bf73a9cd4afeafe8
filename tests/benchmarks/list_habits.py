"""What a list tells of its doubtful references: `python tests/benchmarks/list_habits.py SHARED` (ten minutes).

Trains on four fifths of the corpora, in blocks of 40 neighbours, and reads the blocks left out, each line by itself and
together. GROBID's neighbours mostly come from one list, AnyStyle's seldom; mixed are both, shuffled (lines of the
training among them), and the references of PMC whose works are kept aside.
"""

import argparse
import random
import tempfile
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from refman.references import use_weights
from refman.references.labelling.labeller import label
from refman.training.augment import augmented
from refman.training.corpora import anystyle, grobid
from refman.training.labelled import Labelled, labelled_tokens
from refman.training.labelled import label as labelled
from refman.training.pack import save
from refman.training.projection import is_held_out, pmc, pmc_records, project, styles
from refman.training.synthesis import synthesise
from refman.training.train import train

BLOCK = 40
BATCH = 256


def is_kept(place: int) -> bool:
    """Whether the line at this place of its corpus is left out of the training."""
    return place // BLOCK % 5 == 0


def kept_of_pmc(shared: Path) -> Iterator[Labelled]:
    """References whose works no training sees."""
    for text, facts in pmc_records(shared):
        pieces = project(text, facts) if is_held_out(facts.doi) else None
        if pieces:
            yield labelled(pieces, "pmc")


def wrong(lines: list[Labelled], *, together: bool) -> tuple[int, int]:
    """How many words have another label than they should, and how many lines have such a word."""
    words = bad = 0
    for at in range(0, len(lines), BATCH):
        batch = lines[at : at + BATCH]
        for line, found in zip(batch, label([one.text for one in batch], together=together), strict=True):
            tokens, names = labelled_tokens(line)
            runs = [(start, end, name) for name, start, end, _ in found.runs]
            told = [
                next((name for start, end, name in runs if start <= token.start < end), "other") for token in tokens
            ]
            each = zip(tokens, names, told, strict=True)
            misses = sum(1 for token, name, other in each if name != other and token.text[0].isalnum())
            words += misses
            bad += misses > 0
    return words, bad


def main() -> None:
    """Trains, reads, and prints a line for each set."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("shared", type=Path)
    arguments.add_argument("--iterations", type=int, default=90)
    options = arguments.parse_args()
    shared = options.shared
    corpora = {"AnyStyle": list(anystyle(shared)), "GROBID": list(grobid(shared))}
    learned = [line for lines in corpora.values() for place, line in enumerate(lines) if not is_kept(place)]
    projected = [random.Random(0).sample(list(one), 1_000) for one in (styles(shared), pmc(shared))]
    model = train(
        augmented(chain(learned, synthesise(shared, 6_000, seed=1), *projected)), iterations=options.iterations
    )
    mixed = [*corpora["AnyStyle"], *corpora["GROBID"]]
    random.Random(1).shuffle(mixed)
    sets = {
        name: [line for place, line in enumerate(lines) if is_kept(place)]
        for name, lines in {**corpora, "mixed": mixed}.items()
    }
    sets["PMC"] = list(kept_of_pmc(shared))
    with tempfile.TemporaryDirectory() as folder:
        weights = Path(folder) / "weights.npz"
        save(model, weights)
        use_weights(weights)
        for name, lines in sets.items():
            print(name, len(lines), *(f"{wrong(lines, together=together)}" for together in (False, True)))  # noqa: T201 - the answer


if __name__ == "__main__":
    main()
