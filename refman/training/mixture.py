"""What the labeller learns from, and how much of each: the shares were chosen by measuring, not by taste."""

import random
from collections.abc import Iterable, Iterator
from pathlib import Path

from refman.training.corpora import anystyle, grobid
from refman.training.labelled import Labelled
from refman.training.projection import pmc, styles
from refman.training.synthesis import synthesise

MADE = 36_000
"""Strings made from metadata; the shares of their families stand in `synthesis.FAMILIES`."""

PROJECTED_PMC = 1_500
"""References of PMC with projected labels."""

PROJECTED_STYLES = 1_500
"""References of works printed in several styles, with projected labels."""


def mixture(shared: Path, made: int = MADE) -> Iterator[Labelled]:
    """All labelled references to train on, always the same for the same data.

    Args:
        shared: the folder with `corpus/`, `crossref/` and `matching/`.
        made: how many are made from metadata.
    """
    yield from anystyle(shared)
    yield from grobid(shared)
    yield from synthesise(shared, made, seed=1)
    yield from _some(pmc(shared), PROJECTED_PMC)
    yield from _some(styles(shared), PROJECTED_STYLES)


def _some(lines: Iterable[Labelled], count: int) -> list[Labelled]:
    found = list(lines)
    return random.Random(0).sample(found, min(count, len(found)))
