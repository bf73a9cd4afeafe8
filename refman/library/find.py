"""Finding: the ids that a query means, as a set in the order of the library, or the best first."""

import sqlite3
from collections.abc import Iterator, Sequence
from functools import partial

from refman.library.condition import Condition, Widen, alternatives, compiled, is_worded
from refman.library.query import Query, Term, parse
from refman.library.typo import near
from refman.library.words import words

_WIDEST = 3
_ALL = 1 << 40
_LOOKED_AT = 5
"""For each answer that is wanted, how many are held against each other."""
_FEW = 1000
"""Less entries than that are looked up in the index of words one by one."""
_MANY = 50_000
"""From so many on, the first answers are found soonest by reading on."""
_CHECKED = 2
"""The same, where each must be read to know whether it is one."""


def matching(connection: sqlite3.Connection, query: str, limit: int = _ALL) -> list[int]:
    """The ids of the entries that a query means, the first so many; where there are none, a typo is forgiven."""
    return next(pages(connection, query, limit), [])


def pages(connection: sqlite3.Connection, query: str, size: int) -> Iterator[list[int]]:
    """The same, so many at a time; what comes later is not looked for before it is asked for."""
    parsed = parse(query)
    conditions = _conditions(parsed, _WIDEST)
    found = _run(connection, conditions, size)
    if not found and _has_words(parsed):
        conditions = _conditions(parsed, _WIDEST, partial(near, connection))
        found = _run(connection, conditions, size)
    while found:
        yield found
        found = _run(connection, conditions, size, after=found[-1]) if size == len(found) else []


def best(connection: sqlite3.Connection, query: str, limit: int) -> list[int]:
    """The ids of the entries that answer a query best, the best first.

    What has the words in names and titles comes before what has them elsewhere, before words that only begin so,
    before what sounds so; where nothing is found, a typo is forgiven. Among equals, those with the words as they were
    typed come first, then the newest.
    """
    parsed = parse(query)
    found: dict[int, None] = {}
    # a phrase means the same however wide the search is
    steps = dict.fromkeys(_conditions(parsed, depth) for depth in range(_WIDEST + 1))
    for conditions in steps:
        if len(found) >= limit:
            break
        many = (_CHECKED if any(one.sql for one in conditions) else _LOOKED_AT) * limit
        fresh = [one for one in _run(connection, conditions, many, newest=True) if one not in found]
        found |= dict.fromkeys(_ranked(connection, fresh, parsed))
    if not found and _has_words(parsed):
        conditions = _conditions(parsed, _WIDEST, partial(near, connection))
        if conditions not in steps:
            found |= dict.fromkeys(_run(connection, conditions, limit, newest=True))
    return list(found)[:limit]


def _conditions(query: Query, depth: int, widen: Widen | None = None) -> tuple[Condition, ...]:
    return tuple(compiled(one, depth=depth, widen=widen) for one in alternatives(query))


def _has_words(query: Query) -> bool:
    return any(is_worded(term) for group in query for term in group)


def _run(
    connection: sqlite3.Connection, conditions: Sequence[Condition], limit: int, *, newest: bool = False, after: int = 0
) -> list[int]:
    """The ids, behind one, for which one of the conditions holds, so many: the first, or the newest."""
    found = [_found(connection, one, limit, newest=newest, after=after) for one in conditions]
    return found[0] if len(found) == 1 else sorted({one for part in found for one in part}, reverse=newest)[:limit]


def _found(connection: sqlite3.Connection, condition: Condition, limit: int, *, newest: bool, after: int) -> list[int]:
    rows, key, narrow = _plan(connection, condition)
    where = [one for one in (condition.match and "words MATCH ?", condition.sql, narrow, f"{key} > ?") if one]
    values = [*filter(None, [condition.match]), *condition.values]
    values += condition.narrow_values if "?" in narrow else ()
    sql = f"SELECT e.id FROM {rows} WHERE {' AND '.join(where)} ORDER BY {key} {'DESC' if newest else ''} LIMIT {limit}"
    return [number for (number,) in connection.execute(sql, [*values, after])]


def _plan(connection: sqlite3.Connection, condition: Condition) -> tuple[str, str, str]:
    """What is gone through in which order, the id by which that is ordered, and how the entries are narrowed down.

    The order of the index of words is that of the ids: the first answers come before the last are found. But few
    entries are looked up in it one by one; and where most are meant, the first are found soonest by reading on.
    """
    narrow, is_few, is_most = condition.narrow, False, False
    if narrow:
        sql = f"SELECT e.id FROM entries e WHERE {narrow} LIMIT {_MANY}"
        ids = [number for (number,) in connection.execute(sql, condition.narrow_values)]
        is_few, is_most = len(ids) < _FEW, len(ids) == _MANY
        if is_few:
            narrow = f"e.id IN ({','.join(map(str, ids)) or 'NULL'})"
    if not condition.match:
        return f"entries e {'NOT INDEXED' if is_most else ''}", "e.id", narrow
    if is_few:
        return "entries e CROSS JOIN words w ON w.rowid = e.id", "e.id", narrow
    if narrow and not is_most:
        narrow = f"w.rowid IN (SELECT e.id FROM entries e WHERE {narrow})"
    return "words w CROSS JOIN entries e ON e.id = w.rowid", "w.rowid", narrow


def _ranked(connection: sqlite3.Connection, ids: Sequence[int], query: Query) -> list[int]:
    asked = [word for group in query for term in group if _counts(term) for word in words(term.text)]
    if len(ids) < 2 or not asked:
        return list(ids)
    marks = ",".join("?" * len(ids))
    rows = connection.execute(f"SELECT id, title, author FROM entries WHERE id IN ({marks})", list(ids))
    scores = {number: _score(words(title or ""), words(author or ""), asked) for number, title, author in rows}
    return sorted(ids, key=lambda number: (-scores[number], -number))


def _counts(term: Term) -> bool:
    return not term.negated and not term.field


def _score(title: list[str], author: list[str], asked: list[str]) -> float:
    """Words as typed count most, side by side more, and more in a short title."""
    exact = sum((word in title) + (word in author) for word in asked)
    together = f" {' '.join(asked)} " in f" {' '.join(title)} "
    return exact + together + len(asked) / (len(asked) + len(title) + 1)
