"""The command that checks printed DOIs, and the citations of manuscripts: check."""

import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import click

from refman import pipeline, sources
from refman.citations import Report
from refman.cli import _complete, _session
from refman.cli._asking import FRESH, OFFLINE, Asking, progress
from refman.cli._citations import CITATION_STATES, citation_counts, citation_objects, citation_summary, citation_table
from refman.cli._json import answer_json
from refman.cli._options import JSON, QUERY
from refman.cli._print import answer, counted, news
from refman.cli._report import age_told, as_object, as_page, as_table, states, summary
from refman.cli._sources import STDIN, cited, read_cited, shown
from refman.cli._wanted import files_told
from refman.model import Entry

_STATES: Final = (
    *"differs wrong-doi not-registered not-asked no-doi retracted concern corrected newer-version notice".split(),
    *CITATION_STATES,
)
_CITES: Final = 4
"""A text is a manuscript if it has a citation for so many references; a page with an abstract has one or none."""


def _wanted(_: click.Context, __: click.Parameter, value: str) -> list[str]:
    named = [state.strip() for state in value.split(",") if state.strip()]
    unknown = [state for state in named if state not in _STATES]
    if unknown:
        raise click.BadParameter(f"'{unknown[0]}' is none of {', '.join(_STATES)}.")
    return named


@click.command(
    "check",
    epilog="\b\nExample:\n  refman check\n  refman check thesis.bib --html report.html\n"
    "  refman check --fail-on wrong-doi,retracted\n  refman check manuscript.docx --citations",
)
@click.argument("names", nargs=-1, metavar="[KEY|FILE]...", shell_complete=_complete.keys_or_files)
@JSON
@click.option("--html", "page", type=click.Path(dir_okay=False, path_type=Path), help="Keep the report as a page.")
@click.option("--fail-on", "fatal", default="", metavar="STATES", callback=_wanted, help="Exit 1 if any is found.")
@click.option("--citations", "only_citations", is_flag=True, help="Only the citations in the text; nobody is asked.")
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
    only_citations: bool,
    offline: bool,
    fresh: bool,
) -> None:
    """Check printed DOIs against what they lead to, and citations.

    Checks the whole library, or the entries and files named. Of a manuscript also the citations in its text: which
    references are never cited, and which citations have no reference. STATES are verdicts (differs, wrong-doi,
    not-registered, not-asked, no-doi), notices (retracted, concern, corrected, newer-version, notice) and what is said
    of citations (uncited, missing, ambiguous), parted by commas.
    """
    if only_citations:
        found = _told(_reports(names), as_json, fatal)
    else:
        entries, reports = _read(names, query)
        found = _told(reports, as_json, fatal)
        found += _check_dois(entries, Asking(offline, fresh), as_json, page, fatal)
    if found:
        click.get_current_context().exit(1)


def _reports(names: Sequence[str]) -> list[tuple[str, Report]]:
    """The reports on the citations in the files, each of which must be a manuscript."""
    if not names:
        raise click.UsageError("Missing FILE: name the manuscript whose citations are to be checked.")
    reports = []
    for file in names:
        report = cited(file)
        if report is None or not report.references:
            raise click.ClickException(f"{shown(file)}: there is no list of references in a text")
        reports.append((shown(file), report))
    return reports


def _read(names: Sequence[str], query: str) -> tuple[list[Entry], list[tuple[str, Report]]]:
    """The entries of the files and those of the library, and reports on the files that cite what they list."""
    files = [name for name in names if name == STDIN or Path(name).is_file()]
    keys = [name for name in names if name not in files]
    both = [(file, *read_cited(file)) for file in files]
    reports = [(shown(file), report) for file, _, report in both if report and _is_manuscript(report)]
    entries = pipeline.name(entry for _, reading, _ in both for entry in reading.entries)
    if keys or query or not files:
        with files_told(keys), _session.library() as library:
            entries += library.entries(keys or None, query=query)
    return entries, reports


def _is_manuscript(report: Report) -> bool:
    return bool(report.found) and report.found * _CITES >= len(report.references)


def _told(reports: list[tuple[str, Report]], as_json: bool, fatal: list[str]) -> int:
    """Print the reports; how many states in them are fatal."""
    for file, report in reports:
        if as_json:
            answer_json(citation_objects(file, report))
        else:
            answer(citation_table(report))
        news(f"{file}: {citation_summary(report)}")
    return sum(citation_counts(report)[state] for _, report in reports for state in set(fatal) & set(CITATION_STATES))


def _check_dois(entries: list[Entry], asking: Asking, as_json: bool, page: Path | None, fatal: list[str]) -> int:
    """Check and print; how many findings are fatal."""
    with asking.memory() as memory:
        coming = sources.check(entries, asking.services(), memory=memory, fresh=asking.fresh)
        findings = list(progress(coming, len(entries)))
    if as_json:
        answer_json(as_object(finding) for finding in findings)
    else:
        answer(as_table(findings))
    now = time.time()
    if page:
        _keep(page, as_page(findings, now))
    wanted = [state for state in fatal if state not in CITATION_STATES]
    found = [finding for finding in findings if set(states(finding)) & set(wanted)]
    told = f": {summary(findings)}" if findings else ""
    news(f"{counted(len(findings), 'entry')} checked{told}.")
    if age := age_told(findings, now):
        news(f"{age}; --fresh asks anew.")
    if wanted:
        news(f"{len(found)} found of: {', '.join(wanted)}.")
    return len(found)


def _keep(path: Path, text: str) -> None:
    try:
        path.write_text(text, "utf-8")
    except OSError as error:
        raise click.ClickException(f"{path}: it cannot be written ({error.strerror})") from error
