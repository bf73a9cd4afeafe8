"""How many volumes a work has: "3 voll.", "в 3 т.", "5 томдық"."""

import re
import tomllib
from functools import cache
from importlib import resources

from refman.model import Span


def count_of_volumes(text: str) -> tuple[str, Span] | None:
    """The number of volumes that a reference states, and its place.

    Example:
        >>> count_of_volumes("Избранное. В 3 т. М., 1990. Т. 2.")
        ('3', (13, 14))
        >>> count_of_volumes("Наука, 1990. Т. 2. 300 с.")
    """
    may_count, pattern, prepositions = _words()
    if not may_count.search(text.casefold()):
        return None
    for found in pattern.finditer(text):
        before = text[: found.start()].rsplit(None, 1)
        if found["alone"] or (before and before[-1].casefold() in prepositions):
            return found["count"], found.span("count")
    return None


@cache
def _words() -> tuple["re.Pattern[str]", "re.Pattern[str]", frozenset[str]]:
    """What finds a number with such a word behind it, and what must stand before it where the word is not enough.

    Before them, what is quick to find no such number in most references: it begins with a digit, whatever is before.
    """
    words = tomllib.loads(resources.files("refman.references").joinpath("volumes.toml").read_text(encoding="utf-8"))
    alone, after = ("|".join(words[name]) for name in ("counting", "behind_preposition"))
    # A dash before the number makes it the end of a range ("Vols. 1-3").
    number = r"(?<![\w\u2013-])(?P<count>\d{1,3})"
    pattern = rf"{number}(?:[\s-]?(?P<alone>{alone})|[\s-]*(?:{alone}|{after}))\b"
    # letters are compared as they are, and most digits have none behind them: quicker by far
    firsts = "".join({word.casefold()[0] for word in words["counting"] + words["behind_preposition"]})
    may_count = re.compile(rf"\d(?=[\s{firsts}-])[\s-]*(?=[{firsts}])(?:{alone}|{after})\b".casefold())
    return may_count, re.compile(pattern, re.IGNORECASE), frozenset(words["prepositions"])
