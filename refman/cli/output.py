"""The command that writes the library out: export."""

import os
from collections import Counter
from pathlib import Path

import click

from refman import formats
from refman.cli import _complete, _session, _settings
from refman.cli._file import write_whole
from refman.cli._formats import WRITER
from refman.cli._options import QUERY
from refman.cli._print import answer, counted, news
from refman.errors import UnknownFormat
from refman.model import Entry


@click.command(
    "export",
    epilog="\b\nExample:\n  refman export --to biblatex -o refs.bib\n  refman export bobrova2022role --to csl-json",
)
@click.argument("keys", nargs=-1, metavar="[KEY]...", shell_complete=_complete.keys)
@click.option("--to", "writer", type=WRITER, help="The format; else the suffix of -o tells, else bibtex.")
@click.option("-o", "--output", metavar="FILE", help="The file to write, whole or not at all; else standard output.")
@click.option("--ascii", "ascii_only", is_flag=True, help="Write letters as TeX macros (bibtex, biblatex).")
@click.option("--rescue", is_flag=True, help="Write what can still be read of a damaged library.")
@QUERY
def export_command(
    keys: tuple[str, ...], writer: str | None, output: str | None, query: str, *, ascii_only: bool, rescue: bool
) -> None:
    """Print the library, or a part of it, in a format."""
    if rescue and (keys or query):
        raise click.UsageError("--rescue is of the whole library.")
    path = Path(output) if output and output != "-" else None
    if path and path.resolve() == _settings.settings().library.resolve():
        raise click.UsageError(f"-o {output} is the library itself; name another file.")
    writer = writer or _by_suffix(path)
    with _session.library() as library:
        entries, unread = library.rescue() if rescue else (library.entries(keys or None, query=query), 0)
        folder = Path(os.path.relpath(library.folder, path.parent if path else None)).as_posix()
    text = formats.write(entries, writer, ascii_only=ascii_only, folder=folder)
    if path:
        write_whole(path, text)
        news(f"{path}: {counted(len(entries), 'entry')}, {writer}.")
    else:
        answer(text)
    _tell_lost(entries, writer)
    if rescue:
        news(f"{counted(unread, 'entry')} cannot be read.")
    elif not entries:
        news("No entry matches." if query else "The library is empty.")


def _tell_lost(entries: list[Entry], writer: str) -> None:
    counts = Counter(issue.variable for issue in formats.lost(entries, writer))
    if counts:
        told = ", ".join(f"{variable} ({count})" for variable, count in sorted(counts.items(), key=str))
        news(f"{writer} does not carry: {told}.")


def _by_suffix(path: Path | None) -> str:
    if path is None or not path.suffix:
        return "bibtex"
    found = formats.for_suffix(path.suffix)
    if found is None:
        raise UnknownFormat(f"no format has the suffix '{path.suffix}'", where=str(path), hint="name one with --to")
    return found
