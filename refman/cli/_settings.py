"""The settings that hold for a command; apart from the library, since who reads references only has no use for it."""

import click

from refman.settings import Settings, load


def settings() -> Settings:
    """The settings, with the `--library` of the command line."""
    return load(click.get_current_context().find_root().params.get("library"))
