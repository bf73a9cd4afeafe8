"""Commands that look into the library: search, list and show."""

import re
from collections.abc import Iterable, Iterator

import click

from refman.cli import _complete, _session
from refman.cli._changes import print_changes
from refman.cli._json import answer_json, json_pages
from refman.cli._options import JSON, QUERY, QueryCommand
from refman.cli._print import answer, answer_part, news
from refman.cli._table import entry_pages
from refman.cli._trail import fields_of, trail_of
from refman.model import Entry, to_item

_MANY = 20
_SPACED = re.compile(r'^([-\u2212]?[\w-]+:)([^"\s]+\s[^"]*)$')
_FURTHER = re.compile(r"\s(?:(?:AND|OR)\s|[-\u2212]\S|[A-Za-z][\w-]*:\S)")


@click.command(
    "search",
    cls=QueryCommand,
    epilog="\b\nExample:\n  refman search қазақстан сыртқы саясаты\n"
    "  refman search author:tokaev year:2000..2010 -type:thesis",
)
@click.argument("words", nargs=-1, required=True, metavar="QUERY...", shell_complete=_complete.query)
@click.option("--limit", type=click.IntRange(min=1), default=_MANY, help=f"The most answers; default {_MANY}.")
@JSON
def search_command(words: tuple[str, ...], limit: int, *, as_json: bool) -> None:
    """Find entries by words, fields and phrases, the best first.

    Words are found with any ending, in any case, across scripts, as beginnings of words, and with a typo where nothing
    else is found. docs/search.md tells the language of queries.
    """
    with _session.library() as library:
        entries = next(filter(None, (library.search(query, limit=limit) for query in _readings(words))), [])
    for part in _parts(entries, as_json=as_json):
        answer_part(part)
    if not entries:
        news("No entry matches.")


@click.command(
    "list", cls=QueryCommand, epilog="\b\nExample:\n  refman list\n  refman list казахстан year:2022 -type:book"
)
@click.argument("words", nargs=-1, metavar="[QUERY]...", shell_complete=_complete.query)
@QUERY
@click.option("--limit", type=click.IntRange(min=1), help="The most entries, the first that came in; default all.")
@JSON
def list_command(words: tuple[str, ...], query: str, limit: int | None, *, as_json: bool) -> None:
    """Print the entries of the library as a table.

    With a query, only those that it means, in the order in which they came in.
    """
    count = 0
    with _session.library() as library:
        for reading in _readings(words):
            entries = library.walk(f"{reading} {query}", limit=limit or -1)
            for part in _parts(entries, as_json=as_json):
                count += 1
                answer_part(part)
            if count:
                break
    if not count:
        news("No entry matches." if words or query else "The library is empty.")


def _readings(words: tuple[str, ...]) -> list[str]:
    """The query, and how else it may be meant, where nothing is found.

    A field keeps the phrase that the shell took the quotes of, unless more conditions stand in the same quotes.
    """
    phrased = (word if _FURTHER.search(word) else _SPACED.sub(r'\1"\2"', word) for word in words)
    return [*dict.fromkeys((" ".join(phrased), " ".join(words)))]


def _parts(entries: Iterable[Entry], *, as_json: bool) -> Iterator[str]:
    return json_pages(map(to_item, entries)) if as_json else entry_pages(entries)


@click.command("show", epilog="\b\nExample:\n  refman show syssoyeva2015eurasian --why")
@click.argument("key", metavar="KEY", shell_complete=_complete.keys)
@click.option("--why", is_flag=True, help="Tell where each field comes from, how sure it is, and what was doubted.")
@click.option("--history", is_flag=True, help="Tell what was done to it, by whom and when, field by field.")
@JSON
def show_command(key: str, *, why: bool, history: bool, as_json: bool) -> None:
    """Print one entry, and with --why where each field comes from.

    With --history, what became of it, step by step; also of an entry that is in the bin.
    """
    with _session.library() as library:
        if history:
            print_changes(library.history(key), as_json=as_json)
            return
        entry = library.get(key)
        links = library.links(key)
    if as_json:
        answer_json([to_item(entry, trail=True)])
    else:
        answer(trail_of(entry, links) if why else fields_of(entry, links))
