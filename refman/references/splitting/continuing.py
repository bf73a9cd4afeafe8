"""Where lists end: what goes on behind a figure or a table is the same list, and what has lost its numbers is not."""

import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from refman.references.splitting import belief
from refman.references.splitting.lines import Line
from refman.references.splitting.listed import Item, Listed, text_of

_FAR = 12_000
"""Code points between two parts of one list."""
_SORTED = 0.8
_FEWEST = 3
_KEY = 12
_NUMBERED = 0.9


def whole(found: Sequence[Listed], lines: Sequence[Line]) -> list[Listed]:
    """The lists, those put together that go on: the next number, or the next name of a list that is sorted by names.

    What stands between the parts is left over from the reference before it.
    """
    made: list[Listed] = []
    for listed in found:
        if made and not listed.heading and _goes_on(made[-1], listed):
            between = _between(lines, made[-1].items[-1], listed.items[0])
            last = made[-1].items[-1]
            items = (*made[-1].items[:-1], replace(last, left=(*last.left, *between)), *listed.items)
            made[-1] = replace(made[-1], items=items)
        else:
            made.append(listed)
    return made


def ended(listed: Listed) -> Listed:
    """The list up to its last number, where it is numbered and what stands behind says less than references say.

    Behind many a list stand people: "He is currently with the University, where he teaches since 1990."
    """
    counted = [at for at, item in enumerate(listed.items) if item.mark and item.mark.value]
    rest = listed.items[counted[-1] + 1 :] if counted else ()
    if len(counted) < _NUMBERED * (len(listed.items) - len(rest)) or len(counted) < _FEWEST:
        return listed
    kept = len(rest) if 2 * sum(map(belief.is_solid, rest)) > len(rest) else 0
    return replace(listed, items=listed.items[: counted[-1] + 1 + kept])


def _goes_on(before: Listed, after: Listed) -> bool:
    last, first = before.items[-1], after.items[0]
    if first.lines[0].start - last.lines[-1].end > _FAR:
        return False
    if last.mark and last.mark.value:
        return bool(first.mark and first.mark.style == last.mark.style and first.mark.value == last.mark.value + 1)
    if (first.mark and first.mark.value) or min(len(before.items), len(after.items)) < _FEWEST:
        return False
    keys = [_key(item) for item in (*before.items, *after.items)]
    at = len(before.items)
    return _is_sorted(keys[:at]) and _is_sorted(keys[at:]) and keys[at - 1] <= keys[at]


def _is_sorted(keys: Sequence[str]) -> bool:
    return sum(one <= after for one, after in pairwise(keys)) >= _SORTED * (len(keys) - 1)


def _key(item: Item) -> str:
    plain = unicodedata.normalize("NFD", text_of(item).casefold())
    return "".join(filter(str.isalnum, plain))[:_KEY]


def _between(lines: Sequence[Line], before: Item, after: Item) -> tuple[Line, ...]:
    start, end = before.lines[-1].end, after.lines[0].start
    return tuple(line for line in lines if start <= line.start < end)
