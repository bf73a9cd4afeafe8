"""The words of references in all languages at once, made for one fast look-up per token."""

import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from refman.languages.language import Language, languages
from refman.patterns import Late

_CHINESE = r"[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]{1,3}"
_COUNT = rf"(?:\d{{1,2}}(?:\.\d{{1,2}})*|[ivx]{{1,5}}|[a-h](?=[.)])|{_CHINESE})"
# A chapter's word before its number or behind it, in any language: it is checked that a heading follows.
_NUMBERING = Late(
    rf"^[#*_\s\u2022\u00a7\u25a0]*(?:[^\W\d_]{{4,8}}\s{_COUNT}\s*[.:)]?\s+|{_COUNT}\s*[.):\u3001\uff0e-]\s*"
    rf"|\u7b2c{_COUNT}[\u7ae0\u8282\u7bc0]\s*|{_COUNT}\s+)?[*_\s]*"
)
_OPENING = Late(r"^[\[\u3010\uff3b\u3014]\s*(.+?)\s*[\]\u3011\uff3d\u3015]$")
_CLOSING = " \t\u00a0:.\u2026\uff1a*#_"
_BRACKETED = Late(r"\s*\[[^\[\]]{1,20}\]$")
_NO_END = tuple("0123456789,;")
"""What no heading ends with."""
_SPACED = Late(r"\w(?:\s+\w){3,}")
_FOLDS = dict.fromkeys(map(ord, "\u2018\u2019\u02bb\u02bc`\u00b4"), "'") | {0x307: None}
_FOLDED = Late(f"[{''.join(map(chr, _FOLDS))}]")
_PARTS = Late(r"\s*[/|()\u2013\u2014]\s*")
_NONE: frozenset[str] = frozenset()
_KAZAKH = "\u04d9\u0493\u049b\u04a3\u04e9\u04b1\u04af\u04bb\u0456"
_BOTH_ALPHABETS = Late(f"[a-z].*[{_KAZAKH}]|[{_KAZAKH}].*[a-z]")
_TO_LATIN = str.maketrans(_KAZAKH, "agqnouuhi")


class Lexicon(NamedTuple):
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

    def is_heading(self, line: str) -> bool:
        """True for a line that is nothing but the heading of a reference list.

        Numbering, a closing colon, Markdown signs, letter-spacing and a second heading after a slash are seen through.

        Example:
            >>> [lexicon().is_heading(line) for line in ("5. REFERENCES:", "Л И Т Е Р А Т У Р А", "Literature on war")]
            [True, True, False]
        """
        folded = line.strip().casefold()
        if folded.endswith(_NO_END):
            return False
        if _FOLDED.search(folded):
            folded = folded.translate(_FOLDS)
        closed = _OPENING.sub(r"\1", unicodedata.normalize("NFC", folded)).rstrip(_CLOSING)
        closed = _BRACKETED.sub("", closed) if closed.endswith("]") else closed
        return any(self._is_heading(" ".join(form.split())) for form in (closed, _NUMBERING.sub("", closed)))

    def _is_heading(self, plain: str) -> bool:
        if plain in self.headings:
            return True
        if _SPACED.fullmatch(plain):
            return plain.replace(" ", "") in {heading.replace(" ", "") for heading in self.headings}
        parts = [part for part in _PARTS.split(plain) if part]
        return len(parts) > 1 and all(part in self.headings for part in parts)


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
        frozenset(heading.translate(_FOLDS) for language in known for heading in language.headings),
        {word: frozenset(names) for word, names in by_word.items()},
        {name: frozenset(words) for name, words in by_class.items()},
        months,
    )


def _months(known: tuple[Language, ...]) -> dict[str, int]:
    return {form: number for one in known for number, forms in enumerate(one.months, 1) for form in forms}
