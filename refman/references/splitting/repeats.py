"""Notes that repeat a work ("Там же. С. 5.", "Ibid.", "Smith, op. cit."), and which reference each of them means."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from refman.model import Reference
from refman.patterns import Late, longest_first
from refman.references.splitting.looks import LOWER, UPPER
from refman.tables import read_table

_LONGEST = 90
# A work that merely begins with the same words is dated, and longer than these words with a page.
_LONGEST_DATED = 40
_SURNAME = Late(rf"[{UPPER}][{LOWER}'\u2019{UPPER}-]{{2,}}")
_CITING = r"(?:(?:see|cf|vgl|siehe|\u0441\u043c|\u0441\u0440|\u049b\u0430\u0440)\.?:?\s+)?"
_DATED = Late(r"(?<![\d.])(?:1[5-9]|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class _Words:
    same: re.Pattern[str]
    work: re.Pattern[str]


def linked(references: Sequence[Reference]) -> list[Reference]:
    """The references, in order; those that only repeat one say which.

    Example:
        >>> first = Reference("Қабдолов З. Сөз өнері. – Алматы: Жазушы, 1983.", "1", (0, 46))
        >>> linked([first, Reference("Сонда. Б. 45.", "2", (50, 63))])[1].repeats
        (0, 46)
    """
    found: list[Reference] = []
    works: list[Reference] = []
    last: Reference | None = None
    for reference in references:
        meant = _meant(reference.text, works, last)
        found.append(replace(reference, repeats=meant.span) if meant else reference)
        last = meant or reference
        if not meant:
            works.append(reference)
    return found


def is_note(text: str) -> bool:
    """Whether the text is a note that only repeats a work, whichever.

    Example:
        >>> [is_note(text) for text in ("Там же. С. 5.", "Абай. Указ. соч. С. 12.", "Абай. Қара сөздер. М., 1990.")]
        [True, True, False]
    """
    if len(text) > _LONGEST or (_DATED.search(text) and len(text) > _LONGEST_DATED):
        return False
    words, folded = _words(), text.casefold()
    return bool(words.same.match(folded) or words.work.search(folded))


def _meant(text: str, works: Sequence[Reference], last: Reference | None) -> Reference | None:
    """The reference that a note means, or None where it is a work of its own, or nothing stands before it."""
    if len(text) > _LONGEST or last is None:
        return None
    words, folded = _words(), text.casefold()
    is_work = bool(_DATED.search(text)) and len(text) > _LONGEST_DATED
    if words.same.match(folded):
        return None if is_work else last
    work = words.work.search(folded)
    if not work or is_work:
        return None
    named = _SURNAME.search(text[: work.start()])
    if not named:
        return last if not text[: work.start()].strip() else None
    return next((one for one in reversed(works) if named.group().casefold() in _head(one.text)), None)


def _head(text: str) -> str:
    """The part of a reference in which its authors stand."""
    return text[:_LONGEST].casefold()


@cache
def _words() -> _Words:
    read = read_table("refman.references.splitting", "repeats.toml")
    same, work = ("|".join(re.escape(word) for word in longest_first(read[kind]["words"])) for kind in ("same", "work"))
    return _Words(re.compile(rf"\W*{_CITING}(?:{same})(?!\w)"), re.compile(rf"(?<!\w)(?:{work})(?!\w)"))
