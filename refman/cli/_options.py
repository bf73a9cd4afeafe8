"""Options that several commands share, and commands whose arguments are a query."""

import re
from typing import Final

import click

JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON lines instead.")
QUERY = click.option(
    "--query", default="", metavar="TEXT", help="Only the entries that a query means (docs/search.md)."
)

_EXCLUDED: Final = re.compile(r'^-(?=["\w]{2})')
_MINUS: Final = "\u2212"
"""What queries take for a hyphen, too, and click does not take for an option."""


class QueryCommand(click.Command):
    """A command whose arguments are a query, in which `-word` is an exclusion and no option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The arguments that are left, as click has it."""
        known = {option for parameter in self.get_params(ctx) for option in parameter.opts}
        told = [
            _EXCLUDED.sub(_MINUS, arg, count=1) if _EXCLUDED.match(arg) and arg not in known else arg for arg in args
        ]
        return super().parse_args(ctx, told)
