"""The command of mends: fix."""

from collections import Counter
from typing import Any

import click

from refman import editing
from refman.cli import _complete, _session
from refman.cli._edge import mark_writing
from refman.cli._json import answer_json
from refman.cli._key import pressed
from refman.cli._options import JSON, QUERY
from refman.cli._print import answer, clean, counted, news
from refman.cli._review import is_interactive
from refman.cli._trail import value_of
from refman.editing import Mend
from refman.model import Entry

Proposal = tuple[Entry, Mend]


@click.command(
    "fix", epilog="\b\nExample:\n  refman fix --dry-run\n  refman fix --query added:2026\n  refman fix abai1890 --yes"
)
@click.argument("keys", nargs=-1, metavar="[KEY]...", shell_complete=_complete.keys)
@click.option("--dry-run", is_flag=True, help="Print what would be mended, and ask nothing.")
@click.option("--yes", is_flag=True, help="Mend all of it, and ask nothing.")
@QUERY
@JSON
def fix_command(keys: tuple[str, ...], query: str, *, dry_run: bool, yes: bool, as_json: bool) -> None:
    """Propose mends, each with its reason, and make those you want.

    Capitals, dashes, letters of another alphabet, doubled blanks, page ranges, languages. What you decline is not
    proposed again. Without a terminal nothing is asked, and nothing mended without --yes.
    """
    if dry_run and yes:
        raise click.UsageError("--dry-run and --yes do not go together.")
    with _session.library() as library:
        entries = library.entries(keys or None, query=query)
        proposals = [(entry, mend) for entry in entries for mend in editing.mends(entry)]
        asks = is_interactive() and not (dry_run or yes or as_json)
        if as_json:
            answer_json(map(_as_object, proposals))
        elif not asks:
            answer("\n".join(_told(entry, mend) for entry, mend in proposals))
        wanted, unwanted = _asked(proposals) if asks else (proposals if yes else [], [])
        pairs = _decided(wanted, unwanted)
        if pairs:
            mark_writing()
            library.replace(pairs)
    if wanted:
        news(f"{counted(len(wanted), 'mend')} made. 'refman undo' takes them back.")
    elif proposals:
        rules = ", ".join(f"{rule} {count}" for rule, count in Counter(mend.rule for _, mend in proposals).items())
        news(f"{counted(len(proposals), 'mend')} proposed ({rules}), none made.")
    else:
        news("Nothing to mend.")


def _decided(wanted: list[Proposal], unwanted: list[Proposal]) -> list[tuple[Entry, Entry]]:
    """The entries about which something was decided, before and after."""
    before = {entry.citekey: entry for entry, _ in (*wanted, *unwanted)}
    after = dict(before)
    for entry, mend in wanted:
        after[entry.citekey] = editing.mended(after[entry.citekey], [mend])
    for entry, mend in unwanted:
        after[entry.citekey] = editing.declined(after[entry.citekey], [mend])
    return [(entry, after[key]) for key, entry in before.items()]


def _asked(proposals: list[Proposal]) -> tuple[list[Proposal], list[Proposal]]:
    """The mends that are wanted, and those that are not; what was not asked is neither."""
    wanted: list[Proposal] = []
    unwanted: list[Proposal] = []
    passed: set[tuple[str, str]] = set()
    key = ""
    for entry, mend in proposals:
        place = (entry.citekey, mend.variable)
        # the second mend of a value stands on the first
        if key == "q" or place in passed:
            continue
        key = key if key == "a" else _key(entry, mend)
        if key in "ya":
            wanted.append((entry, mend))
        else:
            passed.add(place)
            unwanted += [(entry, mend)] if key == "n" else []
    return wanted, unwanted


def _key(entry: Entry, mend: Mend) -> str:
    click.echo(_told(entry, mend), err=True)
    return pressed("y: yes, n: no, s: later, a: this and all that follow, q: enough", {"y", "n", "s", "a", "q"})


def _told(entry: Entry, mend: Mend) -> str:
    before = "" if mend.before is None else clean(value_of(mend.before))
    lines = [f"{clean(entry.citekey)}  {mend.variable} ({mend.rule}): {mend.reason}"]
    lines += [f"  - {before}"] if before else []
    return "\n".join([*lines, f"  + {clean(value_of(mend.after))}"])


def _as_object(proposal: Proposal) -> dict[str, Any]:
    entry, mend = proposal
    return {
        "citekey": entry.citekey,
        "variable": mend.variable,
        "rule": mend.rule,
        "reason": mend.reason,
        "before": None if mend.before is None else value_of(mend.before),
        "after": value_of(mend.after),
    }
