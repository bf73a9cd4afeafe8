"""BibLaTeX: read from and written for biber."""

from collections.abc import Iterable
from typing import Final

from refman.formats.bib_reader import read_bib
from refman.formats.bib_writer import FOLDER, carries_bib, write_bib
from refman.formats.reading import Reading
from refman.model import Entry

NAME: Final = "biblatex"
SUFFIXES: Final = (".biblatex",)
carries: Final = carries_bib


def read(text: str) -> Reading:
    """The entries of a BibLaTeX file."""
    return read_bib(text, NAME)


def write(entries: Iterable[Entry], *, ascii_only: bool = False, folder: str = FOLDER) -> str:
    """The entries as a BibLaTeX file, in UTF-8 or, on request, with macros for letters."""
    return write_bib(entries, NAME, ascii_only=ascii_only, folder=folder)
