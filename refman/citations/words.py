"""The words that stand around citations, of all languages at once."""

import re
from functools import cache

from refman.languages import lexicon
from refman.patterns import longest_first
from refman.tables import read_table


@cache
def words(name: str) -> frozenset[str]:
    """The words of a class of ours, or of the lexicon."""
    own = read_table("refman.citations", "words.toml")
    return frozenset(own[name]) if name in own else lexicon().words(name)


@cache
def parts(name: str) -> frozenset[str]:
    """The single words of the phrases of a class."""
    return frozenset(part for phrase in words(name) for part in re.findall(r"[^\W\d_]+", phrase))


@cache
def pattern(name: str) -> str:
    """A pattern for any word of the class, the longest first, with or without its stop."""
    return rf"(?:{'|'.join(map(re.escape, longest_first(words(name))))})(?![^\W\d_])\.?"
