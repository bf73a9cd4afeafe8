"""The command that asks the metadata services: resolve."""

from dataclasses import replace

import click

from refman import formats, languages, pipeline, sources
from refman.cli import _complete, _session, _settings
from refman.cli._asking import FRESH, OFFLINE, Asking, progress
from refman.cli._edge import mark_writing
from refman.cli._formats import WRITER
from refman.cli._options import QUERY
from refman.cli._print import answer, counted, news
from refman.cli._review import is_interactive, listed, walked
from refman.cli._sources import STDIN
from refman.cli._wanted import files_told, not_a_doi, read_dois, sorted_out
from refman.matching import Choice
from refman.model import Entry

_OUTAGES = {"resolve/unavailable", "resolve/rate-limited", "resolve/bad-answer"}


@click.command(
    "resolve",
    epilog="\b\nExample:\n  refman resolve\n  refman resolve bobrova2022role\n"
    "  refman resolve --add 10.1080/1060586X.2022.2077060\n  refman resolve --doi-file dois.txt --to csl-json",
)
@click.argument("names", nargs=-1, metavar="[KEY|DOI]...", shell_complete=_complete.keys)
@click.option("--to", "writer", type=WRITER, default="bibtex", help="The format to print DOIs in; default bibtex.")
@click.option("--add", is_flag=True, help="Keep what the DOIs lead to in the library.")
@click.option(
    "--doi-file",
    "files",
    multiple=True,
    type=click.Path(allow_dash=True),
    metavar="FILE",
    help="Look up the DOIs of a file, one a line.",
)
@QUERY
@OFFLINE
@FRESH
@click.option("--review", is_flag=True, help="Go through the questions about DOIs.")
@click.option("--mend-caps", is_flag=True, help="Write titles and names in CAPITALS as others are written.")
@click.option("--deadline", type=click.FloatRange(min=0, min_open=True), metavar="SECONDS", help="End the run by then.")
def resolve_command(
    names: tuple[str, ...], writer: str, query: str, *, files: tuple[str, ...], deadline: float | None, **flags: bool
) -> None:
    """Fill and check entries from Crossref, or look up DOIs.

    Without arguments, all entries of the library are filled and checked; with citekeys, these. What a DOI or an arXiv
    id leads to is printed. What was answered is remembered in the library: a run that was interrupted goes on where it
    was, and a second one asks nothing.
    """
    asking = Asking(flags["offline"], flags["fresh"], deadline, flags["mend_caps"])
    dois, keys = sorted_out(names)
    dois += [doi for file in files for doi in read_dois(file)]
    if flags["review"] and dois:
        raise click.UsageError("--review goes through entries; name their citekeys, or none.")
    if flags["add"] and not dois:
        raise click.UsageError("--add keeps what DOIs lead to; name one.")
    if flags["review"]:
        _review(keys, query, asking)
    elif keys or query or not (dois or files or STDIN in names):
        _enrich(keys, query, asking)
    if dois:
        _look_up(dois, writer, asking, add=flags["add"])


def _look_up(dois: list[str], writer: str, asking: Asking, *, add: bool) -> None:
    services = asking.services()
    with asking.memory() as memory:
        answers = list(progress(sources.lookup(dois, services, memory=memory, fresh=asking.fresh), len(dois)))
    found = [languages.tag(asking.finished(one.entry)) for one in answers if one.entry]
    grave = ((entry, issue) for entry in found for issue in entry.issues if issue.severity != "info")
    for said in dict.fromkeys(f"{entry.text('DOI')}: {issue.message}" for entry, issue in grave):
        news(said)
    for one in answers:
        if one.message:
            news(one.message if one.entry else f"Error: {not_a_doi(one.doi) or one.message}")
    entries = _kept(found) if add and found else pipeline.name(found)
    if entries:
        answer(formats.write(entries, writer))
    if len(found) < len(answers):
        click.get_current_context().exit(1)


def _kept(found: list[Entry]) -> list[Entry]:
    with _session.library(create=True) as library:
        mark_writing()
        receipt = pipeline.store(found, library)
        for _, key in receipt.known:
            news(f"{key}: known already.")
        news(f"{counted(len(receipt.added), 'entry')} added.")
        known = {id(entry): key for entry, key in receipt.known}
        added = iter(receipt.added)
        return library.entries([known.get(id(entry)) or next(added).citekey for entry in found])


def _review(keys: list[str], query: str, asking: Asking) -> None:
    services, prefer = asking.services(), _settings.settings().prefer
    with files_told(keys), _session.library() as library, asking.memory() as memory:
        asked = library.entries(keys or None, query=query)
        questions = sources.propose(asked, services, memory=memory, known=library.candidates)
        if not is_interactive():
            listed(questions)
            return
        library.require_writable()
        count = 0
        for change in walked(questions, prefer_record=prefer):
            mark_writing("what you answered before is kept")
            count += not library.replace([change])
    news(f"{counted(count, 'question')} answered.")


def _without_outages(entry: Entry) -> Entry:
    """The entry without what says that a service was not there, which tells nothing of the work."""
    return replace(entry, issues=tuple(issue for issue in entry.issues if issue.code not in _OUTAGES))


def _enrich(keys: list[str], query: str, asking: Asking) -> None:
    services, prefer = asking.services(), _settings.settings().prefer
    searches: dict[str, tuple[Choice, list[sources.Candidate]]] = {}

    def note(key: str, choice: Choice, candidates: list[sources.Candidate]) -> None:
        searches[key] = choice, candidates

    with files_told(keys), _session.library() as library, asking.memory() as memory:
        library.require_writable()
        before = library.entries(keys or None, query=query)
        done = sources.resolve(before, services, memory=memory, fresh=asking.fresh, prefer_record=prefer, note=note)
        after = [asking.finished(entry) for entry in progress(done, len(before))]
        changes = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
        mark_writing()
        left = library.replace(changes)
        library.keep_candidates(searches)
    for old, new in zip(before, after, strict=True):
        for issue in new.issues:
            # What failed again is told again.
            is_news = issue not in old.issues or issue.code in _OUTAGES
            if is_news and issue.severity != "info":
                news(f"{new.citekey}: {issue.message}")
    for key in left:
        news(f"{key}: left alone, another process changed it meanwhile; try again")
    unasked = sum(any(issue.code in _OUTAGES for issue in entry.issues) for entry in after)
    told = sum(_without_outages(old) != _without_outages(new) for old, new in changes if old.citekey not in left)
    news(f"{counted(len(before), 'entry')} asked for, {told} changed, {unasked} without an answer.")
    if left or unasked:
        click.get_current_context().exit(1)
