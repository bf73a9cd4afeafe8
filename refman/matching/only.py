"""What is all that a record says, as a style without titles prints it: enough where no other record says the same.

Names and a year are a book, names alone a thesis without a year, a host and a year a notice or a volume. Such a record
is taken only if all that is printed stands in it, the given names agree, it has no author, no journal, volume or pages
that would have been printed and are not, and the search went on to records that lack one of the words: then there is no
other like it among all that were searched. Who edited a host or a volume is often left out.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from refman.languages import language_names, lexicon
from refman.matching.compare import first_page, same_surname
from refman.matching.evidence import people
from refman.matching.initials import initials_agree
from refman.matching.letters import plain
from refman.matching.printed import fields_text, printed
from refman.matching.titles import read_title
from refman.model import Entry, Name

_LONGEST: Final = 12
_HOSTED: Final = 24
"""Printed words beyond which something was printed that was not read."""


def is_only_one(entry: Entry, record: Entry, others: Sequence[Entry]) -> bool:
    """True where a record is all that a reference of names, host and year can mean among the records of a search."""
    if not (entry.reference and entry.reference.text):
        return False
    title = read_title(entry)
    words = printed(entry).plain | (plain(title) if title not in entry.reference.text else frozenset())
    ours = frozenset(word for word in words if (len(word) > 1 or word.isdecimal()) and not _is_said_about(word))
    if len(ours) > (_HOSTED if entry.value("container-title") else _LONGEST) or not _is_telling(entry, ours):
        return False
    standing = [other for other in others if ours <= plain(fields_text(other))]
    fitting = [other for other in standing if _says_no_more(other, entry)]
    return len(fitting) == 1 and fitting[0] is record and len(standing) < len(others)


def _is_said_about(word: str) -> bool:
    """True for what is no part of a work's own record: a mark ("editors"), the name of a language ("in Chinese")."""
    return bool(lexicon().classes(word)) or word in language_names()


def _is_telling(entry: Entry, ours: Collection[str]) -> bool:
    """True where two of four are printed: names, a title or host, a year, a volume; with words among them.

    Full names are enough where nothing else is printed.
    """
    date = entry.date("issued")
    named = read_title(entry) or entry.value("container-title")
    told = (people(entry), named, date and date.year, entry.value("volume"))
    is_named = not read_title(entry) and any(name.family and name.given for name in people(entry))
    return (sum(map(bool, told)) > 1 or is_named) and any(word.isalpha() for word in ours)


def _says_no_more(record: Entry, entry: Entry) -> bool:
    """True where the record has no place and nobody that would have been printed, and is not."""
    ours, theirs = people(entry), record.names("author")
    # What was read as a name is none where nobody is recorded: "Canadian Film and Video".
    if theirs and not _same_people(ours, theirs):
        return False
    editors = record.names("editor")
    if not theirs and editors and not _same_people(ours, editors) and _has_one_of(ours, editors):
        return False
    date = record.date("issued")
    if date and date.year and date.year not in printed(entry).years:
        return False
    # A place may have been read as something else, but it must be printed.
    return all(plain(place) <= printed(entry).plain for place in _places(record))


def _places(record: Entry) -> Iterator[str]:
    """What a style without titles prints of the place: seldom the issue of a volume, of pages mostly the first."""
    names = ("container-title", "volume" if record.value("volume") else "issue")
    yield from (str(record.value(name) or "") for name in names)
    yield first_page(str(record.value("page") or ""))


def _has_one_of(ours: Sequence[Name], theirs: Sequence[Name]) -> bool:
    return any(same_surname(a, b) for a in ours for b in theirs)


def _same_people(ours: Sequence[Name], theirs: Sequence[Name]) -> bool:
    """True where as many people are printed as recorded, in their order, with given names that agree."""
    return len(ours) == len(theirs) and all(
        same_surname(a, b) and initials_agree(a, b) for a, b in zip(ours, theirs, strict=True)
    )
