"""What is all that a record says, as a style without titles prints it: enough where no other record says the same.

Names and a year are a book, a host and a year a notice or a volume. Such a record is taken only if all that is printed
stands in it, the given names agree, it has nobody, no journal, volume or pages that would have been printed and are
not, and the search went on to records that lack one of the words: then there is no other like it among all that were
searched.
"""

from collections.abc import Collection, Sequence
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
_HOSTED: Final = 24
"""Printed words beyond which something was printed that was not read."""


def is_only_one(entry: Entry, record: Entry, others: Sequence[Entry]) -> bool:
    """True where a record is all that a reference of names, host and year can mean among the records of a search."""
    if not (entry.reference and entry.reference.text):
        return False
    words = printed(entry).plain | plain(str(entry.value("title") or ""))
    ours = frozenset(word for word in words if len(word) > 1 and not lexicon().classes(word))
    if len(ours) > (_HOSTED if entry.value("container-title") else _LONGEST) or not _is_telling(entry, ours):
        return False
    standing = [other for other in others if ours <= plain(fields_text(other))]
    fitting = [other for other in standing if _says_no_more(other, entry)]
    return len(fitting) == 1 and fitting[0] is record and len(standing) < len(others)


def _is_telling(entry: Entry, ours: Collection[str]) -> bool:
    """True where two of three are printed: names or a title, a host, a year; a year must have words beside it."""
    date = entry.date("issued")
    told = (people(entry) or entry.value("title"), entry.value("container-title"), date and date.year)
    return sum(map(bool, told)) > 1 and any(word.isalpha() for word in ours)


def _says_no_more(record: Entry, entry: Entry) -> bool:
    """True where the record has no place and nobody that would have been printed, and is not."""
    ours, theirs = people(entry), people(record)
    # What was read as a name is none where nobody is recorded: "Canadian Film and Video".
    if theirs and not _same_people(ours, theirs):
        return False
    # A place may have been read as something else, but it must be printed.
    places = (str(record.value(name) or "") for name in _PLACES)
    return all(plain(place) <= printed(entry).plain for place in places if place)


def _same_people(ours: Sequence[Name], theirs: Sequence[Name]) -> bool:
    """True where as many people are printed as recorded, in their order, with given names that agree."""
    return len(ours) == len(theirs) and all(
        same_surname(a, b) and initials_agree(a, b) for a, b in zip(ours, theirs, strict=True)
    )
