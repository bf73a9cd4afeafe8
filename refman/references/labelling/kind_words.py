"""Words that tell what kind of work a reference names, beyond those of the languages' lexicons."""

from collections.abc import Sequence
from functools import cache
from itertools import repeat
from typing import Final

import numpy as np
from numpy.typing import NDArray

from refman.languages import lexicon
from refman.patterns import Late
from refman.tables import read_table

_CONVOKED = Late(r"\d{1,4}(?:-\w{1,2})?[-\u2013/][IVX\u0406\u0425]{1,5}\.?$")


def telling(low: str) -> frozenset[str]:
    """The classes of a casefolded word, those of the lexicon and those of `kinds.toml`.

    Example:
        >>> sorted(telling("материалы")), sorted(telling("патент")), sorted(telling("абай"))
        (['conference', 'meeting'], ['patent'], [])
    """
    classes, kinds = lexicon().classes(low), _kinds().get(low)
    return classes | kinds if kinds else classes


def holds_sources(name: str) -> bool:
    """Whether a host is a collection of sources by its first words, which tell of a gathering elsewhere.

    Example:
        >>> holds_sources("Материалы по истории Казахской ССР"), holds_sources("Материалы конференции")
        (True, False)
    """
    return name.casefold().startswith(_sources())


def names_works(title: str) -> bool:
    """Whether a title is that of somebody's collected works, of which a volume and a page may be all that is told.

    Example:
        >>> names_works("Полн. собр. соч."), names_works("Соч"), names_works("О сочинении")
        (True, True, False)
    """
    return title.casefold().rstrip(". ").rpartition(" ")[2] in _works()


@cache
def _works() -> frozenset[str]:
    return frozenset(read_table("refman.references.labelling", "kinds.toml")["works"])


@cache
def _sources() -> tuple[str, ...]:
    return tuple(f"{begin} " for begin in read_table("refman.references.labelling", "kinds.toml")["sources"])


def is_of_convocation(number: str) -> bool:
    """Whether a number ends with that of the parliament which passed an act.

    Example:
        >>> is_of_convocation("55-XII"), is_of_convocation("2341-III"), is_of_convocation("55-12")
        (True, True, False)
    """
    return _CONVOKED.match(number) is not None


OF_ANY: Final = frozenset(
    ("accessed and compiler country edition editor et-al extent institution medium month no-date page part place"
     " publisher reference series translator url year").split()
)  # fmt: skip
"""Classes of the words that works of any kind are told with: three in five of those that have a class."""


class Classes:
    """The classes of casefolded words as numbers: words with one number have the same ones, and tell the same."""

    def __init__(self) -> None:
        by_word, kinds = lexicon().by_word, _kinds()
        self._classes = lexicon().classes
        self._numbers: dict[tuple[frozenset[str], frozenset[str]], int] = {}
        none: frozenset[str] = frozenset()
        self._number(none)
        # words that are put right have the classes of others
        for classes in by_word.values():
            self._number(classes)
        self._of = {
            word: self._number(by_word.get(word, none), kinds.get(word, none)) for word in by_word.keys() | kinds.keys()
        }
        self.names = [tuple(sorted(classes)) for classes, _ in self._numbers]
        """The classes of each number; those of 0 are none."""
        self.told = [(classes | kinds) - OF_ANY for classes, kinds in self._numbers]
        """What each number tells of the kind of a work."""

    def of(self, lows: Sequence[str], mixed: NDArray[np.bool_]) -> NDArray[np.int64]:
        """The number of each word; `mixed` are those in which letters of two alphabets may be put right."""
        found = np.fromiter(map(self._of.get, lows, repeat(0)), np.int64, len(lows))
        for at in np.flatnonzero(mixed & (found == 0)).tolist():
            found[at] = self._number(self._classes(lows[at]))
        return found

    def _number(self, classes: frozenset[str], kinds: frozenset[str] = frozenset()) -> int:
        return self._numbers.setdefault((classes, kinds), len(self._numbers))


@cache
def _kinds() -> dict[str, frozenset[str]]:
    data = read_table("refman.references.labelling", "kinds.toml")
    del data["sources"], data["works"]
    data["meeting"] = [*(lexicon().words("conference") | set(data["conference"])) - set(data["collected"])]
    kinds: dict[str, set[str]] = {}
    for kind, words in data.items():
        for word in words:
            kinds.setdefault(word, set()).add(kind)
    return {word: frozenset(names) for word, names in kinds.items()}
