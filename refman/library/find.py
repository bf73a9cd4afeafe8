"""Finding: the ids that a query means, as a set in the order of the library, or the best first."""

import sqlite3
from collections.abc import Iterator, Sequence
from functools import partial

from refman.library.condition import Condition, compiled, is_worded
from refman.library.query import Query, Term, parse
from refman.library.typo import near
from refman.library.words import words

_WIDEST = 3
_ALL = 1 << 40
_LOOKED_AT = 5
"""For each answer that is wanted, how many are held against each other."""
_CHECKED = 2
"""The same, where each must be read to know whether it is one."""


def matching(connection: sqlite3.Connection, query: str, limit: int = _ALL) -> list[int]:
    """The ids of the entries that a query means, the first so many; where there are none, a typo is forgiven."""
    return next(pages(connection, query, limit), [])


def pages(connection: sqlite3.Connection, query: str, size: int) -> Iterator[list[int]]:
    """The same, so many at a time; what comes later is not looked for before it is asked for."""
    parsed = parse(query)
    condition = compiled(parsed, depth=_WIDEST)
    found = _run(connection, condition, f"ORDER BY e.id LIMIT {size}")
    if not found and _has_words(parsed):
        condition = compiled(parsed, depth=_WIDEST, widen=partial(near, connection))
        found = _run(connection, condition, f"ORDER BY e.id LIMIT {size}")
    while found:
        yield found
        found = (
            _run(connection, condition, f"ORDER BY e.id LIMIT {size}", after=found[-1]) if size == len(found) else []
        )


def best(connection: sqlite3.Connection, query: str, limit: int) -> list[int]:
    """The ids of the entries that answer a query best, the best first.

    What has the words in names and titles comes before what has them elsewhere, before words that only begin so,
    before what sounds so; where nothing is found, a typo is forgiven. Among equals, those with the words as they were
    typed come first, then the newest.
    """
    parsed = parse(query)
    found: dict[int, None] = {}
    # a phrase means the same however wide the search is
    conditions = dict.fromkeys(compiled(parsed, depth=depth) for depth in range(_WIDEST + 1))
    for condition in conditions:
        if len(found) >= limit:
            break
        many = f"ORDER BY e.id DESC LIMIT {(_CHECKED if condition.sql else _LOOKED_AT) * limit}"
        fresh = [one for one in _run(connection, condition, many) if one not in found]
        found |= dict.fromkeys(_ranked(connection, fresh, parsed))
    if not found and _has_words(parsed):
        condition = compiled(parsed, depth=_WIDEST, widen=partial(near, connection))
        if condition not in conditions:
            found |= dict.fromkeys(_run(connection, condition, f"ORDER BY e.id DESC LIMIT {limit}"))
    return list(found)[:limit]


def _has_words(query: Query) -> bool:
    return any(is_worded(term) for group in query for term in group)


def _run(connection: sqlite3.Connection, condition: Condition, order: str, *, after: int = 0) -> list[int]:
    values = [*condition.values, after]
    where = [condition.sql] if condition.sql else []
    where.append("e.id > ?")
    if condition.match:
        # the order of the index is that of the ids: the first answers come before the last are found
        order, where[-1] = order.replace("e.id", "w.rowid"), "w.rowid > ?"
        sql = "SELECT e.id FROM words w CROSS JOIN entries e ON e.id = w.rowid"
        where.insert(0, "words MATCH ?")
        values.insert(0, condition.match)
    else:
        sql = "SELECT e.id FROM entries e"
    return [number for (number,) in connection.execute(f"{sql} WHERE {' AND '.join(where)} {order}", values)]


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
