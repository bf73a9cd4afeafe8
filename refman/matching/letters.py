"""Texts made comparable: their folded letters in threes, their words in Latin letters."""

from functools import lru_cache

from refman.matching.compare import latin, skeleton


@lru_cache(maxsize=8_192)
def folded(text: str) -> str:
    """The letters alone, all that romanisations differ in folded away."""
    return skeleton(text)


@lru_cache(maxsize=8_192)
def threes(text: str) -> frozenset[str]:
    """The folded letters in threes."""
    return of_three(folded(text))


def of_three(letters: str) -> frozenset[str]:
    """Letters in threes; fewer as they are."""
    return frozenset(letters[at : at + 3] for at in range(max(1, len(letters) - 2))) if letters else frozenset()


@lru_cache(maxsize=8_192)
def plain(text: str) -> frozenset[str]:
    """The words in Latin letters, numbers without the noughts before them."""
    return frozenset(bare(word) for word in latin(text).split())


def bare(word: str) -> str:
    """A number without the noughts before it; other words as they are."""
    return word.lstrip("0") or word


def share(part: frozenset[str], whole: frozenset[str]) -> float:
    """How much of the part stands in the whole, 0 to 1."""
    return len(part & whole) / len(part) if part else 0.0
