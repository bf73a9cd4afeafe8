"""The languages of many references, and of a list, in which those that say much speak for those that say little."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice

from refman.languages.tag import strings, tag
from refman.languages.tell import foretell
from refman.model import Entry

_AT_ONCE = 1024
"""References whose strings are told together."""
SETTLED = 0.9
"""A language with a smaller chance is looked at again."""
_FEWEST = 5
"""References whose language is settled, below which a list says nothing of the others."""


def tag_each(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Each of the entries as `tag` gives it, in less time."""
    left = iter(entries)
    while some := list(islice(left, _AT_ONCE)):
        foretell(text for entry in some for text in strings(entry))
        yield from map(tag, some)


def tag_list(entries: Iterable[Entry]) -> list[Entry]:
    """The entries of one list, tagged; those whose title leaves doubt are told with the languages of the others.

    Neither a note, nor a letter, nor what a file or a user said is ever overruled.
    """
    before = list(entries)
    first = list(tag_each(before))
    around = Counter(entry.language for entry in first if entry.language and not _is_doubtful(entry))
    if around.total() < _FEWEST:
        return first
    shares = {language: count / around.total() for language, count in around.items()}
    return [tag(old, around=shares) if _is_doubtful(told) else told for old, told in zip(before, first, strict=True)]


def _is_doubtful(entry: Entry) -> bool:
    known = entry.fields.get("language")
    return known is None or (known.origin.kind == "inferred" and known.confidence < SETTLED)
