"""When a rule is asked at all: what must be there for it, and how the rules that may concern a reference are found.

A rule is a function that puts something right in the stretches of a reference; over it stands when it may:

    @rule(has="title publisher", lacks="publisher-place", said=(":",))
    def _put_town(text: str, found: Found) -> None:

To add one, write that over it and name it in the `Rules` of its file; those of all files stand in `placed`. (What has
nothing over it is always asked.) Labels are the law: a rule is called only where they are as it says, and need not look
again. Signs are a hint: a rule does nothing where none of them is printed (a test asks it there). One of a single
character is found ten times as soon as one of several, and what is nearly always printed is no sign.

Most rules say better where labels are in doubt. Those that mend what is labelled wrongly however sure say so
(`even_sure`); the others are not asked where every label is sure, as long as nothing was put right there. These are the
81 rules that changed any of 11,553 such references, and six written since. The 81 made 380 changes, 36 but one,
so that one in ten changes may be missed among others: three in a thousand of such references, a fifth of all.

Nearly all rules find nothing to do in a reference; which of them are left to be asked is told by its labels alone, of
which most references have one of a few hundred sets. What a rule looks at first is what tells soonest that it is for
another: the end of a stretch, a sign in it; whether a stretch `is_whole` comes last.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass
from typing import Final

from refman.references.placing.spans import Found

Put = Callable[[str, Found], None]
_Step = tuple[int, Put, str, tuple[str, ...]]
"""The place of a rule among all, the rule, one of its signs and the others."""
_Key = tuple[bool, bool, tuple[str, ...]]
"""Whether a reference is plain ASCII, and sure, and its labels."""
_ALWAYS, _BEYOND_ASCII, _IN_DOUBT, _FIRST_BIT = 1, 2, 4, 8
"""What is always so, what of references beyond ASCII and of those in doubt, and the first of the labels, as bits."""
_MOST: Final = 2_000
"""Sets of labels whose rules are kept in mind."""


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
        even_sure: whether it is asked where every label is sure, too.
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
        named = sorted(frozenset().union(*(one.has | one.one_of | one.lacks for one in self.rules)))
        self._bits = {label: _FIRST_BIT << place for place, label in enumerate(named)}
        self._table = [
            (
                self._mask(one.has | one.lacks) | needed,
                self._mask(one.has) | needed,
                self._mask(one.one_of) or _ALWAYS,
                step,
            )
            for one, needed, step in (
                (
                    one,
                    _BEYOND_ASCII * one.beyond_ascii | _IN_DOUBT * (not one.even_sure),
                    (place, one.put, *_parted(one.said)),
                )
                for place, one in enumerate(self.rules)
            )
        ]
        self._kept: dict[_Key, list[_Step]] = {}
        self._by_mask: dict[int, list[_Step]] = {}

    def __call__(self, text: str, found: Found) -> None:
        """Puts the stretches right; where a rule changes which labels there are, the others are chosen anew."""
        is_ascii, begin = text.isascii(), 0
        while True:
            key = is_ascii, found.is_sure, tuple(found)
            steps = self._kept.get(key) or self._keep(key)
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
                    found.is_sure = False
                    begin = place + 1
                    break
            else:
                return

    def _keep(self, key: _Key) -> list[_Step]:
        """The rules that such labels leave, kept in mind; in whatever order the labels come, they are the same."""
        is_ascii, is_sure, labels = key
        mask = self._mask(labels) | _ALWAYS | _BEYOND_ASCII * (not is_ascii) | _IN_DOUBT * (not is_sure)
        if len(self._kept) >= _MOST:
            self._kept.clear()
            self._by_mask.clear()
        steps = self._by_mask.get(mask)
        if steps is None:
            table = self._table
            steps = [step for asked, has, one_of, step in table if mask & asked == has and mask & one_of]
            self._by_mask[mask] = steps
        self._kept[key] = steps
        return steps

    def _mask(self, labels: Iterable[str]) -> int:
        """The labels that rules name, as bits."""
        return sum({self._bits.get(label, 0) for label in labels})


def _parted(said: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """The first sign, which is empty where there is none, and the others."""
    return (said[0], said[1:]) if said else ("", ())
