"""How many volumes a work has: "3 voll.", "в 3 т.", "5 томдық"."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final, NamedTuple

from refman.model import Span
from refman.patterns import compiled, longest_first
from refman.tables import read_table

_STEM: Final = 4
"""Letters by which is seen that there is no such word."""


def count_of_volumes(text: str) -> tuple[str, Span] | None:
    """The number of volumes that a reference states, and its place.

    Example:
        >>> count_of_volumes("Избранное. В 3 т. М., 1990. Т. 2.")
        ('3', (13, 14))
        >>> count_of_volumes("Наука, 1990. Т. 2. 300 с.")
    """
    words = _words()
    low = text.casefold()
    if words.may_count.search(low):
        for found in words.pattern.finditer(text):
            before = text[: found.start()].rsplit(None, 1)
            if found["alone"] or (before and before[-1].casefold() in words.prepositions):
                return found["count"], found.span("count")
        last = words.last.search(text)
        if last:
            return last["count"], last.span("count")
    written = words.written_in_ascii if text.isascii() else words.written
    return _written_out(text) if any(map(low.__contains__, written)) else None


def _written_out(text: str) -> tuple[str, Span] | None:
    """The number of volumes in words: "в двух томах", "Он екі томдық", "отыз бір томдық"."""
    words = _words()
    found = words.counted.search(text)
    return (str(words.numerals[found["count"].casefold()]), found.span("count")) if found else None


class _Words(NamedTuple):
    """What finds a number with such a word behind it, and what must stand before it where the word is not enough."""

    may_count: "re.Pattern[str]"
    """What is quick to find no such number in most references: it begins with a digit, whatever is before."""
    pattern: "re.Pattern[str]"
    prepositions: frozenset[str]
    last: "re.Pattern[str]"
    counted: "re.Pattern[str]"
    written: tuple[str, ...]
    written_in_ascii: tuple[str, ...]
    numerals: Mapping[str, int]


@cache
def _words() -> _Words:
    words = read_table("refman.references.values", "volumes.toml")
    alone, after = ("|".join(words[name]) for name in ("counting", "behind_preposition"))
    # A dash before the number makes it the end of a range ("Vols. 1-3").
    number = r"(?<![\w\u2013-])(?P<count>\d{1,3})"
    pattern = rf"{number}(?:[\s-]?(?P<alone>{alone})|[\s-]*(?:{alone}|{after}))\b"
    # letters are compared as they are, and most digits have none behind them: quicker by far
    firsts = "".join(sorted({word.casefold()[0] for word in words["counting"] + words["behind_preposition"]}))
    may_count = compiled(rf"\d(?=[\s{firsts}-])[\s-]*(?=[{firsts}])(?:{alone}|{after})\b".casefold())
    last = rf"(?<=[.,;:\u2013\u2014-]\s)(?P<count>\d{{1,2}})\s(?:{'|'.join(words['last'])})[.\s]*$"
    tens, units = words["tens"], words["units"]
    both = {f"{ten} {unit}": tens[ten] + units[unit] for ten in tens for unit in units}
    numbers = {**words["numerals"], **tens, **units, **both}
    numerals = "|".join(longest_first(numbers))
    return _Words(
        may_count,
        compiled(pattern, re.IGNORECASE),
        frozenset(words["prepositions"]),
        compiled(last),
        compiled(rf"(?<!\w)(?P<count>{numerals})\s(?:{'|'.join(words['written'])})(?!\w)", re.IGNORECASE),
        tuple({word[:_STEM] for word in words["written"]}),
        tuple({word[:_STEM] for word in words["written"] if word.isascii()}),
        numbers,
    )
