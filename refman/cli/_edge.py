"""Where refman meets the process: errors become exit codes and lines on stderr, streams are made to take any letter."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

import click

from refman.cli._print import clean
from refman.errors import RefmanError, UnknownFormat

ARGUMENTS = "refman.arguments"
"""Where a command finds its own name and arguments, as they were typed, in the `meta` of the context."""
_WRITING = "refman.writing"


class Failure(click.ClickException):
    """An expected failure: one line, exit code 1."""

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the line on stderr."""
        click.echo(f"Error: {clean(self.message)}", file=file or sys.stderr)


class WrongUsage(Failure):
    """A name given on the command line that does not exist: exit code 2."""

    exit_code = 2


class Interrupted(Failure):
    """Ctrl-C: the exit code of the shell's habit."""

    exit_code = 130

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the line below the `^C` of the terminal."""
        click.echo(f"\n{self.message}", file=file or sys.stderr)


@contextmanager
def at_the_edge(ctx: click.Context) -> Iterator[None]:
    """A block whose RefmanErrors and interruption are told by click."""
    try:
        yield
    except UnknownFormat as error:
        raise WrongUsage(str(error)) from error
    except RefmanError as error:
        raise Failure(str(error)) from error
    except KeyboardInterrupt as error:
        raise Interrupted(f"Interrupted: {ctx.meta.get(_WRITING, 'nothing was changed')}") from error


def mark_writing(interrupted: str = "all of it was written, or nothing") -> None:
    """Note that this command writes from here on, and what an interruption is to say then."""
    click.get_current_context().find_root().meta[_WRITING] = interrupted


def speak_utf8() -> None:
    """Make files and pipes UTF-8; a terminal keeps its encoding, and what it cannot show is escaped."""
    for stream in (sys.stdout, sys.stderr):
        # Python leaves None where a process was started without streams
        if stream is None or not hasattr(stream, "reconfigure"):
            continue
        if stream.isatty():
            stream.reconfigure(errors="backslashreplace")
        else:
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
