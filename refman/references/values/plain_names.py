"""Lists of names in one plain style throughout, taken apart at a glance: "Иванов И. И., Петров П." or "Ng AB, Roe C".

Such lists are the most and the longest. Whatever is not plain is left to `names`, which would read a plain list the
same way.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from refman.model import Name
from refman.patterns import compiled
from refman.references.values.name_words import Words, name_words

_LETTER = r"[^\W\d_]"
_FAMILY = rf"({_LETTER}{{2,}}(?:-{_LETTER}{{3,}})?|{_LETTER}{{1,2}}['\u2019]{_LETTER}{{2,}})"
_DOTTED = rf"((?:{_LETTER}\.[ -]?){{1,3}})"
_INITIALS = rf"((?:{_LETTER}\. ?){{1,3}}|{_LETTER}{{2,3}}\.|{_LETTER}-{_LETTER}|{_LETTER}{{1,3}})"
_WRITTEN = rf"({_LETTER}{{2,}}(?:-{_LETTER}{{3,}})?(?: {_LETTER}{{2,}})?(?: {_LETTER}\.){{0,3}})"
_ONE_LETTER = 2
_SHOUTED = 3
"""Letters of the longest word in capitals that may be initials."""
_PAIR = 2
_ENDED = 4
"""Letters of the shortest word that may be told to be a surname by its end."""


class _Style(NamedTuple):
    """What finds a whole list, and what finds a name of it: family and given, or, in groups behind these, turned."""

    whole: re.Pattern[str]
    one: re.Pattern[str]

    def names_in(self, text: str) -> list[tuple[str, str]]:
        """Family and given name of each person, if the list is of this style."""
        if not self.whole.fullmatch(text):
            return []
        found = self.one.findall(text)
        if self.one.groups > 2:
            return [(family or last, given or first) for family, given, first, last in found]
        return found


def plain_names(text: str) -> list[Name]:
    """The people of a list in which every name is one family name and up to three initials; none of another list.

    Example:
        >>> [str(name) for name in plain_names("Ә.К. Құрышжанов, И. Ескендір")], plain_names("Abai")
        (['Құрышжанов, Ә. К.', 'Ескендір, И.'], [])
    """
    for style in _in_initials():
        pairs = style.names_in(text)
        if pairs:
            families, given = zip(*pairs, strict=True)
            initials = [*map(_spaced, given)]
            if all(initials) and _may_be_families(families) and _mean_nothing_else(families, name_words()):
                return [*map(Name, families, initials)]
            break
    return []


def written_names(text: str) -> list[Name]:
    """The people of a list in which the given names are written out, the first name perhaps turned; none of another.

    Example:
        >>> [str(name) for name in written_names("Almond, Gabriel A., and Sidney Verba")]
        ['Almond, Gabriel A.', 'Verba, Sidney']
    """
    pairs = _written_out().names_in(text)
    if not pairs:
        return []
    words = name_words()
    said = [word for _, given in pairs for word in given.split()]
    if True in [word[0].islower() for word in said]:
        # "u." is no initial
        return []
    if len(pairs) == _PAIR and _is_one(pairs, text, words):
        return []
    given = [word for word in said if word[-1] != "."]
    families = [family for family, _ in pairs]
    if not all(map(_is_cased, given + families)) or not _mean_nothing_else(given + families, words):
        return []
    # what ends as patronymics and surnames do may stand in another order
    if _have_ending(given, words.surnames + words.patronymics) or _have_ending(families, words.patronymics):
        return []
    return [Name(family, given) for family, given in pairs]


def _is_one(pairs: list[tuple[str, str]], text: str, words: Words) -> bool:
    """Whether two names are one person of two surnames: "Bonadonna Russo, Maria Teresa"."""
    (last, first), (second, given) = pairs
    return (
        f"{first} {last}, {given} {second}" == text
        and words.italian.issuperset((given.casefold(), second.casefold()))
        and first.casefold() not in words.italian
    )


def _is_cased(word: str) -> bool:
    """Whether capitals stand where names have them; a pattern with all the capitals of Unicode is slow to compile."""
    return word.istitle() or (word[0].isupper() and not word.isupper())


def _have_ending(parts: list[str], endings: tuple[str, ...]) -> bool:
    return True in [len(part) >= _ENDED and part.casefold().endswith(endings) for part in parts]


def _may_be_families(words: Sequence[str]) -> bool:
    """Whether each may be one; nearly all have a capital and small letters behind it, which is sooner seen."""
    return all(map(str.istitle, words)) or all(map(_may_be_family, words))


def _may_be_family(word: str) -> bool:
    """Whether the case is that of a family name beside initials, all in capitals perhaps."""
    return _is_cased(word) or (len(word) > _SHOUTED and word.isupper())


def _mean_nothing_else(written: Sequence[str], words: Words) -> bool:
    """Whether no part is a word that says something of the people, or tells of a body."""
    low = " ".join(written).casefold()
    lows = low.split()
    return (
        words.special.isdisjoint(lows)
        and ("-" not in low or words.special.isdisjoint(low.replace("-", " ").split()))
        and True not in [low.startswith(words.beginnings) or low.endswith(words.endings) for low in lows]
    )


@lru_cache(maxsize=1 << 12)
def _spaced(given: str) -> str:
    """The initials with blanks between them; nothing for what is no initials, or a word that looks like them."""
    low = given.casefold().rstrip(". ")
    if not given.isupper() or (len(low) > 1 and low in name_words().no_initials):
        return ""
    if "." not in given:
        return given
    # the stop of "Cox MAA." ends the list
    if len(given) > _ONE_LETTER and given[:-1].isalpha() and given.isupper():
        return given[:-1]
    return " ".join(given.replace(".", ". ").replace(". -", ".-").split())


@cache
def _in_initials() -> tuple[_Style, ...]:
    behind = f"{_FAMILY} {_INITIALS}"
    before = f"(?:{_FAMILY}, ?{_DOTTED}|{_DOTTED}{_FAMILY})"
    return _style(behind, behind), _style(before, before)


@cache
def _written_out() -> _Style:
    turned, one = f"{_FAMILY}, {_WRITTEN}", f"{_WRITTEN} {_FAMILY}"
    return _style(f"(?:{turned}|{one})", one)


def _style(first: str, one: str) -> _Style:
    """A list that begins with a name of the first form and goes on with others."""
    joining = "|".join(map(re.escape, sorted(name_words().joining)))
    parted = rf"(?:[,;]? (?:{joining}|&) |[,;] ?)"
    return _Style(compiled(f"{first}(?:{parted}{one})*"), compiled(rf"(?:\A|{parted}){first}(?={parted}|\Z)"))
