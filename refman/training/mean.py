"""The mean of several trainings: what chance taught only one of them is halved, what all have learned stays."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from refman.training.pack import Model, Row

_NOTHING = 1e-3
"""Weights below this are left out; they change no label."""


def mean(models: Sequence[Model]) -> Model:
    """The weights that are the mean of the models' weights; a feature that one lacks counts as zero there.

    Args:
        models: at least one; all have the same labels.
    """
    rows: dict[str, Row] = defaultdict(lambda: defaultdict(float))
    for model in models:
        for name, row in model.rows.items():
            for label, weight in row.items():
                rows[name][label] += weight / len(models)
    kept = {
        name: {label: weight for label, weight in row.items() if abs(weight) > _NOTHING} for name, row in rows.items()
    }
    transitions = np.stack([model.transitions for model in models]).mean(axis=0)
    return Model(models[0].labels, transitions, {name: row for name, row in kept.items() if row})
