"""Lists of names in one plain style throughout, taken apart at a glance: "Иванов И. И., Петров П." or "Ng AB, Roe C".

Such lists are the most and the longest. Whatever is not plain is left to `names`, which would read a plain list the
same way.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from refman.model import Name
from refman.patterns import compiled
from refman.references.values.name_words import Words, have_ending, name_words, tell_body

_LETTER = r"[^\W\d_]"
_FAMILY = rf"(?:{_LETTER}{{2,}}(?:-{_LETTER}{{3,}})?|{_LETTER}{{1,2}}['\u2019]{_LETTER}{{2,}})"
_DOTTED = rf"(?:{_LETTER}\.[ -]?){{1,3}}"
_INITIALS = rf"(?:(?:{_LETTER}\. ?){{1,3}}|{_LETTER}{{2,3}}\.|{_LETTER}-{_LETTER}|{_LETTER}{{1,3}})"
_WRITTEN = rf"{_LETTER}{{2,}}(?:-{_LETTER}{{3,}})?(?: {_LETTER}{{2,}})?(?: {_LETTER}\.){{0,3}}"
_ONE_LETTER = 2
_SHOUTED = 3
"""Letters of the longest word in capitals that may be initials."""
_PAIR = 2
_ENDED = 4
"""Letters of the shortest word that may be told to be a surname by its end."""


_Names = tuple[Sequence[str], Sequence[str]]
"""The family names of people and, as many, their given ones."""


class _Style(NamedTuple):
    """What finds a whole list and, in groups, whatever is not of its plainest form; how that form is parted.

    In other forms each name is looked for, as family and given, or, in groups behind these, turned.
    """

    whole: re.Pattern[str]
    parted: Callable[[str], _Names]
    one: re.Pattern[str]

    def names_in(self, text: str) -> _Names:
        """The names of the list, if it is of this style; none of another."""
        found = self.whole.fullmatch(text)
        if not found:
            return (), ()
        if not found.lastindex:
            return self.parted(text)
        pairs = self.one.findall(text)
        if self.one.groups > 2:
            return [family or last for family, _, _, last in pairs], [given or first for _, given, first, _ in pairs]
        return [family for family, _ in pairs], [given for _, given in pairs]


def plain_names(text: str) -> list[Name]:
    """The people of a list in which every name is one family name and up to three initials; none of another list.

    Example:
        >>> [str(name) for name in plain_names("Ә.К. Құрышжанов, И. Ескендір")], plain_names("Abai")
        (['Құрышжанов, Ә. К.', 'Ескендір, И.'], [])
    """
    head = text.partition(" ")[0]
    style = _turned() if head[-1:] == "," else _initials_first() if "." in head else _initials_behind()
    families, given = style.names_in(text)
    initials = [*map(_spaced, given)]
    if initials and all(initials) and _may_be_families(families) and _mean_nothing_else(families, name_words()):
        return [*map(Name, families, initials)]
    return []


def written_names(text: str) -> list[Name]:
    """The people of a list in which the given names are written out, the first name perhaps turned; none of another.

    Example:
        >>> [str(name) for name in written_names("Almond, Gabriel A., and Sidney Verba")]
        ['Almond, Gabriel A.', 'Verba, Sidney']
    """
    families, given = _written_out().names_in(text)
    if not families:
        return []
    words = name_words()
    said = " ".join(given).split()
    if True in [word[0].islower() for word in said]:
        # "u." is no initial
        return []
    if len(families) >= _PAIR and _is_one(families, given, text, words):
        return []
    written = [word for word in said if word[-1] != "."]
    parts = [*written, *families]
    if not all(map(_is_cased, parts)) or not _mean_nothing_else(parts, words):
        return []
    # what ends as patronymics and surnames do may stand in another order
    names, patronymics = _long(written), words.patronymics
    if have_ending(names, words.surnames, words) or have_ending([*names, *_long(families)], patronymics, words):
        return []
    return [*map(Name, families, given)]


def _is_one(families: Sequence[str], given: Sequence[str], text: str, words: Words) -> bool:
    """Whether two names are one person of two surnames, before a semicolon, too: "Bonadonna Russo, Maria Teresa"."""
    (last, second), (first, other) = families[:_PAIR], given[:_PAIR]
    return (
        f"{first} {last}, {other} {second}" == text.partition(";")[0]
        and words.italian.issuperset((other.casefold(), second.casefold()))
        and first.casefold() not in words.italian
    )


def _is_cased(word: str) -> bool:
    """Whether capitals stand where names have them; a pattern with all the capitals of Unicode is slow to compile."""
    return word.istitle() or (word[0].isupper() and not word.isupper())


def _long(parts: Sequence[str]) -> list[str]:
    """The casefolded words that may be told by their ends."""
    return [part.casefold() for part in parts if len(part) >= _ENDED]


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
        and not tell_body(lows, words)
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
def _initials_behind() -> _Style:
    """Of "Ng AB, Roe C"."""
    name = f"{_FAMILY} {_INITIALS}"
    return _style(name, name, f"({_FAMILY}) ({_INITIALS})", _behind)


@cache
def _turned() -> _Style:
    """Of "Ng, A. B., Roe, C."; others may stand among them."""
    name = f"(?:{_FAMILY}, {_DOTTED}|({_FAMILY},{_DOTTED}|{_DOTTED}{_FAMILY}))"
    return _style(name, name, _BEFORE, _by_turns)


@cache
def _initials_first() -> _Style:
    """Of "A.B. Ng, C. Roe"; others may stand among them."""
    plain = rf"(?:{_LETTER}\.[ -]?){{0,2}}{_LETTER}\. ?{_FAMILY}"
    # what can be read in one way only: of two ways for each name a long list that is none would have millions
    name = rf"(?:{plain}|((?!{plain}(?:[,; ]|\Z)){_DOTTED}{_FAMILY}|{_FAMILY}, ?{_DOTTED}))"
    return _style(name, name, _BEFORE, _first)


_BEFORE = f"(?:({_FAMILY}), ?({_DOTTED})|({_DOTTED})({_FAMILY}))"


@cache
def _written_out() -> _Style:
    turned, one = f"{_FAMILY}, {_WRITTEN}", f"{_WRITTEN} {_FAMILY}"
    either = f"(?:({_FAMILY}), ({_WRITTEN})|({_WRITTEN}) ({_FAMILY}))"
    return _style(f"(?:{turned}|{one})", one, either, _in_full)


def _style(first: str, others: str, one: str, parted: Callable[[str], _Names]) -> _Style:
    """A list that begins with a name of the first form and goes on with others; a comma and a blank part the plainest.

    How `one` name is looked for where something else parts some.
    """
    # each in one way only, here too: no name begins with a word that joins two
    joining = "|".join(map(re.escape, sorted(name_words().joining | {"&"})))
    joined = f"[,;]? (?:{joining}) "
    between = rf"(?:{joined}|[,;] ?)"
    whole = compiled(f"{first}(?:(?:({joined})|(?:, |(; ?|,))(?!(?:{joining}) )){others})*")
    return _Style(whole, parted, compiled(rf"(?:\A|{between}){one}(?={between}|\Z)"))


def _behind(text: str) -> _Names:
    families, _, given = zip(*[name.partition(" ") for name in text.split(", ")], strict=True)
    return families, given


def _by_turns(text: str) -> _Names:
    parts = text.split(", ")
    return parts[::2], parts[1::2]


def _first(text: str) -> _Names:
    given, _, families = zip(*[name.rpartition(".") for name in text.split(", ")], strict=True)
    return [family.lstrip() for family in families], [f"{initials}." for initials in given]


def _in_full(text: str) -> _Names:
    first, *others = text.split(", ")
    turned = others[:1] if " " not in first else []
    parts = [name.rpartition(" ") for name in (others[1:] if turned else [first, *others])]
    families, given = [family for _, _, family in parts], [given for given, _, _ in parts]
    return ([first, *families], [*turned, *given]) if turned else (families, given)
