"""Headings of reference lists in all languages: those known whole, and those made of the words of headings."""

import unicodedata
from collections.abc import Iterator
from functools import cache

from refman.languages.language import HeadingWords, languages
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
"""What no heading ends with, but for that of one part of a book."""
_OF_PART = Late(
    rf"(?P<of>[^\W\d_].*)\s(?P<part>[^\W\d_]+)\s(?:\u2116\s?)?{_COUNT}"
    rf"|\d{{1,2}}\s?[-\u2010-\u2015]\s?(?P<before>[^\W\d_]+)(?:\s[^\W\d_]+)?\s(?P<heading>.+)"
)
_JOINING = 3
"""Words between the heading and what the part is called."""
_SPACED = Late(r"\w(?:\s+\w){3,}")
_FOLDS = dict.fromkeys(map(ord, "\u2018\u2019\u02bb\u02bc`\u00b4"), "'") | {0x307: None}
_FOLDED = Late(f"[{''.join(map(chr, _FOLDS))}]")
_SEPARATED = Late(r"\s*[/|()\u2013\u2014]\s*")
_WORDS = Late(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_NO_WORDS = Late(r"[^\w\s,'-]|\d")
_MOST_WORDS = 9


def is_heading(line: str) -> bool:
    """True for a line that is nothing but the heading of a reference list.

    Numbering, a closing colon, Markdown signs, letter-spacing, a second heading after a slash and the part of a book
    that the list is of are seen through.

    Example:
        >>> [is_heading(line) for line in ("5. REFERENCES:", "Л И Т Е Р А Т У Р А", "Literature on war")]
        [True, True, False]
        >>> [is_heading(line) for line in ("Литература к главе 2", "Пайдаланылған сайттар", "Интернет-ресурсы")]
        [True, True, False]
    """
    return any(_is_known(form) or _is_made(form, listed=True) for form in _forms(line))


def may_be_heading(line: str) -> bool:
    """Whether a line may head a list where one follows, though it may as well name a part of one.

    Example:
        >>> [may_be_heading(line) for line in ("Интернет-ресурсы:", "Литература", "Қазақ әдебиеті")]
        [True, True, False]
    """
    return any(_is_known(form) or _is_made(form, listed=False) for form in _forms(line))


def _forms(line: str) -> Iterator[str]:
    """The line casefolded, without what stands around a heading; and without its number."""
    folded = line.strip().casefold()
    if _FOLDED.search(folded):
        folded = folded.translate(_FOLDS)
    folded = _without_part(folded)
    if folded.endswith(_NO_END):
        return
    closed = _OPENING.sub(r"\1", unicodedata.normalize("NFC", folded)).rstrip(_CLOSING)
    closed = _BRACKETED.sub("", closed) if closed.endswith("]") else closed
    yield " ".join(closed.split())
    yield " ".join(_NUMBERING.sub("", closed).split())


def _without_part(folded: str) -> str:
    """The heading of the list of one part of a book, without this part; any other line as it is."""
    found = _OF_PART.fullmatch(folded.rstrip(_CLOSING))
    if not found or (found["part"] or found["before"]) not in _words().parts:
        return folded
    words = (found["heading"] or found["of"]).split()
    heads = (" ".join(words[: len(words) - joining]).rstrip(",") for joining in range(_JOINING + 1))
    return next((head for head in heads if _is_known(head) or _is_made(head, listed=True)), folded)


def _is_known(plain: str) -> bool:
    known = _headings()
    if plain in known:
        return True
    if _SPACED.fullmatch(plain):
        return plain.replace(" ", "") in {heading.replace(" ", "") for heading in known}
    parts = [part for part in _SEPARATED.split(plain) if part]
    return len(parts) > 1 and all(part in known for part in parts)


def _is_made(plain: str, *, listed: bool) -> bool:
    """Whether a line is made of words of headings alone, with one that tells what is listed, and that it is a list."""
    own = _WORDS.findall(plain)
    if not own or len(own) > _MOST_WORDS or _NO_WORDS.search(plain):
        return False
    known = _words()
    tells = not listed or not known.list.isdisjoint(own)
    return tells and not known.of.isdisjoint(own) and known.every.issuperset(own)


@cache
def _headings() -> frozenset[str]:
    return frozenset(heading.translate(_FOLDS) for language in languages() for heading in language.headings)


class _Words:
    """The words of headings in all languages."""

    def __init__(self, found: list[HeadingWords]) -> None:
        self.list = frozenset(word for one in found for word in one.list)
        self.of = frozenset(word for one in found for word in one.of)
        self.every = self.list | self.of | frozenset(word for one in found for word in one.beside)
        self.parts = frozenset(word for one in found for word in one.parts)


@cache
def _words() -> _Words:
    return _Words([language.heading for language in languages()])
