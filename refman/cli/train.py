"""The command that teaches the labeller: train."""

from pathlib import Path

import click

from refman import references, training
from refman.cli import _sources
from refman.cli._print import answer, counted, news
from refman.cli._table import table
from refman.cli._weights import use_weights
from refman.settings import user_weights


@click.command(
    "train",
    epilog="\b\nExample:\n  refman train --draft list.txt > mine.xml    (then correct the labels in mine.xml)\n"
    "  refman train mine.xml\n  refman train --reset",
)
@click.argument("sources", nargs=-1, metavar="[FILE]...")
@click.option("--draft", is_flag=True, help="Print the lines of FILE as labelled XML, to be corrected and learned.")
@click.option("--corpora", metavar="DIR", help="Make the weights anew from the corpora in DIR; takes an hour.")
@click.option("--iterations", type=click.IntRange(1), default=150, help="Steps of --corpora; default 150.")
@click.option("--reset", is_flag=True, help="Go back to refman's own weights.")
@click.option("-o", "--output", metavar="FILE", help="Where the weights go; else the folder of your settings.")
def train_command(
    sources: tuple[str, ...], corpora: str | None, iterations: int, output: str | None, *, draft: bool, reset: bool
) -> None:
    """Teach the reader of references with lines labelled by hand.

    FILE holds labelled references: AnyStyle's XML, what --draft prints, or JSON lines. All that you have labelled is
    given at once; the weights start from refman's own each time.
    """
    path = Path(output) if output else user_weights()
    if draft + reset + bool(corpora) > 1 or (reset and sources) or not (sources or corpora or reset):
        raise click.UsageError("Give labelled files, or one of --draft FILE, --corpora DIR, --reset.")
    if draft:
        _draft(sources)
    elif reset:
        _reset(path)
    else:
        base = _rebuild(Path(corpora), iterations, path) if corpora else None
        if sources:
            _learn(sources, base, path)


def _draft(sources: tuple[str, ...]) -> None:
    use_weights()
    found = [line for source in sources for line in _lines(source)]
    answer(training.draft(found))


def _lines(source: str) -> list[str]:
    with _sources.lines(source) as opened:
        return [line for batch in opened.batches() for line in batch]


def _reset(path: Path) -> None:
    there = path.exists()
    path.unlink(missing_ok=True)
    news(f"{path} is removed; references are read with refman's own weights." if there else f"There is no {path}.")


def _rebuild(shared: Path, iterations: int, path: Path) -> Path:
    training.save(training.rebuild(shared, iterations=iterations), path)
    references.use_weights(path)
    news(f"Weights written to {path}; they score:")
    answer("\n".join(training.scores(shared)))
    return path


def _learn(sources: tuple[str, ...], base: Path | None, path: Path) -> None:
    lines = {line.text: line for source in sources for line in training.read_labelled(Path(source))}
    news(f"{counted(len(lines), 'labelled reference')}; a fifth is kept out in turn and measured on.")
    lesson = training.learn(list(lines.values()), base)
    rows = [(name, f"{score.f1:.3f}", f"{score.whole:.3f}") for name, score in
            (("before", lesson.before), ("after", lesson.after))]  # fmt: skip
    answer(table(("weights", "fields right (F1)", "references wholly right"), rows))
    if not lesson.is_better:
        hint = "label lines of the kind that is read wrong"
        raise click.ClickException(f"the lines are read no better than before, and nothing was written; {hint}")
    training.save(lesson.model, path)
    news(f"Weights written to {path}; 'refman train --reset' goes back to refman's own.")
