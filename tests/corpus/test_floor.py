"""The scores on the gold sets may only rise: floor.json holds what has been reached.

The sets lie outside the repository, in `../shared/bench`; without them these tests are skipped.
"""

import json
from pathlib import Path

import pytest

from refman.training.evaluate import GOLD_SETS, GoldSet, score

SHARED = Path(__file__).parents[3] / "shared"
FLOOR = json.loads((Path(__file__).parent / "floor.json").read_text(encoding="utf-8"))


@pytest.mark.skipif(not (SHARED / "bench").is_dir(), reason="the gold sets (../shared/bench) are not here")
@pytest.mark.parametrize("gold", GOLD_SETS, ids=lambda gold: gold.name)
def test_scores_do_not_fall(gold: GoldSet) -> None:
    result = score(SHARED, gold)
    reached = {
        "f1": result["micro"]["f1"],
        "whole": result["whole"],
        "type": result["type_accuracy"],
        "language": result["language_accuracy"],
    }
    fallen = {name: (reached[name], floor) for name, floor in FLOOR[gold.name].items() if (reached[name] or 0) < floor}
    assert not fallen, result["errors"][:20]
