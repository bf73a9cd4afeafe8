"""Lists of names in Chinese, Japanese and Korean letters, and in Arabic ones, taken apart into people.

A name that is printed in one run ("山田太郎", "费孝通") is one literal: where the family name ends is nobody's guess.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from refman.model import Name
from refman.patterns import Late, compiled, longest_first
from refman.tables import read_table

IDEOGRAPHIC = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"
ARABIC = "\u0600-\u06ff"
_FAR = Late("[^\x00-\u05ff\u0700-\u2fff]")
_ARABIC_LETTER = Late(f"[{ARABIC}]")
_KANJI = r"\u3040-\u309f\u3400-\u9fff\uf900-\ufaff"
_EDGE = " \t\u3000.,;:\uff0c\u3001\uff1b\uff1a\uff0e\u3002\u060c\u061b()\uff08\uff09[]\u3014\u3015"
_SYLLABLE = Late("[\uac00-\ud7af]")
_STRONG = Late("\u061b|;")
_COMMA = Late(r"\s*[\u060c,]\s*")
_AND = Late(r"\s\u0648\s+")
_GLUED = Late(r"\s(?=\u0648[^\W\d_]{2})")


@dataclass(frozen=True, slots=True)
class _Ideographic:
    others: re.Pattern[str]
    roles: re.Pattern[str]
    leads: re.Pattern[str]
    families: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Arabic:
    others: re.Pattern[str]
    joined: frozenset[str]
    leads: frozenset[str]
    ends: frozenset[str]
    bodies: frozenset[str]


def is_eastern(text: str) -> bool:
    """Whether the text has letters of these scripts."""
    if text.isascii():
        return False
    # the pattern of ideographs takes long to compile, and most lists have nothing from so far
    if not _FAR.search(text):
        return False
    return _ARABIC_LETTER.search(text) is not None or ideograph().search(text) is not None


@cache
def ideograph() -> re.Pattern[str]:
    """What finds a letter of Chinese, Japanese or Korean."""
    return compiled(f"[{IDEOGRAPHIC}]")


@cache
def _parted() -> re.Pattern[str]:
    """What parts two names in ideographs."""
    return compiled(
        rf"[,\uff0c\u3001;\uff1b&/|]|(?<=[{_KANJI}])\u30fb(?=[{_KANJI}])|(?<=[\uac00-\ud7af])\s?[\u00b7\u318d\u30fb]\s?(?=[\uac00-\ud7af])"
        rf"|\s[\u548c\u4e0e]\s"
    )


def eastern_names(text: str) -> list[Name | str]:
    """The people of a list, in order; what is in other letters stays as printed, for others to read.

    Example:
        >>> [str(name) for text in ("山田太郎・鈴木 一郎編", "طه حسين") for name in eastern_names(text)]
        ['山田太郎', '鈴木, 一郎', 'حسين, طه']
    """
    return list(_ideographic(text) if ideograph().search(text) else _arabic(text))


def _ideographic(text: str) -> Iterator[Name | str]:
    known = _data()[0]
    bare = known.leads.sub("", text.strip(_EDGE))
    bare = known.roles.sub("", known.others.sub("", known.roles.sub("", bare).strip(_EDGE)).strip(_EDGE))
    for part in _parted().split(bare):
        name = known.roles.sub("", part.strip(_EDGE)).strip(_EDGE)
        if name and not ideograph().search(name):
            yield name
        elif name:
            yield _spaced(name, known.families)


def _spaced(name: str, families: frozenset[str]) -> Name:
    """The name with its family first, where one blank parts it and that is how the script's own names are printed."""
    family, _, given = name.partition(" ")
    is_own = bool(given) and " " not in given and "\u30fb" not in name
    if is_own and (len(family) == 1 or family in families or not _SYLLABLE.search(name)):
        return Name(family, given)
    return Name(literal=name)


def _arabic(text: str) -> Iterator[Name]:
    known = _data()[1]
    bare = known.others.sub("", text.strip(_EDGE))
    for chunk in _STRONG.split(bare):
        if chunk.split()[:1] and chunk.split()[0] in known.bodies:
            yield Name(literal=chunk.strip(_EDGE))
            continue
        pieces = [one for piece in _COMMA.split(chunk) for one in _joined(piece, known) if one]
        yield from _people(pieces, known)


def _joined(piece: str, known: _Arabic) -> Iterator[str]:
    """The names that "and" joins, which stands alone or is one with the word behind it."""
    for part in _AND.split(f" {piece}"):
        names = _GLUED.split(f" {part}")
        current = names[0]
        for name in names[1:]:
            if name.split()[0] in known.joined:
                current += f" {name}"
                continue
            yield current.strip(_EDGE)
            current = name[1:]
        yield current.strip(_EDGE)


def _people(pieces: list[str], known: _Arabic) -> Iterator[Name]:
    at = 0
    while at < len(pieces):
        here, behind = pieces[at], pieces[at + 1] if at + 1 < len(pieces) else ""
        if behind and (" " not in here or " " not in behind):
            yield Name(here, behind)
            at += 2
        else:
            yield _direct(here.split(), known)
            at += 1


def _direct(words: list[str], known: _Arabic) -> Name:
    """The name whose last word is the family name, or the last two where they belong together."""
    if len(words) == 1:
        return Name(words[0])
    long = len(words) > 2 and (words[-1] in known.ends or words[-2] in known.leads)
    cut = len(words) - 1 - long
    return Name(" ".join(words[cut:]), " ".join(words[:cut]))


@cache
def _data() -> tuple[_Ideographic, _Arabic]:
    data = read_table("refman.references.values", "eastern.toml")
    return _ideographic_of(data["ideographic"]), _arabic_of(data["arabic"])


def _ideographic_of(data: Mapping[str, Any]) -> _Ideographic:
    lists = (longest_first(data[key]) for key in ("roles", "leads", "others", "spaced_others"))
    roles, leads, others, spaced = map("|".join, lists)
    return _Ideographic(
        compiled(rf"[\s,\uff0c\u3001]*(?:{others}|\s(?:{spaced}))(?:\s?\d+\s?[\u4eba\u540d\uba85\uc778])?$"),
        compiled(rf"(?<=\S\S)\s*[(\uff08]?(?:{roles})[)\uff09]?$"),
        compiled(rf"^(?:{leads})(?=\S\S)"),
        frozenset(data["families"]),
    )


def _arabic_of(data: Mapping[str, Any]) -> _Arabic:
    others = "|".join(data["others"])
    return _Arabic(
        compiled(rf"[\s\u060c,]*(?:{others})[\s\u060c.]*$"),
        *(frozenset(data[key]) for key in ("joined", "leads", "ends", "bodies")),
    )
