"""TITLES AND NAMES IN CAPITALS, written as they are elsewhere: done on request alone, for nobody can be sure of it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from refman.languages import with_capitals
from refman.model import Entry, Field, Name, Origin, Text, Value

_TITLES: Final = ("title", "original-title", "title-short", "container-title", "collection-title")
_NAMES: Final = ("author", "editor", "translator")
_ORIGIN: Final = Origin("inferred", "mended capitals")
_SURE: Final = 0.8
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*")
_BEGINS = re.compile(r"(?:^|[.?!]\s)\W*$")
_GOES_ON = re.compile(r":\s\W*$")
_ROMAN = re.compile(r"[IVX]{2,}|[IVXLC]{3,}")
_LETTERS_OF_A_TITLE: Final = 10
_LETTERS_OF_A_NAME: Final = 3


def mend_caps(entry: Entry) -> Entry:
    """The entry with its titles and names in capitals written as others are; what was there stays beside it.

    A word keeps the capitals that it has elsewhere in the entry, and names of countries, towns and bodies keep theirs;
    what the user set is left alone.

    Example:
        >>> title = {"title": Field(Text("МЕСТО ОДКБ В МИРЕ: НОВЫЙ ЭТАП")), "publisher": Field(Text("ОДКБ сегодня"))}
        >>> str(mend_caps(Entry(fields=title)).value("title"))
        'Место ОДКБ в мире: новый этап'
    """
    known = _spellings(entry)
    mended: dict[str, Field | None] = {}
    for variable, field in entry.fields.items():
        value = _mended(variable, field, known)
        if field.origin.kind != "user" and value != field.value:
            rivals = (replace(field, rivals=()), *(rival for rival in field.rivals if rival.value != value))
            mended[variable] = Field(value, _ORIGIN, min(field.confidence, _SURE), rivals)
    return entry.with_fields(mended) if mended else entry


def is_shouted(text: str, least: int) -> bool:
    """True for a text of that many letters, all of them capitals.

    Example:
        >>> is_shouted("МЕСТО ОДКБ", 6), is_shouted("Место ОДКБ", 6), is_shouted("ОДКБ", 6), is_shouted("中文标题", 2)
        (True, False, False, False)
    """
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) >= least and all(letter.isupper() for letter in letters)


def _mended(variable: str, field: Field, known: dict[str, str]) -> Value:
    value = field.value
    if variable in _TITLES and isinstance(value, Text) and is_shouted(value.value, _LETTERS_OF_A_TITLE):
        same = (rival.value for rival in field.rivals if isinstance(rival.value, Text))
        spelt = (one for one in same if one.value.casefold() == value.value.casefold() and one.value != value.value)
        return next(spelt, None) or Text(_quiet(value.value, known), value.lang)
    if variable in _NAMES and isinstance(value, tuple):
        return tuple(_quiet_name(name) for name in value)
    return value


def _spellings(entry: Entry) -> dict[str, str]:
    """The words that keep capitals, by their small letters: with several of them anywhere, with one in names."""
    found: dict[str, str] = {}
    for variable, field in entry.fields.items():
        for text in _strings(field):
            is_name = variable in _NAMES or variable == "publisher-place"
            words = [] if is_shouted(text, 1) else _WORD.findall(text)
            found |= {word.casefold(): word for word in words if sum(map(str.isupper, word)) > 1}
            found |= {word.casefold(): word.capitalize() for word in _WORD.findall(text) if is_name and len(word) > 2}
    return found


def _strings(field: Field) -> Iterator[str]:
    for reading in (field, *field.rivals):
        value = reading.value
        yield from map(str, value) if isinstance(value, tuple) else [str(value)]


def _quiet(text: str, known: dict[str, str]) -> str:
    """The title in sentence case."""

    def spelt(found: re.Match[str]) -> str:
        word = found[0]
        if _ROMAN.fullmatch(word):
            return word
        plain = known.get(word.casefold(), word.lower())
        before = text[: found.start()]
        # What follows a colon begins anew in English, and goes on in Russian and Kazakh.
        begins = _BEGINS.search(before) or (word.isascii() and _GOES_ON.search(before))
        return plain[0].upper() + plain[1:] if begins else plain

    return with_capitals(_WORD.sub(spelt, text))


def _quiet_name(name: Name) -> Name:
    if not is_shouted(name.family or name.literal, _LETTERS_OF_A_NAME) or not name.family:
        return name
    given = _capital(name.given) if is_shouted(name.given, _LETTERS_OF_A_NAME) and "." not in name.given else name.given
    return replace(name, family=_capital(name.family), given=given)


def _capital(text: str) -> str:
    """Each part of a name with its capital.

    Example:
        >>> _capital("O'NEIL-MCDONALD"), _capital("ҚАБДОЛОВ")
        ("O'Neil-McDonald", 'Қабдолов')
    """
    parts = re.sub(r"[^\W\d_]+", lambda found: found[0].capitalize(), text)
    return re.sub(r"\bMc([^\W\d_])", lambda found: f"Mc{found[1].upper()}", parts)
