"""The command that shows what a person should look at: doubts."""

import click

from refman.cli import _session
from refman.cli._json import answer_json
from refman.cli._options import JSON, QUERY
from refman.cli._print import answer, counted, news
from refman.cli._style import details
from refman.cli._table import table
from refman.cli._trail import value_of
from refman.model import Entry
from refman.references import whole_confidence

_HEADINGS = ("citekey", "right", "field", "right", "value")
_WEIGHTS = (0, 0, 0, 0, 1)


@click.command("doubts", epilog="\b\nExample:\n  refman doubts\n  refman doubts --below 0.95 --json")
@click.option(
    "--below", type=click.FloatRange(0, 1), default=0.8, metavar="CHANCE", help="What counts as doubtful; default 0.8."
)
@QUERY
@JSON
def doubts_command(below: float, query: str, *, as_json: bool) -> None:
    """Print the entries that may be wrong, the least sure first.

    Each comes with the fields that are in doubt and the chance of each to be right. What you set with edit is sure.
    """
    with _session.library() as library:
        entries = library.entries(query=query)
    doubtful = sorted((entry for entry in entries if whole_confidence(entry) < below), key=whole_confidence)
    if as_json:
        answer_json(details(entry) for entry in doubtful)
        return
    rows = [row for entry in doubtful for row in _rows(entry, below)]
    if rows:
        answer(table(_HEADINGS, rows, weights=_WEIGHTS))
    news(f"{counted(len(doubtful), 'entry')} of {len(entries)} may be wrong (less sure than {below:g}).")


def _rows(entry: Entry, below: float) -> list[tuple[str, str, str, str, str]]:
    """The entry's fields that are in doubt; where only the whole is, the least sure one."""
    fields = sorted(entry.fields.items(), key=lambda item: item[1].confidence)
    shown = [item for item in fields if item[1].confidence < below] or fields[:1]
    heads = [(entry.citekey, f"{whole_confidence(entry):.2f}"), *[("", "")] * (len(shown) - 1)]
    return [
        (*head, name, f"{field.confidence:.2f}", value_of(field.value))
        for head, (name, field) in zip(heads, shown, strict=True)
    ]
