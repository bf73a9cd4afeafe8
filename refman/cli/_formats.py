"""The formats as the values of options."""

import click

from refman import formats, pipeline

NAMES = tuple(form.name for form in formats.names())
WRITER = click.Choice(NAMES)
READER = click.option(
    "--from", "reader", type=click.Choice([*pipeline.MEDIA, *NAMES]), help="Read as this; else the content tells."
)
