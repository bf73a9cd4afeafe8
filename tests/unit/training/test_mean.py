"""The mean of trainings is taken weight by weight."""

import numpy as np
import pytest

from refman.training.mean import mean
from refman.training.pack import Model


def model(transition: float, **rows: dict[int, float]) -> Model:
    return Model(("author", "title"), np.full((2, 2), transition, np.float32), rows)


def test_a_feature_that_one_lacks_counts_as_zero() -> None:
    both = mean([model(1.0, shared={0: 2.0}, own={1: 3.0}), model(2.0, shared={0: 4.0, 1: 1.0})])
    assert both.rows == {"shared": {0: 3.0, 1: 0.5}, "own": {1: 1.5}}
    assert both.transitions.tolist() == [[1.5, 1.5], [1.5, 1.5]]


def test_what_cancels_out_is_left_out() -> None:
    assert mean([model(0.0, noise={0: 1.0}), model(0.0, noise={0: -1.0})]).rows == {}


def test_the_mean_of_one_is_itself() -> None:
    assert mean([model(1.0, shared={0: 2.0})]).rows["shared"] == {0: pytest.approx(2.0)}
