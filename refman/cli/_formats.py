"""The formats as the values of options."""

import click

from refman import formats

NAMES = tuple(form.name for form in formats.names())
WRITER = click.Choice(NAMES)
