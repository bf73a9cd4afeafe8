"""What a command is asked to look up: DOIs in any form, arXiv ids, and the keys of entries."""

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from refman.cli._print import news
from refman.cli._sources import STDIN, shown
from refman.model import arxiv_doi, is_doi, isbn_digits, normal_isbn


def sorted_out(names: Iterable[str]) -> tuple[list[str], list[str]]:
    """The DOIs (arXiv ids and ISBNs among them) and the citekeys of a command line, each once."""
    dois, keys = [], []
    for name in dict.fromkeys(names):
        doi = _doi(name)
        if doi or isbn_digits(name):
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
    lines = (line.strip() for line in text.splitlines())
    wanted = [_doi(line) or line for line in lines if line and not line.startswith("#")]
    if not wanted:
        news(f"{shown(path)}: there is nothing to look up in it.")
    return wanted


def not_a_doi(text: str) -> str | None:
    """What to say of an ISBN among the DOIs; None for anything else."""
    if isbn_digits(text) is None or is_doi(text):
        return None
    if normal_isbn(text) is None:
        return f"{text} looks like an ISBN, but its check digit is wrong"
    return f"{text} is an ISBN; no service that refman asks knows books by them"


def _doi(name: str) -> str | None:
    return name if is_doi(name) else arxiv_doi(name)
