"""The words of references in all languages at once, made for one fast look-up per token."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from refman.languages.language import Language, languages
from refman.patterns import Late

_NONE: frozenset[str] = frozenset()
_KAZAKH = "\u04d9\u0493\u049b\u04a3\u04e9\u04b1\u04af\u04bb\u0456"
_BOTH_ALPHABETS = Late(f"[a-z].*[{_KAZAKH}]|[{_KAZAKH}].*[a-z]")
_TO_LATIN = str.maketrans(_KAZAKH, "agqnouuhi")


class Lexicon(NamedTuple):
    """Classes of words and months over all languages; keys are casefolded, without the final stop."""

    by_word: Mapping[str, frozenset[str]]
    by_class: Mapping[str, frozenset[str]]
    months: Mapping[str, int]

    def classes(self, word: str) -> frozenset[str]:
        """The classes of one casefolded token without its final stop; empty where it is unknown.

        Example:
            >>> sorted(lexicon().classes("баспасы")), sorted(lexicon().classes("und"))
            (['publisher'], ['and'])
        """
        found = self.by_word.get(word)
        if found is None:
            found = _NONE if word.isascii() else self.by_word.get(_in_latin(word), _NONE)
        return found

    def month(self, word: str) -> int | None:
        """The number (1 to 12) of the month that the token names in any language, in full or short, or None."""
        return self.months.get(_in_latin(word))

    def words(self, cls: str) -> frozenset[str]:
        """All words and phrases of a class; empty for a class that no language has."""
        return self.by_class.get(cls, _NONE)


def _in_latin(word: str) -> str:
    """The word; where it is Kazakh in Latin letters with some Cyrillic ones among them, in Latin letters alone."""
    return word.translate(_TO_LATIN) if _BOTH_ALPHABETS.search(word) else word


@cache
def lexicon() -> Lexicon:
    """The lexicon of all languages that refman knows; made once."""
    known = languages()
    by_class: dict[str, set[str]] = {}
    for language in known:
        for name, words in language.words.items():
            by_class.setdefault(name, set()).update(words)
    months = _months(known)
    by_class["month"] = set(months)
    by_word: dict[str, set[str]] = {}
    for name, members in by_class.items():
        for word in members:
            if " " not in word:
                by_word.setdefault(word, set()).add(name)
    return Lexicon(
        {word: frozenset(names) for word, names in by_word.items()},
        {name: frozenset(words) for name, words in by_class.items()},
        months,
    )


def _months(known: tuple[Language, ...]) -> dict[str, int]:
    return {form: number for one in known for number, forms in enumerate(one.months, 1) for form in forms}
