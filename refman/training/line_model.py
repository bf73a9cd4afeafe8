"""`python -m refman.training.line_model --shared DIR`: trains the line model anew on pages that are made.

DIR holds `corpus/`, `crossref/` and `matching/`. The weights replace those of the package unless `--output` says
otherwise. The random seed is fixed: the same data give the same weights.
"""

import argparse
import gzip
import json
import tempfile
from collections import defaultdict
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

import numpy as np
import pycrfsuite

from refman.references.splitting import line_model, numbering
from refman.references.splitting.line_features import BIAS, REACH, features, spread
from refman.references.splitting.lines import lines
from refman.training.corpora import Labelled, anystyle, grobid
from refman.training.page_layouts import FIRST
from refman.training.pages import Page, pages
from refman.training.synthesis import synthesise

PAGES = 1_800
"""Pages to train on."""

_MADE = 16_000
_OF_EACH = 2_000
_GROBID = 5_000
_STYLES = (
    "american-chemical-society", "american-institute-of-physics", "apa", "modern-language-association",
    "chicago-author-date",
)  # fmt: skip
_SHORTEST, _LONGEST = 20, 700
_WEIGHTS = Path(line_model.__file__).parent / line_model.WEIGHTS


def pool(shared: Path) -> list[list[str]]:
    """Printed references, those of one kind together; the gold sets are not among them."""
    found: dict[str, list[str]] = defaultdict(list)
    for line in (*anystyle(shared), *islice(grobid(shared), _GROBID), *synthesise(shared, _MADE, seed=5)):
        kind = line.source.split("/")
        found["/".join(kind[1:3]) if kind[0] == "synthesis" else kind[0]].append(_text(line))
    for style in _STYLES:
        with gzip.open(shared / "matching" / f"styles-{style}.json.gz") as file:
            records = json.load(file)["dataset"][:_OF_EACH]
        found[style] = [" ".join(record["ref_string"].split()) for record in records if record["ref_string"]]
    return [[text for text in texts if _SHORTEST < len(text) < _LONGEST] for texts in found.values()]


def _text(line: Labelled) -> str:
    return " ".join("".join(part for _, part in line.segments).split()).replace("\u00ad", "")


def labelled(page: Page) -> tuple[list[list[str]], list[str]]:
    """The features and the labels of a page's lines."""
    kinds: dict[int, str] = {}
    at = 0
    for line in page.lines:
        kinds[at + len(line.text) - len(line.text.lstrip())] = line.kind
        at += len(line.text) + 1
    found = lines(page.text)
    # What stands behind a heading on its own line is the first of a list.
    return spread(features(found, numbering.runs(found))), [kinds.get(line.start, FIRST) for line in found]


def train(made: Iterable[Page], weights: Path, *, iterations: int) -> None:
    """Writes the weights of a CRF trained on the pages."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({
        "c1": 0.3, "c2": 0.05, "max_iterations": iterations, "feature.minfreq": 3, "feature.possible_transitions": False
    })  # fmt: skip
    for page in made:
        rows, labels = labelled(page)
        if labels:
            trainer.append(rows, labels)
    with tempfile.TemporaryDirectory() as folder:
        plain = str(Path(folder) / "weights")
        trainer.train(plain)
        _pack(plain, weights)


def _pack(trained: str, weights: Path) -> None:
    """Writes a CRFsuite model as the line model reads it."""
    tagger = pycrfsuite.Tagger()
    tagger.open(trained)
    info = tagger.info()
    labels = sorted(tagger.labels())
    number = {label: at for at, label in enumerate(labels)}
    bias = np.zeros(len(labels), np.float32)
    rows: dict[str, np.ndarray] = defaultdict(lambda: np.zeros((2 * REACH + 1, len(labels)), np.float32))
    for (name, label), weight in info.state_features.items():
        distance, _, feature = name.partition(":")
        if name == BIAS:
            bias[number[label]] = weight
        else:
            rows[feature][int(distance) + REACH, number[label]] = weight
    transitions = np.zeros((len(labels), len(labels)), np.float32)
    for (before, after), weight in info.transitions.items():
        transitions[number[before], number[after]] = weight
    names = sorted(rows)
    with weights.open("wb") as file:
        np.savez_compressed(
            file,
            labels=np.array(labels),
            transitions=transitions,
            bias=bias,
            names=np.frombuffer("\n".join(names).encode(), np.uint8),
            weights=np.stack([rows[name] for name in names]).astype(np.float16),
        )


def main() -> None:
    """Trains as the command line says."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--shared", type=Path, required=True, help="folder with corpus/, crossref/, matching/")
    arguments.add_argument("--pages", type=int, default=PAGES, help=f"pages to make ({PAGES})")
    arguments.add_argument("--iterations", type=int, default=90, help="steps of the optimiser (90)")
    arguments.add_argument("--output", type=Path, default=_WEIGHTS, help="where the weights go")
    options = arguments.parse_args()
    made = pages(options.shared, pool(options.shared), options.pages, seed=1)
    train(made, options.output, iterations=options.iterations)


if __name__ == "__main__":
    main()
