"""Who made the works of which a list says only that it is the same again: "———.", "Он же.", "Ders.", "Idem"."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from types import MappingProxyType
from typing import Final, NamedTuple

from refman.model import Entry, Field, Name, Origin
from refman.patterns import Late, longest_first
from refman.tables import read_table

_DASHES = Late(r"(?:[-\u2010-\u2015_]{2,}|[\u2014\u2015](?=[.,:;]))[\s.,:;]*")
_DASH = frozenset("-_\u2010\u2011\u2012\u2013\u2014\u2015")
_PREFIX = 2
_ORIGIN: Final = Origin("inferred", "the reference before")


class _Words(NamedTuple):
    pattern: Late
    prefixes: frozenset[str]
    """How such words begin: most references begin otherwise."""
    editor: Late


def behind_words(text: str, start: int) -> int:
    """The end of the words at `start` for the author of the reference before; `start` where there are none.

    Dashes are no words, for the labeller knows them, unless an editor's mark follows.

    Example:
        >>> text = "Он же. Философия. 2001."
        >>> text[behind_words(text, 0) :], behind_words("Онже. Философия.", 0), behind_words("———, ed. Steppe", 0)
        ('Философия. 2001.', 0, 9)
    """
    mark = _mark(text, start)
    return start + len(mark) if mark[:1] not in _DASH or _words().editor.search(mark) else start


def _mark(text: str, start: int) -> str:
    """The mark that stands for the author of the reference before, with that of an editor behind it."""
    words = _words()
    prefix = text[start : start + _PREFIX].casefold()
    pattern = words.pattern if prefix in words.prefixes else _DASHES if prefix[:1] in _DASH else None
    found = pattern.match(text, start) if pattern else None
    if not found:
        return ""
    editor = words.editor.match(text, found.end())
    return text[start : editor.end() if editor else found.end()]


def carried(entries: Iterable[Entry]) -> list[Entry]:
    """The entries of lists, those by the author of the one before with the author's name.

    A mark beside other names stands for the first author only ("———, and C. Roe").
    """
    found: list[Entry] = []
    last: Entry | None = None
    for entry in entries:
        people = _people(last) if last and _listed(last) == _listed(entry) else ()
        mark = _mark(_text(entry), 0) if people else ""
        if mark:
            own = entry.names("author")
            role = "editor" if not own and _words().editor.search(mark) else "author"
            names = (*people[:1], *own) if own else people
            field = Field(names, _ORIGIN, last.fields[_role(last)].confidence if last else 1.0)
            entry = replace(entry, fields=MappingProxyType({role: field, **_without(entry, role)}))  # noqa: PLW2901
        found.append(entry)
        last = entry if _people(entry) else last
    return found


def _text(entry: Entry) -> str:
    return entry.reference.text.lstrip() if entry.reference else ""


def _listed(entry: Entry) -> int:
    place = entry.reference.place if entry.reference else None
    return place.listed if place else 0


def _role(entry: Entry) -> str:
    return "author" if "author" in entry.fields else "editor"


def _people(entry: Entry) -> tuple[Name, ...]:
    return entry.names("author") or entry.names("editor")


def _without(entry: Entry, role: str) -> dict[str, Field]:
    return {variable: field for variable, field in entry.fields.items() if variable != role}


@cache
def _words() -> _Words:
    data = read_table("refman.references.labelling", "same_author.toml")
    words = longest_first(data["words"])
    after = r"(?:\.?\s*[,:;/]\s*|\.\s*|(?=\s[(\[]))"
    return _Words(
        Late(rf"(?:{'|'.join(map(re.escape, words))}){after}", re.IGNORECASE),
        frozenset(word[:_PREFIX] for word in words),
        Late(rf"[(\[]?\b(?:{'|'.join(map(re.escape, data['editors']))})(?:\.\s?[)\]]?|[)\]])[\s,:]*", re.IGNORECASE),
    )
