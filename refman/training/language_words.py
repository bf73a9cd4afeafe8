"""Lines of one to three words, so that short titles are told by words that no sentence at hand has."""

import random
from collections.abc import Mapping
from pathlib import Path

from refman.languages import script

SEED = 20
FLAT = 0.4
"""The power to which a word's count is raised: seldom words are met in titles more often than in talk."""
BORROWED = 2.0
"""How many times more often a word is met in English before it is no word of another language, but a name or a loan."""
_LENGTHS = (1, 1, 2, 3)


def words(folder: Path, tag: str) -> dict[str, float]:
    """How often each word of a language is met among its words (0 to 1); nothing where there is no list of them."""
    path = folder / f"{tag}.words.txt"
    rows = [row.rpartition(" ") for row in path.read_text("utf-8").splitlines()] if path.exists() else []
    counts = {word: int(count) for word, _, count in rows if word.isalpha() and len(word) > 1}
    total = sum(counts.values())
    return {word: count / total for word, count in counts.items()}


def word_lines(found: Mapping[str, float], english: Mapping[str, float], size: int, written: str) -> list[str]:
    """So many lines of these words, those left out that are rather English, or in another script."""
    own = {
        word: share
        for word, share in found.items()
        if script(word) == written and english.get(word, 0.0) <= BORROWED * share
    }
    if not own:
        return []
    chance = random.Random(SEED)
    drawn = iter(chance.choices([*own], [share**FLAT for share in own.values()], k=max(_LENGTHS) * size))
    lines = [" ".join(next(drawn) for _ in range(chance.choice(_LENGTHS))) for _ in range(size)]
    return [line.capitalize() if chance.random() < 0.5 else line for line in lines]
