"""The command of what was taken out: bin."""

import click

from refman.cli import _session
from refman.cli._edge import mark_writing
from refman.cli._json import answer_json
from refman.cli._options import JSON
from refman.cli._print import answer, counted, news
from refman.cli._table import entry_table
from refman.model import to_item


@click.command("bin", epilog="\b\nExample:\n  refman bin\n  refman bin --restore brown2020quiet\n  refman bin --empty")
@click.option("--restore", "keys", multiple=True, metavar="KEY", help="Put an entry back in its old place.")
@click.option("--empty", is_flag=True, help="Delete for good what lies there, and its history.")
@click.option("--yes", is_flag=True, help="Do not ask before the bin is emptied.")
@JSON
def bin_command(keys: tuple[str, ...], *, empty: bool, yes: bool, as_json: bool) -> None:
    """Print what lies in the bin, put it back, or empty it.

    What was removed lies there until the bin is emptied; that alone cannot be undone. Attached files that no entry has
    any more go with it.
    """
    if keys and empty:
        raise click.UsageError("--restore and --empty do not go together.")
    with _session.library() as library:
        if keys:
            mark_writing()
            news(f"{counted(library.restore(keys), 'entry')} put back.")
            return
        lying = library.bin()
        if empty:
            loose = len(library.loose_files())
            files = f" and {counted(loose, 'file')}" if loose else ""
            if (lying or loose) and not yes:
                click.confirm(f"Delete {counted(len(lying), 'entry')}{files} for good?", abort=True, err=True)
            mark_writing()
            news(f"{counted(library.empty_bin(), 'entry')}{files} deleted for good.")
            return
        loose = len(library.loose_files())
    if as_json:
        answer_json({"removed": one.at, "item": to_item(one.entry)} for one in lying)
    else:
        answer(entry_table([one.entry for one in lying]))
    if loose:
        news(f"{counted(loose, 'file')} that no entry has any more.")
    elif not lying:
        news("The bin is empty.")
