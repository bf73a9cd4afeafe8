"""Pairs of entries that may be one work: in the whole library, or between new entries and those that are there."""

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice

from refman.library import twins
from refman.library.table import Table
from refman.matching import Pair, relate, within
from refman.model import Entry, Issue

_AT_ONCE = 400
_NEAREST = 5
"""Entries of the library under one key with which a new one is compared, the newest."""
_MOST = 2000
"""Pairs that an import looks at; the rest is for a search through the whole library."""
_APART = "store/told-apart"


def pairs(connection: sqlite3.Connection) -> Iterator[Pair]:
    """The pairs of the library that are one work, related or doubtful, but for those that a person told apart."""
    wanted = sorted({pair for block in twins.blocks(connection) for pair in within(block)})
    for some in _batches(wanted):
        states = Table(connection).states(sorted({number for pair in some for number in pair}))
        entries = {number: state.entry() for number, state in states.items()}
        yield from _told((entries[one], entries[other]) for one, other in some)


def pairs_of(
    connection: sqlite3.Connection, entries: Sequence[Entry], keys: Sequence[Collection[int]], first: int
) -> tuple[Pair, ...]:
    """The pairs of new entries (second) with those that are there, or that came before them in the list (first).

    `keys` are those of the entries; ids from `first` on are their own.
    """
    met = twins.meeting(connection, sorted({key for found in keys for key in found}), first)
    earlier: dict[int, list[int]] = defaultdict(list)
    wanted: dict[tuple[int, int], None] = {}
    for place, found in enumerate(keys):
        for key in found:
            near = [*met.get(key, ())[-_NEAREST:], *earlier[key][-_NEAREST:]]
            wanted |= dict.fromkeys((one, place) for one in near)
            earlier[key].append(first + place)
    looked_at = list(wanted)[:_MOST]
    states = Table(connection).states(sorted({one for one, _ in looked_at if one < first}))
    there = {number: state.entry() for number, state in states.items()} | dict(enumerate(entries, first))
    return tuple(_told((there[one], entries[place]) for one, place in looked_at))


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


def _batches(wanted: Sequence[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    rest = iter(wanted)
    while some := list(islice(rest, _AT_ONCE)):
        yield some
