"""The labels are the best path, with or without a rival, and their probabilities are those of all paths together."""

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from refman.references.labelling.decode import decode

LABELS = 3


@settings(max_examples=150, deadline=None)
@given(
    lengths=st.lists(st.integers(1, 5), min_size=1, max_size=4),
    scale=st.sampled_from([0.1, 1.0, 6.0, 40.0]),
    seed=st.integers(0, 1000),
)
@example(lengths=[1, 2, 5, 4], scale=40.0, seed=236)
@example(lengths=[1, 3, 4, 4], scale=40.0, seed=236)
def test_the_best_path_wins(lengths: list[int], scale: float, seed: int) -> None:
    chance = np.random.default_rng(seed)
    scores = (chance.normal(size=(sum(lengths), LABELS)) * scale).astype(np.float32)
    transitions = (chance.normal(size=(LABELS, LABELS)) * min(scale, 12)).astype(np.float32)
    labels, probabilities = decode(scores, np.array(lengths), transitions)
    first = 0
    for length in lengths:
        here = scores[first : first + length].astype(float)
        paths = [*product(range(LABELS), repeat=length)]
        weights = [
            sum(here[at, label] for at, label in enumerate(path))
            + sum(float(transitions[pair]) for pair in pairwise(path))
            for path in paths
        ]
        assert tuple(labels[first : first + length].tolist()) == paths[int(np.argmax(weights))]
        odds = np.exp(np.array(weights) - max(weights))
        for at in range(length):
            own = [path[at] == labels[first + at] for path in paths]
            assert probabilities[first + at] == pytest.approx(odds[own].sum() / odds.sum(), abs=1e-3)
        first += length
