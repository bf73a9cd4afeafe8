"""Pairs of entries that may be one work: in the whole library, or between new entries and those that are there."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from itertools import islice

from refman.library import twins
from refman.library.connection import Tell
from refman.library.table import State, Table
from refman.matching import Pair, are_apart, keys, relate, within
from refman.model import Entry, Issue

_AT_ONCE = 400
_MOST = 2000
"""Pairs that an import looks at; the rest is for a search through the whole library."""
_APART = "store/told-apart"


def pairs(connection: sqlite3.Connection, tell: Tell) -> Iterator[Pair]:
    """The pairs of the library that are one work, related or doubtful, but for those that a person told apart."""
    with _noted(pair for block in twins.blocks(connection) for pair in within(block)) as (count, wanted):
        for some in _batches(wanted):
            states = Table(connection).states(sorted({number for pair in some for number in pair}))
            yield from _told(_unsettled([pair for pair in some if states.keys() >= set(pair)], states, {}))
            tell("Comparing", len(some), count)


def pairs_since(connection: sqlite3.Connection, first: int, entries: Sequence[Entry]) -> tuple[Pair, ...]:
    """The pairs of entries just put in (second), from an id on, with those that came before them (first)."""
    met = ((other, number - first) for number, other in twins.met_since(connection, first))
    return _looked_at(connection, entries, met, first)


def pairs_of(connection: sqlite3.Connection, entries: Sequence[Entry], first: int) -> tuple[Pair, ...]:
    """The pairs of entries that are not there (second) with those that are, or come before them in the list (first).

    Ids from `first` on are free.
    """
    return _looked_at(connection, entries, _met(connection, entries, first), first)


def _met(connection: sqlite3.Connection, entries: Sequence[Entry], first: int) -> Iterator[tuple[int, int]]:
    earlier: dict[int, list[int]] = defaultdict(list)
    for place, entry in enumerate(entries):
        for key in keys(entry):
            yield from ((one, place) for one in (*twins.met_by(connection, key), *earlier[key])[-twins.FEW :])
            earlier[key].append(first + place)


def _looked_at(
    connection: sqlite3.Connection, entries: Sequence[Entry], met: Iterable[tuple[int, int]], first: int
) -> tuple[Pair, ...]:
    wanted: dict[tuple[int, int], None] = {}
    for pair in met:
        wanted[pair] = None
        if len(wanted) == _MOST:
            break
    states = Table(connection).states(sorted({one for one, _ in wanted if one < first}))
    new = dict(enumerate(entries, first))
    return tuple(_told(_unsettled([(one, first + place) for one, place in wanted], states, new)))


@contextmanager
def _noted(found: Iterable[tuple[int, int]]) -> Iterator[tuple[int, Iterator[tuple[int, int]]]]:
    """How many pairs, and these in their order, each once, in a file of SQLite's own that goes by itself."""
    with closing(sqlite3.connect("")) as scratch:
        scratch.execute("CREATE TABLE met (one INTEGER, other INTEGER, PRIMARY KEY (one, other)) WITHOUT ROWID")
        scratch.executemany("INSERT OR IGNORE INTO met VALUES (?, ?)", found)
        count = scratch.execute("SELECT count(*) FROM met").fetchone()[0]
        yield count, iter(scratch.execute("SELECT one, other FROM met ORDER BY one, other"))


def _unsettled(
    some: Sequence[tuple[int, int]], states: Mapping[int, State], new: Mapping[int, Entry]
) -> Iterator[tuple[Entry, Entry]]:
    """The pairs that a glance does not settle: few, and an entry of the library is read whole only for them."""
    values = {**{number: state.glimpse() for number, state in states.items()}, **new}
    left = [(one, other) for one, other in some if not are_apart(values[one], values[other])]
    there = {number for pair in left for number in pair if number in states}
    whole = {**{number: states[number].entry() for number in there}, **new}
    return ((whole[one], whole[other]) for one, other in left)


def told_apart(one: Entry, other: Entry) -> Entry:
    """The first entry with the note that the second is another work.

    Issues: store/told-apart.
    """
    return one.with_issues([_note(other)])


def _note(other: Entry) -> Issue:
    return Issue(_APART, f"{other.citekey} is another work, you said", "info")


def _told(found: Iterable[tuple[Entry, Entry]]) -> Iterator[Pair]:
    for one, other in found:
        if _note(other) in one.issues or _note(one) in other.issues:
            continue
        pair = relate(one, other)
        if pair.verdict != "different":
            yield pair


def _batches(wanted: Iterator[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    while some := list(islice(wanted, _AT_ONCE)):
        yield some
