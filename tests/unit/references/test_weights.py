"""The labeller's fast arrays say what CRFsuite says of the same features, to the letter."""

from pathlib import Path

import numpy as np
import pycrfsuite
import pytest

from refman.references.decode import decode
from refman.references.features import features, view
from refman.references.token import tokenise
from refman.references.weights import Weights
from refman.training.pack import pack
from refman.training.train import read_crfsuite

LINES = [
    ("Абай. Қара сөздер. – Алматы: Жазушы, 1983. – 352 б.", "a.tttt.pp.b.i.n.."),
    ("Ng AB (2010) War and peace. J Phys 2(3), 4-5.", "aa.i.ttt.ccv.s..ggg."),
    ("«Сөз» // Журнал. 2006. № 4. С. 19–24.", ".t..c.i..s.s.ggg."),
]


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small CRFsuite model of a few lines."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({"c1": 0.01, "c2": 0.01, "max_iterations": 30})
    for text, labels in LINES:
        tokens = tokenise(text)
        names = (labels * 3)[: len(tokens)]
        trainer.append(features(tokens), list(names))
    path = tmp_path_factory.mktemp("crf") / "model"
    trainer.train(str(path))
    return path


def test_labels_and_probabilities_are_crfsuites(trained: Path, tmp_path: Path) -> None:
    with (tmp_path / "weights.npz").open("wb") as file:
        pack(read_crfsuite(trained), file)
    weights = Weights(tmp_path / "weights.npz")
    tagger = pycrfsuite.Tagger()
    tagger.open(str(trained))
    texts = [text for text, _ in LINES] + ["Unseen words, 12(3): e45. | Чужие слова", "x", "(((«»)) \x1f ..."]
    lines = [tokenise(text) for text in texts]
    lengths = np.array([len(line) for line in lines])
    found, chances = decode(weights.score([view(line) for line in lines]), lengths, weights.transitions)
    at = 0
    for line in lines:
        tagger.set(features(line))
        labels = tagger.tag()
        assert [weights.labels[number] for number in found[at : at + len(line)]] == labels
        for i, label in enumerate(labels):
            assert chances[at + i] == pytest.approx(tagger.marginal(label, i), abs=0.01)
        at += len(line)


def test_a_batch_says_what_its_lines_say_alone(trained: Path, tmp_path: Path) -> None:
    with (tmp_path / "weights.npz").open("wb") as file:
        pack(read_crfsuite(trained), file)
    weights = Weights(tmp_path / "weights.npz")
    views = [view(tokenise(text)) for text, _ in LINES]
    together = weights.score(views)
    alone = np.concatenate([weights.score([one]) for one in views])
    assert np.allclose(together, alone, atol=1e-4)
