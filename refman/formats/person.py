"""Names as .bib files write them: "First von Last", "von Last, Jr, First", institutions in braces, `and others`."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from refman.formats.tex import closing_brace, decode, encode
from refman.model import Name
from refman.patterns import Late

_AND = re.compile(r"\s+and(?=\s)", re.I)
_EXTENDED = Late(r"\s*(family|given|prefix|suffix|useprefix)\s*=\s*(.*)", re.S | re.I)
_INITIALS = Late(r"(?:\w{1,2}\.-?)+|\w", re.U)
_CYRILLIC = Late(r"\{\s*\\cyr(?:family)?(?![A-Za-z])\s*(.*)\}", re.S)
"""Braces that end a switch of font, and hold no institution together."""
_WORD = r"(?!(?i:and|others)\b)[^\W\d_](?>(?:[^\W_]|[.'-](?![.'-]))*)"
_PLAIN_FAMILY = Late(_WORD)
_PLAIN_GIVEN = Late(rf"{_WORD}(?>(?: {_WORD})*)")
_BLANK = re.compile(r"[\s~]+")


def read_names(tex: str) -> tuple[tuple[Name, ...], bool]:
    """The names of an author or editor field, and whether `and others` stood at their end.

    Example:
        >>> read_names("dos Santos, J. and {Қазақ ұлттық университеті} and others")[0][1].literal
        'Қазақ ұлттық университеті'
    """
    parts = [part for part in map(str.strip, _split(tex, _AND)) if part and not _is_mere_and(part)]
    has_others = bool(parts) and parts[-1].casefold() == "others"
    names = map(_read_name, parts[:-1] if has_others else parts)
    return tuple([name for name in names if name.family or name.literal or str(name)]), has_others


def write_names(names: Iterable[Name], *, others: bool = False) -> str:
    """The names as one TeX value.

    Example:
        >>> write_names([Name(family="Santos", given="J. C. D.", non_dropping_particle="dos")])
        'dos Santos, J. C. D.'
    """
    parts = [part for part in map(_write_name, names) if part]
    return " and ".join([*parts, "others"] if others and parts else parts)


def _is_mere_and(part: str) -> bool:
    """True for what two `and`s in a row leave of a name."""
    return part[:3].casefold() == "and" and set(part.casefold().split()) == {"and"}


def _split(tex: str, separator: re.Pattern[str]) -> list[str]:
    """The pieces of a value between separators that stand in no braces."""
    if "{" not in tex and "\\" not in tex:
        return separator.split(tex)
    pieces, done, at = [], 0, 0
    while at < len(tex):
        if tex[at] == "\\":
            at += 2
            continue
        if tex[at] == "{":
            at = (closing_brace(tex, at) or len(tex)) + 1
            continue
        found = separator.match(tex, at)
        if found:
            pieces.append(tex[done:at])
            done = at = found.end()
        else:
            at += 1
    return [*pieces, tex[done:]]


@lru_cache(maxsize=10_000)
def _read_name(tex: str) -> Name:
    in_cyrillic = _CYRILLIC.fullmatch(tex)
    tex = in_cyrillic[1] if in_cyrillic and closing_brace(tex, 0) == len(tex) - 1 else tex
    if tex.startswith("{") and closing_brace(tex, 0) == len(tex) - 1:
        return Name(literal=decode(tex[1:-1]))
    parts = [part.strip() for part in _split(tex, re.compile(","))]
    if _EXTENDED.match(parts[0]):
        return _extended(parts)
    if len(parts) == 1:
        return _in_speaking_order(_words(tex))
    if len(parts) > 3:
        return Name(literal=decode(tex))
    words = _words(parts[0])
    von = _von_length(words)
    suffix = parts[1] if len(parts) == 3 else ""
    return _name(words[:von], words[von:], parts[-1], suffix)


def _extended(parts: list[str]) -> Name:
    """The name in biber's form: `family=Santos, given=J., prefix=dos`."""
    found = [match for match in map(_EXTENDED.match, parts) if match]
    values = {match[1].casefold(): match[2].strip('" ') for match in found}
    prefix, family, given, suffix = (values.get(part, "") for part in ("prefix", "family", "given", "suffix"))
    name = _name([prefix], [family], given, suffix)
    if values.get("useprefix", "").casefold() != "false":
        return name
    return replace(name, non_dropping_particle="", dropping_particle=name.non_dropping_particle)


def _in_speaking_order(words: list[str]) -> Name:
    last = len(words) - 1
    first_initial = next((i for i, word in enumerate(words) if _INITIALS.fullmatch(decode(word))), None)
    if first_initial and all(_INITIALS.fullmatch(decode(word)) for word in words[first_initial:]):
        # A family name is never an initial: this is "Abaev A. B.", written without its comma.
        return _name([], words[:first_initial], " ".join(words[first_initial:]), "")
    low = [i for i, word in enumerate(words[:last]) if _is_low(word)]
    von, end = (low[0], low[-1] + 1) if low else (last, last)
    return _name(words[von:end], words[end:], " ".join(words[:von]), "")


def _words(tex: str) -> list[str]:
    return [word for word in _split(tex, _BLANK) if word]


def _von_length(words: list[str]) -> int:
    """How many words before the family name proper are particles."""
    low = [i for i, word in enumerate(words[:-1]) if _is_low(word)]
    return low[-1] + 1 if low and low[0] == 0 else 0


def _is_low(word: str) -> bool:
    """True where the first letter outside braces is small; a word in braces is a name."""
    if word.startswith("{") and not word.startswith("{\\"):
        return False
    letter = next((char for char in decode(word) if char.isalpha()), "A")
    return letter.islower()


def _name(von: list[str], family: list[str], given: str, suffix: str) -> Name:
    return Name(
        family=decode(" ".join(family)).replace("\u00a0", " "),
        given=decode(given).replace("\u00a0", " "),
        non_dropping_particle=decode(" ".join(von)),
        suffix=decode(suffix),
    )


def _write_name(name: Name) -> str:
    if _is_plain(name):
        return f"{name.family}, {name.given}"
    if name.literal or not name.family or not (name.given or _is_one_word(name)):
        return f"{{{encode(str(name))}}}" if str(name) else ""
    von = " ".join(encode(part) for part in (name.dropping_particle, name.non_dropping_particle) if part)
    family = _guarded(name.family, is_family=True)
    last = f"{von} {family}" if von else family
    return ", ".join(part for part in (last, _guarded(name.suffix), _guarded(name.given)) if part)


def _is_plain(name: Name) -> bool:
    """True for a family and a given name that TeX reads as they stand, which most are."""
    return bool(
        name.family
        and name.given
        and not (name.literal or name.non_dropping_particle or name.dropping_particle or name.suffix)
        and _PLAIN_FAMILY.fullmatch(name.family)
        and _PLAIN_GIVEN.fullmatch(name.given)
    )


def _is_one_word(name: Name) -> bool:
    return not re.search(r"[\s,]", name.family) and not (name.suffix or name.non_dropping_particle)


def _guarded(text: str, *, is_family: bool = False) -> str:
    """The part in braces where TeX would else take it apart: commas, the word "and", a small first letter."""
    words = text.split()
    taken_apart = "," in text or any(word.casefold() in {"and", "others"} for word in words) or "=" in text
    tex = encode(text)
    # biber makes initials of what stands around a hyphen, and of the braces that part two.
    if taken_apart or "-{}-" in tex or (is_family and len(words) > 1 and _is_low(words[0])):
        return f"{{{tex}}}"
    return tex
