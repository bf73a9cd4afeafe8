"""The sources named on a command line: paths, `-` for standard input, or standard input where none is named."""

import sys
from pathlib import Path

import click

from refman import pipeline
from refman.cli._print import news
from refman.errors import RefmanError
from refman.formats import Reading

STDIN = "-"
_STDIN_NAME = "standard input"


def shown(source: str) -> str:
    """The source as messages name it."""
    return _STDIN_NAME if source == STDIN else source


def named(sources: tuple[str, ...], *, usage: str) -> tuple[str, ...]:
    """The sources; standard input where none is named and it is no terminal.

    Raises:
        UsageError: none is named, and standard input is a terminal.
    """
    if sources:
        return sources
    if sys.stdin is None or sys.stdin.isatty():
        raise click.UsageError(f"Missing {usage}: name a file, or - for standard input.")
    return (STDIN,)


def read_lines(source: str) -> Reading:
    """The reading of a source of which each line is one reference."""
    if source == STDIN:
        return pipeline.read_lines(_stdin(), name=_STDIN_NAME)
    try:
        return pipeline.read_lines(Path(source).read_bytes(), name=source)
    except OSError as error:
        raise click.ClickException(f"{source}: it cannot be read ({error.strerror})") from error


def read(source: str, reader: str | None) -> Reading:
    """The reading of a source; what in it could not be read is told on stderr."""
    if source == STDIN:
        reading = pipeline.read(_stdin(), reader, name=_STDIN_NAME)
    else:
        reading = pipeline.read(Path(source), reader, name=source)
    for issue in reading.issues:
        news(f"{shown(source)}: {issue.message}")
    return reading


def read_all(sources: tuple[str, ...], reader: str | None) -> tuple[list[tuple[str, Reading]], int]:
    """The readings of those sources that can be read, and the number of the others, which are told on stderr."""
    readings: list[tuple[str, Reading]] = []
    for source in sources:
        try:
            readings.append((source, read(source, reader)))
        except RefmanError as error:
            news(f"Error: {error}")
    return readings, len(sources) - len(readings)


def _stdin() -> bytes:
    return sys.stdin.buffer.read()
