"""The second reading of references in doubt: what a small network makes of all their tokens."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from refman.references.labelling import in_use
from refman.references.labelling.features import lone_features
from refman.references.labelling.labeller import label, visible_tokens
from refman.references.labelling.network import Network
from refman.references.labelling.scorer import Scorer
from refman.references.labelling.surroundings import Lines
from refman.references.labelling.token import spaced_tokens
from refman.references.labelling.weights import Ids, Scores
from refman.training.pack import save, unpack

PATH = Path(in_use.__file__).with_name(in_use.NETWORK)
TEXTS = [
    "Қабдолов З. Сөз өнері. – Алматы: Жазушы, 1983. – 352 б.",
    "Ng AB (2010) War and peace. J Phys 2(3), 4-5.",
    "x",
    "«Ⅻ 中文» ((ß 😀 // " + "слово " * 40,
    "Ермекова М. Қазақ тілі // Хабаршы. № 4 (12). 19–24 бб.",
]
DOUBTFUL = "Bill Readings The University in Ruins // Хабаршы жинағы Алматы қ. 3-4 б"


@pytest.fixture(scope="module")
def network() -> Network:
    """That of the package."""
    return Network(PATH, in_use.scorer_in_use())


def score(network: Network, texts: list[str], scorer: Scorer | None = None) -> tuple[Scores, Lines]:
    """The scores of texts none of which is empty."""
    scorer = scorer or in_use.scorer_in_use()
    found = [spaced_tokens(text) for text in texts]
    numbers = scorer.table.numbers([token for line in found for token in line], sum(map(len, found)))
    lines = Lines(np.array([*map(len, found)]))
    return network.score(numbers, lines, scorer.places(numbers, lines)), lines


def layer_by_layer(text: str) -> Scores:
    """The scores of one reference, token by token, as the formulas have them."""
    with np.load(PATH) as data:
        into, layers, added, out = (data[name].astype(np.float64) for name in ("into", "layers", "added", "out"))
        steps = data["steps"].tolist()
    rows = unpack(PATH).rows
    vectors = np.zeros((len(visible_tokens(text)), len(into) - 1))
    for vector, names in zip(vectors, lone_features(visible_tokens(text)), strict=True):
        for name in names:
            for part, value in rows.get(name, {}).items():
                vector[part] += value

    def measured(row: Scores) -> Scores:
        told: Scores = row / np.sqrt(np.mean(row**2) + 1e-6)
        return told

    state = [measured(vector @ into[:-1] + into[-1]) for vector in vectors]
    for kernels, more, step in zip(layers, added, steps, strict=True):
        heard = [measured(row) for row in state]
        state = [
            row
            + np.maximum(
                sum(
                    heard[at + off] @ kernel
                    for off, kernel in zip((-step, 0, step), kernels, strict=True)
                    if 0 <= at + off < len(state)
                )
                + more,
                0,
            )
            for at, row in enumerate(state)
        ]
    return np.array([measured(row) @ out[:-1] + out[-1] for row in state])


def test_scores_are_those_of_the_layers(network: Network) -> None:
    for text in TEXTS:
        scores, _ = score(network, [text])
        assert np.allclose(scores, layer_by_layer(text), atol=2e-3)


def test_no_reference_hears_another(network: Network) -> None:
    together, lines = score(network, TEXTS * 7)
    alone = np.concatenate([score(network, [text])[0] for text in TEXTS] * 7)
    assert lines.lengths.sum() == len(together)
    assert np.allclose(together, alone, atol=1e-4)


def test_what_was_met_before_changes_nothing(network: Network) -> None:
    scorer = Scorer(in_use.scorer_in_use().weights)
    other = Network(PATH, scorer)
    first, _ = score(other, TEXTS, scorer)
    score(other, ["".join(f" слово{n}" for n in range(40_000))], scorer)
    assert np.allclose(score(other, TEXTS, scorer)[0], first, atol=1e-4)
    scorer.table.forget()
    anew, _ = score(other, TEXTS[::-1], scorer)
    assert np.allclose(anew, score(network, TEXTS[::-1])[0], atol=1e-4)


def test_its_labels_are_those_of_the_weights(network: Network) -> None:
    assert network.labels == in_use.scorer_in_use().weights.labels


def test_references_in_doubt_are_read_a_second_time(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def told(_: Network, numbers: Ids, lines: Lines, __: list[Ids]) -> Scores:
        asked.extend(lines.lengths.tolist())
        return np.zeros((len(numbers), 28), np.float32)

    monkeypatch.setattr(Network, "score", told)
    label([TEXTS[0], DOUBTFUL, TEXTS[0]])
    assert asked == [len(visible_tokens(DOUBTFUL))]


def test_it_reads_beside_weights_of_a_users_own(tmp_path: Path) -> None:
    own = tmp_path / "own.npz"
    own.write_bytes(PATH.with_name(in_use.WEIGHTS).read_bytes())
    together = label([DOUBTFUL])
    with in_use.weights_for_now(own):
        assert label([DOUBTFUL]) == together
    assert in_use.network_in_use() is not None


def test_weights_of_other_labels_are_asked_alone(tmp_path: Path) -> None:
    model = unpack(PATH.with_name(in_use.WEIGHTS))
    others = tuple("another" if name == "genre" else name for name in model.labels)
    save(replace(model, labels=others), tmp_path / "own.npz")
    with in_use.weights_for_now(tmp_path / "own.npz"):
        assert in_use.network_in_use() is None
        assert label([DOUBTFUL])[0].runs
    assert in_use.network_in_use() is not None
