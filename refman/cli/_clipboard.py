"""The clipboard: by the command that the platform has for it, else by the terminal itself (OSC 52)."""

import base64
import shutil
import subprocess
import sys
from typing import Final

import click

_COMMANDS: Final = (
    ("pbcopy",),
    ("wl-copy",),
    ("xclip", "-selection", "clipboard"),
    ("xsel", "--clipboard", "--input"),
    ("clip.exe",),
)
_PATIENCE: Final = 5
_MOST: Final = 74_994
"""Bytes that terminals take at once."""


def copy(text: str) -> None:
    """Put a text on the clipboard.

    Raises:
        ClickException: there is no clipboard here.
    """
    for command in _COMMANDS:
        # Windows has its own idea of UTF-8
        data = text.encode("utf-16" if command[0] == "clip.exe" else "utf-8", "replace")
        if shutil.which(command[0]) and _run(command, data):
            return
    coded = base64.b64encode(text.encode("utf-8", "replace"))
    if sys.stderr.isatty() and len(coded) <= _MOST:
        click.echo(f"\x1b]52;c;{coded.decode()}\x07", nl=False, err=True, color=True)
        return
    raise click.ClickException("there is no clipboard here; install wl-clipboard, xclip or xsel")


def _run(command: tuple[str, ...], data: bytes) -> bool:
    try:
        done = subprocess.run(
            command, input=data, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=_PATIENCE, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
