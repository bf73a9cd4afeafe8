"""A small closed world: 300 works printed in one style, asked for in another, with and without the right record.

The figures in docs/resolution.md are of all works; here a floor is held.
"""

from pathlib import Path

import pytest
from closed_world import CHICAGO, World, as_record, is_held_out, read, style

from refman.matching import choose

SHARED = Path(__file__).parents[2].parent / "shared" / "matching"
COUNT = 300


@pytest.fixture(scope="module")
def world() -> World:
    if not SHARED.is_dir():
        pytest.skip("the evaluation sets are not here")
    pairs = [pair for pair in style(SHARED, CHICAGO) if is_held_out(pair[0])][:COUNT]
    entries = read([text for _, text in pairs])
    return World({doi: as_record(entry, doi) for (doi, _), entry in zip(pairs, entries, strict=True)})


def test_the_right_work_is_found_or_none(world: World) -> None:
    pairs = [pair for pair in style(SHARED, "apa") if pair[0] in world.records]
    entries = list(read([text for _, text in pairs]))
    right = wrong = invented = 0
    for (doi, _), entry in zip(pairs, entries, strict=True):
        choice, ranked = choose(entry, world.candidates(entry))
        if choice == "accept":
            right += str(ranked[0].record.text("DOI")) == doi
            wrong += str(ranked[0].record.text("DOI")) != doi
        invented += choose(entry, world.candidates(entry, without=frozenset({doi})))[0] == "accept"
    assert right / (right + wrong) >= 0.995
    assert right / len(pairs) >= 0.95
    assert invented / len(pairs) <= 0.01
