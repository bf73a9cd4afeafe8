"""What the labeller learns from, and how much of each: the shares were chosen by measuring, not by taste."""

import random
from collections.abc import Iterable, Iterator
from importlib import resources
from itertools import chain
from pathlib import Path

from refman.training.augment import augmented
from refman.training.corpora import anystyle, grobid
from refman.training.labelled import Labelled
from refman.training.labelled_file import read_labelled
from refman.training.projection import pmc, styles
from refman.training.synthesis import synthesise

MADE = 41_000
"""Strings made from metadata; the shares of their families stand in `synthesis.FAMILIES`."""

PROJECTED_PMC = 2_500
"""References of PMC with projected labels."""

PROJECTED_STYLES = 3_000
"""References of works printed in several styles, with projected labels."""

TIMES_LOTS = 3
"""How often each line of our own lots is taken: they are few, and of kinds that the corpora hardly have."""


def mixture(shared: Path, made: int = MADE, *, seed: int = 1) -> Iterator[Labelled]:
    """All labelled references to train on, always the same for the same data and seed.

    Args:
        shared: the folder with `corpus/`, `crossref/` and `matching/`.
        made: how many are made from metadata.
        seed: what chance starts from.
    """
    projected = (_some(pmc(shared), PROJECTED_PMC, seed), _some(styles(shared), PROJECTED_STYLES, seed))
    yield from augmented(
        chain(anystyle(shared), grobid(shared), synthesise(shared, made, seed=seed), *projected, lots() * TIMES_LOTS)
    )


def lots() -> list[Labelled]:
    """References of true works in the ways of many fields, written and labelled by hand; none is of a gold set."""
    with resources.as_file(resources.files("refman.training").joinpath("data", "lots.jsonl")) as path:
        return read_labelled(path)


def _some(lines: Iterable[Labelled], count: int, seed: int) -> list[Labelled]:
    found = list(lines)
    return random.Random(seed - 1).sample(found, min(count, len(found)))
