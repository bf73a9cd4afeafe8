"""The labeller's fast arrays say what CRFsuite says of the same features, to the letter."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pycrfsuite
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refman.references.labelling.decode import decode
from refman.references.labelling.features import features
from refman.references.labelling.scorer import Scorer
from refman.references.labelling.surroundings import Lines
from refman.references.labelling.token import spaced_tokens, tokenise
from refman.references.labelling.weights import Scores, Weights
from refman.training.pack import pack
from refman.training.train import read_crfsuite

LINES = [
    ("Абай. Қара сөздер. – Алматы: Жазушы, 1983. – 352 б.", "a.tttt.pp.b.i.n.."),
    ("Ng AB (2010) War and peace. J Phys 2(3), 4-5.", "aa.i.ttt.ccv.s..ggg."),
    ("«Сөз» // Журнал. 2006. № 4. С. 19–24.", ".t..c.i..s.s.ggg."),
    ('King, G. et al.: "Q [and (A)]". In: J. Am. Chem. Soc., Los Angeles, p. 5. www.kz.kz', "a.a.ttttttccccc.pp.uu"),
    ("Smith, John. Nature: ‘A’ / Nature. 10.1234/5 https://a.kz/b", "aaaatttt.cuu"),
]
PIECES = st.sampled_from(
    'Абай абай АБ Ng War // / . , : ; ( ) [ ] { } « » “ ” " ‘ ’ - – 1983 1750 12 12345678 № с. p. In Nature Los '
    "Angeles J. Am. Chem. Soc. www.kz.kz 10.1234/5 http://a.kz/b). ² Ⅻ 中文 ß 😀 \x1f".split()
)


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small CRFsuite model of a few lines."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({"c1": 0.001, "c2": 0.01, "max_iterations": 30})
    for text, labels in LINES:
        tokens = tokenise(text)
        names = (labels * 3)[: len(tokens)]
        trainer.append(features(tokens), list(names))
    path = tmp_path_factory.mktemp("crf") / "model"
    trainer.train(str(path))
    return path


@pytest.fixture(scope="module")
def weights(trained: Path) -> Weights:
    """Its weights as refman reads them."""
    with trained.with_suffix(".npz").open("wb") as file:
        pack(read_crfsuite(trained), file)
    return Weights(trained.with_suffix(".npz"))


def score(scorer: Scorer, texts: Sequence[str]) -> tuple[Scores, Lines]:
    """The scores of texts none of which is empty."""
    lines = [spaced_tokens(text) for text in texts]
    numbers = scorer.table.numbers([token for line in lines for token in line], sum(map(len, lines)))
    shared_out = Lines(np.array([*map(len, lines)]))
    return scorer.score(numbers, shared_out, scorer.places(numbers, shared_out)), shared_out


def test_labels_and_probabilities_are_crfsuites(trained: Path, weights: Weights) -> None:
    tagger = pycrfsuite.Tagger()
    tagger.open(str(trained))
    texts = [text for text, _ in LINES] + ["Unseen words, 12(3): e45. | Чужие слова", "x", "(((«»)) \x1f ..."]
    scores, lines = score(Scorer(weights), texts)
    found, chances = decode(scores, lines.lengths, weights.transitions)
    at = 0
    for text in texts:
        tokens = tokenise(text)
        tagger.set(features(tokens))
        labels = tagger.tag()
        assert [weights.labels[number] for number in found[at : at + len(tokens)]] == labels
        for i, label in enumerate(labels):
            assert chances[at + i] == pytest.approx(tagger.marginal(label, i), abs=0.01)
        at += len(tokens)


@settings(max_examples=200, deadline=None)
@given(
    lines=st.lists(st.lists(PIECES, min_size=1, max_size=40), min_size=1, max_size=4), glue=st.sampled_from(["", " "])
)
def test_scores_are_the_weights_of_the_features(
    trained: Path, weights: Weights, lines: list[list[str]], glue: str
) -> None:
    tagger = pycrfsuite.Tagger()
    tagger.open(str(trained))
    labels = {label: number for number, label in enumerate(weights.labels)}
    sums: dict[str, dict[int, float]] = {}
    for (name, label), weight in tagger.info().state_features.items():
        sums.setdefault(name, {})[labels[label]] = float(np.float16(weight))
    texts = [glue.join(line) for line in lines]
    wanted = []
    for text in texts:
        for names in features(tokenise(text)):
            row = [0.0] * len(labels)
            for name in names:
                for number, weight in sums.get(name, {}).items():
                    row[number] += weight
            wanted.append(row)
    scores, _ = score(Scorer(weights), texts)
    assert np.allclose(scores, wanted, atol=2e-3)


def test_a_batch_says_what_its_lines_say_alone(weights: Weights) -> None:
    texts = [text for text, _ in LINES]
    together, _ = score(Scorer(weights), texts)
    alone = np.concatenate([score(Scorer(weights), [text])[0] for text in texts])
    assert np.allclose(together, alone, atol=1e-4)


def test_what_was_met_before_changes_nothing(weights: Weights) -> None:
    scorer = Scorer(weights)
    texts = [text for text, _ in LINES]
    first, _ = score(scorer, texts)
    score(scorer, ["".join(f" слово{n}" for n in range(70_000))])
    again, _ = score(scorer, texts)
    assert np.allclose(first, again, atol=1e-4)
    scorer.table.forget()
    assert len(scorer.table) < 1_000
    anew, _ = score(scorer, texts)
    assert np.allclose(first, anew, atol=1e-4)
