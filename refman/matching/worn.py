"""What worn print says for a record: words that are torn, run together or misspelt count for what they were."""

from collections.abc import Mapping
from typing import Final

from refman.matching.compare import latin
from refman.matching.letters import threes
from refman.matching.near import words_near
from refman.matching.printed import Printed

_HALF: Final = 0.5


def worn_evidence(ours: Printed, recorded: str, told: Mapping[str, float], *, is_close: bool) -> dict[str, float]:
    """How much of the printed words stands in the record and of the record's in print, torn as they may be."""
    there = back = 0.0
    if is_close:
        there, back = words_near(ours.text, threes(recorded)), words_near(latin(recorded), ours.threes)
    return {
        "near": there,
        "near-all": max(0.0, there - 0.85) / 0.15,
        "near-back": back,
        "near-back-all": max(0.0, back - 0.85) / 0.15,
        "near-both": max(0.0, min(back, there) - 0.85) / 0.15,
        "torn-words": max(0.0, there - told["words"]),
    }


def mended(told: Mapping[str, float]) -> dict[str, float]:
    """What words would tell if they were not torn: the weights are learned mostly from sound print."""
    there, back = max(told["explained"], told["near"]), max(told["words-back"], told["near-back"])
    return {
        "explained": there,
        "explained-whole": max(0.0, there - 0.8) * 5,
        "words": max(told["words"], told["near"]),
        "words-back": back,
        "letters-back": max(told["letters-back"], told["near-back"]),
        "title-missing": told["title-lost"],
        "read-title-missing": min(told["read-title-missing"], told["title-lost"]),
        "first-author": 1.0 if told["first-near"] >= _HALF else told["first-author"],
    }
