"""What a command is asked to look up: DOIs in any form, arXiv ids, and the keys of entries."""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from refman.cli import _settings
from refman.cli._print import news
from refman.cli._sources import STDIN, shown
from refman.errors import LibraryError
from refman.model import arxiv_doi, bare_doi, is_doi, isbn_digits, isbn_fault, linked_doi

_PARTS = re.compile(r"[\s,;|]+(?=[\"'<(\[]*(?:https?:|(?:urn:|info:)?doi\b|arxiv\b|10\.\d{4}))", re.I)


def sorted_out(names: Iterable[str]) -> tuple[list[str], list[str]]:
    """The DOIs (arXiv ids, ISBNs) and the citekeys of a command line, each once; `-` is standard input."""
    dois, keys = [], []
    for name in dict.fromkeys(names):
        doi = _doi(name)
        if name == STDIN:
            dois += read_dois(name)
        elif doi or isbn_digits(name):
            dois.append(doi or name)
        else:
            keys.append(name)
    return dois, keys


def read_dois(path: str) -> list[str]:
    """The lines of a file, or of standard input for `-`, that say something; `#` begins a comment line."""
    try:
        text = sys.stdin.read() if path == STDIN else Path(path).read_text("utf-8-sig", errors="replace")
    except OSError as error:
        raise click.ClickException(f"{path}: it cannot be read ({error.strerror})") from error
    lines: list[str] = []
    for line in filter(None, map(str.strip, text.splitlines())):
        if lines and _goes_on(lines[-1], line):
            lines[-1] += f" {line}"
        elif not line.startswith("#"):
            lines.append(line)
    wanted = [one for line in lines for one in _in_line(line)]
    if not wanted:
        news(f"{shown(path)}: there is nothing to look up in it.")
    return wanted


def _goes_on(before: str, line: str) -> bool:
    """True where a DOI was broken at the end of a line, or stands below what announces it."""
    if is_doi(before) and (_doi(line) or isbn_digits(line)):
        return False
    whole = bare_doi(f"{before} {line}")
    return whole is not None and whole != bare_doi(before)


def _in_line(line: str) -> list[str]:
    """The DOIs of a line, however many and whatever stands beside them; the line where there is none."""
    return [doi for part in _PARTS.split(line) if (doi := _doi(part))] or [line]


def not_a_doi(text: str) -> str | None:
    """What to say of an ISBN among the DOIs; None for anything else."""
    if isbn_digits(text) is None or is_doi(text):
        return None
    fault = isbn_fault(text)
    if fault:
        return f"{text} looks like an ISBN, but {fault}"
    return f"{text} is an ISBN; no service that refman asks knows books by them"


@contextmanager
def files_told(names: Sequence[str]) -> Iterator[None]:
    """Tells of a name that no entry has, and that looks like a file's, what is the matter with the file."""
    try:
        yield
    except LibraryError as error:
        file = next((name for name in names if _is_like_a_file(name) and name in str(error)), "")
        if not file and not _settings.settings().library.exists():
            file = next(filter(_is_like_a_file, names), "")
        if not file:
            raise
        if Path(file).is_file():
            raise click.UsageError(f"{file} is a file; --doi-file {file} looks up the DOIs in it.") from error
        raise click.ClickException(f"{file}: there is no such file, and no entry with this citekey") from error


def _is_like_a_file(name: str) -> bool:
    """True for a name with a folder, or with an ending of letters."""
    path = Path(name)
    return path.name != name or path.suffix[1:].isalpha()


def _doi(name: str) -> str | None:
    return name if is_doi(name) else arxiv_doi(name) or linked_doi(name)
