"""Citations by number: [12], [3, 5-7], [5, p. 12; 7], (12), and raised digits."""

import re
from collections.abc import Iterator
from functools import cache

from refman.citations.citation import Citation
from refman.citations.words import pattern

_BRACKETS = re.compile(r"\[([^\[\]]{1,200})\]")
_ROUND = re.compile(r"(?<=[^\s\d(][ \u00a0])\(([^()]{1,60})\)")
_HIGH = r"[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]"
_RAISED = re.compile(
    r"(?:(?<=[^\W\d_]{3})|(?<=[^\W\d_][.,;:)\]\u00bb\u201d\"]))"
    rf"({_HIGH}+(?:[,\u2009 ]?[\u207b\u2013\u2012-]?{_HIGH}+)*)"
)
_DIGITS = str.maketrans("\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207b", "0123456789-")
_NUMBER = re.compile(r"([1-9]\d{0,3})(?:\s?[-\u2010-\u2015]\s?([1-9]\d{0,3})|([a-z\u0430-\u044f](?![^\W\d_])))?(?!\d)")
_LOCATOR = re.compile(r"\s*(?:[,:]\s*[^\W_\u00a7]|[,.:]?\s*\u00a7|[.]\s*[^\W\d_]).{0,60}$", re.DOTALL)
_GROUP = re.compile(r"[^;]+")
_WIDEST = 200


def bracketed(text: str) -> list[Citation]:
    """The citations in square brackets.

    Example:
        >>> [one.number for one in bracketed("[3, 5–7; 9, с. 12] [5, 12-б.] [a, b] [0, 1]")]
        ['3', '5', '6', '7', '9', '5']
    """
    return [one for bracket in _BRACKETS.finditer(text) for one in _inside(text, bracket)]


def in_round(text: str) -> list[Citation]:
    """The citations in round brackets behind a word; for lists that are known to be cited so."""
    return [one for bracket in _ROUND.finditer(text) for one in _inside(text, bracket)]


def raised(text: str) -> list[Citation]:
    """The citations by raised digits behind a word or its stop; for lists that are known to be cited so."""
    found: list[Citation] = []
    for mark in _RAISED.finditer(text):
        plain = mark[1].translate(_DIGITS)
        found += [Citation(mark[1], mark.span(1), number) for number in _numbers(plain)]
    return found


def _inside(text: str, bracket: re.Match[str]) -> Iterator[Citation]:
    if "\n\n" in bracket[1]:
        return
    for group in _GROUP.finditer(bracket[1]):
        for number in _numbers(group[0]):
            yield Citation(bracket[0], bracket.span(), number)


def _numbers(group: str) -> list[str]:
    """The numbers that a group begins with, before pages; none where it is no citation."""
    found: list[str] = []
    at = _lead().match(group).end()  # type: ignore[union-attr]  # it matches nothing, too
    while number := _NUMBER.match(group, at):
        if found and _page_behind().match(group, number.end(1)):
            return found
        found += _spread(number)
        sign = _sign().match(group, number.end())
        if not sign:
            rest = group[number.end() :]
            return found if not rest.strip(" \n\u00a0.") or _is_locator(rest) else []
        at = sign.end()
    return found if found and group[at : at + 1].isalpha() and len(group) - at < _WIDEST else []


def _spread(number: re.Match[str]) -> list[str]:
    first, last, letter = int(number[1]), int(number[2] or 0), number[3] or ""
    if first < last <= first + _WIDEST:
        return [str(one) for one in range(first, last + 1)]
    return [f"{first}{letter}"]


def _is_locator(rest: str) -> bool:
    return bool(_LOCATOR.match(rest) or _page().match(rest))


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:\u2116\s*)?(?:{pattern('see')}[.:,]*\s*){{0,3}}", re.IGNORECASE)


@cache
def _page() -> re.Pattern[str]:
    return re.compile(rf"\s+{pattern('page')}\s*\d", re.IGNORECASE)


@cache
def _page_behind() -> re.Pattern[str]:
    """A page before its word: 12-б., 12 б."""
    return re.compile(
        rf"(?:\s?[-\u2010-\u2015]\s?\d+)?(?:\s?[-\u2010-\u2015]\s?|\s+|(?=[^\W\d_]+\.)){pattern('page')}", re.IGNORECASE
    )


@cache
def _sign() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:[,;]|{pattern('and')})\s*", re.IGNORECASE)
