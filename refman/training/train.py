"""Trains the labeller's weights from labelled strings, with CRFsuite (the extra `train`)."""

import random
import tempfile
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pycrfsuite

from refman.references.labelling.features import features
from refman.training.labelled import Labelled, labelled_tokens
from refman.training.pack import Model, named_rows


def train(lines: Iterable[Labelled], *, iterations: int = 120, c1: float = 0.2, c2: float = 0.02) -> Model:
    """The weights of a CRF trained on the lines (L-BFGS; its L1 penalty keeps them few)."""
    shuffled = list(lines)
    random.Random(0).shuffle(shuffled)
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=True)
    trainer.set_params(
        {"c1": c1, "c2": c2, "max_iterations": iterations, "feature.minfreq": 2, "feature.possible_transitions": False}
    )
    for line in shuffled:
        tokens, labels = labelled_tokens(line)
        if labels:
            trainer.append(features(tokens), labels)
    with tempfile.TemporaryDirectory() as folder:
        trained = Path(folder) / "weights"
        trainer.train(str(trained))
        return read_crfsuite(trained)


def read_crfsuite(path: Path) -> Model:
    """The weights of a CRFsuite model."""
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    info = tagger.info()
    labels = tuple(sorted(tagger.labels()))
    number = {label: i for i, label in enumerate(labels)}
    transitions = np.zeros((len(labels), len(labels)), np.float32)
    for (before, after), weight in info.transitions.items():
        transitions[number[before], number[after]] = weight
    return Model(labels, transitions, named_rows(info.state_features, labels))
