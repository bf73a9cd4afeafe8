"""A DOI's work, found at the agency that has it, each DOI asked once."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice
from typing import TypeVar

from refman.errors import BadAnswer, RateLimited, SourceError, Unreachable
from refman.model import Entry, normal_doi
from refman.sources.client import Client, NoConnection
from refman.sources.crossref import BATCH, Crossref, is_filterable
from refman.sources.datacite import DataCite
from refman.sources.doi_org import DoiOrg
from refman.sources.in_order import in_order
from refman.sources.memory import WEEK, Memory, Notebook
from refman.sources.readings import other_readings
from refman.sources.record import named
from refman.sources.source import Answer, Outcome, Sources

T = TypeVar("T")
ROWS = 10
"""Candidates of one search."""


class Offline(Unreachable):
    """No service at all can be reached."""


class Desk:
    """Asks all services over one client; several threads may ask at once.

    Answers that are older than `oldest` seconds are asked for anew; with `takes_old` they still count where that fails.
    """

    def __init__(
        self,
        client: Client,
        memory: Memory | None = None,
        *,
        fresh: bool = False,
        oldest: float = WEEK,
        takes_old: bool = False,
    ) -> None:
        self.client = client
        self._takes_old = takes_old
        self.fresh = fresh
        self.crossref = Crossref(client)
        self.notebook = Notebook(memory, client.clock, fresh=fresh, offline=client.sources.offline, oldest=oldest)
        self._datacite = DataCite(client)
        self._doi_org = DoiOrg(client)

    @property
    def workers(self) -> int:
        """How many threads are of use."""
        return self.crossref.at_once

    def answers(self, dois: Sequence[str]) -> dict[str, Answer]:
        """The answers for up to BATCH normal DOIs, from memory or from as few requests as can be.

        Raises:
            Offline: no service at all can be reached.
        """
        known = self.notebook.answers(dois)
        unknown = [doi for doi in dois if doi not in known]
        old = self.notebook.old_answers(unknown) if self._takes_old else {}
        found, absent = self._listed(unknown)
        for doi in unknown:
            if doi not in found:
                found[doi] = self._one(doi, is_absent=doi in absent, old=old.get(doi))
        now = self.client.clock.wall()
        told = {doi: replace(one, at=now) for doi, one in found.items() if one.at is None and not is_failure(one)}
        self.notebook.keep_answers(told.values())
        return known | found | told

    def reread(self, answer: Answer, readings: Sequence[str]) -> list[Entry]:
        """The records of other readings of a DOI that is registered nowhere, likeliest first."""
        if answer.outcome != "not-found" or not readings:
            return []
        told = self.answers(readings)
        return [entry for doi in readings if (entry := told[doi].entry)]

    def search(self, text: str) -> list[Entry]:
        """Crossref's candidates for a reference, nearest first.

        Raises:
            SourceError: Crossref did not answer, or not with a list.
            Offline: no service at all can be reached.
        """
        known = self.notebook.candidates(text)
        if known is not None:
            return known
        try:
            found = self.crossref.search(text, rows=ROWS)
        except SourceError as error:
            self._raise_if_offline(error)
            raise
        self.notebook.keep_candidates(text, found)
        return found

    def _listed(self, dois: Sequence[str]) -> tuple[dict[str, Answer], set[str]]:
        """What one list request found, and the DOIs that Crossref thereby says it has not."""
        asked = [doi for doi in dois if is_filterable(doi)]
        if len(asked) < 2:
            return {}, set()
        try:
            found = self.crossref.works(asked)
        except SourceError:
            # What fails here is asked again one by one.
            return {}, set()
        return {doi: Answer(doi, "found", entry) for doi, entry in found.items()}, set(asked) - set(found)

    def _one(self, doi: str, *, is_absent: bool, old: Answer | None) -> Answer:
        """The answer for one DOI; where the service fails, the `old` one, which says that it is."""
        try:
            return self._elsewhere(doi, is_absent=True) if is_absent else self._find(doi)
        except SourceError as error:
            # That a DOI was not registered then says nothing of today.
            if old and old.entry and old.at is not None:
                return replace(old, message=f"{doi}: told on {day(old.at)}, and could not be asked anew: {error}")
            self._raise_if_offline(error)
            return Answer(doi, outcome_of(error), None, f"{doi}: {error}")

    def _find(self, doi: str) -> Answer:
        try:
            entry = self.crossref.work(doi)
        except Unreachable as error:
            return self._elsewhere(doi, trouble=error)
        return Answer(doi, "found", entry) if entry else self._elsewhere(doi)

    def _elsewhere(self, doi: str, *, trouble: SourceError | None = None, is_absent: bool = False) -> Answer:
        """The answer of the agency that has the DOI.

        `trouble` is what became of asking Crossref; `is_absent`, only a list of Crossref's lacks the DOI.
        """
        agency = self._doi_org.agency(doi)
        if agency is None:
            return Answer(doi, "not-found", None, f"{doi} is not registered")
        if agency.casefold() == "crossref" and trouble:
            raise trouble
        entry = self._at(agency.casefold(), doi, is_absent=is_absent) or self._doi_org.work(doi)
        if entry is None:
            raise BadAnswer(f"{doi} is registered, but has no record to be had", where=agency)
        return Answer(doi, "found", entry)

    def _at(self, agency: str, doi: str, *, is_absent: bool) -> Entry | None:
        if agency == "datacite":
            return self._datacite.work(doi)
        return self.crossref.work(doi) if agency == "crossref" and is_absent else None

    def _raise_if_offline(self, error: SourceError) -> None:
        if isinstance(error, NoConnection) and not self.client.has_reached:
            what = "no metadata service can be reached"
            raise Offline(what, where=error.where, hint="check the network; nothing was changed") from error


def lookup(
    dois: Iterable[str],
    sources: Sources,
    *,
    client: Client | None = None,
    memory: Memory | None = None,
    fresh: bool = False,
) -> Iterator[Answer]:
    """An Answer for each DOI, in order; equal DOIs are asked once, in whatever form they come.

    What `memory` holds from earlier runs is not asked again until it is old, or `fresh` is True.

    Raises:
        Unreachable: no service at all can be reached.
    """
    texts = list(dois)
    wanted = dict.fromkeys(doi for doi in map(normal_doi, texts) if doi)
    with nullcontext(client) if client else Client(sources, turns=memory) as used:
        desk = Desk(used, memory, fresh=fresh, takes_old=True)
        coming = in_order(lambda batch: _meant(desk.answers(batch), desk), batches(wanted), workers=desk.workers)
        answers: dict[str, Answer] = {}
        for text in texts:
            doi = normal_doi(text)
            while doi and doi not in answers:
                answers |= next(coming)
            yield answers[doi] if doi else Answer(text, "not-found", None, f"{text} is no DOI")


def _meant(answers: dict[str, Answer], desk: Desk) -> dict[str, Answer]:
    """The answers; of a DOI that is registered nowhere, what else may have been meant is said and not taken."""
    for doi, answer in answers.items():
        meant = desk.reread(answer, other_readings(doi))
        if meant:
            said = f"{answer.message}; {meant[0].text('DOI')} is: {named(meant[0])}"
            answers[doi] = replace(answer, message=said)
    return answers


def batches(things: Iterable[T]) -> Iterator[list[T]]:
    """The things in lists of as many as are asked for at once."""
    rest = iter(things)
    while batch := list(islice(rest, BATCH)):
        yield batch


def is_failure(answer: Answer) -> bool:
    """True where nothing was learned about the DOI."""
    return answer.outcome not in {"found", "not-found"}


def day(at: float) -> str:
    """The day (UTC) of a time in seconds since 1970.

    Example:
        >>> day(1795354277.5)
        '2026-11-22'
    """
    return datetime.fromtimestamp(at, UTC).date().isoformat()


def outcome_of(error: SourceError) -> Outcome:
    """The name of what went wrong."""
    if isinstance(error, RateLimited):
        return "rate-limited"
    return "unavailable" if isinstance(error, Unreachable) else "bad-answer"
