"""The network learns what it is shown, and is read again as it was written."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from refman.errors import LabellerError
from refman.references.labelling import in_use
from refman.references.labelling.decode import decode
from refman.references.labelling.network import Network
from refman.references.labelling.surroundings import Lines
from refman.references.labelling.token import spaced_tokens
from refman.training.labelled import labelled_tokens
from refman.training.labelled_file import read_labelled
from refman.training.mixture import lots
from refman.training.rebuild import rebuild_network

TRAIN = """
import sys
from pathlib import Path
from refman.references.labelling.in_use import scorer_in_use
from refman.training.labelled_file import read_labelled
from refman.training.network import train_network
from refman.training.pack import save

weights = scorer_in_use().weights
lines = read_labelled(Path(sys.argv[1]))
trained = train_network(lines, weights.labels, weights.transitions, rounds=60)
save(trained.vectors, Path(sys.argv[2]), **trained.layers)
"""
"""What trains runs by itself: JAX has threads, and other tests of a process split it in two."""


def test_what_is_shown_is_learned(tmp_path: Path) -> None:
    few = tmp_path / "few.jsonl"
    # of about one length, so that one program is compiled
    alike = [line for line in lots() if 16 < len(labelled_tokens(line)[0]) <= 24][:120]
    few.write_text("\n".join(json.dumps({"segments": line.segments}) for line in alike), "utf-8")
    subprocess.run([sys.executable, "-c", TRAIN, str(few), str(tmp_path / "network.npz")], check=True)
    scorer = in_use.scorer_in_use()
    network = Network(tmp_path / "network.npz", scorer)
    assert network.labels == scorer.weights.labels
    shown = [(spaced_tokens(line.text), labelled_tokens(line)[1]) for line in read_labelled(few)]
    kept = [(tokens, names) for tokens, names in shown if len(tokens) == len(names)]
    lines = Lines(np.array([len(tokens) for tokens, _ in kept]))
    numbers = scorer.table.numbers([token for tokens, _ in kept for token in tokens], int(lines.lengths.sum()))
    scores = network.score(numbers, lines, scorer.places(numbers, lines))
    best, _ = decode(scores, lines.lengths, scorer.weights.transitions)
    wanted = [name for _, names in kept for name in names]
    right = [network.labels[number] == name for number, name in zip(best.tolist(), wanted, strict=True)]
    assert len(kept) > 60
    assert sum(right) / len(right) > 0.85


def test_a_folder_that_lacks_is_told(tmp_path: Path) -> None:
    with pytest.raises(LabellerError, match="there is no folder corpus, crossref, matching in it"):
        rebuild_network(tmp_path)
