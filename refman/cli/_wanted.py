"""What a command is asked to look up: DOIs in any form, arXiv ids, and the keys of entries."""

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from refman.cli._sources import STDIN
from refman.model import arxiv_doi, is_doi, normal_isbn


def sorted_out(names: Iterable[str]) -> tuple[list[str], list[str]]:
    """The DOIs (arXiv ids among them) and the citekeys of a command line, each once.

    Raises:
        UsageError: one is an ISBN.
    """
    dois, keys = [], []
    for name in dict.fromkeys(names):
        if doi := _doi(name):
            dois.append(doi)
        elif normal_isbn(name):
            raise click.UsageError(f"{name} is an ISBN; no service that refman asks knows books by them.")
        else:
            keys.append(name)
    return dois, keys


def read_dois(path: str) -> list[str]:
    """The lines of a file, or of standard input for `-`, that say something; `#` begins a comment line."""
    try:
        text = sys.stdin.read() if path == STDIN else Path(path).read_text("utf-8-sig", errors="replace")
    except OSError as error:
        raise click.ClickException(f"{path}: it cannot be read ({error.strerror})") from error
    lines = (line.strip() for line in text.splitlines())
    return [_doi(line) or _told(line) for line in lines if line and not line.startswith("#")]


def _doi(name: str) -> str | None:
    return name if is_doi(name) else arxiv_doi(name)


def _told(line: str) -> str:
    return f"ISBN {line}" if normal_isbn(line) and "isbn" not in line.lower() else line
