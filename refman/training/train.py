"""Trains the labeller's weights from labelled strings."""

import random
import tempfile
from collections.abc import Iterable
from pathlib import Path

import pycrfsuite

from refman.references.features import features
from refman.references.labeller import visible_tokens
from refman.training.corpora import Labelled
from refman.training.pack import pack


def token_labels(line: Labelled) -> tuple[list[list[str]], list[str]]:
    """The features and the labels of a training line's tokens; a token belongs to the segment it starts in."""
    text, borders = "", []
    for name, part in line.segments:
        text += part
        borders.append((len(text), name))
    tokens = visible_tokens(text)
    labels, at = [], 0
    for token in tokens:
        while borders[at][0] <= token.start:
            at += 1
        labels.append(borders[at][1])
    return features(tokens), labels


def train(
    lines: Iterable[Labelled], weights: Path, *, iterations: int = 120, c1: float = 0.2, c2: float = 0.02
) -> None:
    """Writes the weights of a CRF trained on the lines (L-BFGS; its L1 penalty keeps them few)."""
    shuffled = list(lines)
    random.Random(0).shuffle(shuffled)
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=True)
    trainer.set_params(
        {"c1": c1, "c2": c2, "max_iterations": iterations, "feature.minfreq": 2, "feature.possible_transitions": False}
    )
    for line in shuffled:
        rows, labels = token_labels(line)
        if labels:
            trainer.append(rows, labels)
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "weights"
        trainer.train(str(plain))
        pack(plain, weights)
