"""Commands that look into the library: list and show."""

import click

from refman.cli import _session
from refman.cli._changes import print_changes
from refman.cli._json import answer_json
from refman.cli._options import JSON, QUERY
from refman.cli._print import answer, news
from refman.cli._table import entry_table
from refman.cli._trail import fields_of, trail_of
from refman.model import to_item


@click.command("list", epilog="\b\nExample:\n  refman list\n  refman list казахстан 2022")
@click.argument("words", nargs=-1, metavar="[WORD]...")
@QUERY
@JSON
def list_command(words: tuple[str, ...], query: str, *, as_json: bool) -> None:
    """Print the entries of the library as a table."""
    with _session.library() as library:
        entries = library.entries(query=" ".join([*words, query]))
    if as_json:
        answer_json(to_item(entry) for entry in entries)
    else:
        answer(entry_table(entries))
    if not entries:
        news("No entry matches." if words or query else "The library is empty.")


@click.command("show", epilog="\b\nExample:\n  refman show syssoyeva2015eurasian --why")
@click.argument("key", metavar="KEY")
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
    if as_json:
        answer_json([to_item(entry, trail=True)])
    else:
        answer(trail_of(entry) if why else fields_of(entry))
