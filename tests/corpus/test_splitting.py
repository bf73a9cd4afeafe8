"""Lists on pages of all layouts are found and split; the floors may only rise.

The pages are made from the gold sets, which lie outside the repository; without them these tests are skipped.
"""

import json
from pathlib import Path

import pytest
from splitting import gold, score, table

from refman.training.pages import pages

SHARED = Path(__file__).parents[3] / "shared"
FLOOR = json.loads((Path(__file__).parent / "splitting_floor.json").read_text(encoding="utf-8"))


@pytest.mark.skipif(not (SHARED / "bench").is_dir(), reason="the gold sets (../shared/bench) are not here")
def test_lists_are_found_and_split() -> None:
    scores = score(pages(SHARED, gold(SHARED), FLOOR["pages"], seed=7))
    whole = scores["all"]
    assert whole.share >= FLOOR["all"]["right"], table(scores)
    assert whole.found >= FLOOR["all"]["found"] * whole.lists, table(scores)
    assert {name: one.share for name, one in scores.items() if one.share < FLOOR["each"]["right"]} == {}
