"""Search in the library: every word of a query must occur, in whatever case and with whatever accents."""

import unicodedata
from collections.abc import Mapping
from typing import Any

_SEARCHED = ("citekey", "author", "title", "container-title", "reference")


def plain(text: str) -> str:
    """The text without case and accents; `ё` falls together with `е`, `й` with `и`.

    Example:
        >>> plain("Ёлкин Й. Қазақ") == plain("елкин и. қазақ")
        True
    """
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).casefold()


def matches(row: Mapping[str, Any], query: str) -> bool:
    """True where every word of the query occurs in citekey, authors, title, container or printed reference."""
    text = plain("\n".join(row[name] or "" for name in _SEARCHED))
    return all(word in text for word in plain(query).split())
