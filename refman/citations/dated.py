"""Citations by author and year: (Smith & Jones, 2004a; Brown, 2001: 12), Smith (2004)."""

import re
from collections.abc import Iterator

from refman.citations.citation import Citation
from refman.citations.words import parts, words
from refman.languages import lexicon
from refman.model import Span

_BRACKETS = re.compile(r"[(\[]([^()\[\]]{4,400})[)\]]")
_YEAR = re.compile(
    r"(?<![\w\u2010-\u2015/.-])((?:1[5-9]|20)\d\d\s?[a-z\u0430-\u044f](?![\w])|(?:1[5-9]|20)\d\d)(?![\w]|\s?[-\u2010-\u2015]\s?\d{2,4})"
)
_LETTER = re.compile(r"\s?,\s?([a-z\u0430-\u044f])(?![\w.])")
_GROUP = re.compile(r"[^;]+")
_TOKEN = re.compile(r"[^\W\d_]+(?:['\u2019\u02bc\u2018-][^\W\d_]+)*\.?|\d+|[^\w\s]")
_SIGNS = frozenset(",.&:/")
_NARRATIVE_SIGNS = frozenset(",&")
_BEFORE = 120
_MOST = 8
_INITIALS = 2
_DIGITS = 4


def dated(text: str) -> list[Citation]:
    """The citations by author and year, in their order.

    Example:
        >>> found = dated("(see Smith & Jones, 2004a, 2005; Тоқаев Қ., 2019, 12-б.). Brown et al. (2001) say")
        >>> [(one.names, one.year) for one in found][::3]
        [(('Smith', 'Jones'), '2004a'), (('Brown',), '2001')]
    """
    return [one for bracket in _BRACKETS.finditer(text) for one in _of(text, bracket)]


def _of(text: str, bracket: re.Match[str]) -> Iterator[Citation]:
    if "\n\n" in bracket[1]:
        return
    start = bracket.start(1)
    for index, group in enumerate(_GROUP.finditer(bracket[1])):
        span = start + group.start(), start + group.end()
        named = _before(text, bracket.start()) if not index and _opens_with_year(group[0]) else None
        yield from _group(text, span, named)


def _opens_with_year(group: str) -> bool:
    return bool(_YEAR.match(group.lstrip()))


def _group(text: str, span: Span, named: tuple[int, tuple[str, ...]] | None) -> Iterator[Citation]:
    """The years of one group, each with the names before it."""
    start, names = named or (span[0], ())
    at = span[0]
    for year in _YEAR.finditer(text, *span):
        between = names_in(text[at : year.start()])
        if between is None or not (between or names):
            return
        if between:
            start, names = at, between
        while text[start] in " \n\u00a0,.&:/":
            start += 1
        own = text[start : year.end()] + (")" if named and start < span[0] else "")
        printed, at = year[1].replace(" ", ""), year.end()
        yield Citation(" ".join(own.split()), (start, at), "", names, printed)
        while len(printed) > _DIGITS and (letter := _LETTER.match(text, at, span[1])):
            at = letter.end()
            yield Citation(" ".join(text[start:at].split()), (start, at), "", names, printed[:_DIGITS] + letter[1])


def names_in(text: str) -> tuple[str, ...] | None:
    """The names of a text that holds nothing but people or bodies; None where it holds more."""
    names: list[str] = []
    for token in _TOKEN.findall(text):
        name = _name(token)
        if name is None and token not in _SIGNS:
            return None
        if name:
            names.append(name)
    return tuple(names) if len(names) <= _MOST else None


def _name(token: str) -> str | None:
    """The name that a token is; "" for a word or an initial that may stand beside one, None for any other."""
    bare = token.rstrip(".")
    folded = bare.casefold()
    if not bare or not bare[0].isalpha() or folded in words("nobody") or lexicon().month(folded):
        return None
    is_beside = any(folded in parts(name) for name in ("et-al", "and", "see", "particles", "year"))
    is_initial = len(bare) <= _INITIALS and token.endswith(".") and bare[0].isupper()
    if (is_beside and not bare[0].isupper()) or is_initial or (len(bare) == 1 and bare.isupper()):
        return ""
    return None if bare[0].islower() else bare


def _before(text: str, end: int) -> tuple[int, tuple[str, ...]] | None:
    """Where the names right before a place in running text begin, and which they are."""
    low = max(0, end - _BEFORE, text.rfind("\n\n", 0, end) + 1)
    tokens = list(_TOKEN.finditer(text, low, end))
    names: list[str] = []
    start = end
    while tokens and len(names) < _MOST:
        token = tokens.pop()
        name = _name(token[0])
        is_stop = token[0].endswith(".") and bool(name) and bool(names)
        if is_stop or (name is None and token[0] not in _NARRATIVE_SIGNS):
            break
        if name:
            names.insert(0, name)
            start = token.start()
        elif name == "" and token[0][0].isupper() and not token[0][-1].isalpha():
            start = token.start()
    return (start, tuple(names)) if names else None
