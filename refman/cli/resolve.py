"""The command that asks the metadata services: resolve."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import TypeVar

import click

from refman import formats, pipeline, sources
from refman.cli import _session
from refman.cli._edge import mark_writing
from refman.cli._formats import WRITER
from refman.cli._print import answer, counted, news
from refman.model import Entry, is_doi

T = TypeVar("T")
_OUTAGES = {"resolve/unavailable", "resolve/rate-limited", "resolve/bad-answer"}


@click.command(
    "resolve",
    epilog="\b\nExample:\n  refman resolve\n  refman resolve bobrova2022role\n"
    "  refman resolve --add 10.1080/1060586X.2022.2077060",
)
@click.argument("names", nargs=-1, metavar="[KEY|DOI]...")
@click.option("--to", "writer", type=WRITER, default="bibtex", help="The format to print DOIs in; default bibtex.")
@click.option("--add", is_flag=True, help="Keep what the DOIs lead to in the library.")
def resolve_command(names: tuple[str, ...], writer: str, *, add: bool) -> None:
    """Fill and check entries from Crossref, or look up DOIs.

    Without arguments, all entries of the library are filled and checked; with citekeys, these. What a DOI leads to
    is printed.
    """
    dois = list(dict.fromkeys(name for name in names if is_doi(name)))
    keys = [name for name in names if not is_doi(name)]
    if add and not dois:
        raise click.UsageError("--add keeps what DOIs lead to; name one.")
    if keys or not dois:
        _enrich(keys)
    if dois:
        _look_up(dois, writer, add=add)


def _look_up(dois: list[str], writer: str, *, add: bool) -> None:
    answers = list(_progress(sources.lookup(dois, _services()), len(dois)))
    found = [one.entry for one in answers if one.entry]
    for one in answers:
        if not one.entry:
            news(f"Error: {one.message}")
    entries = _kept(found) if add and found else pipeline.name(found)
    if entries:
        answer(formats.write(entries, writer))
    if len(found) < len(answers):
        click.get_current_context().exit(1)


def _kept(found: list[Entry]) -> list[Entry]:
    with _session.library(create=True) as library:
        mark_writing()
        receipt = pipeline.store(found, library)
        for _, key in receipt.known:
            news(f"{key}: known already.")
        news(f"{counted(len(receipt.added), 'entry')} added.")
        known = {id(entry): key for entry, key in receipt.known}
        added = iter(receipt.added)
        return library.entries([known.get(id(entry)) or next(added).citekey for entry in found])


def _enrich(keys: list[str]) -> None:
    with _session.library() as library:
        before = library.entries(keys or None)
        after = list(_progress(sources.resolve(before, _services()), len(before)))
        changes = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
        mark_writing()
        left = library.replace(changes)
    for old, new in changes:
        for issue in new.issues:
            if issue not in old.issues and issue.severity != "info":
                news(f"{new.citekey}: {issue.message}")
    for key in left:
        news(f"{key}: left alone, another process changed it meanwhile; try again")
    unasked = sum(any(issue.code in _OUTAGES for issue in entry.issues) for entry in after)
    news(f"{counted(len(before), 'entry')} asked for, {len(changes) - len(left)} changed, {unasked} without an answer.")
    if left or unasked:
        click.get_current_context().exit(1)


def _services() -> sources.Sources:
    settings = asdict(_session.settings())
    del settings["library"]
    return sources.Sources(**settings)


def _progress(items: Iterable[T], length: int) -> Iterator[T]:
    hidden = not sys.stderr.isatty()
    with click.progressbar(items, length=length, file=sys.stderr, label="Asking", hidden=hidden) as bar:
        yield from bar
