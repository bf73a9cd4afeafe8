"""The words of references in all languages at once, made for one fast look-up per token."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from refman.languages.language import Language, languages

_NUMBERING = re.compile(r"^[#*\s]*(?:(?:\d{1,2}|[ivx]{1,4})\s*[.)]\s*|\d{1,2}\s+)?")
_CLOSING = re.compile(r"[\s:.\u2026*#]+$")
_SPACED = re.compile(r"\w(?: \w){3,}")
_WIDE_GAP = re.compile(r"\s{2,}")
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Lexicon:
    """Classes of words, months and list headings over all languages; keys are casefolded, without the final stop."""

    headings: frozenset[str]
    by_word: Mapping[str, frozenset[str]]
    by_class: Mapping[str, frozenset[str]]
    months: Mapping[str, int]

    def classes(self, word: str) -> frozenset[str]:
        """The classes of one casefolded token without its final stop; empty where it is unknown.

        Example:
            >>> sorted(lexicon().classes("баспасы")), sorted(lexicon().classes("und"))
            (['publisher'], ['and'])
        """
        return self.by_word.get(word, _NONE)

    def month(self, word: str) -> int | None:
        """The number (1 to 12) of the month that the token names in any language, in full or short, or None."""
        return self.months.get(word)

    def words(self, cls: str) -> frozenset[str]:
        """All words and phrases of a class; empty for a class that no language has."""
        return self.by_class.get(cls, _NONE)

    def is_heading(self, line: str) -> bool:
        """True for a line that is nothing but the heading of a reference list.

        Numbering, a closing colon, Markdown signs and letter-spaced capitals are seen through.

        Example:
            >>> [lexicon().is_heading(line) for line in ("5. REFERENCES:", "Л И Т Е Р А Т У Р А", "Literature on war")]
            [True, True, False]
        """
        plain = " ".join(_CLOSING.sub("", line.casefold()).split())
        return any(form in self.headings for form in (plain, _NUMBERING.sub("", plain), _close_up(line)))


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
        frozenset(heading for language in known for heading in language.headings),
        {word: frozenset(names) for word, names in by_word.items()},
        {name: frozenset(words) for name, words in by_class.items()},
        months,
    )


def _months(known: tuple[Language, ...]) -> dict[str, int]:
    return {form: number for one in known for number, forms in enumerate(one.months, 1) for form in forms}


def _close_up(line: str) -> str:
    """The line with letter-spaced words closed up; words of such a line stand apart by wider gaps."""
    plain = _NUMBERING.sub("", _CLOSING.sub("", line.strip().casefold()))
    groups = _WIDE_GAP.split(plain)
    if not all(_SPACED.fullmatch(group) for group in groups):
        return plain
    return " ".join(group.replace(" ", "") for group in groups)
