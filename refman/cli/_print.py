"""What is printed: answers on stdout, news on stderr, and no control character from data on a terminal."""

import errno
import os
import re
import sys

import click

from refman.cli._colour import shown

_TURNING = "\u202a-\u202e\u2066-\u2069"
"""Signs that turn the direction of what follows them, beyond the value that they stand in."""
_CONTROLS = re.compile(rf"[\x00-\x1f\x7f-\x9f{_TURNING}]+")
_CONTROLS_BUT_LINES = re.compile(rf"[\x00-\x08\x0b-\x1f\x7f-\x9f{_TURNING}]")


def clean(text: str) -> str:
    """The text on one line: control characters, and with them terminal sequences, become blanks."""
    return _CONTROLS.sub(" ", text)


def answer(text: str) -> None:
    """Print on stdout, as it is into a file or pipe, without control characters on a terminal."""
    answer_part(text if text.endswith("\n") or not text else f"{text}\n")


def answer_part(text: str) -> None:
    """Print a part of the answer, which more may follow on the same line."""
    if not text:
        return
    safe = shown(_CONTROLS_BUT_LINES.sub("", text)) if sys.stdout.isatty() else text
    try:
        # a file or a pipe gets the text as it is: click would look through all of it for colours to take out
        click.echo(safe, nl=False, color=True)
    except OSError as error:
        # click itself knows what to do with a reader that went away
        if error.errno == errno.EPIPE:
            raise
        _give_up_stdout()
        raise click.ClickException(f"standard output: it cannot be written ({error.strerror})") from error


def news(text: str) -> None:
    """Print one line on stderr."""
    click.echo(clean(text), err=True)


def counted(number: int, noun: str) -> str:
    """The number with its noun: `1 entry`, `2 entries`, `3 days`."""
    plural = f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2] not in "aeou" else f"{noun}s"
    return f"{number} {noun if number == 1 else plural}"


def _give_up_stdout() -> None:
    # what is still in its buffer would fail once more, with a traceback, when Python ends
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())
    os.close(null)
