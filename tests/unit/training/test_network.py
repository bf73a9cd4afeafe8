"""The network learns what it is shown, and is read again as it was written."""

from pathlib import Path

import numpy as np
import pytest

from refman.errors import LabellerError
from refman.references.labelling import in_use
from refman.references.labelling.decode import decode
from refman.references.labelling.network import Network
from refman.references.labelling.surroundings import Lines
from refman.references.labelling.token import spaced_tokens
from refman.training import mixture
from refman.training.labelled import Labelled, labelled_tokens
from refman.training.network import save_network, train_network
from refman.training.rebuild import rebuild_network


@pytest.fixture(scope="module")
def shown() -> list[Labelled]:
    """Labelled references of about one length, so that one program is compiled."""
    return [line for line in mixture.lots() if 16 < len(labelled_tokens(line)[0]) <= 24][:120]


def test_what_is_shown_is_learned(shown: list[Labelled], tmp_path: Path) -> None:
    scorer = in_use.scorer_in_use()
    labels = scorer.weights.labels
    trained = train_network(shown, labels, scorer.weights.transitions, rounds=60)
    save_network(trained, tmp_path / "network.npz")
    network = Network(tmp_path / "network.npz", scorer)
    assert network.labels == labels
    tokens = [spaced_tokens(line.text) for line in shown]
    wanted = [labelled_tokens(line)[1] for line in shown]
    kept = [at for at, names in enumerate(wanted) if len(names) == len(tokens[at])]
    lines = Lines(np.array([len(tokens[at]) for at in kept]))
    numbers = scorer.table.numbers([token for at in kept for token in tokens[at]], int(lines.lengths.sum()))
    scores = network.score(numbers, lines, scorer.places(numbers, lines))
    best, _ = decode(scores, lines.lengths, scorer.weights.transitions)
    told = [labels[number] for number in best.tolist()]
    right = [name == one for name, one in zip((n for at in kept for n in wanted[at]), told, strict=True)]
    assert len(kept) > 60
    assert sum(right) / len(right) > 0.85


def test_a_folder_that_lacks_is_told(tmp_path: Path) -> None:
    with pytest.raises(LabellerError, match="there is no folder corpus, crossref, matching in it"):
        rebuild_network(tmp_path)
