"""The command of entries that are there twice: dedupe."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any

import click

from refman.cli import _session
from refman.cli._edge import mark_writing
from refman.cli._json import answer_json
from refman.cli._key import pressed
from refman.cli._options import JSON, QUERY
from refman.cli._print import answer, counted, news
from refman.cli._review import is_interactive, side_by_side
from refman.cli._table import authors, table, year
from refman.errors import NoSuchEntry
from refman.library import Library
from refman.matching import Candidate, Group, Pair, direction, grouped
from refman.model import Entry

_HEADINGS = ("group", "what", "citekey", "authors", "year", "title", "because")
_WEIGHTS = (0, 0, 0, 1, 0, 3, 1)


@click.command("dedupe", epilog="\b\nExample:\n  refman dedupe\n  refman dedupe --merge\n  refman dedupe --review")
@click.option("--merge", is_flag=True, help="Make those one that are certain; nothing they say is lost.")
@click.option("--review", is_flag=True, help="Go through the doubtful ones, side by side.")
@click.option(
    "--link", is_flag=True, help="Say of the related ones what they are to each other, as 'refman link' does."
)
@click.option("--dry-run", is_flag=True, help="With --merge: show what would be made one, and write nothing.")
@QUERY
@JSON
def dedupe_command(query: str, *, merge: bool, review: bool, link: bool, dry_run: bool, as_json: bool) -> None:
    """Find entries that are one work, and make them one.

    Same are forms of one work, in whatever spelling, style, script or translation; related are parts and editions of
    one work, preprints and replies, which stay apart; doubtful are those that a person must look at.
    """
    if merge + review + link > 1:
        raise click.UsageError("--merge, --review and --link do not go together.")
    if dry_run and not merge:
        raise click.UsageError("--dry-run goes with --merge; without it nothing is written.")
    with _session.library() as library:
        pairs = list(library.duplicates())
        if query:
            meant = {entry.citekey for entry in library.entries(query=query)}
            pairs = [pair for pair in pairs if {pair.first.citekey, pair.second.citekey} <= meant]
        groups = grouped(pairs)
        if merge:
            _merge(library, [group for group in groups if group.certain], dry_run=dry_run, as_json=as_json)
        elif link:
            _link(library, pairs)
        elif review and is_interactive():
            _review(library, groups, pairs)
        else:
            _list(groups, pairs, as_json=as_json, doubtful_only=review)


def _merge(library: Library, groups: list[Group], *, dry_run: bool, as_json: bool) -> None:
    if dry_run:
        _list(groups, [], as_json=as_json)
        return
    mark_writing()
    library.merge([entry.citekey for entry in group.entries] for group in groups)
    if as_json:
        answer_json(_as_object("same", group.probability, group.entries) for group in groups)
    for group in groups:
        first, *others = (entry.citekey for entry in group.entries)
        news(f"{first}: now also {', '.join(others)}")
    news(f"{counted(len(groups), 'group')} merged." + (" 'refman undo' takes it back." if groups else ""))


def _link(library: Library, pairs: list[Pair]) -> None:
    """Set what was not said yet: of two entries with a link, a person knows better."""
    told = {frozenset((one.first, one.second)) for one in library.links()}
    found = [direction(pair) for pair in pairs if pair.verdict == "related"]
    links = [(one.citekey, relation, other.citekey) for one, relation, other in found]
    links = [link for link in links if frozenset((link[0], link[2])) not in told]
    mark_writing()
    library.link(links)
    for first, relation, second in links:
        news(f"{first}: {relation} {second}")
    news(f"{counted(len(links), 'link')} set." + (" 'refman undo' takes them back." if links else ""))


def _list(groups: list[Group], pairs: list[Pair], *, as_json: bool, doubtful_only: bool = False) -> None:
    found = [one for one in _told(groups, pairs) if not doubtful_only or one["what"] == "doubtful"]
    if as_json:
        answer_json(_as_object(one["what"], one["probability"], one["entries"], one["because"]) for one in found)
        return
    rows = [
        (str(number), one["what"], entry.citekey, authors(entry), year(entry), str(entry.text("title") or ""), said)
        for number, one in enumerate(found, 1)
        for entry, said in zip(one["entries"], [_because(one), *[""] * len(one["entries"])], strict=False)
    ]
    if rows:
        answer(table(_HEADINGS, rows, weights=_WEIGHTS))
    counts = {what: sum(one["what"] == what for one in found) for what in ("same", "related", "doubtful")}
    told = ", ".join(f"{count} {what}" for what, count in counts.items() if count)
    news(f"{told}." if told else "No duplicates.")


def _told(groups: list[Group], pairs: list[Pair]) -> Iterator[dict[str, Any]]:
    for group in sorted(groups, key=lambda group: not group.certain):
        what = "same" if group.certain else "doubtful"
        because = {} if group.certain else {"against": ["one of them is like two that differ"]}
        yield {"what": what, "probability": group.probability, "entries": group.entries, "because": because}
    for what in ("related", "doubtful"):
        for pair in (pair for pair in pairs if pair.verdict == what):
            because = {"relation": [pair.relation]} if pair.relation else {"against": list(pair.against)}
            entries = (pair.first, pair.second)
            yield {"what": what, "probability": pair.probability, "entries": entries, "because": because}


def _because(one: dict[str, Any]) -> str:
    chance = "" if one["what"] == "related" else f"{one['probability']:.0%}"
    said = "; ".join(f"{name}: {', '.join(found)}" for name, found in one["because"].items() if found)
    return "; ".join(part for part in (chance, said.removeprefix("relation: ")) if part)


def _as_object(what: str, probability: float, entries: Iterable[Entry], because: Any = None) -> dict[str, Any]:
    told = {"verdict": what, "probability": round(probability, 4), "citekeys": [entry.citekey for entry in entries]}
    return told | dict(because or {})


def _review(library: Library, groups: list[Group], pairs: list[Pair]) -> None:
    torn = {frozenset(entry.citekey for entry in group.entries) for group in groups if not group.certain}
    count = 0
    for pair in pairs:
        keys = pair.first.citekey, pair.second.citekey
        if pair.verdict != "doubtful" and not (pair.verdict == "same" and any(group >= {*keys} for group in torn)):
            continue
        key = _asked(pair)
        if key == "q":
            break
        if key == "s":
            continue
        mark_writing("what you answered before is kept")
        # one that was merged a question ago answers to its old citekey
        with suppress(NoSuchEntry):
            if key == "m":
                library.merge([keys])
            else:
                library.tell_apart([keys])
            count += 1
    news(f"{counted(count, 'question')} answered.")


def _asked(pair: Pair) -> str:
    """What a person answers: m (one work), n (two), s (later) or q (enough)."""
    other = Candidate(pair.second, pair.probability, pair.support, pair.against)
    click.echo(side_by_side(pair.first, [other]), err=True)
    news(f"  {pair.first.citekey} and {pair.second.citekey}")
    return pressed("m: one work, merge them, n: two works, s: later, q: enough", {"m", "n", "s", "q"})
