"""When a rule is asked at all: what must be there for it, and how the rules that may concern a reference are found.

A rule is a function that puts something right in the stretches of a reference; over it stands when it may:

    @rule(has="title publisher", lacks="publisher-place", said=(":",))
    def _put_town(text: str, found: Found) -> None:

To add one, write that over it and name it in the `Rules` of its file; those of all files stand in `placed`. (What has
nothing over it is always asked.) Labels are the law: a rule is called only where they are as it says, and need not look
again. Signs are a hint: a rule does nothing where none of them is printed (a test asks it there). One of a single
character is found ten times as soon as one of several, and what is nearly always printed is no sign.

Most rules say better where labels are in doubt. Those that mend what is labelled wrongly however sure say so
(`even_sure`); the others are asked only where a label that they name (of `has` and `one_of`) is in doubt, until
something was put right. Those that say so are the 103 rules that changed any such reference of 52,000, and some written
since. Of the 551 changes that the 103 made, 46 were the only one of a rule, so that one in twelve may be missed among
others: one in a thousand references.

Nearly all rules find nothing to do in a reference; which of them are left to be asked is told by its labels alone, of
which most references have one of a few hundred sets. What a rule looks at first is what tells soonest that it is for
another: the end of a stretch, a sign in it; whether a stretch `is_whole` comes last.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np

from refman.references.placing.spans import Found

Put = Callable[[str, Found], None]
_Step = tuple[int, Put, str, tuple[str, ...]]
"""The place of a rule among all, the rule, one of its signs and the others."""
_Key = tuple[bool, tuple[str, ...], frozenset[str] | None]
"""Whether a reference is plain ASCII, its labels, and those that are in doubt."""
_ALWAYS, _BEYOND_ASCII, _IN_DOUBT, _FIRST_BIT = 1, 2, 4, 8
"""What is always so, what of references beyond ASCII and of those in doubt, and the first of the labels, as bits."""
_ALL = -1
"""All of the bits."""
_MOST: Final = 2_000
"""Sets of labels, and of those in doubt, whose rules are kept in mind."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule, and when it may concern a reference; see `rule`."""

    put: Put
    has: frozenset[str]
    one_of: frozenset[str]
    lacks: frozenset[str]
    said: tuple[str, ...]
    beyond_ascii: bool
    even_sure: bool

    def __call__(self, text: str, found: Found) -> None:
        """Calls the rule where it may concern the reference."""
        if self.is_for(found.keys(), is_ascii=text.isascii()) and self.is_said(text):
            self.put(text, found)

    def is_for(self, labels: Set[str], *, is_ascii: bool) -> bool:
        """Whether the labels are such as the rule is for."""
        if self.beyond_ascii and is_ascii:
            return False
        return (
            self.has <= labels
            and self.lacks.isdisjoint(labels)
            and not (self.one_of and self.one_of.isdisjoint(labels))
        )

    def is_said(self, text: str) -> bool:
        """Whether one of its signs is printed."""
        return not self.said or any(map(text.__contains__, self.said))


def rule(
    *,
    has: str = "",
    one_of: str = "",
    lacks: str = "",
    said: tuple[str, ...] = (),
    beyond_ascii: bool = False,
    even_sure: bool = False,
) -> Callable[[Put], Rule]:
    """What makes a rule of a function.

    Args:
        has: labels, parted by blanks, that must all be found.
        one_of: labels of which at least one must be found.
        lacks: labels of which none may be found.
        said: signs or words, one of which must be printed in the reference for the rule to do anything.
        beyond_ascii: whether the reference must have letters or signs beyond those of ASCII.
        even_sure: whether it is asked where the labels of `has` and `one_of` are sure, too.
    """
    all_of, any_of, none_of = (frozenset(names.split()) for names in (has, one_of, lacks))
    return lambda put: Rule(put, all_of, any_of, none_of, said, beyond_ascii, even_sure)


class Rules:
    """Rules in their order, of which each is asked where it may concern the reference."""

    def __init__(self, *rules: "Rule | Rules | Put") -> None:
        self.rules: tuple[Rule, ...] = ()
        for one in rules:
            self.rules += (
                one.rules if isinstance(one, Rules) else (one if isinstance(one, Rule) else rule(even_sure=True)(one),)
            )

    def __call__(self, text: str, found: Found) -> None:
        """Puts the stretches right; where a rule changes which labels there are, the others are chosen anew."""
        choice, is_ascii, begin, doubtful = self._choice, text.isascii(), 0, found.doubtful
        while True:
            steps = choice.steps(is_ascii, tuple(found), doubtful)
            if begin:
                steps = steps[bisect_left(steps, (begin,)) :]
            found.changed = False
            for place, put, sign, others in steps:
                if sign not in text:
                    # in a loop: to make an iterator takes longer than to look for the few others
                    for other in others:
                        if other in text:
                            break
                    else:
                        continue
                put(text, found)
                if found.changed:
                    doubtful = None
                    begin = place + 1
                    break
            else:
                return

    @cached_property
    def _choice(self) -> "_Choice":
        """Made when rules are first asked: those of a file are asked together with those of all others."""
        return _Choice(self.rules)


class _Choice:
    """Which rules may concern a reference, by its labels; they are kept in mind for those that others have, too."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        named = sorted(frozenset().union(*(one.has | one.one_of | one.lacks for one in rules)))
        self._bits = {label: _FIRST_BIT << place for place, label in enumerate(named)}
        self._steps = [(place, one.put, *_parted(one.said)) for place, one in enumerate(rules)]
        self._has = np.array([self._mask(one.has) | _BEYOND_ASCII * one.beyond_ascii for one in rules], np.int64)
        self._asked = self._has | np.array([self._mask(one.lacks) for one in rules], np.int64)
        self._one_of = np.array([self._mask(one.one_of) or _ALWAYS for one in rules], np.int64)
        self._doubted = np.array([self._doubted_by(one) for one in rules], np.int64)
        self._kept: dict[_Key, list[_Step]] = {}
        self._by_mask: dict[tuple[int, int], list[_Step]] = {}

    def steps(self, is_ascii: bool, labels: tuple[str, ...], doubtful: frozenset[str] | None) -> list[_Step]:
        """The rules that such labels leave, all or those among them that are in doubt; in whatever order they come."""
        key = is_ascii, labels, doubtful
        return self._kept.get(key) or self._keep(key)

    def _keep(self, key: _Key) -> list[_Step]:
        is_ascii, labels, doubtful = key
        mask = self._mask(labels) | _ALWAYS | _BEYOND_ASCII * (not is_ascii)
        doubt = _ALL if doubtful is None else self._mask(doubtful) | _ALWAYS | _IN_DOUBT * bool(doubtful)
        if len(self._kept) >= _MOST:
            self._kept.clear()
            self._by_mask.clear()
        steps = self._by_mask.get((mask, doubt))
        if steps is None:
            left = (mask & self._asked == self._has) & (mask & self._one_of != 0) & (doubt & self._doubted != 0)
            steps = [*map(self._steps.__getitem__, np.flatnonzero(left).tolist())]
            self._by_mask[mask, doubt] = steps
        self._kept[key] = steps
        return steps

    def _doubted_by(self, one: Rule) -> int:
        """The labels of which one must be in doubt, as bits."""
        return _ALWAYS if one.even_sure else self._mask(one.has | one.one_of) or _IN_DOUBT

    def _mask(self, labels: Iterable[str]) -> int:
        """The labels that rules name, as bits."""
        return sum({self._bits.get(label, 0) for label in labels})


def _parted(said: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """The first sign, which is empty where there is none, and the others."""
    return (said[0], said[1:]) if said else ("", ())
