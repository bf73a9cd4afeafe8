"""Accents that a PDF set apart from their letters, put back: "Mu¨ller", "M¨uller", "Schu¨ ler", "M ̈uller", "й".

What is read is the text with its accents in place; where it stands is told in the text as printed.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from typing import Final, NamedTuple

from refman.model import Field
from refman.patterns import Late, compiled
from refman.references.respelt import respelt

_MARKS: Final = {
    "\u00a8": "\u0308",
    "\u00b4": "\u0301",
    "\u02c6": "\u0302",
    "\u02dc": "\u0303",
    "\u02c7": "\u030c",
    "\u00b8": "\u0327",
    "\u02da": "\u030a",
}
_SIGN: Final = compiled("[\u00a8\u00b4\u02c6\u02dc\u02c7\u00b8\u02da\u0300-\u030c\u0327\u0328]")
_DOTLESS: Final = "\u0131"
_BEARERS: Final = {
    "\u0308": "aeiouyAEIOUY\u0131",
    "\u0301": "aeiouyAEIOUYcnszCNSZ\u0131",
    "\u0300": "aeiouAEIOU\u0131",
    "\u0302": "aeiouAEIOU\u0131",
    "\u0303": "anoANO",
    "\u030c": "cdenrstzCDENRSTZ",
    "\u0327": "cstCST",
    "\u030a": "auAU",
}
"""The letters that bear an accent where it may belong to either side."""
_APART: Final = Late(
    r"(?P<before>[^\W\d_]?)(?P<left> ?)(?P<sign>[\u00a8\u00b4\u02c6\u02dc\u02c7\u00b8\u02da\u0300-\u030c\u0327\u0328])"
    r"(?P<right> ?)(?P<behind>[^\W\d_]?)"
)
_CONSONANTS: Final = frozenset("cnsz")
_JOINING: Final = frozenset("\u0301\u0308\u030c")
"""Accents behind which a PDF puts a blank that parts no words."""
_ELIDED: Final = Late(r"(?:^|[^\w])[dlcjnsmtD]$")
_WORDS: Final = Late(r"[^\W\d_]+")
_WORD: Final = Late(r"[^\W\d_]+$")
_WHOLE: Final = frozenset(
    "als am an auf aus bei das dem den der des die ein eine im in ist mit nach oder und von vom zu zum zur".split()
)
"""Words that end before a blank, and are no beginnings of "M ̈uller"."""
_GENITIVE: Final = Late(r"s(?!\w)")
_LONGEST_WORD: Final = 32
_LONGEST: Final = 200
"""Characters between quotation marks."""
_CLOSING: Final = Late(r"[^\W\d_.,]\u00a8(?=[\s.,;]|$)")


class Composed(NamedTuple):
    """A text with its accents in place, where its characters begin in the text as printed, and its words there."""

    text: str
    places: list[int]
    words: dict[str, str]

    def as_printed(self, field: Field) -> Field:
        """The field of this text as it is printed, and where."""
        start, end = field.origin.span or (0, 0)
        origin = (
            replace(field.origin, span=(self.places[start], self.places[end])) if field.origin.span else field.origin
        )
        return replace(field, origin=origin, value=respelt(field.value, self._said) if self.words else field.value)

    def _said(self, text: str) -> str:
        return _WORDS.sub(lambda word: self.words.get(word[0], word[0]), text)


def composed(text: str) -> Composed | None:
    """The text with every accent on its letter; None where all are.

    Example:
        >>> [found.text for text in ("Mu¨ller", "Bernl¨ohr", "Schu¨ ler", "Women´s") if (found := composed(text))]
        ['Müller', 'Bernlöhr', 'Schüler']
    """
    if text.isascii() or not _SIGN.search(text):
        return None
    parts: list[str] = []
    places: list[int] = []
    end = 0
    for start, stop, letters in _mended(text):
        parts += (text[end:start], letters)
        places += range(end, start)
        places += [start, *range(stop - len(letters) + 1, stop)]
        end = stop
    if not parts:
        return None
    whole, places = "".join(parts) + text[end:], [*places, *range(end, len(text) + 1)]
    words = {}
    for word in _WORDS.finditer(whole):
        printed = text[places[word.start()] : places[word.end()]]
        if unicodedata.normalize("NFC", printed) != unicodedata.normalize("NFC", word[0]):
            words[word[0]] = printed
    return Composed(whole, places, words)


def _mended(text: str) -> Iterator[tuple[int, int, str]]:
    """Where letters and accents are to be put together, and what they make."""
    at = 0
    while found := _APART.search(text, at):
        group, letters = _put_together(text, found)
        at = found.end(group)
        if letters:
            yield found.start(), at, letters


def _put_together(text: str, found: re.Match[str]) -> tuple[str, str]:
    """What the letters and the accent make, if anything, and the group of the match up to which that goes."""
    before, left, sign, right, behind = found.group("before", "left", "sign", "right", "behind")
    mark = _MARKS.get(sign, sign)
    if before and not left and sign == mark:
        # the sign stands on the letter before it, whatever that is
        return "sign", _bearing(before, mark)
    if (left and right) or _is_other_sign(text, found):
        return "sign", ""
    bearers = _BEARERS.get(mark, "")
    is_first, is_second = bool(before) and before in bearers, bool(behind) and behind in bearers
    if is_first and is_second:
        is_first, is_second = _chosen(found, mark)
    if is_second and (not right or (before and mark in _JOINING)):
        word = _WORD.search(text, _near(found), found.end("before")) if left else None
        blank = left if left and (behind.isupper() or not word or word[0].casefold() in _WHOLE) else ""
        return "behind", f"{before}{blank}{_bearing(behind, mark)}"
    if is_first and (not right or (mark == "\u0308" and behind.islower())):
        return "right", _bearing(before, mark)
    return "sign", ""


def _chosen(found: re.Match[str], mark: str) -> tuple[bool, bool]:
    """Which of two letters, the one before or the one behind, bears the sign, where both may; neither if in doubt."""
    before, behind = found["before"].casefold(), found["behind"].casefold()
    if mark == "\u0303" and "n" in {before, behind}:
        # "Espa\u02dcna", "Espan\u02dca"
        return before == "n", before != "n"
    if mark == "\u0301" and behind in _CONSONANTS:
        # "Terzi\u00b4c" or "Herna\u00b4ndez"
        return False, False
    return (True, False) if found["right"] else (False, True)


def _is_other_sign(text: str, found: re.Match[str]) -> bool:
    """Whether the sign is an apostrophe, or a quotation mark."""
    if found["sign"] == "\u00b4":
        if found["behind"].isupper() or _GENITIVE.match(text, found.end("right")):
            return True
        return _ELIDED.search(text, _near(found), found.end("before")) is not None
    if found["sign"] == "\u02dc":
        return not found["before"]
    return (
        found["sign"] == "\u00a8"
        and not found["before"]
        and _CLOSING.search(text, found.end(), found.end() + _LONGEST) is not None
    )


def _near(found: re.Match[str]) -> int:
    """Where the word before the sign begins at the earliest."""
    return max(0, found.start() - _LONGEST_WORD)


def _bearing(letter: str, mark: str) -> str:
    """The letter with the mark in one character; nothing if there is none."""
    both = unicodedata.normalize("NFC", letter.replace(_DOTLESS, "i") + mark)
    return both if len(both) == 1 else ""
