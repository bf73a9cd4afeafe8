"""Questions that one key answers, wherever the letters are on the keyboard."""

from collections.abc import Container
from typing import Final

import click

_BY_PLACE: Final = str.maketrans(
    '\u043d\u0442\u044b\u0444\u0439\u044c"\u04d9\u0456\u04a3\u0493,.\u04af\u04b1', "ynsaqm123456789"
)
"""The keys of Russian and Kazakh keyboards, by what stands at their place on an English one."""
_ENOUGH: Final = "q"


def pressed(question: str, wanted: Container[str]) -> str:
    """The key that is pressed, one of those wanted; q where the input ends.

    Any other key rings the terminal's bell.
    """
    click.echo(f"{question}  ", err=True, nl=False)
    while True:
        key = _next()
        if key in wanted:
            click.echo(key, err=True)
            return key
        click.echo("\a", err=True, nl=False)


def _next() -> str:
    try:
        return click.getchar().lower().translate(_BY_PLACE)
    except EOFError:
        return _ENOUGH
