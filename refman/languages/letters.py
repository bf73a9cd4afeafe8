"""What letters and plain words alone say of the language of a text, as `scripts/letters.toml` tells it."""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from refman.languages.script import is_cyrillic, script
from refman.patterns import Late, compiled
from refman.tables import read_table

_WORD = Late(r"[^\W\d_]+")
_INITIAL = Late(r"(?<!\w)[^\W\d_]\.")
_ASCII = {code: chr(code) if chr(code).isalpha() else " " for code in range(128)}
"""ASCII as letters and blanks."""
STRANGE = 2
"""How many marks of a language one letter that it does not have outweighs."""


class Plain(NamedTuple):
    """When a title is so plainly in a language that its n-grams need no counting."""

    tag: str
    script: str
    fewest: int
    words: frozenset[str]
    helping: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    letters: frozenset[str] = frozenset()
    foreign: re.Pattern[str] | None = None

    def holds(self, text: str) -> bool:
        """True for a casefolded text with enough of the words, none of others, and the letters that it takes."""
        # most titles in other languages lack the letters, which is sooner seen than that they lack the words
        if self.letters and not any(map(text.__contains__, self.letters)):
            return False
        # an initial is no preposition
        words = set(words_in(_INITIAL.sub(" ", text) if "." in text and self.letters else text))
        own = words & self.words
        if not own or words & self.others or len(own) + len(words & self.helping) < self.fewest:
            return False
        if self.foreign and self.foreign.search(text):
            return False
        return not self.letters or self.tag in _with_all(letters().uneven.intersection(text))

    def found(self, text: str) -> frozenset[str]:
        """Those of the words that a casefolded text has."""
        return (self.words | self.helping).intersection(words_in(text))


class Shared(NamedTuple):
    """What tells a language from the others of its script: the letters it has, and what only it writes."""

    tag: str
    letters: frozenset[str]
    marks: Late

    def score(self, text: str) -> int:
        """How much more speaks for the language than against it."""
        strange = sum(letter not in self.letters for letter in text if letter.isalpha()) if self.letters else 0
        return len(self.marks.findall(text)) - STRANGE * strange


class Letters(NamedTuple):
    """What letters alone say: Cyrillic alphabets, scripts of one language or of some, letters of romanised titles."""

    alphabets: Mapping[str, frozenset[str]]
    lacking: Mapping[str, frozenset[str]]
    """For each letter of some of the alphabets, the languages that lack it."""
    uneven: frozenset[str]
    """Those letters."""
    deciding: Mapping[str, Sequence[frozenset[str]]]
    """Letters which together no other language has."""
    pages: Mapping[str, Sequence[str]]
    """How languages that have no words of their own count pages."""
    spellings: Mapping[str, re.Pattern[str]]
    scripts: Mapping[str, str]
    shared: Mapping[str, Sequence[Shared]]
    romanised: frozenset[str]
    latin: Mapping[str, frozenset[str]]
    numeral: re.Pattern[str]
    everywhere: re.Pattern[str]
    slavic: tuple[tuple[str, ...], frozenset[str]]
    """Words between blanks, and the languages that have none of them."""
    plain: Sequence[Plain]
    japanese: tuple[frozenset[str], frozenset[str], frozenset[str]]
    """The letters of Chinese origin that only Japan writes, and those that it shares with either way of Chinese."""


def words_in(text: str) -> list[str]:
    """The runs of letters of a text.

    Example:
        >>> words_in("the rock'n'roll of 1956"), words_in("сөз — өнер")
        (['the', 'rock', 'n', 'roll', 'of'], ['сөз', 'өнер'])
    """
    # in ASCII they are found in a third of the time without an expression
    return text.translate(_ASCII).split() if text.isascii() else _WORD.findall(text)


def is_japanese(text: str) -> bool:
    """Whether a text in letters of Chinese origin is Japanese, by the forms of its letters or by kana among them.

    Example:
        >>> [is_japanese(text) for text in ("経済研究", "经济研究", "東京大学", "東京大學", "シルクロード")]
        [True, False, True, False, True]
    """
    own, traditional, simplified = letters().japanese
    held = set(text)
    mixed = not held.isdisjoint(traditional) and not held.isdisjoint(simplified)
    return mixed or not held.isdisjoint(own) or any(script(letter) in {"Hira", "Kana"} for letter in held)


def plainly(text: str, written: str) -> Plain | None:
    """What a casefolded text in this script is plainly in."""
    for one in letters().plain:
        # Most titles need no cutting into words, having none of these within any of theirs.
        if one.script == written and any(map(text.__contains__, one.words)) and one.holds(text):
            return one
    return None


@cache
def letters() -> Letters:
    """What letters alone say, from `scripts/letters.toml`."""
    data = read_table("refman.languages.scripts", "letters.toml")
    alphabets = {tag: frozenset(alphabet) for tag, alphabet in data["alphabets"].items()}
    lacking = {
        letter: frozenset(tag for tag, alphabet in alphabets.items() if letter not in alphabet)
        for letter in frozenset().union(*alphabets.values())
    }
    shared: dict[str, list[Shared]] = {}
    for one in data["shared"]:
        found = Shared(one["tag"], frozenset(one["letters"]), Late(one["marks"]))
        shared.setdefault(one["script"], []).append(found)
    lacking = {letter: tags for letter, tags in lacking.items() if tags}
    return Letters(
        alphabets,
        lacking,
        frozenset(lacking),
        {tag: [frozenset(group) for group in groups] for tag, groups in data["deciding"].items()},
        data["pages"],
        {tag: compiled(pattern) for tag, pattern in data["spellings"].items()},
        data["scripts"],
        shared,
        frozenset(data["romanised"]["tags"]),
        {tag: frozenset(found) for tag, found in data["romanised"]["letters"].items()},
        compiled(data["numerals"]["pattern"]),
        compiled(data["everywhere"]["pattern"]),
        (tuple(data["slavic"]["words"]), frozenset(data["slavic"]["never"])),
        tuple(_plain(one) for one in data["plain"]),
        _japanese(data["japanese"]),
    )


def _japanese(data: Mapping[str, str]) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    return frozenset(data["own"]), frozenset(data["traditional"]), frozenset(data["simplified"])


def _plain(one: Mapping[str, Any]) -> Plain:
    words, helping, others, spelt = (frozenset(one.get(key, ())) for key in ("words", "helping", "others", "letters"))
    foreign = compiled(one["foreign"]) if "foreign" in one else None
    return Plain(one["tag"], one["script"], one["fewest"], words, helping, others, spelt, foreign)


def fitting(text: str) -> frozenset[str]:
    """The languages whose Cyrillic alphabets have all letters of the text, or lack the fewest of them."""
    known = letters()
    if not is_cyrillic(text):
        return frozenset(known.alphabets)
    plain = known.numeral.sub(" ", text).casefold()
    found = known.uneven.intersection(plain)
    # most texts are in one language, whose alphabet has all of their letters
    if fit := _with_all(found):
        return fit
    strange = dict.fromkeys(known.alphabets, 0)
    for letter in found:
        count = plain.count(letter)
        for tag in known.lacking[letter]:
            strange[tag] += count
    fewest = min(strange.values())
    return frozenset(tag for tag, count in strange.items() if count == fewest)


@lru_cache(maxsize=1 << 10)
def _with_all(found: frozenset[str]) -> frozenset[str]:
    """The languages whose alphabets have all of these letters."""
    known = letters()
    return frozenset(known.alphabets) - frozenset().union(*(known.lacking[letter] for letter in found))


def decided(text: str, fit: frozenset[str] | None = None) -> str:
    """The language that alone has some of the Cyrillic letters together, and has all of them; else nothing.

    `fit` are the languages that are `fitting`, where they are known.

    Example:
        >>> decided("Тіл және ой"), decided("Тарих туралы")
        ('kk', '')
    """
    fit = fitting(text) if fit is None else fit
    if len(fit) > 1:
        return ""
    [tag] = fit
    return tag if any(map(set(text.casefold()).issuperset, letters().deciding.get(tag, ()))) else ""
