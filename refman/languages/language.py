"""What is known of one language, read from its TOML file; the other files of this room only ask for it here."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from refman.tables import read_table


class Notes(NamedTuple):
    """How notes such as "(in Russian)" are made: names of languages, frames around them, bare forms, tails."""

    names: tuple[str, ...] = ()
    frames: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()
    conjunctions: tuple[str, ...] = ()
    tails: tuple[str, ...] = ()


class HeadingWords(NamedTuple):
    """Words that headings are made of: of a list, of what it lists, what may stand beside, the parts of a book.

    "Список" and "использованных" tell a list, "ресурсов" what it lists, "электронных" stands beside, "главе" is a part.
    """

    list: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()


class Language(NamedTuple):
    """One language: its tag, list headings and their words, month names, words of references by class, notes.

    `telling` holds the words that, elsewhere in a reference, make this language of its title likelier.
    """

    tag: str
    headings: tuple[str, ...] = ()
    heading: HeadingWords = HeadingWords()
    months: tuple[tuple[str, ...], ...] = ()
    words: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    notes: Notes = Notes()
    telling: frozenset[str] = frozenset()


@cache
def languages() -> tuple[Language, ...]:
    """All languages that have a file, by tag; languages known by name alone come last."""
    files = sorted(path.name for path in Path(__file__).parent.glob("*.toml"))
    read = [read_table("refman.languages", file) for file in files]
    known = [_language(data) for data in read if "tag" in data]
    names = [
        Language(tag, notes=Notes(names=tuple(forms))) for data in read for tag, forms in data.get("names", {}).items()
    ]
    return (*known, *names)


def _language(data: Mapping[str, Any]) -> Language:
    notes = data.get("notes", {})
    return Language(
        tag=data["tag"],
        headings=tuple(data.get("headings", ())),
        heading=HeadingWords(**{key: tuple(words) for key, words in data.get("heading", {}).items()}),
        months=tuple(tuple(forms) for forms in data.get("months", {}).get("names", ())),
        words={name: tuple(words) for name, words in data.get("words", {}).items()},
        notes=Notes(*(tuple(notes.get(key, ())) for key in ("names", "frames", "bare", "and", "tails"))),
        telling=frozenset(data.get("telling", {}).get("marks", ())),
    )
