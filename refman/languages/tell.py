"""Telling the language of a string: by its letters where they decide, else by the detector."""

import math
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import islice
from types import MappingProxyType
from typing import Any

from refman.languages.detector import Detector
from refman.languages.script import fold_lookalikes, is_cyrillic, script

_WORD = re.compile(r"[^\W\d_]+")
_FEWEST = {"Latn": 3, "Cyrl": 2}
"""Letters below which a text may be a sign, a numeral or an initial of any language."""
_OF_ALL = 0.5
"""How often a title of words that the languages took from Greek and Latin says no more than the prior."""
UNKNOWN = "und"
"""The tag of what is in none of the languages that refman tells."""
_STRANGE = 2
"""How many marks of a language one letter that it does not have outweighs."""
SURE = 0.99
"""What letters alone are worth; no guess is surer."""
_TRANSLATED_INTO = frozenset({"en", "de", "fr", "es", "it", "pt"})
"""Languages of translated titles; a strange romanisation is taken for Turkish or Polish, seldom for one of these."""
_LIKELIER = 0.5


@dataclass(frozen=True, slots=True)
class Guess:
    """A language tag, empty where nothing is known, and the chance (0 to 1) that it is right."""

    tag: str = ""
    confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class Plain:
    """When a title is so plainly in a language that its n-grams need no counting."""

    tag: str
    script: str
    fewest: int
    words: frozenset[str]
    helping: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    letters: frozenset[str] = frozenset()
    foreign: re.Pattern[str] | None = None

    def holds(self, text: str, lacking: Mapping[str, frozenset[str]]) -> bool:
        """True for a casefolded text with enough of the words, none of others, and the letters that it takes."""
        words = set(_WORD.findall(text))
        own = words & self.words
        if not own or words & self.others or len(own) + len(words & self.helping) < self.fewest:
            return False
        if self.foreign and self.foreign.search(text):
            return False
        return not self.letters or (not self.letters.isdisjoint(text) and self._is_spelt(text, lacking))

    def found(self, text: str) -> frozenset[str]:
        """Those of the words that a casefolded text has."""
        return (self.words | self.helping).intersection(_WORD.findall(text))

    def _is_spelt(self, text: str, lacking: Mapping[str, frozenset[str]]) -> bool:
        return not any(self.tag in lacking[letter] for letter in lacking.keys() & set(text))


@dataclass(frozen=True, slots=True)
class Shared:
    """What tells a language from the others of its script: the letters it has, and what only it writes."""

    tag: str
    letters: frozenset[str]
    marks: re.Pattern[str]

    def score(self, text: str) -> int:
        """How much more speaks for the language than against it."""
        strange = sum(letter not in self.letters for letter in text if letter.isalpha()) if self.letters else 0
        return len(self.marks.findall(text)) - _STRANGE * strange


@dataclass(frozen=True, slots=True)
class Letters:
    """What letters alone say: Cyrillic alphabets, scripts of one language or of some, letters of romanised titles."""

    alphabets: Mapping[str, frozenset[str]]
    lacking: Mapping[str, frozenset[str]]
    """For each letter of some of the alphabets, the languages that lack it."""
    spellings: Mapping[str, re.Pattern[str]]
    scripts: Mapping[str, str]
    shared: Mapping[str, Sequence[Shared]]
    romanised: frozenset[str]
    latin: Mapping[str, frozenset[str]]
    numeral: re.Pattern[str]
    everywhere: re.Pattern[str]
    plain: Sequence[Plain]


def tell(text: str) -> Guess:
    """The language of a title-like string; an empty guess where it has no letters.

    Example:
        >>> tell("Ойын бизнесі туралы").tag, tell("Flora Sibiri i Dal'nego Vostoka").tag, tell("1984")
        ('kk', 'ru-Latn', Guess(tag='', confidence=0.0))
    """
    found = chances(text)
    if not found:
        return Guess()
    tag = max(found, key=lambda tag: found[tag])
    return Guess() if tag == UNKNOWN else Guess(tag, round(min(SURE, found[tag]), 4))


def is_romanised(title: str, tag: str) -> bool:
    """True where a Latin title of a work in this language is likelier a romanised one than a translation.

    Example:
        >>> is_romanised("Istoriia russkoi literatury", "ru"), is_romanised("A history of literature", "ru")
        (True, False)
    """
    if tag not in letters().romanised or is_cyrillic(title) or script(title) != "Latn":
        return False
    return sum(chance for one, chance in chances(title).items() if one not in _TRANSLATED_INTO) > _LIKELIER


@lru_cache(maxsize=4096)
def chances(text: str) -> Mapping[str, float]:
    """The chance (0 to 1) of each language that the string may be in, likeliest first; empty without letters.

    `und` is the chance that it is in none of them.
    """
    return MappingProxyType(_chances(text))


def _chances(text: str) -> dict[str, float]:
    folded = fold_lookalikes(text)
    written = script(folded)
    if not _has_letters(folded, _FEWEST.get(written, 0)):
        return {}
    if plain := plainly(folded.casefold(), written):
        return {plain.tag: SURE}
    if written == "Latn":
        return _latin(folded)
    if written == "Cyrl":
        return _cyrillic(folded)
    if among := letters().shared.get(written):
        return _by_marks(folded, among)
    tag = letters().scripts.get(written)
    if tag == "zh" and any(script(letter) in {"Hira", "Kana"} for letter in folded):
        tag = "ja"
    return {tag: SURE} if tag else {}


def _has_letters(text: str, fewest: int) -> bool:
    """True for a text with so many letters at least."""
    return sum(1 for _ in islice(filter(str.isalpha, text), fewest)) == fewest


def plainly(text: str, written: str) -> Plain | None:
    """What a casefolded text in this script is plainly in."""
    known = letters()
    return next((one for one in known.plain if one.script == written and one.holds(text, known.lacking)), None)


@cache
def letters() -> Letters:
    """What letters alone say, from `scripts/letters.toml`."""
    data = tomllib.loads(files("refman.languages").joinpath("scripts", "letters.toml").read_text("utf-8"))
    alphabets = {tag: frozenset(alphabet) for tag, alphabet in data["alphabets"].items()}
    lacking = {
        letter: frozenset(tag for tag, alphabet in alphabets.items() if letter not in alphabet)
        for letter in frozenset().union(*alphabets.values())
    }
    shared: dict[str, list[Shared]] = {}
    for one in data["shared"]:
        found = Shared(one["tag"], frozenset(one["letters"]), re.compile(one["marks"]))
        shared.setdefault(one["script"], []).append(found)
    return Letters(
        alphabets,
        {letter: tags for letter, tags in lacking.items() if tags},
        {tag: re.compile(pattern) for tag, pattern in data["spellings"].items()},
        data["scripts"],
        shared,
        frozenset(data["romanised"]["tags"]),
        {tag: frozenset(found) for tag, found in data["romanised"]["letters"].items()},
        re.compile(data["numerals"]["pattern"]),
        re.compile(data["everywhere"]["pattern"]),
        tuple(_plain(one) for one in data["plain"]),
    )


def _plain(one: Mapping[str, Any]) -> Plain:
    words, helping, others, spelt = (frozenset(one.get(key, ())) for key in ("words", "helping", "others", "letters"))
    foreign = re.compile(one["foreign"]) if "foreign" in one else None
    return Plain(one["tag"], one["script"], one["fewest"], words, helping, others, spelt, foreign)


def fitting(text: str) -> frozenset[str]:
    """The languages whose Cyrillic alphabets have all letters of the text, or lack the fewest of them."""
    known = letters()
    if not is_cyrillic(text):
        return frozenset(known.alphabets)
    plain = known.numeral.sub(" ", text).casefold()
    strange = dict.fromkeys(known.alphabets, 0)
    for letter in known.lacking.keys() & set(plain):
        count = plain.count(letter)
        for tag in known.lacking[letter]:
            strange[tag] += count
    fewest = min(strange.values())
    return frozenset(tag for tag, count in strange.items() if count == fewest)


def _cyrillic(text: str) -> dict[str, float]:
    possible = fitting(text)
    for tag, pattern in letters().spellings.items():
        if tag in possible and pattern.match(text.casefold()):
            return {tag: SURE}
    detector = Detector.load("Cyrl")
    known = possible & set(detector.tags)
    known |= {UNKNOWN} & set(detector.tags) if known else set()
    shared = _OF_ALL if letters().everywhere.fullmatch(text.casefold()) else Detector.SHARED
    return (
        detector.chances(text, known, shared=shared) if known else dict.fromkeys(sorted(possible), SURE / len(possible))
    )


def _latin(text: str) -> dict[str, float]:
    """The chances of languages in Latin letters; what no table of romanisation writes is not romanised."""
    detector = Detector.load("Latn")
    # A romanised title may keep a letter that its table does not know.
    strange = () if text.isascii() else [one for one in text.casefold() if _is_marked(one)]
    barred = {tag for tag, own in letters().latin.items() if not own.issuperset(strange)}
    return detector.chances(text, set(detector.tags) - barred if barred else ())


def _is_marked(letter: str) -> bool:
    """True for a Latin letter beside a to z."""
    return letter > "\x7f" and letter.isalpha() and not is_cyrillic(letter)


def _by_marks(text: str, among: Sequence[Shared]) -> dict[str, float]:
    """The chances of the languages of a script; of none of them where nothing points to any."""
    scores = {one.tag: one.score(text) for one in among}
    most = max(scores.values())
    if most < -_STRANGE * sum(map(str.isalpha, text)) // 2 or (most <= 0 and not among[0].letters):
        return {UNKNOWN: SURE}
    odds = {tag: math.exp(score - most) for tag, score in scores.items()}
    return {tag: odds[tag] / sum(odds.values()) for tag in sorted(odds, key=lambda tag: (-odds[tag], tag))}
