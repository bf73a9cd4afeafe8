"""The command line: a table of commands, each loaded only when it is called.

Hides which module a command lives in; `refman --help` loads none of them.
"""

import gc
import os
from importlib import import_module
from typing import Any, Final

import click

from refman import __version__
from refman.cli._edge import ARGUMENTS, at_the_edge, speak_utf8
from refman.cli._memory import leave
from refman.threads import ask_for_one

COMMANDS: Final = {
    "import": ("ingest", "Read references into the library."),
    "parse": ("parse", "Read references and print them; no library is needed."),
    "export": ("output", "Print the library, or a part of it, in a format."),
    "resolve": ("resolve", "Fill and check entries from Crossref, or look up DOIs."),
    "check": ("check", "Check printed DOIs against what they lead to, and citations."),
    "search": ("browse", "Find entries by words, fields and phrases, the best first."),
    "list": ("browse", "Print the entries of the library as a table."),
    "doubts": ("doubts", "Print the entries that may be wrong, the least sure first."),
    "show": ("browse", "Print one entry, and with --why where each field comes from."),
    "edit": ("edit", "Set fields of an entry by hand, or of many."),
    "note": ("note", "Print your note on an entry, or add to it."),
    "fix": ("fix", "Propose mends, each with its reason, and make those you want."),
    "tags": ("order", "Print the tags, and how many entries each has."),
    "collections": ("order", "Print the collections as a tree, with their numbers of entries."),
    "cite": ("cite", "Print what a text needs to cite entries, and copy it."),
    "attach": ("files", "Keep files with an entry, or list and take away those it has."),
    "open": ("files", "Open the file of an entry, or the page that its DOI leads to."),
    "link": ("link", "Say what an entry is to others, or print what was said."),
    "rm": ("edit", "Take entries out of the library, into the bin."),
    "dedupe": ("dedupe", "Find entries that are one work, and make them one."),
    "log": ("journal", "Print what was done to the library, and what one step changed."),
    "undo": ("journal", "Take back the last step, or the one of a number."),
    "redo": ("journal", "Make the step again that was undone last."),
    "bin": ("wastebin", "Print what lies in the bin, put it back, or empty it."),
    "backup": ("safety", "Write a copy of the library, also while it is in use."),
    "text": ("safety", "Keep a plain copy of the library in a folder, for git."),
    "verify": ("safety", "Check that the library's file is sound."),
    "language": ("language", "Tell the language of each text or line of standard input."),
    "romanize": ("language", "Write Cyrillic in Latin letters by a stated table, or back."),
    "latex": ("localisation", "Write the files that BibLaTeX needs to print Kazakh."),
    "formats": ("about", "Print the formats that are read and written."),
    "completion": ("completion", "Print what makes a shell complete commands, citekeys, tags."),
    "train": ("train", "Teach the reader of references with lines labelled by hand."),
    "info": ("about", "Print where the library is and what it holds."),
}
"""Each command's module in `refman.cli`, and its help in one line."""


class Table(click.Group):
    """A group that knows its commands by name and help, and imports one when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, its module now loaded; None where there is none of this name."""
        if cmd_name not in COMMANDS:
            return None
        # modules are made of objects that stay: to look for dead ones takes as long as to compile forty patterns
        gc.disable()
        module = import_module(f"refman.cli.{COMMANDS[cmd_name][0]}")
        # as old ones: else they would be looked through at once
        gc.freeze()
        gc.unfreeze()
        gc.enable()
        command: click.Command = getattr(module, f"{cmd_name}_command")
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is called, and its arguments; a mistyped one is answered with those that are near."""
        ctx.meta[ARGUMENTS] = tuple(args)
        try:
            return super().resolve_command(ctx, args)
        except click.exceptions.NoSuchCommand as error:
            raise click.exceptions.NoSuchCommand(error.command_name, possibilities=COMMANDS, ctx=ctx) from error

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the table, without loading a command."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> Any:
        """What the command gives back, its expected failures told in one line."""
        with at_the_edge(ctx):
            return super().invoke(ctx)


@click.group(
    cls=Table,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="\b\nExample:\n  refman import page.html\n  refman list\n  refman export --to biblatex -o refs.bib",
)
@click.option("--library", metavar="PATH", help="The library; else REFMAN_LIBRARY, else the nearest library.db.")
@click.version_option(__version__, message="refman %(version)s")
def refman(library: str | None) -> None:
    """Reference manager for messy, multilingual reference lists."""


def main() -> None:
    """Run the command line."""
    ask_for_one()
    speak_utf8()
    if "_REFMAN_COMPLETE" in os.environ:
        import_module("refman.cli._shell").teach()
    try:
        refman(prog_name="refman")
    except SystemExit as end:
        leave(end.code)
        raise
