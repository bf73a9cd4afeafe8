"""Options that several commands share."""

import click

from refman import formats, pipeline

_FORMATS = [form.name for form in formats.names()]

READER = click.option(
    "--from", "reader", type=click.Choice([*pipeline.MEDIA, *_FORMATS]), help="Read as this; else the content tells."
)
WRITER = click.Choice(_FORMATS)
JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON lines instead.")
QUERY = click.option("--query", default="", metavar="TEXT", help="Only entries in which all these words occur.")
