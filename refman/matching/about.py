"""Works about works: replies, errata, reviews bear the title of what they are about, and are works of their own."""

from functools import cache

from refman.matching.compare import latin, skeleton
from refman.matching.near import edits
from refman.matching.printed import Printed
from refman.tables import read_table

_SHORT = 5


@cache
def relations() -> dict[str, dict[str, list[str]]]:
    """The words by which related works are told, as the table has them."""
    return read_table("refman.matching", "relations.toml")


@cache
def marks(name: str) -> frozenset[str]:
    """The folded words of a relation."""
    return frozenset(map(skeleton, relations()[name]["words"]))


def folded_words(text: str) -> frozenset[str]:
    """The words of a text, folded one by one."""
    return frozenset(skeleton(word) for word in latin(text).split())


def is_headed_about(title: str, ours: Printed) -> bool:
    """True where a title begins with a word of replies and errata that is not printed.

    A retracted article keeps its own title behind the word; it is the work.

    Example:
        >>> from refman.matching.printed import printed
        >>> from refman.model import Entry, Reference
        >>> ours = printed(Entry(reference=Reference("Li A. On rivers. 2001.")))
        >>> is_headed_about("Erratum to: On rivers", ours), is_headed_about("RETRACTED: On rivers", ours)
        (True, False)
    """
    first = skeleton(next(iter(latin(title).split()), ""))
    if first not in _heads() or first in ours.words:
        return False
    return len(first) <= _SHORT or edits(first, ours.letters) > 1


@cache
def _heads() -> frozenset[str]:
    return marks("about") - marks("retracted")
