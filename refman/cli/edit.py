"""Commands that change entries by hand: edit and rm."""

import click

from refman import languages
from refman.cli import _session
from refman.cli._assignment import Change, changes
from refman.cli._edge import mark_writing
from refman.cli._print import counted, news
from refman.errors import Locked


@click.command(
    "edit", epilog='\b\nExample:\n  refman edit syssoyeva2015eurasian issue=3 author="Syssoyeva, R.; Buzan, B."'
)
@click.argument("key", metavar="KEY")
@click.argument("assignments", nargs=-1, required=True, callback=changes, metavar="FIELD=VALUE...")
def edit_command(key: str, assignments: tuple[Change, ...]) -> None:
    """Set fields of an entry by hand.

    FIELD is a CSL variable, type or citekey; an empty VALUE takes the field away. Names are written
    "Family, Given; Family, Given", dates 2022-06-30, 2022-06 or 2022.
    """
    with _session.library() as library:
        before = library.get(key)
        after = before
        for change in assignments:
            after = change(after)
        mark_writing()
        if library.replace([(before, languages.tag(after))]):
            raise Locked(f"'{key}' was changed by another process meanwhile", hint="try again")
    news(f"{after.citekey}: {counted(len(assignments), 'field')} set.")


@click.command("rm", epilog="\b\nExample:\n  refman rm syssoyeva2015eurasian")
@click.argument("keys", nargs=-1, required=True, metavar="KEY...")
def rm_command(keys: tuple[str, ...]) -> None:
    """Take entries out of the library, into the bin.

    All that are named go, or none. 'refman undo' brings them back, and 'refman bin --restore KEY' one of them.
    """
    with _session.library() as library:
        mark_writing()
        removed = library.remove(keys)
    news(f"{counted(removed, 'entry')} removed.")
