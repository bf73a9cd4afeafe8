"""Words as the search index knows them: folded, without endings, and by their sound across scripts.

Hides what counts as the same word: case, accents, lookalike letters, endings, romanisations. Whoever changes what
comes out of `tokens` appends a migration that builds the index anew.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from refman.languages import fold_lookalikes, stems
from refman.library import facets
from refman.matching import skeleton
from refman.model import Entry, Value, csl

TITLES: Final = frozenset({"title", "title-translation", "title-short", "shortTitle", "original-title", "volume-title"})
HOSTS: Final = frozenset({"container-title", "container-title-short", "collection-title", "publisher", "event-title"})
_UNSEARCHED = frozenset({"language"})
_MARKS = re.compile(
    "[\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u2060"
    "\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f\ufeff]"
)
"""Accents and vowel signs that are combined with a letter, and what is not seen."""
_APOSTROPHES = re.compile("(?<=\\w)['\u2018\u2019\u02b9\u02bc`](?=\\w{3})|['\u2018\u2019\u02b9\u02bc`]")
# the middle dot between two names lies among these letters and is none; an index that holds it misses nothing
_WORD = re.compile("(?!\\W)[\u3040-\u30ff\u3400-\u9fff]|[^\\W_\u3040-\u30ff\u3400-\u9fff]+")
_KAZAKH = re.compile("[\u0456\u0493\u049b\u04a3\u04af\u04b1\u04bb\u04d9\u04e9]")
_CYRILLIC = re.compile("[\u0400-\u052f]")
_YO = re.compile("(?<=[^aeiou])[yij]o")
_DERIVED = re.compile(
    "(?<=\\w{5})(?:\u0442\u0435\u043b\u044c(?:\u043d|\u0441\u043a)|\u0438?\u0447?\u0435\u0441\u043a|\u0435?\u0441\u0442\u0432|\u0441\u043a|\u043d?\u043e\u0441\u0442)$"
)
"""What makes a Russian noun an adjective, and an adjective a noun, behind its stem."""
_LEAST_ROOT = 7
_SOUNDING = 3
"""Letters that a word must have to be found by its sound."""
_ENDLESS = 60
"""Letters from which on a word is none, but a sequence or noise."""
_LONG = 4
"""More than so many letters must be left of a stem's stem."""


_SPOKEN: Final = ("names", "title", "host", "rest")


class Tokens(NamedTuple):
    """What the index holds of an entry, column by column, each token once."""

    names: str
    title: str
    host: str
    rest: str
    sounds: str
    facets: str


def plain(text: str) -> str:
    """The text without case and accents; `ё` falls together with `е`, `й` with `и`.

    Example:
        >>> plain("Ёлкин Й. Қазақ") == plain("елкин и. қазақ")
        True
    """
    if text.isascii():
        return text.casefold()
    letters = unicodedata.normalize("NFKD", fold_lookalikes(text).casefold())
    return _MARKS.sub("", letters).casefold()


def words(text: str) -> list[str]:
    """The words of a text, folded, in their order; Chinese and Japanese characters stand alone.

    Example:
        >>> words("«Қазiргi заман» — Vlast’, 30(1)")
        ['қазіргі', 'заман', 'vlast', '30', '1']
    """
    folded = plain(text)
    return _WORD.findall(_APOSTROPHES.sub(_joint, folded) if _APOSTROPHES.search(folded) else folded)


def tokens(entry: Entry) -> Tokens:
    """The tokens of all that an entry says."""
    found, heard = ({name: set[str]() for name in _SPOKEN} for _ in range(2))
    for name, field in entry.fields.items():
        if name not in _UNSEARCHED:
            _take_in(readable(field.value), found[column(name)], heard[column(name)])
    found["rest"].update(words(entry.citekey))
    if entry.reference:
        _take_in(entry.reference.text, found["rest"], heard["rest"])
    for text in (*entry.shelf.collections, *(file.name for file in entry.shelf.files)):
        _take_in(text, found["rest"], heard["rest"])
    for parts in (found, heard):
        parts["rest"] -= parts["names"] | parts["title"] | parts["host"]
    names, title, host, rest = (" ".join(sorted(part)) for part in found.values())
    sounds = sorted(sound_in(name, sound) for name, part in heard.items() for sound in part)
    return Tokens(names, title, host, rest, " ".join(sounds), facets.of(entry))


def sound_in(column: str, sound: str) -> str:
    """The token of a sound that is heard in a column; so a query for a field reads no entry that has it elsewhere."""
    return column[0] + sound


def column(variable: str) -> str:
    """The column of the index that has the words of a variable; what `rest` has may stand in another one as well."""
    if variable in TITLES or variable in HOSTS:
        return "title" if variable in TITLES else "host"
    return "names" if csl.kind(variable) == "names" else "rest"


def readable(value: Value) -> str:
    """The value as words."""
    if isinstance(value, tuple):
        return "; ".join(map(str, value))
    return f"{value} {getattr(value, 'printed', '')}" if value is not None else ""


@lru_cache(1 << 14)
def wanted(word: str) -> tuple[str, ...]:
    """The tokens under which a folded word of a query may stand in the index: in any language, with any ending."""
    found = {word}
    if not word.isalpha() or len(word) >= _ENDLESS:
        return (word,)
    for language in ("ru", "kk") if _CYRILLIC.search(word) else ("en",):
        steps = stems(word, language)
        found |= {steps[-1]} if language == "kk" else {*steps[1:2], *(one for one in steps[2:3] if len(one) > _LONG)}
    return tuple(sorted(found))


@lru_cache(1 << 14)
def sounding(word: str) -> tuple[str, ...]:
    """The sounds of a folded word of a query; none for a short one."""
    # the index has no io with two dots: what romanises it is there as an e
    forms = wanted(word) if _CYRILLIC.search(word) else (word, _YO.sub("e", word))
    return tuple(sorted({_sound(form) for form in forms if _SOUNDING <= len(form) < _ENDLESS and form.isalpha()}))


@lru_cache(1 << 14)
def rooted(word: str) -> tuple[str, ...]:
    """What words of one root with a folded Russian word begin with; none where little would be left, or of others.

    Example:
        >>> rooted("снабженческий"), rooted("снабжение"), rooted("снабжать"), rooted("қазақстандық")
        (('снабжен',), ('снабжен',), (), ())
    """
    if not _CYRILLIC.search(word) or _KAZAKH.search(word) or not word.isalpha() or len(word) >= _ENDLESS:
        return ()
    stem = stems(word, "ru")[:2][-1]
    root = _DERIVED.sub("", stem)
    return (root,) if _LEAST_ROOT <= len(root) < len(word) else ()


def _take_in(text: str, into: set[str], sounds: set[str]) -> None:
    found = words(text)
    is_kazakh = not text.isascii() and sum(_KAZAKH.search(word) is not None for word in found) * 3 >= len(found)
    for word in found:
        own, heard = _forms(word, is_kazakh)
        into.update(own)
        sounds.update(heard)


@lru_cache(maxsize=1 << 17)
def _forms(word: str, is_kazakh: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The tokens and the sounds of a word in a text that is, or is not, Kazakh."""
    if not 1 < len(word) < _ENDLESS or not word.isalpha():
        return (word,), ()
    if not _CYRILLIC.search(word):
        return stems(word, "en")[:2][-1:], _sounds([word])
    steps = stems(word, "kk") if is_kazakh or _KAZAKH.search(word) else stems(word, "ru")[:2]
    own = {steps[-1]}
    if is_kazakh and not _KAZAKH.search(word):
        own.add(stems(word, "ru")[:2][-1])
    return tuple(own), _sounds(steps)


def _sounds(forms: Iterable[str]) -> tuple[str, ...]:
    return tuple({_sound(form) for form in forms if len(form) >= _SOUNDING})


def _sound(word: str) -> str:
    # one Kazakh letter is romanised k, q, kh and h; a glide that goes may lay another bare
    return skeleton(skeleton(word).lower()).lower().replace("h", "k")


def _joint(mark: re.Match[str]) -> str:
    """An apostrophe that ends a word or softens a letter goes; one behind an article parts two words."""
    return " " if mark.start() < 2 or not mark.string[mark.start() - 2].isalpha() else ""
