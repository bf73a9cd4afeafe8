"""The sources named on a command line: paths, `-` for standard input, or standard input where none is named."""

import os
import select
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from io import BufferedIOBase
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from refman import documents, pipeline
from refman.cli._print import counted, news
from refman.cli._weights import use_weights
from refman.errors import RefmanError
from refman.formats import Reading

if TYPE_CHECKING:
    from refman.citations import Report

STDIN = "-"
_LEFT = "split/left-over"
"""What no entry was made of; nobody would look for it with its neighbour."""
_STDIN_NAME = "standard input"
_BATCH = 512
"""Lines that are read at once: enough to be quick, few enough to come at once and in little memory."""


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


class Lines:
    """A source of which each line is one reference, read while it comes."""

    def __init__(self, stream: BufferedIOBase, name: str) -> None:
        self._stream = stream
        self._name = name

    def batches(self) -> Iterator[list[str]]:
        """The lines, some hundreds at a time, or as many as there are just now.

        Raises:
            NotReadable: the source is no text.
        """
        return (batch for batch in self.batches_and_pauses() if batch is not None)

    def batches_and_pauses(self) -> Iterator[list[str] | None]:
        """The same, with a None wherever more has yet to come.

        Raises:
            NotReadable: the source is no text.
        """
        waiting: list[str] = []
        for lines in documents.read_lines(self._stream, where=self._name):
            waiting += lines
            while len(waiting) >= _BATCH:
                yield waiting[:_BATCH]
                del waiting[:_BATCH]
            if self._is_dry():
                if waiting:
                    yield waiting
                    waiting = []
                yield None
        if waiting:
            yield waiting

    def _is_dry(self) -> bool:
        """True for a pipe that has nothing for us just now."""
        try:
            return not select.select([self._stream], [], [], 0)[0]
        except (OSError, ValueError):
            # what is no file, and pipes of some systems, cannot be asked
            return False

    def size(self) -> int | None:
        """The bytes there are; None where that is not known, as in a pipe."""
        try:
            found = os.fstat(self._stream.fileno())
        except OSError:
            return None
        return found.st_size if stat.S_ISREG(found.st_mode) else None

    def position(self) -> int:
        """The bytes that were read."""
        return self._stream.tell()


@contextmanager
def lines(source: str) -> Iterator[Lines]:
    """The lines of a source, open.

    Raises:
        ClickException: it cannot be read.
    """
    if source == STDIN:
        yield Lines(cast("BufferedIOBase", sys.stdin.buffer), _STDIN_NAME)
        return
    with ExitStack() as opened:
        try:
            stream = opened.enter_context(Path(source).open("rb"))
        except OSError as error:
            raise click.ClickException(f"{source}: it cannot be read ({error.strerror})") from error
        yield Lines(stream, source)


def repeats_told(count: int) -> str:
    """The notes that made no entry, as the end of a line; nothing where there are none."""
    return f"; {counted(count, 'note')} such as Ibid. made no entry" if count else ""


def read(source: str, reader: str | None) -> Reading:
    """The reading of a source; what in it could not be read is told on stderr."""
    use_weights()
    if source == STDIN:
        reading = pipeline.read(_stdin(), reader, name=_STDIN_NAME)
    else:
        reading = pipeline.read(Path(source), reader, name=source)
    return _told(source, reading)


def _told(source: str, reading: Reading) -> Reading:
    left = [issue for entry in reading.entries for issue in entry.issues if issue.code == _LEFT]
    for issue in (*reading.issues, *left):
        news(f"{shown(source)}: {issue.message}")
    return reading


def read_cited(source: str) -> "tuple[Reading, Report | None]":
    """The reading of a source and the report on its citations; what could not be read is told on stderr."""
    use_weights()
    reading, report = pipeline.read_cited(_stdin() if source == STDIN else Path(source), name=shown(source))
    return _told(source, reading), report


def cited(source: str) -> "Report | None":
    """The report on the citations of a manuscript; None for a source in a format."""
    use_weights()
    return pipeline.cited(_stdin() if source == STDIN else Path(source), name=shown(source))


def describe(source: str, reader: str | None) -> Reading:
    """The entry of a document itself, as a reading."""
    path = _stdin() if source == STDIN else Path(source)
    return Reading([pipeline.describe(path, reader, name=shown(source))])


def read_all(
    sources: tuple[str, ...], reader: str | None, by: Callable[[str, str | None], Reading] = read
) -> tuple[list[tuple[str, Reading]], int]:
    """The readings of those sources that can be read, and the number of the others, which are told on stderr."""
    readings: list[tuple[str, Reading]] = []
    for source in sources:
        try:
            readings.append((source, by(source, reader)))
        except RefmanError as error:
            news(f"Error: {error}")
    return readings, len(sources) - len(readings)


def _stdin() -> bytes:
    # what has no end is refused when there is too much of it
    return sys.stdin.buffer.read(documents.LARGEST + 1)
