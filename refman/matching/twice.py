"""One work under two DOIs: the publisher's and an archive's, or one that was registered again."""

from typing import Final

from refman.matching.compare import agree
from refman.matching.slip import is_registered_twice
from refman.model import Entry

_NEVER: Final = ("volume", "container-title")
"""What two records of one work never contradict each other in; an issue is often left out or counted anew."""


def is_one_work(a: Entry, b: Entry) -> bool:
    """True for two records that say the same: title, first author, first page, year, volume and host.

    Example:
        >>> from refman.model import Date, Field, Name, Number, Text
        >>> def record(year):
        ...     fields = {"title": Text("On rivers"), "author": (Name("Lee"),), "page": Number("5-9")}
        ...     fields["issued"] = Date.parse(year)
        ...     return Entry("", "article-journal", {name: Field(value) for name, value in fields.items()})
        >>> is_one_work(record("1999"), record("1999")), is_one_work(record("1999"), record("2004"))
        (True, False)
    """
    return is_registered_twice(a, b) and _years_agree(a, b) and all(_agrees(name, a, b) for name in _NEVER)


def _years_agree(a: Entry, b: Entry) -> bool:
    """True where the years are the same, or the next: what comes out online comes first."""
    years = [date.year if (date := entry.date("issued")) else None for entry in (a, b)]
    return years[0] is None or years[1] is None or abs(years[0] - years[1]) <= 1


def _agrees(name: str, a: Entry, b: Entry) -> bool:
    ours, theirs = a.fields.get(name), b.fields.get(name)
    return ours is None or theirs is None or agree(name, ours.value, theirs.value) is not False
