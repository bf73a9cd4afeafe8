"""What a command works with: the settings that hold, and the library they name."""

from pathlib import Path

import click

from refman.library import Library
from refman.settings import Settings, load


def settings() -> Settings:
    """The settings, with the `--library` of the command line."""
    return load(click.get_current_context().find_root().params.get("library"))


def library(*, create: bool = False) -> Library:
    """The open library; only commands that write ask for one to be made."""
    return Library(settings().library, create=create)


def library_if_any() -> Library:
    """The open library, or an empty one in memory where there is none yet."""
    path: Path = settings().library
    return Library(path, create=False) if path.exists() else Library(None)
