"""Floors under which the detector must not fall: pieces of sentences as short as titles, some of them trained on."""

import random
from pathlib import Path

import pytest

from refman.languages import tell

METADATA = Path(__file__).parents[4] / "shared" / "corpus" / "metadata"
FLOORS = {
    "ru": 0.98,
    "kk": 0.99,
    "ky": 0.97,
    "tt": 0.97,
    "uz-Cyrl": 0.97,
    "tg": 0.97,
    "uk": 0.96,
    "be": 0.96,
    "mn": 0.98,
    "bg": 0.93,
}


@pytest.mark.parametrize(("name", "floor"), FLOORS.items())
def test_pieces_are_told_apart(name: str, floor: float) -> None:
    path = METADATA / f"sentences_{name}.txt"
    if not path.exists():
        pytest.skip("the shared metadata is not here")
    chance = random.Random(7)
    pieces = [_piece(line, chance) for line in path.read_text("utf-8").splitlines()[:400] if len(line.split()) > 2]
    right = sum(tell(piece).tag == name.partition("-")[0] for piece in pieces)
    assert right / len(pieces) >= floor


def _piece(line: str, chance: random.Random) -> str:
    words = line.split()
    size = chance.randint(3, 8)
    start = chance.randint(0, max(0, len(words) - size))
    return " ".join(words[start : start + size])
