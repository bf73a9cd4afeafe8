"""Commands that keep a library safe: backup, text and verify."""

from contextlib import suppress
from pathlib import Path

import click

from refman import formats
from refman.cli import _session
from refman.cli._formats import WRITER
from refman.cli._print import answer, clean, counted, news
from refman.errors import Damaged
from refman.library import Library

_RESCUE = (
    "'refman export --rescue' writes what can still be read; a copy that 'refman backup' made can take the file's "
    "place."
)
_ATTACH_AGAIN = "The entries are sound; 'refman attach KEY FILE' keeps a file anew."
_NOTHING_LEFT = (
    "its first pages cannot be read; a copy that 'refman backup' made can take its place, else try the .recover of "
    "SQLite's own shell"
)


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


@click.command("text", epilog="\b\nExample:\n  refman text references/\n  refman text references/ --to bibtex")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), metavar="DIR")
@click.option("--to", "writer", type=WRITER, default="csl-yaml", help="The format of the files; default csl-yaml.")
def text_command(folder: Path, writer: str) -> None:
    """Keep a plain copy of the library in a folder, for git.

    Writes what is new or changed and removes the files of entries that are gone; other files of the folder stay.
    """
    forms = (form for form in formats.names(plugins=True) if form.name == writer)
    suffix = next((suffix for form in forms for suffix in form.suffixes), f".{writer}")
    with _session.library() as library:
        done = library.mirror(folder, lambda entry: formats.write([entry], writer), suffix=suffix)
    news(f"{folder}: {counted(done.written, 'file')} written, {done.removed} removed, {done.left} as they were.")


@click.command("verify", epilog="\b\nExample:\n  refman verify")
@click.pass_context
def verify_command(ctx: click.Context) -> None:
    """Check that the library's file is sound.

    Checks its pages, that each entry can be read, and the search index; exits with 1 where something is wrong.
    """
    try:
        with _session.library() as library:
            found = library.faults()
            files = len(library.files()) if not found else 0
            are_files = bool(found) and _are_files(library, found)
    except Damaged as error:
        # no library is opened where its first pages are gone; that 'refman verify' tells more is no hint for it
        raise Damaged(error.what, where=error.where, hint=_NOTHING_LEFT) from error
    if found:
        answer("\n".join(map(clean, found)))
        news(_ATTACH_AGAIN if are_files else _RESCUE)
        ctx.exit(1)
    news(f"The library is sound; {counted(files, 'file')}." if files else "The library is sound.")


def _are_files(library: Library, found: list[str]) -> bool:
    """True where the attached files are all that is wrong."""
    with suppress(Damaged):
        return found == list(library.file_faults())
    return False
