"""The command that gives out what other programs need to print Kazakh: latex."""

from pathlib import Path

import click

from refman import localisation
from refman.cli._print import answer


@click.command("latex", epilog="\b\nExample:\n  refman latex .")
@click.argument("folder", metavar="DIR")
def latex_command(folder: str) -> None:
    """Write the files that BibLaTeX needs to print Kazakh.

    DIR is the folder of the document, or tex/latex in a TEXMF tree.
    """
    for path in localisation.write_tex_support(Path(folder)):
        answer(str(path))
