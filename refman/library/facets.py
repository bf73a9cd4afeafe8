"""What an entry is, as tokens of the search index: its type, language and year, and which fields it has.

So a query for a few among a million entries reads lists of them, and no entry that it does not mean. The marks have a
column of their own: no word of an entry is one of them.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from refman.model import Entry, Shelf

ANY: Final = "entry"
"""The mark that every entry has."""
_YEAR = re.compile(r"\d{4}")
_SIGNS = re.compile(r"[\W_]+")
_LAST = 9999


def of(entry: Entry) -> str:
    """The marks of an entry, with blanks between them."""
    found = [ANY, *map(has, entry.fields), *under("type", entry.type)]
    found += [has("reference")] if entry.reference else []
    found += [has("issues")] if entry.issues else []
    found += under("language", str(entry.value("language") or ""))
    if entry.shelf:
        found += _shelved(entry.shelf)
    year = _YEAR.match(str(entry.value("issued") or ""))
    return " ".join([*found, *(_span(year[0][:digits]) for digits in (4, 3, 2))] if year else found)


def _shelved(shelf: Shelf) -> Iterator[str]:
    parts = {"collection": shelf.collections, "file": shelf.files, "link": shelf.links, "reading": shelf.reading}
    yield from (has(name) for name, part in parts.items() if part)
    if shelf.reading:
        yield from under("reading", shelf.reading)


@lru_cache(1024)
def has(name: str) -> str:
    """The mark of entries that have a field."""
    return "has" + _SIGNS.sub("", name).casefold()


@lru_cache(1024)
def under(kind: str, text: str) -> tuple[str, ...]:
    """The marks of a type or language and of all that it is one of: `article-journal` is an `article`.

    Example:
        >>> under("language", "kk-Latn")
        ('languagekk', 'languagekklatn')
    """
    parts = text.casefold().split("-")
    joined = ("".join(parts[:count]) for count in range(1, len(parts) + 1))
    return tuple(kind + _SIGNS.sub("", one) for one in joined if one)


def within(first: int, last: int) -> list[str]:
    """The marks of which each entry of these years has one: those of whole centuries and decades, and of years.

    Example:
        >>> within(1999, 2011)
        ['year1999', 'year200', 'year2010', 'year2011']
    """
    return list(_within(max(first, 0), min(last, _LAST)))


def _within(first: int, last: int) -> Iterator[str]:
    while first <= last:
        size = next(size for size in (100, 10, 1) if first % size == 0 and (first + size - 1 <= last))
        yield _span(f"{first:04}"[: 5 - len(str(size))])
        first += size


def _span(digits: str) -> str:
    return f"year{digits}"
