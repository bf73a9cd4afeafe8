"""Commands that keep a library safe: backup and verify."""

from pathlib import Path

import click

from refman.cli import _session
from refman.cli._print import answer, counted, news


@click.command("backup", epilog="\b\nExample:\n  refman backup library-2026-11-22.db")
@click.argument("path", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE")
def backup_command(path: Path) -> None:
    """Write a copy of the library, also while it is in use.

    The copy is a library of its own, with its journal. A file that is there is never overwritten.
    """
    with _session.library() as library:
        library.backup(path)
        count = library.info().entries
    news(f"{path}: {counted(count, 'entry')}.")


@click.command("verify", epilog="\b\nExample:\n  refman verify")
@click.pass_context
def verify_command(ctx: click.Context) -> None:
    """Check that the library's file is sound.

    Checks its pages, that each entry can be read, and the search index; exits with 1 where something is wrong.
    """
    with _session.library() as library:
        found = library.faults()
    if found:
        answer("\n".join(found))
        ctx.exit(1)
    news("The library is sound.")
