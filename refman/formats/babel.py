"""Languages between BCP 47, which refman speaks, and the names that babel, biblatex and older styles go by."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from refman.languages import find_notes
from refman.model import normal_tag, primary
from refman.patterns import Late
from refman.tables import read_table

_CYRILLIC_BY_HABIT = frozenset({"ba", "be", "bg", "kk", "ky", "mk", "mn", "ru", "tg", "tt", "uk"})


_CYRILLIC = Late("[\u0400-\u052f]")
_BETWEEN = Late(r"\s*[;,/&+]\s*|\s+(?:and|\u0438|und|et|\u0436\u04d9\u043d\u0435)\s+", re.I)
_LONGEST = 40
"""Letters of a language note; what is longer is text."""


class _Table(NamedTuple):
    names: Mapping[str, str]
    tags: Mapping[str, str]
    codes: frozenset[str]


@cache
def _table() -> _Table:
    data = read_table("refman.formats", "babel.toml")
    names: dict[str, str] = data["names"]
    return _Table(
        names, {name: tag for tag, name in names.items()} | data["aliases"], frozenset(data["codes"]["known"].split())
    )


@lru_cache(maxsize=1_000)
def read_language(text: str) -> str | None:
    """The tag of a language named by code, by babel's name or by its own in several tongues; None for anything else.

    Example:
        >>> read_language("In Russ."), read_language("kz"), read_language("орысша"), read_language("not a language")
        ('ru', 'kk', 'ru', None)
    """
    plain = text.strip(" ()[]").casefold().removeprefix("lang")
    word = plain.rstrip(".")
    table = _table()
    if word in table.tags:
        return table.tags[word]
    tag = normal_tag(word)
    if tag and primary(tag) in table.codes:
        language, _, rest = tag.partition("-")
        is_mere_region = len(rest) == 2 and tag not in table.names and language not in {"en", "de", "zh", "es", "fr"}
        return language if is_mere_region else tag
    if tag and primary(tag) in table.tags:
        return table.tags[primary(tag)]
    return _noted(plain)


def read_languages(text: str) -> list[str]:
    """The tags of a list of languages, in its order; none where a part of it is no language.

    Example:
        >>> read_languages("russian and kazakh"), read_languages("рус., каз."), read_languages("ru; junk")
        (['ru', 'kk'], ['ru', 'kk'], [])
    """
    whole = read_language(text)
    if whole:
        return [whole]
    tags = [read_language(part) for part in _BETWEEN.split(text.strip(" ()[]")) if part.strip()]
    return list(dict.fromkeys(tag for tag in tags if tag)) if all(tags) else []


def _noted(text: str) -> str | None:
    """The language of what would be a language note in brackets: `In Russ.`, `на каз. яз.`."""
    printed = (f"(in {text})", f"({text})") if len(text) < _LONGEST and "(" not in text else ()
    notes = (note for shown in printed for note in find_notes(shown) if note.span == (0, len(shown)))
    return next((note.tags[0] for note in notes if len(note.tags) == 1), None)


def language_name(tag: str) -> str:
    """The name of a work's language: babel's, or the tag itself where babel has none.

    Example:
        >>> language_name("ru"), language_name("kk-Latn"), language_name("sah")
        ('russian', 'kazakh', 'sah')
    """
    names = _table().names
    return names.get(tag) or names.get(primary(tag)) or tag


def langid(tag: str, text: str) -> str | None:
    """The language by whose rules a printed string is set: babel's name, or None where there is none.

    A romanised title has no hyphenation of its own and is set as English.

    Example:
        >>> langid("kk-Latn", "Qazaq adebieti"), langid("kk", "Қазақ әдебиеті"), langid("ru", "Vestnik")
        ('english', 'kazakh', 'english')
    """
    names = _table().names
    first, *rest = tag.split("-")
    if "Arab" in rest and first != "ar":
        return None
    is_cyrillic = _CYRILLIC.search(text) is not None
    if "Latn" in rest or (first in _CYRILLIC_BY_HABIT and not is_cyrillic and any(char.isalpha() for char in text)):
        return "english"
    return names.get(tag) or names.get(first)
