"""The references as citations name them, and which of them a citation means."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from refman.citations.citation import Citation
from refman.languages import lexicon, stems
from refman.matching import skeleton
from refman.model import Entry, Name

_YEARS = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019\u02bc-][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['\u2019\u02bc]s?$", re.IGNORECASE)
_HEAD = 60
_LEAST = 3
_STEM = 4
_ALIKE = 0.8
_NEAR = 3
_LETTERS = (ord("a"), 0x430)


@dataclass(frozen=True, slots=True)
class Work:
    """A reference by what it is cited by: skeletons of its names, and in `stems` of the first also without endings."""

    entry: Entry
    firsts: frozenset[str]
    stems: frozenset[str]
    others: frozenset[str]
    people: int
    year: str
    years: frozenset[str]
    letter: str


def work(entry: Entry) -> Work:
    """The work of an entry."""
    printed = entry.reference.text if entry.reference else ""
    names = entry.names("author") or entry.names("editor")
    head = _keys(_WORD.findall(printed[:_HEAD]))
    firsts = _name_keys(names[0]) if names else head
    cut = _stems(_WORD.findall(names[0].family)) if names else frozenset[str]()
    others = frozenset(key for name in names[1:] for key in _name_keys(name))
    date = entry.date("issued")
    year = str(date.year) if date and date.year else ""
    letter = re.search(rf"{year}\s?([a-z\u0430-\u044f])(?!\w)", printed) if year else None
    years = frozenset(_YEARS.findall(printed)) | ({year} if year else set())
    return Work(
        entry, firsts, firsts | cut, others | head, len(names), year, years, _place(letter[1]) if letter else ""
    )


def meant(citation: Citation, works: Sequence[Work]) -> list[Work]:
    """The works that a citation by author and year means: one, more where it does not tell them apart, or none."""
    year, letter = citation.year[:4], _place(citation.year[4:])
    for loose in (False, True):
        forms = [_forms(name, loose=loose) for name in citation.names]
        named = [one for one in works if any(own & (one.stems if loose else one.firsts) for own in forms)]
        for found in ([one for one in named if one.year == year], [one for one in named if year in one.years]):
            if found:
                return _lettered(_nearest(found, forms), letter)
    return []


def likely(citation: Citation, works: Sequence[Work]) -> list[Work]:
    """The works that a citation without a reference may mean: the same name in another year, or nearly the name."""
    forms = [_forms(name, loose=True) for name in citation.names]
    year = int(citation.year[:4])
    named = [one for one in works if one.year and any(own & one.stems for own in forms)]
    if named:
        return sorted(named, key=lambda one: abs(int(one.year) - year))[:_NEAR]
    second = [one for one in works if citation.year[:4] in one.years and any(own & one.others for own in forms)]
    return second[:_NEAR] or [one for one in works if one.year == str(year) and _is_alike(forms, one)][:_NEAR]


def is_unlikely(citation: Citation) -> bool:
    """True for a place or another word of references with a year, which is hardly a citation."""
    folded = [name.casefold() for name in citation.names]
    return all(lexicon().classes(name) for name in folded)


def _nearest(found: list[Work], forms: Sequence[frozenset[str]]) -> list[Work]:
    """Those with most of the names cited, and of these with the fewest people besides."""

    def shared(one: Work) -> int:
        return sum(1 for own in forms if own & (one.stems | one.others))

    most = max(map(shared, found))
    best = [one for one in found if shared(one) == most]
    fewest = min(abs(one.people - len(forms)) for one in best)
    return [one for one in best if abs(one.people - len(forms)) == fewest]


def _lettered(found: list[Work], letter: str) -> list[Work]:
    if not letter:
        return found
    printed = [one for one in found if one.letter == letter]
    if printed or any(one.letter for one in found):
        return printed
    # a list without letters is cited by its order
    return found[int(letter) : int(letter) + 1] if len(found) > 1 else found


def _place(letter: str) -> str:
    """The place of a letter in its alphabet, as digits; nothing for none."""
    if not letter:
        return ""
    return str(min(ord(letter) - first for first in _LETTERS if ord(letter) >= first))


def _name_keys(name: Name) -> frozenset[str]:
    printed = name.family or name.literal or name.given
    own = _WORD.findall(printed)
    capitals = "".join(word[0] for word in own if word[0].isupper())
    short = [capitals] if name.literal and len(capitals) >= _LEAST else []
    return _keys([printed, *own, *short])


def _keys(words: Iterable[str]) -> frozenset[str]:
    return frozenset(key for key in map(skeleton, words) if len(key) >= 2) or frozenset(map(skeleton, words))


@lru_cache(maxsize=4096)
def _forms(name: str, *, loose: bool) -> frozenset[str]:
    """The skeletons of a name; loosely, also those without the endings of Russian, Kazakh, English and German."""
    bare = _POSSESSIVE.sub("", name)
    forms = {name, bare}
    if loose:
        folded = bare.casefold()
        forms |= {bare[:-1]} if folded.endswith("s") and len(bare) > _STEM else set()
    return frozenset(key for key in map(skeleton, forms) if key) | (_stems([bare]) if loose else frozenset())


def _stems(words: Iterable[str]) -> frozenset[str]:
    """The skeletons of words without their endings: an adjective as a surname ends in none of its cases as it is."""
    folded = [word.casefold() for word in words]
    cut = {stems(word, tag)[:2][-1] for word in folded for tag in ("ru", "kk")}
    return frozenset(skeleton(stem) for stem in cut if len(stem) >= _STEM)


def _is_alike(forms: Sequence[frozenset[str]], one: Work) -> bool:
    pairs = ((a, b) for own in forms for a in own for b in one.firsts if min(len(a), len(b)) >= _LEAST)
    return any(SequenceMatcher(None, a, b).ratio() >= _ALIKE for a, b in pairs)
