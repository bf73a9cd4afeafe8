"""Pairs gathered into groups: all the entries that are one work, or that a person must look at together."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from refman.matching.relation import Pair, relate
from refman.model import Entry


@dataclass(frozen=True, slots=True)
class Group:
    """Entries that are one work by pairs; `certain` where no two of them contradict each other, be it through a third.

    `probability` is that of the least sure pair.
    """

    entries: tuple[Entry, ...]
    certain: bool
    probability: float


def grouped(pairs: Iterable[Pair]) -> list[Group]:
    """The groups that pairs with the verdict `same` make, in the order of the pairs."""
    same = [pair for pair in pairs if pair.verdict == "same"]
    entries = {entry.citekey: entry for pair in same for entry in (pair.first, pair.second)}
    chance: dict[str, float] = {}
    roots = {key: key for key in entries}
    for pair in same:
        roots[_root(roots, pair.second.citekey)] = _root(roots, pair.first.citekey)
    for pair in same:
        root = _root(roots, pair.first.citekey)
        chance[root] = min(chance.get(root, 1.0), pair.probability)
    members: dict[str, list[Entry]] = {}
    for key, entry in entries.items():
        members.setdefault(_root(roots, key), []).append(entry)
    return [Group(tuple(listed), _is_consistent(listed), chance[root]) for root, listed in members.items()]


def _root(roots: dict[str, str], key: str) -> str:
    while roots[key] != key:
        roots[key] = roots[roots[key]]
        key = roots[key]
    return key


def _is_consistent(entries: list[Entry]) -> bool:
    """A poor form may be like two works that are unlike each other: nothing is made one through it."""
    if len(entries) == 2:
        return True
    return not any(pair.against or pair.relation for pair in (relate(a, b) for a, b in combinations(entries, 2)))
