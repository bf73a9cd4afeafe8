"""What the fake services know and are told to do: records, faults, limits, and the log of requests.

The records give facts of true works in our own words; some volumes, titles and names are as a registry might have
them, not as it has them. Works under 10.5555 are invented.
"""

import json
import random
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from typing import Any

from refman.testing.bm25 import Index, words, words_of
from refman.testing.limits import Limits

Record = dict[str, Any]


@dataclass
class Fault:
    """What goes wrong: `kind` is a status ("404", "429", "503" ...) or the name of a fault of `refman.testing.faults`.

    It strikes for a DOI, a route, or all; `times` times, after `after` requests, with `chance` (0 to 1) each time.
    `body` is "json", "html" or "" for the answers with a status, `size` (bytes) that of the huge ones.
    """

    kind: str
    doi: str | None = None
    route: str | None = None
    times: int | None = None
    after: int = 0
    chance: float = 1.0
    retry_after: str | None = None
    seconds: float = 0.0
    size: int = 25_000_000
    body: str = "text"

    def fits(self, route: str, doi: str | None) -> bool:
        """True where the fault is meant for this request and not yet used up."""
        if self.times == 0 or (self.route is not None and self.route != route):
            return False
        return self.doi is None or (doi is not None and doi.lower() == self.doi.lower())


@dataclass
class Asked:
    """One request as it came in; `doi` is decoded, `target` is as sent, `at` by the clock of the services."""

    route: str
    doi: str | None
    target: str
    headers: Mapping[str, str]
    connection: int
    at: float


@dataclass
class Services:
    """The running fake: its addresses, its records by lower-case DOI, its faults and the log of requests.

    With `enforces`, the limits of Crossref's pools hold on the clock `now`: who goes over gets 429. Without, the
    headers state `rate_limit`. What is slow takes its time by `sleep`, so that a test may pass it by.
    """

    crossref: dict[str, Record]
    datacite: dict[str, Record] = field(default_factory=dict)
    others: dict[str, Record] = field(default_factory=dict)
    rate_limit: tuple[str, str] | None = ("1000", "1s")
    enforces: bool = False
    now: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    latency: float = 0.0
    faults: list[Fault] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    base: str = ""

    def __post_init__(self) -> None:
        self.limits = Limits()
        self._random = random.Random(1)
        self._index: tuple[int, Index] | None = None

    @property
    def crossref_url(self) -> str:
        """Where the fake Crossref listens."""
        return f"{self.base}/crossref"

    @property
    def datacite_url(self) -> str:
        """Where the fake DataCite listens."""
        return f"{self.base}/datacite"

    @property
    def doi_url(self) -> str:
        """Where the fake doi.org listens."""
        return f"{self.base}/doi"

    def fail(self, kind: str, doi: str | None = None, **how: Any) -> Fault:
        """The fault, set from now on for a DOI, a route ("work", "list", "agency", "dois", "ra", "cn") or for all."""
        self.faults.append(Fault(kind, doi, **how))
        return self.faults[-1]

    def retract(self, doi: str, notice: str = "10.5555/notice") -> None:
        """Has a record say from now on that its work was retracted."""
        update = {"DOI": notice, "type": "retraction", "updated": {"date-parts": [[2026, 1, 1]]}}
        self.crossref[doi.lower()] = self.crossref[doi.lower()] | {"updated-by": [update]}

    def requests(self, route: str | None = None) -> list[Asked]:
        """The requests so far, of one route or of all."""
        return [one for one in self.asked if route is None or one.route == route]

    def agency(self, doi: str) -> str | None:
        """Whose DOI it is, or None."""
        if doi in self.others:
            return str(self.others[doi]["agency"])
        return "Crossref" if doi in self.crossref else "DataCite" if doi in self.datacite else None

    def take_fault(self, route: str, doi: str | None) -> Fault | None:
        """The fault for this request, counted down."""
        for fault in self.faults:
            if not fault.fits(route, doi):
                continue
            if fault.after > 0:
                fault.after -= 1
            elif fault.chance >= 1.0 or self._random.random() < fault.chance:
                fault.times = None if fault.times is None else fault.times - 1
                return fault
        return None

    def search(self, text: str, rows: int) -> list[Record]:
        """The records nearest to a printed reference, nearest first, each with its score."""
        if self._index is None or self._index[0] != len(self.crossref):
            index = Index((doi, words_of(record)) for doi, record in self.crossref.items())
            self._index = len(self.crossref), index
        found = self._index[1].search(words(text), rows)
        return [self.crossref[doi] | {"score": score} for doi, score in found]


def load() -> Services:
    """The services with the records that come along, not yet running."""
    crossref, datacite, others = (_records(name) for name in ("crossref", "datacite", "agencies"))
    return Services(
        {record["DOI"].lower(): record for record in crossref},
        {record["id"].lower(): record for record in datacite},
        {other["item"]["DOI"].lower(): other for other in others},
    )


def _records(name: str) -> list[Record]:
    path = files("refman.testing").joinpath("records", f"{name}.json")
    listed: list[Record] = json.loads(path.read_text("utf-8"))
    return listed
