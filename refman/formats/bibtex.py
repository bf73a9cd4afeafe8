"""Classic BibTeX: read from and written for styles such as plain, gost and ugost."""

from collections.abc import Iterable
from typing import Final

from refman.formats.bib_reader import read_bib
from refman.formats.bib_writer import FOLDER, carries_bib, write_bib
from refman.formats.reading import Reading
from refman.model import Entry

NAME: Final = "bibtex"
SUFFIXES: Final = (".bib", ".bibtex")
carries: Final = carries_bib


def read(text: str) -> Reading:
    """The entries of a BibTeX file."""
    return read_bib(text, NAME)


def write(entries: Iterable[Entry], *, ascii_only: bool = False, folder: str = FOLDER) -> str:
    """The entries as a BibTeX file, in UTF-8 or, on request, with macros for letters."""
    return write_bib(entries, NAME, ascii_only=ascii_only, folder=folder)
