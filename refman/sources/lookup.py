"""A DOI's work, found at the agency that has it, each DOI asked once."""

from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass, field
from itertools import islice
from typing import TypeVar

from refman.errors import BadAnswer, RateLimited, SourceError, Unreachable
from refman.model import Entry, normal_doi
from refman.sources.client import Client, NoConnection
from refman.sources.crossref import BATCH, Crossref
from refman.sources.datacite import DataCite
from refman.sources.doi_org import DoiOrg
from refman.sources.source import Answer, Outcome, Sources

T = TypeVar("T")


class Offline(Unreachable):
    """No service at all can be reached."""


@dataclass
class Desk:
    """Asks all services over one client and remembers what it heard."""

    client: Client
    _answers: dict[str, Answer] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.crossref = Crossref(self.client)
        self._datacite = DataCite(self.client)
        self._doi_org = DoiOrg(self.client)

    def prepare(self, dois: Iterable[str]) -> None:
        """Asks Crossref for many DOIs with few requests; what fails here is asked again one by one."""
        for batch in batches(doi for doi in dict.fromkeys(dois) if doi not in self._answers):
            try:
                found = self.crossref.works(batch) if len(batch) > 1 else {}
            except SourceError:
                return
            self._answers |= {doi: Answer(doi, "found", entry) for doi, entry in found.items()}

    def answer(self, doi: str) -> Answer:
        """The answer for a normal DOI.

        Raises:
            Offline: no service at all can be reached.
        """
        if doi not in self._answers:
            try:
                self._answers[doi] = self._find(doi)
            except SourceError as error:
                self._raise_if_offline(error)
                self._answers[doi] = Answer(doi, outcome_of(error), None, f"{doi}: {error}")
        return self._answers[doi]

    def search(self, text: str) -> list[Entry]:
        """Crossref's candidates for a reference, nearest first.

        Raises:
            SourceError: Crossref did not answer, or not with a list.
            Offline: no service at all can be reached.
        """
        try:
            return self.crossref.search(text)
        except SourceError as error:
            self._raise_if_offline(error)
            raise

    def _find(self, doi: str) -> Answer:
        trouble: SourceError | None = None
        try:
            entry = self.crossref.work(doi)
        except Unreachable as error:
            entry, trouble = None, error
        if entry:
            return Answer(doi, "found", entry)
        agency = self._doi_org.agency(doi)
        if agency is None:
            return Answer(doi, "not-found", None, f"{doi} is not registered")
        if agency.casefold() == "crossref" and trouble:
            raise trouble
        entry = self._datacite.work(doi) if agency.casefold() == "datacite" else None
        entry = entry or self._doi_org.work(doi)
        if entry is None:
            raise BadAnswer(f"{doi} is registered, but has no record to be had", where=agency)
        return Answer(doi, "found", entry)

    def _raise_if_offline(self, error: SourceError) -> None:
        if isinstance(error, NoConnection) and not self.client.has_reached:
            what = "no metadata service can be reached"
            raise Offline(what, where=error.where, hint="check the network; nothing was changed") from error


def lookup(dois: Iterable[str], sources: Sources, *, client: Client | None = None) -> Iterator[Answer]:
    """An Answer for each DOI, in order; equal DOIs are asked once, in whatever form they come.

    Raises:
        Unreachable: no service at all can be reached.
    """
    with nullcontext(client) if client else Client(sources) as used:
        desk = Desk(used)
        for batch in batches(dois):
            desk.prepare(doi for doi in map(normal_doi, batch) if doi)
            for text in batch:
                doi = normal_doi(text)
                yield desk.answer(doi) if doi else Answer(text, "not-found", None, f"{text} is no DOI")


def batches(things: Iterable[T]) -> Iterator[list[T]]:
    """The things in lists of as many as are asked for at once."""
    rest = iter(things)
    while batch := list(islice(rest, BATCH)):
        yield batch


def outcome_of(error: SourceError) -> Outcome:
    """The name of what went wrong."""
    if isinstance(error, RateLimited):
        return "rate-limited"
    return "unavailable" if isinstance(error, Unreachable) else "bad-answer"
