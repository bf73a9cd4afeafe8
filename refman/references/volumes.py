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
    found = _pattern().search(text)
    return (found["count"], found.span("count")) if found else None


@cache
def _pattern() -> "re.Pattern[str]":
    words = tomllib.loads(resources.files("refman.references").joinpath("volumes.toml").read_text(encoding="utf-8"))
    alone, after, before = ("|".join(words[name]) for name in ("counting", "behind_preposition", "prepositions"))
    behind = rf"(?:{before})\s+(?=\d{{1,3}}[\s-]*(?:{alone}|{after})\b)"
    return re.compile(
        rf"(?<![\w\u2013-])(?:{behind}|(?=\d{{1,3}}[\s-]?(?:{alone})\b))(?P<count>\d{{1,3}})", re.IGNORECASE
    )
