"""The tables that bring duplicates together: `work_keys`, under which forms of one work meet, and `aliases`.

Hides that both are made from entries, and kept in step with them by the table of entries.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from refman.library.duplicates import marks
from refman.library.row import storable
from refman.matching import keys
from refman.model import Entry

FEW = 5
"""Entries that are looked at under one key, the newest: no key makes an entry slow."""
_MANY = 500
_NEWEST = f"SELECT entry FROM work_keys WHERE key = n.key AND entry < n.entry ORDER BY entry DESC LIMIT {FEW}"
_CITEKEY = "citekey "
_TABLES = ("work_keys", "aliases")


def alias_marks(entry: Entry) -> list[str]:
    """The marks of the entries that were merged into this one, by which an import knows them, and their citekeys."""
    found = [mark for one in entry.merged for mark in marks(one)]
    return [*dict.fromkeys(found), *(_CITEKEY + key for key in entry.aliases)]


def put(connection: sqlite3.Connection, entries: Iterable[tuple[int, Entry]]) -> None:
    """Note the keys and aliases of entries, under their ids."""
    listed = list(entries)
    # in the order of the keys, in which the table holds them: each of its pages is fetched once
    keyed = sorted((key, number) for number, entry in listed for key in keys(entry))
    named = ((mark, number) for number, entry in listed if entry.merged for mark in alias_marks(entry))
    connection.executemany("INSERT INTO work_keys (key, entry) VALUES (?, ?)", keyed)
    connection.executemany("INSERT INTO aliases (mark, entry) VALUES (?, ?)", named)


def take(connection: sqlite3.Connection, ids: Iterable[int]) -> None:
    """Forget the keys and aliases of entries."""
    gone = [(number,) for number in ids]
    for table in _TABLES:
        connection.executemany(f"DELETE FROM {table} WHERE entry = ?", gone)


def met_since(connection: sqlite3.Connection, first: int) -> Iterator[tuple[int, int]]:
    """The ids of entries from an id on, each with that of one that came before and has a key in common with it.

    Under each key only the newest few that came before are told.
    """
    sql = f"SELECT entry, (SELECT group_concat(entry) FROM ({_NEWEST})) AS met FROM work_keys n WHERE entry >= ?"
    for number, ids in connection.execute(f"SELECT * FROM ({sql} ORDER BY entry) WHERE met IS NOT NULL", (first,)):
        yield from ((number, other) for other in sorted(map(int, ids.split(","))))


def met_by(connection: sqlite3.Connection, key: int) -> list[int]:
    """The ids of the newest few entries that have a key, the newest last."""
    sql = f"SELECT entry FROM work_keys WHERE key = ? ORDER BY entry DESC LIMIT {FEW}"
    return [number for (number,) in connection.execute(sql, (key,))][::-1]


def blocks(connection: sqlite3.Connection) -> Iterator[list[int]]:
    """The ids of entries that share a key, in their order, key by key."""
    sql = "SELECT group_concat(entry) FROM work_keys GROUP BY key HAVING count(*) > 1"
    return (sorted(map(int, ids.split(","))) for (ids,) in connection.execute(sql))


def aliased(connection: sqlite3.Connection, wanted: Sequence[str]) -> Iterator[tuple[str, int]]:
    """The aliases that are there, each with the id of its entry."""
    if connection.execute("SELECT 1 FROM aliases LIMIT 1").fetchone() is None:
        return
    for at in range(0, len(wanted), _MANY):
        some = [storable(mark) for mark in wanted[at : at + _MANY]]
        yield from connection.execute(
            f"SELECT mark, entry FROM aliases WHERE mark IN ({','.join('?' * len(some))})", some
        )


def by_citekey(connection: sqlite3.Connection, wanted: Iterable[str]) -> dict[str, int]:
    """The ids of the entries that had these citekeys before they were merged."""
    return {
        mark.removeprefix(_CITEKEY): number for mark, number in aliased(connection, [_CITEKEY + key for key in wanted])
    }
