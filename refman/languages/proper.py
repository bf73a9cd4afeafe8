"""Words that have capitals wherever they stand: names of countries and towns, abbreviations, names of several words."""

import re
from functools import cache, partial
from typing import Any, Final

from refman.patterns import Late
from refman.tables import read_table

_LANGUAGES: Final = ("ru", "kk", "en")
_WORD = Late(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*")


def with_capitals(text: str) -> str:
    """The text with capitals where its words have them in the middle of a sentence; those that it has stay.

    Example:
        >>> with_capitals("история казахстана в составе ссср"), with_capitals("республика казахстан")
        ('история Казахстана в составе СССР', 'Республика Казахстан')
        >>> with_capitals("қазақстандағы орталық азия"), with_capitals("казахстанский путь")
        ('Қазақстандағы Орталық Азия', 'казахстанский путь')
    """
    for pattern, capitals in _phrases():
        text = pattern.sub(partial(_raised, capitals), text)
    return _WORD.sub(_written, text)


def _written(word: re.Match[str]) -> str:
    low = word[0].casefold()
    return _abbreviations().get(low) or (word[0][0].upper() + word[0][1:] if low in _names() else word[0])


def _raised(capitals: tuple[bool, ...], text: re.Match[str]) -> str:
    """The text with a capital in each of its words that has one."""
    wanted = iter(capitals)
    return _WORD.sub(lambda found: found[0][0].upper() + found[0][1:] if next(wanted) else found[0], text[0])


@cache
def _table() -> dict[str, Any]:
    return read_table("refman.languages.scripts", "proper.toml")


@cache
def _abbreviations() -> dict[str, str]:
    return {word.casefold(): word for word in _table()["abbreviations"]}


@cache
def _names() -> frozenset[str]:
    """All forms of all names."""
    tables = [_table()[language] for language in _LANGUAGES]
    return frozenset(name + ending for one in tables for name in one["names"] for ending in one["endings"])


@cache
def _phrases() -> list[tuple[re.Pattern[str], tuple[bool, ...]]]:
    """The phrases as patterns, with which of their words have a capital."""
    return [(_pattern(one), tuple(word[0].isupper() for word in _WORD.findall(one))) for one in _table()["phrases"]]


def _pattern(phrase: str) -> re.Pattern[str]:
    words = r"[^\W\d_]*".join(map(re.escape, phrase.split("*")))
    return re.compile(rf"\b{words}\b", re.IGNORECASE)
