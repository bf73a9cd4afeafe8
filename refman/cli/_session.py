"""What a command works with: the library that the settings name, and the hand that writes in it."""

import getpass
import shlex
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import click

from refman.cli._edge import ARGUMENTS
from refman.cli._settings import settings
from refman.cli._watch import watched
from refman.library import Hand, Library

_LONGEST: Final = 400


@contextmanager
def library(*, create: bool = False) -> Iterator[Library]:
    """The open library; only commands that write ask for one to be made."""
    with watched() as tell, Library(settings().library, create=create, hand=hand(), tell=tell) as opened:
        yield opened


def library_if_any() -> Library:
    """The open library, or an empty one in memory where there is none yet."""
    path: Path = settings().library
    return Library(path, create=False) if path.exists() else Library(None)


def hand() -> Hand:
    """The user and the command line, as the journal of the library names them."""
    try:
        who = getpass.getuser()
    except (OSError, KeyError, ImportError):
        # a process may have a user without a name
        who = ""
    line = shlex.join(click.get_current_context().find_root().meta.get(ARGUMENTS, ()))
    return Hand(who, line if len(line) <= _LONGEST else line[:_LONGEST] + "\u2026")
