"""The table `shelf`: by which tags, collections, reading states, files and links entries are found.

Hides that it is made from entries, and kept in step with them by the table of entries.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Literal

from refman.library.words import plain
from refman.model import Entry, tags

Kind = Literal["tag", "collection", "reading", "file", "link"]
_PARTING: Final = "/"

_KINDS: Final = (
    "WITH RECURSIVE named (value) AS (SELECT min(value) FROM shelf WHERE kind = '{kind}' UNION ALL "
    "SELECT (SELECT min(value) FROM shelf WHERE kind = '{kind}' AND value > named.value) FROM named "
    "WHERE named.value IS NOT NULL) SELECT value FROM named WHERE value IS NOT NULL"
)
"""The values of a kind: one look into the index for each, however many entries it has."""


def put(connection: sqlite3.Connection, entries: Iterable[tuple[int, Entry]]) -> None:
    """Note what entries are found by, under their ids."""
    rows = [(kind, value, number) for number, entry in entries for kind, value in _values(entry)]
    if rows:
        connection.executemany("INSERT OR IGNORE INTO shelf (kind, value, entry) VALUES (?, ?, ?)", rows)


def take(connection: sqlite3.Connection, ids: Iterable[int]) -> None:
    """Forget what entries are found by."""
    connection.executemany("DELETE FROM shelf WHERE entry = ?", ((number,) for number in ids))


def counts(connection: sqlite3.Connection, kind: Kind) -> dict[str, int]:
    """The values of a kind, each with the number of its entries, in the order of their letters."""
    rows = connection.execute("SELECT value, count(*) FROM shelf WHERE kind = ? GROUP BY value", (kind,))
    return dict(sorted(rows, key=lambda row: (plain(row[0]), row[0])))


def agrees(connection: sqlite3.Connection, number: int, entry: Entry) -> bool:
    """True where an entry is found by what it says, and by nothing else."""
    rows = connection.execute("SELECT kind, value FROM shelf WHERE entry = ?", (number,))
    return set(rows) == set(_values(entry))


def having(connection: sqlite3.Connection, kind: Kind, values: Sequence[str] | None = None) -> list[int]:
    """The ids of the entries that have something of a kind, or one of its values, in their order."""
    rows: set[tuple[int]] = set()
    if values is None:
        rows |= set(connection.execute("SELECT DISTINCT entry FROM shelf WHERE kind = ?", (kind,)))
    for value in values or ():
        rows |= set(connection.execute("SELECT entry FROM shelf WHERE kind = ? AND value = ?", (kind, value)))
    return sorted(number for (number,) in rows)


def found_by(kind: Kind, test: str) -> str:
    """The condition on `entries e` that a value of a kind passes a test: an SQL function of it and of what is asked.

    The function is called once for each value, not for each entry.
    """
    named = _KINDS.format(kind=kind)
    return f"e.id IN (SELECT entry FROM shelf WHERE kind = '{kind}' AND value IN ({named} AND {test}(value, ?)))"


def lies_in(collection: str, asked: str) -> bool:
    """True for a collection and those within it, in whatever case; for SQL.

    Example:
        >>> lies_in("Диссертация/Глава 1", "диссертация"), lies_in("Диссертация 2", "диссертация")
        (True, False)
    """
    path, wanted = _steps(collection), _steps(asked)
    return bool(wanted) and path[: len(wanted)] == wanted


def _steps(path: str) -> list[str]:
    return [" ".join(plain(step).split()) for step in path.split(_PARTING) if step.strip()]


def _values(entry: Entry) -> Iterator[tuple[Kind, str]]:
    keyword = entry.value("keyword")
    if keyword is not None:
        yield from (("tag", _storable(tag)) for tag in tags(str(keyword)))
    shelf = entry.shelf
    if shelf:
        yield from (("collection", _storable(path)) for path in shelf.collections)
        yield from (("file", file.sha256) for file in shelf.files)
        yield from (("link", _storable(link.to)) for link in shelf.links)
        if shelf.reading:
            yield "reading", shelf.reading


def _storable(text: str) -> str:
    # half a surrogate pair, as JSON may escape it, is no text that SQLite takes
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
