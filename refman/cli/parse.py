"""The command that reads references and prints them: parse."""

from contextlib import closing
from functools import partial

import click

from refman import pipeline
from refman.cli import _sources
from refman.cli._formats import READER, WRITER
from refman.cli._lines import pieces, read_batch
from refman.cli._print import answer, answer_part
from refman.cli._progress import progress
from refman.cli._style import DETAILS, layout, write
from refman.cli._weights import use_weights
from refman.cli._workers import all_cores, in_order
from refman.model import Entry
from refman.references import whole_confidence

_MOST_JOBS = 60
"""Processes that one pool can have on every system."""


@click.command(
    "parse",
    epilog="\b\nExample:\n  refman parse list.txt --to biblatex\n  refman parse --lines < references.txt\n"
    "  refman parse --lines --json-details --below 0.8 references.txt    (the doubtful ones)",
)
@click.argument("source", required=False, metavar="[FILE|-]")
@click.option("--to", "writer", type=WRITER, help="The format to print; default csl-json.")
@click.option("--json-details", "details", is_flag=True, help="Print JSON lines: fields with spans and confidences.")
@click.option("--lines", is_flag=True, help="Every line is one reference, and gives one item, while lines come.")
@click.option(
    "--jobs",
    type=click.IntRange(0, _MOST_JOBS),
    metavar="N",
    help="Processes that share the work of --lines; 0 for all cores; default 1.",
)
@click.option(
    "--below",
    type=click.FloatRange(0, 1),
    metavar="CHANCE",
    help="Only references that are less likely than this to be right as a whole.",
)
@READER
def parse_command(
    source: str | None,
    writer: str | None,
    *,
    details: bool,
    lines: bool,
    jobs: int | None,
    below: float | None,
    reader: str | None,
) -> None:
    """Read references and print them; no library is needed."""
    if lines and reader:
        raise click.UsageError("--lines reads text; --from does not go with it.")
    if jobs is not None and not lines:
        raise click.UsageError("--jobs shares out lines; it goes with --lines only.")
    if details and writer:
        raise click.UsageError("--json-details is a format of its own; --to does not go with it.")
    (place,) = _sources.named((source,) if source else (), usage="FILE")
    style = DETAILS if details else writer or "csl-json"
    if lines:
        _print_lines(place, style, all_cores() if jobs == 0 else jobs or 1, below)
    else:
        answer(write(_doubtful(pipeline.name(_sources.read(place, reader).entries), below), style))


def _doubtful(entries: list[Entry], below: float | None) -> list[Entry]:
    """Those of which the whole is less sure; all where no bound is given."""
    return [entry for entry in entries if below is None or whole_confidence(entry) < below]


def _print_lines(place: str, style: str, jobs: int, below: float | None) -> None:
    form = layout(style)
    weights = use_weights()
    with _sources.lines(place) as source, progress(source) as tell:
        if form is None:
            # such a format tells of all entries before the first
            read = (entry for lines in source.batches() for entry in pipeline.parse_lines(lines))
            answer(write(_doubtful(pipeline.name(read), below), style))
            return
        work = partial(read_batch, style=style, weights=weights, below=below)
        with closing(in_order(work, source.batches_and_pauses(), jobs)) as done:
            for text, count in pieces(done, form):
                answer_part(text)
                tell(count)
