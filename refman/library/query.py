"""The language of queries: words, "phrases", `field:value`, `-` for not and OR between alternatives.

Whatever is typed is a query: what has no meaning in the language is a word to look for. Only a field that does not
exist, but is near to one that does, is an error.
"""

import difflib
import re
from dataclasses import dataclass
from typing import Final

from refman.errors import LibraryError
from refman.languages import fold_lookalikes
from refman.model import csl

_ITEM = re.compile(
    r"""(?P<minus>[-\u2212](?=\S))?
    (?:(?P<field>[A-Za-z][\w-]*):(?=\S))?
    (?:"(?P<phrase>[^"]*)"?|(?P<word>\S+))""",
    re.VERBOSE,
)
_YEARS = re.compile(r"(?P<from>\d{1,4})?(?P<range>\.\.)?(?P<to>\d{1,4})?")
_VARIABLES = csl.TEXTS | csl.NUMBERS | csl.DATES | csl.NAMES
OTHERS: Final = frozenset({"key", "year", "type", "has", "added", "changed", "reference", "tag", "in", "reading"})
"""Fields of queries that are no CSL variables."""
_NAMES: Final = {name.lower(): name for name in _VARIABLES | OTHERS}
_ALSO: Final = {"citekey": "key", "lang": "language", "journal": "container-title", "date": "year", "notes": "annote"}


@dataclass(frozen=True, slots=True)
class Term:
    """One condition: that the text occurs, in any field or in one, or does not."""

    text: str
    field: str = ""
    negated: bool = False
    is_phrase: bool = False


Query = tuple[tuple[Term, ...], ...]
"""Conditions that must all hold; of each, one of the alternatives."""


def parse(text: str) -> Query:
    """The conditions of a query.

    Example:
        >>> [[(term.field, term.text) for term in group] for group in parse('author:тоқаев мир OR "сыртқы саясат"')]
        [[('author', 'тоқаев')], [('', 'мир'), ('', 'сыртқы саясат')]]

    Raises:
        LibraryError: a field has the name of none, but nearly.
    """
    groups: list[tuple[Term, ...]] = []
    joins = False
    # half a surrogate pair, as a shell may hand it on, is no text that SQLite takes
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    # a word of two letters that look alike in two scripts is of that of the others
    for item in _ITEM.finditer(fold_lookalikes(text)):
        if item[0] in {"AND", "OR"} and groups:
            joins = item[0] == "OR"
            continue
        term = _term(item)
        groups = [*groups[:-1], (*groups[-1], term)] if joins else [*groups, (term,)]
        joins = False
    return tuple(groups)


def years(text: str) -> tuple[str, str] | None:
    """The first and the last year of `2019`, `2019..2022`, `2019..` and `..2022`; None for anything else."""
    found = _YEARS.fullmatch(text)
    if not found or not (found["from"] or found["to"]) or (found["from"] and found["to"] and not found["range"]):
        return None
    first = found["from"] or "0000"
    last = found["to"] or ("9999" if found["range"] else first)
    return first, last


def _term(item: re.Match[str]) -> Term:
    is_phrase = item["phrase"] is not None
    text = item["phrase"] if is_phrase else item["word"]
    field = _field(item["field"]) if item["field"] else ""
    if field is None:
        # a colon in a title, or an address of the web
        return Term(f"{item['field']}:{text}", "", bool(item["minus"]), is_phrase)
    return Term(text, field, bool(item["minus"]), is_phrase)


def _field(name: str) -> str | None:
    lower = name.lower()
    if lower in _ALSO or lower in _NAMES:
        return _ALSO.get(lower) or _NAMES[lower]
    near = difflib.get_close_matches(lower, [*_ALSO, *_NAMES], n=1, cutoff=0.8)
    if near:
        raise LibraryError(f"there is no field '{name}' to ask for", hint=f"did you mean '{near[0]}:'?")
    return None
