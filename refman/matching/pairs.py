"""Pairs of entries that may be one work, found among many by their keys and judged one by one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Final, TypeVar

from refman.matching.glance import are_apart
from refman.matching.keys import keys
from refman.matching.relation import Pair, relate
from refman.model import Entry

_MOST: Final = 30
_NEXT: Final = 5
T = TypeVar("T")


def same_works(entries: Iterable[Entry]) -> Iterator[Pair]:
    """The pairs that are one work, related or doubtful, in the order of the entries."""
    listed = list(entries)
    blocks: dict[int, list[int]] = defaultdict(list)
    for place, entry in enumerate(listed):
        for key in keys(entry):
            blocks[key].append(place)
    for first, second in sorted({pair for block in blocks.values() for pair in within(block)}):
        if are_apart(listed[first], listed[second]):
            continue
        pair = relate(listed[first], listed[second])
        if pair.verdict != "different":
            yield pair


def within(block: Sequence[T]) -> Iterator[tuple[T, T]]:
    """The pairs of a block; in a large one each is paired with the next few alone, so that no block costs a square."""
    if len(block) <= _MOST:
        yield from combinations(block, 2)
        return
    for place, one in enumerate(block):
        yield from ((one, other) for other in block[place + 1 : place + 1 + _NEXT])
