"""Lists of names in one plain style throughout, taken apart at a glance: "Иванов И. И., Петров П." or "Ng AB, Roe C".

Such lists are the most and the longest. Whatever is not plain is left to `names`, which would read a plain list the
same way.
"""

import re
from functools import cache
from typing import NamedTuple

from refman.model import Name
from refman.references.name_words import Words, name_words

_LETTER = r"[^\W\d_]"
_FAMILY = rf"({_LETTER}{{2,}}(?:-{_LETTER}{{3,}})?)"
_DOTTED = rf"(?:{_LETTER}\. ?){{1,3}}"
_INITIALS = rf"({_DOTTED}|{_LETTER}{{2,3}}\.|{_LETTER}{{1,3}})"


_ONE_LETTER = 2


class _Style(NamedTuple):
    """What finds a whole list, and what finds a name of it: family first, or second where it is `turned`."""

    whole: re.Pattern[str]
    one: re.Pattern[str]
    turned: bool = False


def plain_names(text: str) -> list[Name]:
    """The people of a list in which every name is one family name and up to three initials; none of another list.

    Example:
        >>> [str(name) for name in plain_names("Ә.К. Құрышжанов, И. Ескендір")], plain_names("Abai")
        (['Құрышжанов, Ә. К.', 'Ескендір, И.'], [])
    """
    for style in _styles():
        if style.whole.fullmatch(text):
            found = style.one.findall(text)
            pairs = [(family, given) for given, family in found] if style.turned else found
            if all(map(_is_cased, pairs)) and _mean_nothing_else(pairs, name_words()):
                return [Name(family, _spaced(given)) for family, given in pairs]
            break
    return []


def _is_cased(pair: tuple[str, str]) -> bool:
    """Whether capitals stand where names have them; a pattern with all the capitals of Unicode is slow to compile."""
    family, given = pair
    return family.istitle() and given.isupper()


def _mean_nothing_else(pairs: list[tuple[str, str]], words: Words) -> bool:
    """Whether no part is a word that says something of the people, or tells of a body."""
    lows = [family.casefold() for family, _ in pairs]
    parts = {part for low in lows for part in low.split("-")}
    given = {low for _, given in pairs if len(low := given.casefold().rstrip(". ")) > 1}
    return words.special.isdisjoint(parts | given | set(lows)) and not any(
        low.startswith(words.beginnings) or low.endswith(words.endings) for low in lows
    )


def _spaced(given: str) -> str:
    if "." not in given:
        return given
    # the stop of "Cox MAA." ends the list
    return (
        given[:-1]
        if given[:-1].isalpha() and given.isupper() and len(given) > _ONE_LETTER
        else " ".join(given.replace(".", ". ").split())
    )


@cache
def _styles() -> tuple[_Style, ...]:
    joining = "|".join(map(re.escape, name_words().joining))
    parted = rf"(?:, ?|,? (?:{joining}) )"
    styles = ((f"{_FAMILY} {_INITIALS}", False), (f"{_FAMILY}, ({_DOTTED})", False), (f"({_DOTTED}){_FAMILY}", True))
    return tuple(_Style(re.compile(f"{one}(?:{parted}{one})*"), re.compile(one), turned) for one, turned in styles)
