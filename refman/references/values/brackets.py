"""What stands in square brackets behind a title: "[Текст]", "[Data set]", "[PhD thesis]", or its translation."""

import re
from typing import Final, Literal, NamedTuple

from refman.languages import tell
from refman.patterns import Late
from refman.references.labelling.kind_words import telling

_BRACKET = Late(r"(?P<title>.*[^\s.,:;])[\s.,:;]*\[(?P<inside>[^\[\]]{1,300})\]", re.DOTALL)
_CODE = Late(r"(?:[JMDCNRSPGZA]|EB|DB|CP)(?:/(?:OL|CD|MT|DK))?")
"""What Chinese lists call a journal, a book and so on; Source: GB/T 7714-2015, annex B."""
_NAMED = Late(r"[A-Z][A-Za-z]{2,}(?:[\s,:-][^\[\]]+)?")
_WORD = Late(r"[^\W\d_]+(?:[-'\u2019][^\W\d_]+)*")
_CARRIERS: Final = frozenset({"electronic", "medium"})
_KINDS: Final = frozenset({"thesis", "abstract-of-thesis", "dataset", "software", "film", "map", "talk"})
_MOST_WORDS = 4
_SURE = 0.8


class Bracketed(NamedTuple):
    """A title without the bracket behind it, and what the bracket held: the kind of the work, or the translation."""

    title: str
    genre: str = ""
    translation: str = ""


def bracketed(title: str, *, foreign: bool = False) -> Bracketed:
    """The title and what its last bracket says; the whole title where that is its own ("Fe [II] in water").

    Of a work that is said to be `foreign`, by a language note, the bracket translates the title, if only in a word.

    Example:
        >>> bracketed("Сөз өнері [Мәтін]").title, bracketed("Rivers [Doctoral dissertation]")[:2]
        ('Сөз өнері', ('Rivers', 'Doctoral dissertation'))
        >>> bracketed("Istoriya stepi [History of the steppe]").translation
        'History of the steppe'
    """
    found = _BRACKET.fullmatch(title.rstrip(" .,:;"))
    if not found:
        return Bracketed(title)
    before, inside = found["title"], found["inside"].strip(" .,:;")
    kind = told_by(inside)
    if kind:
        return Bracketed(before, genre=inside if kind == "genre" else "")
    translates = _NAMED.fullmatch(inside) if foreign else _translates(before, inside)
    return Bracketed(before, translation=inside) if translates else Bracketed(title)


def told_by(inside: str) -> Literal["genre", "medium", ""]:
    """Whether the words of a bracket say what kind of work it is, or what it is printed on.

    Example:
        >>> told_by("Data set"), told_by("Электронный ресурс"), told_by("History of the steppe")
        ('genre', 'medium', '')
    """
    if _CODE.fullmatch(inside):
        return "medium"
    words = [word.casefold() for word in _WORD.findall(inside)]
    if not 0 < len(words) <= _MOST_WORDS:
        return ""
    classes = [telling(word) for word in (*words, " ".join(words))]
    if any(_KINDS & one for one in classes):
        return "genre"
    return "medium" if any(_CARRIERS & one for one in classes) else ""


def describes(title: str, inside: str) -> bool:
    """Whether a bracket behind an English title is English, too, and so says what the work is.

    Example:
        >>> describes("A new country in a new world", "Speech transcript")
        True
        >>> describes("Istoriya stepi i ee narodov", "History of the steppe and its peoples")
        False
    """
    if not inside.isascii():
        return False
    first = tell(title)
    return first.tag == "en" and first.confidence > _SURE and tell(inside).tag in {"en", ""}


def _translates(title: str, inside: str) -> bool:
    if len(_WORD.findall(inside)) < 2 or not title:
        return False
    first, second = tell(title), tell(inside)
    return first.tag != second.tag and second.tag == "en" and min(first.confidence, second.confidence) > _SURE
