"""Commands that change entries by hand: edit and rm."""

from pathlib import Path

import click

from refman import editing, languages
from refman.cli import _complete, _session
from refman.cli._edge import mark_writing
from refman.cli._editor import edited_by_hand
from refman.cli._print import answer, counted, news
from refman.errors import Locked
from refman.model import Entry


@click.command(
    "edit",
    epilog='\b\nExample:\n  refman edit syssoyeva2015eurasian issue=3 author="Syssoyeva, R.; Buzan, B."\n'
    '  refman edit --query "author:syssoyeva year:2015.." tag+=eurasia\n'
    "  refman edit syssoyeva2015eurasian --editor",
)
@click.argument("arguments", nargs=-1, metavar="[KEY] FIELD=VALUE...", shell_complete=_complete.assignment)
@click.option("--editor", is_flag=True, help="Edit the whole entry as a text, in $VISUAL or $EDITOR.")
@click.option(
    "--from",
    "source",
    metavar="FILE",
    help="Take the edited text from a file.",
    type=click.Path(dir_okay=False, path_type=Path),
)
@click.option(
    "--as",
    "form",
    default="csl-yaml",
    show_default=True,
    help="The format of the text.",
    type=click.Choice(list(editing.SUFFIXES)),
)
@click.option("--query", default="", metavar="TEXT", help="Change all entries that a query means, in one step.")
@click.option("--dry-run", is_flag=True, help="Name the entries that would change, and write nothing.")
@click.pass_context
def edit_command(
    ctx: click.Context,
    arguments: tuple[str, ...],
    query: str,
    source: Path | None,
    form: str,
    *,
    editor: bool,
    dry_run: bool,
) -> None:
    """Set fields of an entry by hand, or of many.

    FIELD is a CSL variable, type, citekey, tag, in or reading; an empty VALUE takes the field away. Names are written
    "Family, Given; Family, Given", dates 2022-06-30, 2022-06 or 2022. tag+=VALUE and tag-=VALUE put tags to an entry
    and take them away; they are CSL's keyword. in+="Thesis/Chapter 1" puts an entry into a collection, in-= takes it
    out; reading= is unread, reading or read.

    With --editor the entry is a text; what is wrong in it is told, and the edit is kept in a file.
    """
    if editor or source:
        _edit_text(arguments, form, source, alone=not (query or dry_run))
        return
    key, assignments = _told_apart(ctx, arguments, query)
    with _session.library() as library:
        before = library.entries([key] if key else None, query=query)
        pairs = [(old, languages.tag(_changed(old, assignments))) for old in before]
        pairs = [(old, new) for old, new in pairs if old != new]
        if dry_run:
            answer("\n".join(old.citekey for old, _ in pairs))
            return
        mark_writing()
        left = library.replace(pairs)
    if left:
        raise Locked(f"'{left[0]}' was changed by another process meanwhile", hint="try again")
    if key:
        news(f"{pairs[0][1].citekey if pairs else key}: {counted(len(assignments), 'field')} set.")
    else:
        news(f"{counted(len(before), 'entry')} found, {len(pairs)} changed.")


def _edit_text(arguments: tuple[str, ...], form: str, source: Path | None, *, alone: bool) -> None:
    if len(arguments) != 1 or not alone:
        raise click.UsageError("--editor and --from go with one KEY, and nothing else.")
    with _session.library() as library:
        before = library.get(arguments[0])

        def put(edited: Entry) -> Entry:
            after = languages.tag(edited)
            if after != before:
                mark_writing()
                if library.replace([(before, after)]):
                    raise Locked(f"'{before.citekey}' was changed by another process meanwhile")
            return after

        after = edited_by_hand(before, form, source, put)
    news("No change." if after == before else f"{after.citekey}: changed.")


def _told_apart(ctx: click.Context, arguments: tuple[str, ...], query: str) -> tuple[str, tuple[editing.Change, ...]]:
    """The citekey, which a query stands in for, and what is to be set."""
    if not arguments:
        raise click.UsageError("Missing argument '[KEY] FIELD=VALUE...'.")
    key, given = ("", arguments) if query else (arguments[0], arguments[1:])
    if not given:
        raise click.UsageError("Missing argument 'FIELD=VALUE...'.")
    if query and any(one.partition("=")[0].strip() == "citekey" for one in given):
        raise click.UsageError("A query cannot set citekeys: each entry has its own.")
    try:
        return key, tuple(map(editing.change_of, given))
    except ValueError as error:
        raise click.BadParameter(str(error), ctx, next(iter(ctx.command.params))) from error


def _changed(entry: Entry, assignments: tuple[editing.Change, ...]) -> Entry:
    for change in assignments:
        entry = change(entry)
    return entry


@click.command("rm", epilog="\b\nExample:\n  refman rm syssoyeva2015eurasian")
@click.argument("keys", nargs=-1, required=True, metavar="KEY...", shell_complete=_complete.keys)
def rm_command(keys: tuple[str, ...]) -> None:
    """Take entries out of the library, into the bin.

    All that are named go, or none. 'refman undo' brings them back, and 'refman bin --restore KEY' one of them.
    """
    with _session.library() as library:
        mark_writing()
        removed = library.remove(keys)
    news(f"{counted(removed, 'entry')} removed.")
