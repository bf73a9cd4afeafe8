"""Options that several commands share."""

import click

JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON lines instead.")
QUERY = click.option("--query", default="", metavar="TEXT", help="Only entries in which all these words occur.")
