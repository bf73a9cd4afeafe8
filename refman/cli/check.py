"""The command that checks printed DOIs: check."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import click

from refman import pipeline, sources
from refman.cli import _session
from refman.cli._asking import FRESH, OFFLINE, Asking, progress
from refman.cli._json import answer_json
from refman.cli._options import JSON, QUERY
from refman.cli._print import answer, counted, news
from refman.cli._report import as_object, as_page, as_table, states
from refman.cli._sources import STDIN, read
from refman.model import Entry

_STATES: Final = (
    "differs wrong-doi not-registered not-asked no-doi retracted concern corrected newer-version notice".split()
)


def _wanted(_: click.Context, __: click.Parameter, value: str) -> list[str]:
    named = [state.strip() for state in value.split(",") if state.strip()]
    unknown = [state for state in named if state not in _STATES]
    if unknown:
        raise click.BadParameter(f"'{unknown[0]}' is none of {', '.join(_STATES)}.")
    return named


@click.command(
    "check",
    epilog="\b\nExample:\n  refman check\n  refman check thesis.bib --html report.html\n"
    "  refman check --fail-on wrong-doi,retracted",
)
@click.argument("names", nargs=-1, metavar="[KEY|FILE]...")
@JSON
@click.option("--html", "page", type=click.Path(dir_okay=False, path_type=Path), help="Keep the report as a page.")
@click.option("--fail-on", "fatal", default="", metavar="STATES", callback=_wanted, help="Exit 1 if any is found.")
@QUERY
@OFFLINE
@FRESH
def check_command(
    names: tuple[str, ...],
    query: str,
    *,
    as_json: bool,
    page: Path | None,
    fatal: list[str],
    offline: bool,
    fresh: bool,
) -> None:
    """Check printed DOIs against what they lead to.

    Checks the whole library, or the entries and files named. STATES are verdicts (differs, wrong-doi, not-registered,
    not-asked, no-doi) and notices (retracted, concern, corrected, newer-version, notice), parted by commas.
    """
    entries, asking = _entries(names, query), Asking(offline, fresh)
    with asking.memory() as memory:
        coming = sources.check(entries, asking.services(), memory=memory, fresh=fresh)
        findings = list(progress(coming, len(entries)))
    if as_json:
        answer_json(as_object(finding) for finding in findings)
    else:
        answer(as_table(findings))
    if page:
        _keep(page, as_page(findings))
    found = [finding for finding in findings if set(states(finding)) & set(fatal)]
    news(
        f"{counted(len(findings), 'entry')} checked"
        + (f", {len(found)} of them {' or '.join(fatal)}." if fatal else ".")
    )
    if found:
        click.get_current_context().exit(1)


def _entries(names: Sequence[str], query: str) -> list[Entry]:
    files = [name for name in names if name == STDIN or Path(name).is_file()]
    keys = [name for name in names if name not in files]
    entries = pipeline.name(entry for file in files for entry in read(file, None).entries)
    if keys or query or not files:
        with _session.library() as library:
            entries += library.entries(keys or None, query=query)
    return entries


def _keep(path: Path, text: str) -> None:
    try:
        path.write_text(text, "utf-8")
    except OSError as error:
        raise click.ClickException(f"{path}: it cannot be written ({error.strerror})") from error
