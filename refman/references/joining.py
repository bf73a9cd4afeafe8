"""A reference broken over lines, made whole again: words, addresses and ranges are joined as before the break."""

import re
from collections.abc import Collection, Sequence

from refman.references.looks import LOWER, UPPER

_HYPHENS = "-\u2010\u2011"
_WORD = re.compile(rf"[{UPPER}{LOWER}]+(?:[{_HYPHENS}][{UPPER}{LOWER}]+)*")
_BROKEN = re.compile(rf"([{UPPER}{LOWER}]+)[{_HYPHENS}]$")
_TAIL = re.compile(rf"[{LOWER}]+")
_ADDRESS = re.compile(r"(?:https?://|www\.|10\.\d{4,9}/)\S*$")
_ADDRESS_GOES_ON = re.compile(r"(?!https?:)[!-~]*[\d/_=&?%#.-][!-~]*[^\s.,;]|\d+")
# The linking vowels of Russian compounds: a part that ends with one of them keeps its hyphen.
_LINKING = ("\u043e", "\u0435")
_PREFIXES = frozenset("post pre non self well co ex anti pro neo semi multi long short first cross socio sino".split())


def words(text: str) -> frozenset[str]:
    """The words of a text, casefolded; compounds as a whole and in parts.

    Example:
        >>> sorted(words("Hyde-Price"))
        ['hyde', 'hyde-price', 'price']
    """
    found = {word.casefold() for word in _WORD.findall(text)}
    parts = {part for word in found for part in re.split(f"[{_HYPHENS}]", word)}
    return frozenset(found | parts)


def join(pieces: Sequence[str], known: Collection[str] = ()) -> str:
    """The pieces of a broken reference on one line; `known` are words that tell a hyphen from a word break.

    Example:
        >>> join(["Бұзылған сөз: перера-", "ботанное изд., С. 12-", "15. https://doi.org/10.1000/", "x.1"])
        'Бұзылған сөз: переработанное изд., С. 12-15. https://doi.org/10.1000/x.1'
    """
    text = ""
    for piece in pieces:
        line = " ".join(piece.split())
        text = _joined(text, line, known) if text else line
    return text


def _joined(text: str, piece: str, known: Collection[str]) -> str:
    broken, tail = _BROKEN.search(text), _TAIL.match(piece)
    if broken and tail:
        kept = _keeps_hyphen(broken.group(1).casefold(), tail.group().casefold(), known)
        return text + piece if kept else text[:-1] + piece
    if _is_glued(text, piece):
        return text + piece
    return f"{text} {piece}"


def _keeps_hyphen(head: str, tail: str, known: Collection[str]) -> bool:
    if head + tail in known:
        return False
    if f"{head}-{tail}" in known or head in _PREFIXES:
        return True
    return (len(head) > 4 and head.endswith(_LINKING)) or (len(head) > 3 and head in known and tail in known)


def _is_glued(text: str, piece: str) -> bool:
    """Whether the break fell inside a range, a compound of capitals, or an address."""
    if _ADDRESS.search(text):
        return text[-1] in "/-_=&?%." and bool(_ADDRESS_GOES_ON.match(piece)) or text.endswith(("://", "doi.org/"))
    if text[-1] in _HYPHENS and len(text) > 1:
        return text[-2].isalnum() and piece[0].isalnum()
    return text[-1] in "\u2013\u2014" and len(text) > 1 and text[-2].isdigit() and piece[0].isdigit()
