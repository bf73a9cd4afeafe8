"""Whether an entry has the words where a query wants them: what the index cannot tell, and SQL asks of the row.

Hides how little of a row is read for that: an entry is made only of values that are more than a text.
"""

import json
import re
import sqlite3
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final

from refman.library.shelving import lies_in
from refman.library.words import plain, readable, rooted, sounding, wanted, words
from refman.model import Date, Name, csl, from_item

_PREFIX: Final = 3
_ASKED: Final = 1024
"""Rows whose answers are kept: a search that becomes wider asks again of what it has found."""
_PLAIN: Final = (csl.TEXTS | csl.NUMBERS) - csl.OWN
"""Variables whose values stand in an item as they are read."""
_UNSAID: Final = frozenset({"reference", "number", "span", "twin", "languages", "trail", "issues", "merged"})
"""What is kept of an entry in the item's `custom` and is no field."""
_APOSTROPHE: Final = re.compile("['\u2018\u2019\u02b9\u02bc`]")
"""What may go from within a word."""


def teach(connection: sqlite3.Connection) -> None:
    """Make the functions that conditions use known to SQL on this connection."""
    connection.create_function("holds", 4, holds, deterministic=True)
    connection.create_function("says", 3, says, deterministic=True)
    connection.create_function("tagged", 2, tagged, deterministic=True)
    connection.create_function("lies_in", 2, lies_in, deterministic=True)


@lru_cache(_ASKED)
def holds(item: str, field: str, text: str, as_phrase: str) -> bool:
    """True where a field of an item (any, for none) has the words of a text, side by side for a phrase; for SQL."""
    asked = words(text.rstrip("*"))
    return any(_stand(found, asked, as_phrase=bool(as_phrase)) for found in _spoken(item, field))


@lru_cache(_ASKED)
def says(found: str | None, text: str, as_phrase: str) -> bool:
    """True where a text has the words of another, side by side for a phrase; for SQL."""
    return _stand(found or "", words(text.rstrip("*")), as_phrase=bool(as_phrase))


@lru_cache(_ASKED)
def tagged(item: str, tag: str) -> bool:
    """True where one of an item's keywords is this one, in whatever case; for SQL."""
    keywords = re.split("[,;]", str(json.loads(item).get("keyword") or ""))
    return bool(words(tag)) and words(tag) in [words(one) for one in keywords]


def _spoken(item: str, field: str) -> Iterator[str]:
    """The values of an item, or of one field of it, as they are read."""
    found = json.loads(item)
    custom = found.pop("custom") if isinstance(found.get("custom"), dict) else {}
    own = {name: value for name, value in custom.items() if name not in _UNSAID}
    told = own.get("printed")
    printed = told if isinstance(told, dict) else {}
    others = {}
    for name, value in found.items():
        if (plainly := None if name in printed else _plainly(name, value)) is None:
            others[name] = value
        elif field in {"", name}:
            yield plainly
    if others.keys() - {"id", "type"} or own.keys() - {"printed"}:
        fields = from_item({"custom": own} | others).fields.items()
        yield from (readable(one.value) for name, one in fields if field in {"", name})
    if field in {"", "reference"} and custom.get("reference") is not None:
        yield str(custom["reference"])


def _plainly(name: str, value: Any) -> str | None:
    """A value of an item as it is read; None for one that is not of the common sorts."""
    if isinstance(value, str):
        return value if name in _PLAIN else None
    if isinstance(value, dict):
        return str(Date.from_json(value)) if name in csl.DATES and value.keys() == {"date-parts"} else None
    is_common = name in csl.NAMES and isinstance(value, list) and all(isinstance(one, dict) for one in value)
    return readable(tuple(map(Name.from_json, value))) if is_common else None


def _stand(text: str, asked: list[str], *, as_phrase: bool) -> bool:
    if as_phrase:
        # most texts have not all of the words, and need not be parted into theirs
        return _may_have(asked, plain(text)) and f" {' '.join(asked)} " in f" {' '.join(words(text))} "
    found = words(text)
    other = [word for word in asked if not _begins(word, found)]
    forms = [{*wanted(word), *sounding(word)} for word in found] if other else []
    return all(any({word, *wanted(word), *sounding(word)} & one for one in forms) for word in other)


def _may_have(asked: list[str], folded: str) -> bool:
    return all(word in folded for word in asked) or _APOSTROPHE.search(folded) is not None


def _begins(word: str, found: list[str]) -> bool:
    starts = (word, *rooted(word)) if len(word) >= _PREFIX else ()
    return word in found or any(one.startswith(starts) for one in found)
