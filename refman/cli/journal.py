"""Commands of the journal: log, undo and redo."""

import click

from refman.cli import _session
from refman.cli._changes import as_object, named, print_changes, state, told
from refman.cli._edge import mark_writing
from refman.cli._json import answer_json
from refman.cli._options import JSON
from refman.cli._print import answer, news
from refman.cli._table import table

_HEADINGS = ("step", "at", "who", "command", "what", "state")
_WEIGHTS = (0, 0, 1, 3, 1, 0)


@click.command("log", epilog="\b\nExample:\n  refman log --limit 10\n  refman log 12")
@click.argument("number", type=click.IntRange(min=1), required=False, metavar="[STEP]")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="Only so many steps, the newest.")
@JSON
def log_command(number: int | None, limit: int | None, *, as_json: bool) -> None:
    """Print what was done to the library, and what one step changed.

    The newest step comes first. With its number, what a step did to each entry, field by field.
    """
    with _session.library() as library:
        steps = library.log(number, limit=limit or -1)
        if number is not None:
            print_changes(library.changes(steps[0]), as_json=as_json)
            return
    if as_json:
        answer_json(as_object(step) for step in steps)
    elif steps:
        rows = [(str(one.number), one.at, one.who, one.command, told(one), state(one)) for one in steps]
        answer(table(_HEADINGS, rows, weights=_WEIGHTS))
    else:
        news("Nothing was written yet.")


@click.command("undo", epilog="\b\nExample:\n  refman undo\n  refman undo 12")
@click.argument("number", type=click.IntRange(min=1), required=False, metavar="[STEP]")
def undo_command(number: int | None) -> None:
    """Take back the last step, or the one of a number.

    An import that others followed goes whole: what it added goes into the bin, whatever was done to it since.
    """
    with _session.library() as library:
        mark_writing()
        step = library.undo(number)
    news(f"Undone: {named(step)}, {told(step)}.")


@click.command("redo", epilog="\b\nExample:\n  refman redo")
def redo_command() -> None:
    """Make the step again that was undone last.

    Once something else was written there is nothing to redo.
    """
    with _session.library() as library:
        mark_writing()
        step = library.redo()
    news(f"Redone: {named(step)}, {told(step)}.")
