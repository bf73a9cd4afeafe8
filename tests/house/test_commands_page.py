"""docs/commands.md is what `--help` says, command by command; `pytest --update-golden` writes it anew."""

import os
from pathlib import Path

import click
import pytest

from refman.cli import refman

HELP = refman.context_settings["help_option_names"]
PAGE = Path(__file__).parents[2] / "docs" / "commands.md"


def page() -> str:
    """The reference page of all commands."""
    parts = [
        "# Commands\n",
        "Made from `--help` by `pytest --update-golden tests/house`; change the commands, not this page.\n",
    ]
    top = click.Context(refman, info_name="refman", max_content_width=100, terminal_width=100, help_option_names=HELP)
    parts.append(f"```text\n{refman.get_help(top)}\n```\n")
    for name in refman.list_commands(top):
        command = refman.get_command(top, name)
        assert command is not None
        context = click.Context(command, info_name=name, parent=top, max_content_width=100, terminal_width=100)
        parts.append(f"## {name}\n\n```text\n{command.get_help(context)}\n```\n")
    return "\n".join(parts)


def test_the_page_is_what_help_says(request: pytest.FixtureRequest) -> None:
    text = page()
    if request.config.getoption("--update-golden") and not os.environ.get("CI"):
        PAGE.write_text(text, encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == text


def test_every_command_has_an_example() -> None:
    top = click.Context(refman, info_name="refman")
    for name in refman.list_commands(top):
        command = refman.get_command(top, name)
        assert command is not None
        assert "Example:" in (command.epilog or ""), name
