"""Which of two related entries is what to the other."""

from typing import Final

from refman.matching.relation import Pair, is_preprint
from refman.model import Entry, Relation, primary

_REVIEWS: Final = frozenset({"review", "review-book"})


def direction(pair: Pair) -> tuple[Entry, Relation, Entry]:
    """What the one of two related entries is to the other, as a link between them says it.

    Where the pair does not tell which came from which, and for parts and editions, they are related and no more.
    """
    for one, other in ((pair.first, pair.second), (pair.second, pair.first)):
        if pair.relation == "preprint" and is_preprint(one) and not is_preprint(other):
            return one, "preprint-of", other
        if pair.relation == "translation" and _is_english(one) and not _is_english(other):
            return one, "translation-of", other
        if pair.relation == "about" and one.type in _REVIEWS and other.type not in _REVIEWS:
            return one, "review-of", other
    return pair.first, "related-to", pair.second


def _is_english(entry: Entry) -> bool:
    return entry.language is not None and primary(entry.language) == "en"
