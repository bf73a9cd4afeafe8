"""The formats as the values of options; a name that refman does not know may be a plug-in's."""

from collections.abc import Sequence
from typing import Any

import click

from refman import formats, pipeline

READERS = tuple(form.name for form in formats.names() if form.reads)
WRITERS = tuple(form.name for form in formats.names() if form.writes)


class _FormatName(click.Choice[str]):
    """One of refman's own formats, or a plug-in that can do the same; plug-ins are looked up only when named."""

    def __init__(self, own: Sequence[str], way: str) -> None:
        super().__init__(own)
        self._way = way

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if value not in self.choices and value not in {form.name for form in formats.names()}:
            found = next((form for form in formats.names(plugins=True) if form.name == value), None)
            if found and found.trouble:
                self.fail(f"{found.trouble}.", param, ctx)
            if found and self._way in found.ways:
                return found.name
        return super().convert(value, param, ctx)


WRITER = _FormatName(WRITERS, "write")
READER = click.option(
    "--from",
    "reader",
    type=_FormatName([*pipeline.MEDIA, *READERS], "read"),
    help="Read as this; else the content tells.",
)
