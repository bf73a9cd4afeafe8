"""A query as SQL: what the index answers, what columns answer, and what must be looked up in the item.

Hides how words become expressions of FTS5: each is quoted, so that no text of a user is syntax.
"""

import json
import re
import sqlite3
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from refman.errors import LibraryError
from refman.library.query import Query, Term, years
from refman.library.row import from_row
from refman.library.words import TITLES, readable, sounding, wanted, words
from refman.model import csl, normal_doi, normal_tag

_PREFIX: Final = 3
"""Letters from which on a word of a query is also found as the beginning of a word."""
_SOUND_PREFIX: Final = 4
_READABLE: Final = frozenset({"author", "title", "container-title", "publisher"})
"""Variables that are columns of `entries`."""
Widen = Callable[[str], Sequence[str]]
"""Gives tokens that are near to a word, for a typo."""


class Condition(NamedTuple):
    """An expression of FTS5 (empty where there is none) and a condition on rows of `entries` with its parameters."""

    match: str
    sql: str
    values: tuple[str, ...]


def compiled(query: Query, *, depth: int, widen: Widen | None = None) -> Condition:
    """The query as a condition; `depth` says what counts as an occurrence of a word.

    0: the word itself with any ending, in names and titles. 1: in any field. 2: also as the beginning of a word.
    3: also by its sound.

    Raises:
        LibraryError: a field cannot have the value that it is asked for.
    """
    matches, parts, values = list[str](), list[str](), list[str]()
    for group in query:
        if all(is_worded(term) and _is_plain(term) for term in group) or (len(group) == 1 and is_worded(group[0])):
            matches.append(" OR ".join(_occurs(term, depth, widen) for term in group))
            found = [_check(term) for term in group if not _is_plain(term)]
        else:
            found = [_either([_single(term, depth, widen) for term in group])]
        parts += [one.sql for one in found]
        values += [value for one in found for value in one.values]
    return Condition(" AND ".join(f"({match})" for match in matches), " AND ".join(parts), tuple(values))


def _either(found: Sequence[Condition]) -> Condition:
    joined = " OR ".join(one.sql for one in found)
    return Condition("", f"({joined})", tuple(value for one in found for value in one.values))


def is_worded(term: Term) -> bool:
    """True for a term whose words are looked for, and may be found in one way or another."""
    return not term.negated and term.field not in _COLUMNS and bool(words(term.text))


def _is_plain(term: Term) -> bool:
    """True for a word that may stand anywhere: what the index says of it is enough."""
    return not term.field and not term.is_phrase


def _single(term: Term, depth: int, widen: Widen | None) -> Condition:
    if term.field not in _COLUMNS and not words(term.text):
        # signs alone ask for nothing, and exclude nothing
        return Condition("", "1", ())
    found = _COLUMNS[term.field](term) if term.field in _COLUMNS else _in_index(term, depth, widen)
    return Condition("", f"NOT coalesce({found.sql}, 0)", found.values) if term.negated else found


def _in_index(term: Term, depth: int, widen: Widen | None) -> Condition:
    # an exclusion means the word, not what sounds like it
    occurs = _occurs(term, 1 if term.negated else max(depth, 1), None if term.negated else widen)
    found = Condition("", "e.id IN (SELECT rowid FROM words WHERE words MATCH ?)", (occurs,))
    if not term.field and not term.is_phrase:
        return found
    check = _check(term)
    return Condition("", f"({found.sql} AND {check.sql})", (*found.values, *check.values))


def _check(term: Term) -> Condition:
    """The condition that the words are where the term wants them, which the index cannot tell."""
    asked = (term.text, "1" if term.is_phrase else "")
    if term.field in _READABLE:
        return Condition("", f'says(e."{term.field}", ?, ?)', asked)
    return Condition("", "holds(e.citekey, e.item, ?, ?, ?)", (term.field, *asked))


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
    found = [f"{{{columns}}} : ({' OR '.join(forms)})"]
    if depth >= 3 and not term.is_phrase:
        sounds = [f"{_quoted(sound)}{' *' if len(sound) >= _SOUND_PREFIX else ''}" for sound in sounding(word)]
        found += [f"{{sounds}} : ({' OR '.join(sounds)})"] if sounds else []
    return f"({' OR '.join(found)})"


def _column(field: str) -> str:
    if not field or field == "reference":
        return "names title rest"
    if csl.kind(field) == "names":
        return "names"
    return "title" if field in TITLES else "names title rest"


def _quoted(token: str) -> str:
    return '"' + token.replace('"', '""') + '"'


def holds(key: str, item: str, field: str, text: str, as_phrase: str) -> bool:
    """True where a field of an item (any, for none) has the words of a text, side by side for a phrase; for SQL."""
    entry = from_row({"citekey": key, "item": item})
    if field == "reference":
        texts = [entry.reference.text if entry.reference else ""]
    elif field:
        value = entry.value(field)
        texts = [readable(value)] if value is not None else []
    else:
        texts = [readable(one.value) for one in entry.fields.values()]
        texts += [entry.reference.text] if entry.reference else []
    return any(says(found, text, as_phrase) for found in texts)


def says(found: str | None, text: str, as_phrase: str) -> bool:
    """True where a text has the words of another, side by side for a phrase; for SQL."""
    return _has(words(found or ""), words(text.rstrip("*")), as_phrase=bool(as_phrase))


def _has(found: list[str], asked: list[str], *, as_phrase: bool) -> bool:
    if as_phrase:
        return f" {' '.join(asked)} " in f" {' '.join(found)} "
    forms = [{*wanted(word), *sounding(word)} for word in found]
    return all(
        any(word in one or {*wanted(word), *sounding(word)} & one for one in forms)
        or (len(word) >= _PREFIX and any(other.startswith(word) for other in found))
        for word in asked
    )


def _year(term: Term) -> Condition:
    return _between("issued", term)


def _between(column: str, term: Term) -> Condition:
    found = years(term.text)
    if found is None:
        raise LibraryError(f"'{term.text}' is no year", hint="write 2019, 2019..2022, 2019.. or ..2022")
    return Condition("", f"(e.{column} >= ? AND e.{column} < ?)", (found[0], found[1] + "\U0010ffff"))


def _language(term: Term) -> Condition:
    tag = normal_tag(term.text) or term.text
    return Condition("", "(e.language = ? OR e.language LIKE ?)", (tag, f"{tag}-%"))


def _type(term: Term) -> Condition:
    return Condition("", "(e.type = ? OR e.type LIKE ?)", (term.text, f"{term.text}-%"))


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


def _tag(term: Term) -> Condition:
    found = _occurs(Term(term.text, "keyword", is_phrase=True), 1, None)
    if not found:
        return Condition("", "0", ())
    # the index knows where the words are, the item whether they are a tag
    return Condition(
        "", "(e.id IN (SELECT rowid FROM words WHERE words MATCH ?) AND tagged(e.item, ?))", (found, term.text)
    )


def tagged(item: str, tag: str) -> bool:
    """True where one of an item's keywords is this one, in whatever case; for SQL."""
    keywords = re.split("[,;]", str(json.loads(item).get("keyword") or ""))
    return words(tag) in [words(one) for one in keywords]


def _has_field(term: Term) -> Condition:
    name = next(
        (one for one in csl.TEXTS | csl.NUMBERS | csl.DATES | csl.NAMES if one.lower() == term.text.lower()), ""
    )
    name = "keyword" if term.text == "tag" else name
    if name == "DOI":
        return Condition("", 'e."DOI" IS NOT NULL', ())
    if term.text in {"reference", "issues"}:
        return Condition("", "json_extract(e.item, ?) IS NOT NULL", (f"$.custom.{term.text}",))
    if not name:
        raise LibraryError(
            f"'{term.text}' is nothing that an entry has", hint="write has:doi, has:abstract, has:issues ..."
        )
    place = f"$.custom.{json.dumps(name)}" if name in csl.OWN else f"$.{json.dumps(name)}"
    return Condition("", "json_extract(e.item, ?) IS NOT NULL", (place,))


_COLUMNS: Final[dict[str, Callable[[Term], Condition]]] = {
    "year": _year,
    "issued": _year,
    "added": lambda term: _between("created", term),
    "changed": lambda term: _between("updated", term),
    "language": _language,
    "type": _type,
    "DOI": _doi,
    "key": _key,
    "has": _has_field,
    "tag": _tag,
}


def teach(connection: sqlite3.Connection) -> None:
    """Make `holds`, `says` and `tagged` known to SQL on this connection."""
    connection.create_function("holds", 5, holds, deterministic=True)
    connection.create_function("says", 3, says, deterministic=True)
    connection.create_function("tagged", 2, tagged, deterministic=True)
