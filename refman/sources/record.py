"""What all records have in common: dirty strings made clean values, each a Field that names its service."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from refman.model import Date, Entry, Field, Issue, Name, Number, Origin, Text, Value, unmarked
from refman.sources.language_code import language_code
from refman.sources.markup import marked, plain

_NOTHING = re.compile(r"\(:?(?:un(?:al|ap|as|av|kn)|none|null|tba|etal)\)|null|n/a", re.I)
_SURE = 0.95
_MARKED = frozenset({"title", "original-title", "title-short", "container-title", "collection-title"})
_LESS_SURE = {"language": 0.3, "abstract": 0.9, "publisher": 0.9, "original-title": 0.6}
"""Chances that a recorded value is right: `language` is often junk, an `original-title` sometimes a copy."""


class Draft:
    """An entry in the making; empty and senseless values never get in."""

    def __init__(self, service: str) -> None:
        self._origin = Origin("source", service)
        self._fields: dict[str, Field] = {}

    def text(self, variable: str, value: object, lang: object = None) -> None:
        """Sets a text; of markup only what a title's words look like is kept."""
        cleaned = marked(first(value)) if variable in _MARKED else plain(first(value))
        # DataCite's word for "unavailable" and the like.
        if cleaned and not _NOTHING.fullmatch(cleaned):
            self._set(variable, Text(cleaned, language_code(lang)))

    def number(self, variable: str, value: object) -> None:
        """Sets a number, digits kept as they are."""
        cleaned = plain(first(value))
        if cleaned:
            self._set(variable, Number(cleaned))

    def date(self, variable: str, value: object) -> None:
        """Sets a date, from date-parts or an ISO string, if a year can be told."""
        if isinstance(value, int):
            value = str(value)
        if isinstance(value, Mapping | str):
            date = Date.from_json(value)
            if date.parts:
                self._set(variable, Date(date.parts))

    def names(self, variable: str, names: tuple[Name, ...], *others: tuple[Name, ...]) -> None:
        """Sets names, with other lists of the same people as rivals."""
        if names:
            self._set(variable, names, *others)

    def language(self, stated: object) -> None:
        """Sets the language, if it is one."""
        code = language_code(stated)
        if code:
            self._set("language", Text(code))

    def rival(self, variable: str, value: object) -> None:
        """Adds another recorded reading of a text that is set."""
        ours, cleaned = self._fields.get(variable), marked(first(value))
        if ours and cleaned and str(ours.value) != cleaned:
            rival = Field(Text(cleaned), self._origin, ours.confidence)
            self._fields[variable] = Field(ours.value, ours.origin, ours.confidence, (*ours.rivals, rival))

    def entry(self, type_: str, issues: tuple[Issue, ...] = ()) -> Entry:
        """The entry, without a citekey."""
        return Entry(type=type_, fields=MappingProxyType(dict(self._fields)), issues=issues)

    def _set(self, variable: str, value: Value, *others: Value) -> None:
        sure = _LESS_SURE.get(variable, _SURE)
        rivals = tuple(Field(other, self._origin, sure) for other in others)
        self._fields[variable] = Field(value, self._origin, sure, rivals)


def texts(value: object) -> list[str]:
    """The strings of a value that may be a string, a list or neither; empty ones left out."""
    listed = value if isinstance(value, list) else [value]
    return [one for one in listed if isinstance(one, str) and one.strip()]


def first(value: object) -> str:
    """The first string of a value, or an empty one; an integer counts as its digits."""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return next(iter(texts(value)), "")


def part(value: object, *path: str) -> Any:
    """What stands under a path of keys in nested objects; the first object of a list counts for the list."""
    for key in path:
        if isinstance(value, list):
            value = value[0] if value else None
        value = value.get(key) if isinstance(value, Mapping) else None
    return value


def with_subtitle(title: str, subtitle: str) -> str:
    """The title with its subtitle, once.

    Example:
        >>> with_subtitle("Regional orders", "Global influences"), with_subtitle("A: B", "B")
        ('Regional orders: Global influences', 'A: B')
    """
    title, subtitle = marked(title), marked(subtitle)
    if not title or not subtitle or subtitle.casefold() in title.casefold():
        return title or subtitle
    return f"{title}{' ' if unmarked(title)[-1:] in ':?!.' else ': '}{subtitle}"


def named(record: Entry) -> str:
    """The work in a few words: the first author, the year, the title."""
    names, date = record.names("author"), record.date("issued")
    who = names[0].sort_name + (" et al." if len(names) > 1 else "") if names else ""
    title = record.text("title") or record.text("container-title")
    return ", ".join(part for part in (who, str(date.year) if date else "", f'"{title}"' if title else "") if part)
