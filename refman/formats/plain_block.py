"""Entries of .bib files that keep all rules, told by one expression; bibtexparser is asked only about the others.

Most entries are such. They come out as bibtexparser splits them, which a test holds for any text, but five times
as fast.
"""

import re
from collections.abc import Iterator
from typing import Final

from refman.patterns import Late

PlainField = tuple[str, str, str, str, str, str, str, str]
"""Name; its value in braces, in quotes or bare; or name and value of a sum; the end of the entry, or what is stray."""

_LEVELS: Final = 5
"""Braces within braces; a value with more is left to bibtexparser."""


def _nested(plain: str, levels: int) -> str:
    """Plain pieces, and braces around such pieces, as often as they come."""
    within = rf"|\{{{_nested(plain, levels - 1)}\}}" if levels else ""
    return rf"(?>(?:{plain}{within})*)"


_NAME = r"[^\s=,{}\"@#%\\()]++"
_IN_BRACES = _nested(r"[^{}\\]++|\\(?![{}])", _LEVELS)
_IN_QUOTES = _nested(r"[^{}\\\"]++|\\(?![{}])\"?+", _LEVELS)
_PIECE = rf"(?:\{{{_IN_BRACES}\}}|\"{_IN_QUOTES}\"|{_NAME})"
_FIELD = Late(
    rf"\s*+({_NAME})\s*+=\s*+(?:\{{({_IN_BRACES})\}}|\"({_IN_QUOTES})\"|({_NAME}))\s*+(?:,|(?=\}}))"
    rf"|\s*+({_NAME})\s*+=\s*+({_PIECE}(?>(?:\s*+\#\s*+{_PIECE})+))\s*+(?:,|(?=\}}))"
    r"|\s*+(\})[^@]*+\Z"
    r"|(?s:(.).*)"
)
_HEAD = Late(r"\s*+@(?!(?:comment|string|preamble)\b)(\w+)[ \t]*\{\s*+([^\s,{}\"=@\\#%()]++)\s*+,", re.I)
_START = Late(r"^[^\S\n]*@\w*[ \t]*(?=[{(])", re.M)


def chunks(text: str) -> Iterator[tuple[int, int]]:
    """The spans of a .bib file that can be read each by itself.

    A line that begins a block ends whatever stood before it, were it an entry that is not closed.
    """
    start = 0
    for found in _START.finditer(text):
        if found.start() > start:
            yield start, found.start()
        start = found.start()
    yield start, len(text)


def plain_entry(text: str, start: int, end: int) -> tuple[str, str, list[PlainField]] | None:
    """Type, key and fields of the entry that is all there is between two places, or None where it is not so plain."""
    head = _HEAD.match(text, start, end)
    if head is None:
        return None
    fields: list[PlainField] = _FIELD.findall(text, head.end(), end)
    if not fields or not fields.pop()[6]:
        return None
    return head[1], head[2], fields
