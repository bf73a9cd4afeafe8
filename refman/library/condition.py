"""A query as SQL: what the index answers, what columns answer, and what must be looked up in the item.

Hides how words become expressions of FTS5: each is quoted, so that no text of a user is syntax.
"""

from collections.abc import Callable, Sequence
from itertools import product
from math import prod
from typing import Final, NamedTuple

from refman.errors import LibraryError
from refman.library import facets
from refman.library.query import Query, Term, years
from refman.library.shelving import found_by
from refman.library.words import column, rooted, sound_in, sounding, wanted, words
from refman.model import READING_STATES, csl, normal_doi, normal_tag

_PREFIX: Final = 3
"""Letters from which on a word of a query is also found as the beginning of a word."""
_SOUND_PREFIX: Final = 4
_MOST_PARTS: Final = 8
_NOBODY: Final = "nothing"
"""A mark that no entry has."""
_READABLE: Final = frozenset({"author", "title", "container-title", "publisher"})
"""Variables that are columns of `entries`."""
Widen = Callable[[str], Sequence[str]]
"""Gives tokens that are near to a word, for a typo."""


class Condition(NamedTuple):
    """An expression of FTS5 (empty where there is none) and a condition on rows of `entries` with its parameters.

    `narrow` is a further condition, which an index of `entries` answers.
    """

    match: str
    sql: str
    values: tuple[str, ...]
    narrow: str = ""
    narrow_values: tuple[str, ...] = ()


def alternatives(query: Query) -> list[Query]:
    """The query parted into such as the index can answer one by one; what one of them means is meant.

    `"cold war" OR author:x` would else be asked of each entry there is.
    """
    groups = [[(term,) for term in group] if _is_parted(group) else [group] for group in query]
    return list(product(*groups)) if prod(map(len, groups)) <= _MOST_PARTS else [query]


def _is_parted(group: Sequence[Term]) -> bool:
    is_told = all(_indexed(term, 0, None) for term in group)
    return len(group) > 1 and not is_told and not any(term.negated for term in group)


def compiled(query: Query, *, depth: int, widen: Widen | None = None) -> Condition:
    """The query as a condition; `depth` says what counts as an occurrence of a word.

    0: the word itself with any ending, in names and titles. 1: in any field. 2: also as the beginning of a word.
    3: also by its sound. What the index can tell is left to it, so that no entry is read that it excludes.

    Raises:
        LibraryError: a field cannot have the value that it is asked for.
    """
    matches, excluded, found, narrow = list[str](), list[str](), list[Condition](), list[Condition]()
    for group in query:
        told = [_indexed(term, depth, widen) for term in group]
        if all(told) and not any(term.negated for term in group):
            matches.append(" OR ".join(told))
        elif len(group) == 1 and told[0]:
            excluded += told
        elif len(group) == 1 and not group[0].negated and _is_checked(group[0]):
            matches.append(_candidates(group[0], depth, widen))
            found.append(_check(group[0]))
        elif len(group) == 1 and not group[0].negated and group[0].field in _COLUMNS:
            narrow.append(_COLUMNS[group[0].field](group[0]))
        else:
            found.append(_either([_single(term, depth, widen) for term in group]))
    (sql, values), (narrower, others) = map(_joined, (found, narrow))
    return Condition(_without(matches, excluded), sql, values, narrower, others)


def _joined(found: Sequence[Condition]) -> tuple[str, tuple[str, ...]]:
    parts = [one.sql for one in found if one.sql]
    return " AND ".join(parts), tuple(value for one in found for value in one.values)


def _without(matches: Sequence[str], excluded: Sequence[str]) -> str:
    """All of the first, and none of the others."""
    if not matches and not excluded:
        return ""
    found = " AND ".join(f"({match})" for match in matches or [_marked([facets.ANY])])
    return f"({found}) NOT ({' OR '.join(excluded)})" if excluded else found


def _either(found: Sequence[Condition]) -> Condition:
    joined = " OR ".join(one.sql for one in found)
    return Condition("", f"({joined})", tuple(value for one in found for value in one.values))


def is_worded(term: Term) -> bool:
    """True for a term whose words are looked for, and may be found in one way or another."""
    return not term.negated and not _is_about(term) and bool(words(term.text))


def _is_about(term: Term) -> bool:
    """True for a term that asks what an entry is, not what it says."""
    return term.field in _COLUMNS or term.field in _FACETS or term.field == "tag"


def _is_checked(term: Term) -> bool:
    """True for a term of which the index gives more entries than are meant."""
    return term.field == "tag" or is_worded(term)


def _indexed(term: Term, depth: int, widen: Widen | None) -> str:
    """The expression for a term of which the index tells all; empty for any other."""
    if term.field in _FACETS:
        return _marked(_FACETS[term.field](term))
    if term.field or term.is_phrase or not words(term.text):
        return ""
    # an exclusion means the word, not what sounds like it
    return _occurs(term, 1, None) if term.negated else _occurs(term, depth, widen)


def _marked(marks: Sequence[str]) -> str:
    return f"({{facets}} : ({' OR '.join(map(_quoted, marks or [_NOBODY]))}))"


def _single(term: Term, depth: int, widen: Widen | None) -> Condition:
    if not _is_about(term) and not words(term.text):
        # signs alone ask for nothing, and exclude nothing
        return Condition("", "1", ())
    if term.field in _COLUMNS:
        found = _COLUMNS[term.field](term)
    else:
        told = _indexed(term, depth, widen)
        found = _in_index(told or _candidates(term, depth, widen))
        if not told:
            check = _check(term)
            found = Condition("", f"({found.sql} AND {check.sql})", (*found.values, *check.values))
    return Condition("", f"NOT coalesce({found.sql}, 0)", found.values) if term.negated else found


def _in_index(expression: str) -> Condition:
    return Condition("", "e.id IN (SELECT rowid FROM words WHERE words MATCH ?)", (expression,))


def _candidates(term: Term, depth: int, widen: Widen | None) -> str:
    """The expression for all that a term may mean, which its check then looks at."""
    if term.field == "tag":
        term = Term(term.text, "keyword", is_phrase=True)
    is_narrow = term.negated or term.is_phrase
    told = _occurs(term, 1 if is_narrow else max(depth, 1), None if term.negated else widen)
    has = _marked([facets.has(term.field)]) if term.field else ""
    return " AND ".join(part for part in (told, has) if part)


def _check(term: Term) -> Condition:
    """The condition that the words are where the term wants them, which the index cannot tell."""
    if term.field == "tag":
        return Condition("", "tagged(e.item, ?)", (term.text,))
    asked = (term.text, "1" if term.is_phrase else "")
    if term.field in _READABLE:
        return Condition("", f'says(e."{term.field}", ?, ?)', asked)
    return Condition("", "holds(e.item, ?, ?, ?)", (term.field, *asked))


def _occurs(term: Term, depth: int, widen: Widen | None) -> str:
    """The expression for all words of a term; empty where it has none."""
    return " AND ".join(_word(word, term, depth, widen) for word in words(term.text.rstrip("*")))


def _word(word: str, term: Term, depth: int, widen: Widen | None) -> str:
    columns = "names title" if depth == 0 and not term.field else _column(term.field)
    if term.text.endswith("*"):
        return f"{{{columns}}} : {_quoted(word)} *"
    forms = [_quoted(form) for form in (*wanted(word), *(widen(word) if widen else ()))]
    if depth >= 2 and len(word) >= _PREFIX:
        forms.append(f"{_quoted(word)} *")
    if depth >= 3:
        forms += [f"{_quoted(root)} *" for root in rooted(word)]
    found = [f"{{{columns}}} : ({' OR '.join(forms)})"]
    if depth >= 3 and not term.is_phrase:
        sounds = [
            f"{_quoted(sound_in(name, sound))}{' *' if len(sound) >= _SOUND_PREFIX else ''}"
            for sound in sounding(word)
            for name in columns.split()
        ]
        found += [f"{{sounds}} : ({' OR '.join(sounds)})"] if sounds else []
    return f"({' OR '.join(found)})"


def _column(field: str) -> str:
    found = "rest" if not field or field == "reference" else column(field)
    # what stands elsewhere is not said again in the rest
    return "names title host rest" if found == "rest" else found


def _quoted(token: str) -> str:
    return '"' + token.replace('"', '""') + '"'


def _years(term: Term) -> Sequence[str]:
    first, last = _span(term)
    return facets.within(int(first), int(last))


def _span(term: Term) -> tuple[str, str]:
    found = years(term.text)
    if found is None:
        raise LibraryError(f"'{term.text}' is no year", hint="write 2019, 2019..2022, 2019.. or ..2022")
    return found


def _between(column: str, term: Term) -> Condition:
    first, last = _span(term)
    return Condition("", f"(e.{column} >= ? AND e.{column} < ?)", (first, last + "\U0010ffff"))


def _doi(term: Term) -> Condition:
    text = normal_doi(term.text) or term.text.lower()
    start = text.removesuffix("*")
    if start != text:
        return Condition("", '(e."DOI" >= ? AND e."DOI" < ?)', (start, start + "\U0010ffff"))
    return Condition("", 'e."DOI" = ?', (text,))


def _key(term: Term) -> Condition:
    start = term.text.removesuffix("*")
    if start != term.text:
        return Condition("", "(e.citekey >= ? AND e.citekey < ?)", (start, start + "\U0010ffff"))
    return Condition("", "e.citekey = ?", (term.text,))


def _collection(term: Term) -> Condition:
    return Condition("", found_by("collection", "lies_in"), (term.text,))


def _reading(term: Term) -> Sequence[str]:
    if term.text.lower() not in READING_STATES:
        raise LibraryError(f"'{term.text}' is no state of reading", hint=f"write {', '.join(READING_STATES)}")
    return facets.under("reading", term.text)


def _has(term: Term) -> Sequence[str]:
    name = _HAD_BY.get(term.text.lower(), term.text)
    if name.lower() not in _HAD:
        raise LibraryError(
            f"'{term.text}' is nothing that an entry has", hint="write has:doi, has:abstract, has:issues ..."
        )
    return [facets.has(name)]


_HAD: Final = frozenset(
    {"reference", "issues", "collection", "reading", "file", "link"}
    | {one.lower() for one in csl.TEXTS | csl.NUMBERS | csl.DATES | csl.NAMES}
)
_HAD_BY: Final = {"tag": "keyword", "in": "collection", "notes": "annote"}
_FACETS: Final[dict[str, Callable[[Term], Sequence[str]]]] = {
    "year": _years,
    "issued": _years,
    "language": lambda term: facets.under("language", normal_tag(term.text) or term.text)[-1:],
    "type": lambda term: facets.under("type", term.text)[-1:],
    "has": _has,
    "reading": _reading,
}
_COLUMNS: Final[dict[str, Callable[[Term], Condition]]] = {
    "added": lambda term: _between("created", term),
    "changed": lambda term: _between("updated", term),
    "DOI": _doi,
    "key": _key,
    "in": _collection,
}
