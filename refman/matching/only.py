"""Names and a year alone, as a style without titles prints a book: enough where the record says no more either.

Such a record is taken only if all that is printed stands in it, the given names agree, it has no journal, volume or
pages that would have been printed, and the search went on to records that lack one of the words: then there is no other
like it among all that were searched.
"""

from collections.abc import Sequence
from typing import Final

from refman.languages import lexicon
from refman.matching.compare import same_surname
from refman.matching.evidence import people
from refman.matching.initials import initials_agree
from refman.matching.letters import plain
from refman.matching.printed import fields_text, printed
from refman.model import Entry, Name

_PLACES: Final = ("container-title", "volume", "issue", "page")
_LONGEST: Final = 12
"""Printed words beyond which something was printed that was not read."""


def is_only_one(entry: Entry, record: Entry, others: Sequence[Entry]) -> bool:
    """True where a record is all that a reference of names and a year can mean among the records of a search."""
    if not (entry.reference and entry.reference.text) or entry.value("title") or _has_place(entry):
        return False
    if not _same_people(people(entry), people(record)):
        return False
    ours = frozenset(word for word in printed(entry).plain if len(word) > 1 and not lexicon().classes(word))
    if len(ours) > _LONGEST:
        return False
    fitting = [other for other in others if not _has_place(other) and ours <= plain(fields_text(other))]
    return len(fitting) == 1 and fitting[0] is record and len(others) > 1


def _has_place(entry: Entry) -> bool:
    return any(entry.value(name) for name in _PLACES)


def _same_people(ours: Sequence[Name], theirs: Sequence[Name]) -> bool:
    """True where as many people are printed as recorded, in their order, with given names that agree."""
    if not ours or len(ours) != len(theirs):
        return False
    return all(same_surname(a, b) and initials_agree(a, b) for a, b in zip(ours, theirs, strict=True))
