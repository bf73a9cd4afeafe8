"""Words that tell what kind of work a reference names, beyond those of the languages' lexicons."""

import tomllib
from functools import cache
from importlib import resources

from refman.languages import lexicon


def telling(low: str) -> frozenset[str]:
    """The classes of a casefolded word, those of the lexicon and those of `kinds.toml`.

    Example:
        >>> sorted(telling("материалы")), sorted(telling("патент")), sorted(telling("абай"))
        (['conference'], ['patent'], [])
    """
    classes, kinds = lexicon().classes(low), _kinds().get(low)
    return classes | kinds if kinds else classes


@cache
def _kinds() -> dict[str, frozenset[str]]:
    data = tomllib.loads(resources.files("refman.references").joinpath("kinds.toml").read_text(encoding="utf-8"))
    kinds: dict[str, set[str]] = {}
    for kind, words in data.items():
        for word in words:
            kinds.setdefault(word, set()).add(kind)
    return {word: frozenset(names) for word, names in kinds.items()}
