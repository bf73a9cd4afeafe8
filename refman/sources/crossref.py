"""Crossref, asked through habanero: all that habanero lacks is mended here, and nothing else of it is let through.

It sends DOIs unquoted, opens a connection for each request, has no total deadline and no retries, and fails in
three families of exceptions. It takes its HTTP functions from the module httpx2, by name; a stand-in under that name
hands each request to the client in charge.
"""

import importlib
from collections.abc import Callable, Mapping, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final

import habanero
import httpx2

from refman import __version__
from refman.errors import BadAnswer
from refman.model import Entry, normal_doi
from refman.sources.client import TOKEN, Client, escaped
from refman.sources.crossref_record import read_record

BATCH = 50
"""DOIs in one list request: fifty fit into an address, and Crossref counts it as one request."""
_LIMITS: Final = {
    "public": (0.2, 1.0, 1),
    "polite": (0.1, 1 / 3, 3),
    "plus": (1 / 150, 1 / 150, 10),
}
"""Seconds between requests for single works and for lists, and requests at a time, until the answers tell.

Source: Crossref's limits from 1 December 2025; for Plus no number at a time is stated.
"""
_FILTERABLE = frozenset("abcdefghijklmnopqrstuvwxyz0123456789./-_()")
_LONGEST = 80
_IN_CHARGE: ContextVar["Asking | None"] = ContextVar("_IN_CHARGE", default=None)


@dataclass(frozen=True, slots=True)
class Asking:
    """Who asks for habanero, and how fast."""

    client: Client
    interval: float
    at_once: int
    headers: Mapping[str, str]


class _StandIn:
    """What habanero takes for the module httpx2."""

    def __getattr__(self, name: str) -> Any:
        return getattr(httpx2, name)

    def get(self, url: str, **how: Any) -> httpx2.Response:
        """The answer of the client in charge; without one, httpx2's own, for other users of habanero."""
        in_charge = _IN_CHARGE.get()
        if in_charge is None:
            return httpx2.get(url, **how)
        headers = {**how.get("headers", {}), **in_charge.headers}
        return in_charge.client.get(
            url, params=how.get("params"), headers=headers, interval=in_charge.interval, at_once=in_charge.at_once
        )


for _module in ("habanero.request", "habanero.request_class"):
    vars(importlib.import_module(_module))["httpx2"] = _StandIn()


class Crossref:
    """Crossref's works, by DOI, in batches, by search."""

    def __init__(self, client: Client) -> None:
        sources = client.sources
        self._client = client
        self._single, self._list, self.at_once = _LIMITS[sources.pool]
        self._headers = {TOKEN: f"Bearer {sources.token}"} if sources.token else {}
        self._habanero = habanero.Crossref(
            base_url=sources.crossref_url,
            mailto=sources.mailto,
            ua_string=f"refman/{__version__}",
            timeout=sources.deadline,
        )

    def work(self, doi: str) -> Entry | None:
        """The work of a DOI, or None where Crossref has no such DOI.

        Raises:
            SourceError: Crossref did not answer, or not with this work.
        """
        answer = self._ask(lambda: self._habanero.works(ids=[escaped(doi)]), self._single)
        if answer is None:
            return None
        entry = read_record(_object(answer, "message"))
        came_back = entry.text("DOI")
        if came_back is None or normal_doi(came_back.value) != normal_doi(doi):
            raise BadAnswer(f"answered with the record of {came_back or 'no DOI at all'} for {doi}", where="crossref")
        return entry

    def works(self, dois: Sequence[str]) -> dict[str, Entry]:
        """The works of up to BATCH DOIs by normal DOI; those that Crossref does not know, and odd DOIs, are left out.

        Raises:
            SourceError: Crossref did not answer, or not with a list.
        """
        asked = list(islice(filter(is_filterable, dois), BATCH))
        if not asked:
            return {}
        answer = self._ask(lambda: self._habanero.works(filter={"doi": asked}, limit=len(asked)), self._list)
        found = {str(entry.text("DOI")).lower(): entry for entry in self._items(answer)}
        return {doi: found[doi] for doi in asked if doi in found}

    def search(self, text: str, *, rows: int = 5) -> list[Entry]:
        """The works that Crossref thinks nearest to a printed reference, nearest first.

        Raises:
            SourceError: Crossref did not answer, or not with a list.
        """
        answer = self._ask(lambda: self._habanero.works(query_bibliographic=text, limit=rows, sort="score"), self._list)
        return self._items(answer)

    def _items(self, answer: object) -> list[Entry]:
        items = _object(answer, "message").get("items")
        if not isinstance(items, list):
            raise BadAnswer("answered with something that is no list", where="crossref")
        entries = (read_record(item) for item in items if isinstance(item, Mapping))
        return [entry for entry in entries if entry.text("DOI")]

    def _ask(self, call: Callable[[], Any], interval: float) -> object:
        """What habanero answers, or None for 404."""
        token = _IN_CHARGE.set(Asking(self._client, interval, self.at_once, self._headers))
        try:
            return call()
        except (httpx2.HTTPStatusError, habanero.RequestError) as error:
            status = error.response.status_code if isinstance(error, httpx2.HTTPStatusError) else error.status_code
            if status == httpx2.codes.NOT_FOUND:
                return None
            raise BadAnswer("answered with something that is no record", where="crossref") from error
        except (ValueError, LookupError, TypeError, AttributeError, RuntimeError) as error:
            raise BadAnswer("answered with something that is no record", where="crossref") from error
        finally:
            _IN_CHARGE.reset(token)


def is_filterable(doi: str) -> bool:
    """True for a DOI that a list can be asked for; commas and the like would make two of one."""
    return set(doi) <= _FILTERABLE and len(doi) <= _LONGEST


def _object(answer: object, key: str) -> Mapping[str, Any]:
    inner = answer.get(key) if isinstance(answer, Mapping) else None
    if not isinstance(inner, Mapping):
        raise BadAnswer("answered with something that is no record", where="crossref")
    return inner
