"""The references whose labels are believed at once, or mostly, would be read the same with all the rules."""

import sys
from itertools import islice
from pathlib import Path

import pytest

from refman.model import Span
from refman.references.labelling.labeller import Labelled, label
from refman.references.placing.placed import placed
from refman.training import corpora
from refman.training.evaluate import GOLD_SETS, read_gold
from refman.training.mixture import lots

SHARED = Path(__file__).parents[3] / "shared"

pytestmark = pytest.mark.skipif(not (SHARED / "bench").is_dir(), reason="the gold sets (../shared) are not here")


@pytest.mark.parametrize(
    ("way_out", "closed"),
    [pytest.param("is_beyond_doubt", lambda *_: False, id="beyond doubt"), pytest.param("_SURE", 2, id="sure labels")],
)
def test_no_rule_that_is_left_out_would_change(monkeypatch: pytest.MonkeyPatch, way_out: str, closed: object) -> None:
    lines = [line["input"] for gold in GOLD_SETS for line in read_gold(SHARED, gold)]
    lines += [line.text for line in [*islice(corpora.grobid(SHARED), 2_000), *lots()]]
    labelled = [*zip(lines, label(lines), strict=True)]
    quickly = [read(*one) for one in labelled]
    monkeypatch.setattr(sys.modules[placed.__module__], way_out, closed)
    assert [read(*one) for one in labelled] == quickly


def read(text: str, labelled: Labelled) -> dict[str, list[tuple[str, Span]]]:
    """What is read of each label, and where; rules may be less sure of the same than labels are."""
    return {name: [(one.text, one.span) for one in found] for name, found in placed(text, labelled).items()}
