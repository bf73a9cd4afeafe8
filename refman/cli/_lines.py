"""References read a batch at a time and written while they come, their citekeys unique over all of them.

A batch is read and written wherever there is a process for it; only the citekeys, which depend on all that came before,
are put in at the end.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from refman import citekey, pipeline, references
from refman.cli._memory import give_back, keep_flat
from refman.cli._style import layout
from refman.formats import Layout

Batch = list[tuple[str, str, str]]
"""Of each reference the citekey that it should have, and the text that stands before and behind the citekey.

Both are empty for one that is not to be printed: its citekey is its own all the same.
"""

_GAP = "\ue000citekey\ue001"


def read_batch(lines: list[str], *, style: str, weights: Path | None = None, below: float | None = None) -> Batch:
    """The lines as references, written in a style that has a layout, with a gap for the citekey.

    Only those of which the whole is less sure than `below` are written; all where it is None.
    """
    keep_flat()
    references.use_weights(weights)
    form = layout(style)
    assert form
    batch = []
    for entry in pipeline.parse_lines(lines):
        shown = below is None or references.whole_confidence(entry) < below
        before, _, behind = form.one(entry.named(_GAP)).partition(_GAP) if shown else ("", "", "")
        batch.append((citekey.suggest(entry), before, behind))
    give_back()
    return batch


def pieces(batches: Iterable[Batch], form: Layout) -> Iterator[tuple[str, int]]:
    """The text of the batches in pieces, each with the number of its references, the gaps filled."""
    keys = citekey.Keys()
    before, close = form.start, form.empty
    for batch in batches:
        named = [(start, keys.free(base), end) for base, start, end in batch]
        written = form.between.join([start + key + end for start, key, end in named if start or end])
        yield before + written if written else "", len(batch)
        if written:
            before, close = form.between, form.end
    yield close, 0
