"""The command that tells which entries may be one work: dedupe."""

from typing import Any

import click

from refman import matching
from refman.cli import _session
from refman.cli._json import answer_json
from refman.cli._options import JSON, QUERY
from refman.cli._print import answer, counted, news
from refman.cli._table import table
from refman.matching import Pair

_HEADINGS = ("verdict", "chance", "first", "second", "for", "against")
_WEIGHTS = (0, 0, 0, 0, 1, 1)


@click.command("dedupe", epilog="\b\nExample:\n  refman dedupe\n  refman dedupe --query author:корниленко --json")
@QUERY
@JSON
def dedupe_command(query: str, *, as_json: bool) -> None:
    """Tell which entries are one work, or belong together.

    The verdict is same, doubtful (a person must look), or what relates two works: preprint, translation, part, edition,
    about. Nothing is changed; 'refman rm KEY' puts a duplicate into the bin.
    """
    with _session.library() as library:
        entries = library.entries(query=query)
    pairs = list(matching.same_works(entries))
    if as_json:
        answer_json(_as_object(pair) for pair in pairs)
    elif pairs:
        answer(table(_HEADINGS, [_row(pair) for pair in pairs], weights=_WEIGHTS))
    same = sum(pair.verdict == "same" for pair in pairs)
    news(
        f"{counted(len(entries), 'entry')} compared: {counted(same, 'pair')} the same, {len(pairs) - same} to look at."
    )


def _row(pair: Pair) -> tuple[str, ...]:
    return (
        _verdict(pair),
        f"{pair.probability:.2f}",
        pair.first.citekey,
        pair.second.citekey,
        ", ".join(pair.support),
        ", ".join(pair.against),
    )


def _as_object(pair: Pair) -> dict[str, Any]:
    return {
        "verdict": pair.verdict,
        "relation": pair.relation,
        "probability": round(pair.probability, 4),
        "first": pair.first.citekey,
        "second": pair.second.citekey,
        "support": list(pair.support),
        "against": list(pair.against),
    }


def _verdict(pair: Pair) -> str:
    return pair.relation or pair.verdict
