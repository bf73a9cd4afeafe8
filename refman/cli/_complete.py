"""What a shell is offered for the word under the cursor: citekeys, tags, collections, fields.

Read straight from the library's file, without what the commands need: a shell waits for it.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

import click
from click.shell_completion import CompletionItem

from refman.errors import RefmanError
from refman.model import READING_STATES, csl
from refman.settings import load

_MOST: Final = 200
_KEYS: Final = "SELECT citekey FROM entries WHERE citekey >= ? AND citekey < ? ORDER BY citekey LIMIT ?"
_VALUES: Final = (
    "WITH RECURSIVE named (value) AS (SELECT min(value) FROM shelf WHERE kind = '{kind}' AND value >= ? UNION ALL "
    "SELECT (SELECT min(value) FROM shelf WHERE kind = '{kind}' AND value > named.value) FROM named "
    "WHERE named.value IS NOT NULL) SELECT value FROM named WHERE value < ? LIMIT ?"
)
_QUERY: Final = tuple(f"{name}:" for name in "author title year language type tag in reading has notes key doi".split())
_SHELVED: Final = {"tag": "tag", "in": "collection"}


def keys(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The citekeys that begin so."""
    return [CompletionItem(key) for key in _found(ctx, _KEYS, incomplete)]


def keys_or_files(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The citekeys that begin so; where there are none, files."""
    return keys(ctx, param, incomplete) or [CompletionItem(incomplete, type="file")]


def query(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The fields of queries, and the values of those that have few."""
    return [CompletionItem(text) for text in _of_query(ctx, incomplete)]


def assignment(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """A citekey first, then `field=`, and the values of tags, collections, types and reading states."""
    if not ctx.params.get("arguments") and not ctx.params.get("query") and "=" not in incomplete:
        return keys(ctx, param, incomplete)
    name, equals, start = incomplete.partition("=")
    if not equals:
        names = sorted(csl.TEXTS | csl.NUMBERS | csl.DATES | csl.NAMES | {"type", "citekey", "reading"})
        names = ["tag+", "tag-", "in+", "in-", *names]
        return [CompletionItem(f"{one}=") for one in names if one.startswith(name)]
    return [CompletionItem(f"{name}={value}") for value in _values(ctx, name.rstrip("+-"), start)]


def _of_query(ctx: click.Context, incomplete: str) -> Iterator[str]:
    field, colon, start = incomplete.partition(":")
    if not colon:
        yield from (name for name in _QUERY if name.startswith(field))
        return
    yield from (f"{field}:{value}" for value in _values(ctx, field.lstrip("-"), start))


def _values(ctx: click.Context, name: str, start: str) -> list[str]:
    known: dict[str, Callable[[], list[str]]] = {
        "type": lambda: sorted(csl.TYPES),
        "reading": lambda: list(READING_STATES),
        "language": lambda: ["en", "kk", "ru"],
        "key": lambda: _found(ctx, _KEYS, start),
    }
    if name in _SHELVED:
        return _found(ctx, _VALUES.format(kind=_SHELVED[name]), start)
    return [value for value in known.get(name, list)() if value.startswith(start)]


def _found(ctx: click.Context, sql: str, start: str) -> list[str]:
    with suppress(RefmanError, sqlite3.Error):
        path: Path = load(ctx.find_root().params.get("library")).library
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=0.2)) as connection:
            return [text for (text,) in connection.execute(sql, (start, f"{start}\U0010ffff", _MOST))]
    return []
