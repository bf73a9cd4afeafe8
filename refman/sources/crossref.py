"""Crossref, asked through habanero: all that habanero lacks is mended here, and nothing else of it is let through.

It sends DOIs unquoted, opens a connection for each request, has no total deadline and no retries, and fails in
three families of exceptions. It takes its HTTP functions from the module httpx2, by name; a stand-in under that name
hands each request to the client in charge.
"""

import importlib
from collections.abc import Callable, Mapping, Sequence
from contextvars import ContextVar
from itertools import islice
from typing import Any

import habanero
import httpx2

from refman import __version__
from refman.errors import BadAnswer
from refman.model import Entry, normal_doi
from refman.sources.client import Client, escaped
from refman.sources.crossref_record import read_record

BATCH = 50
"""DOIs in one list request: fifty fit into an address, and Crossref counts it as one request."""
_SINGLE = 0.2, 0.1
_LIST = 1.0, 0.34
"""Seconds between requests that Crossref allows, without and with a mail address, until its answers tell."""
_FILTERABLE = frozenset("abcdefghijklmnopqrstuvwxyz0123456789./-_()")
_LONGEST = 80
_IN_CHARGE: ContextVar[tuple[Client, float] | None] = ContextVar("_IN_CHARGE", default=None)


class _StandIn:
    """What habanero takes for the module httpx2."""

    def __getattr__(self, name: str) -> Any:
        return getattr(httpx2, name)

    def get(self, url: str, **how: Any) -> httpx2.Response:
        """The answer of the client in charge; without one, httpx2's own, for other users of habanero."""
        in_charge = _IN_CHARGE.get()
        if in_charge is None:
            return httpx2.get(url, **how)
        client, interval = in_charge
        return client.get(url, params=how.get("params"), headers=how.get("headers"), interval=interval)


for _module in ("habanero.request", "habanero.request_class"):
    vars(importlib.import_module(_module))["httpx2"] = _StandIn()


class Crossref:
    """Crossref's works, by DOI, in batches, by search."""

    def __init__(self, client: Client) -> None:
        sources = client.sources
        self._client = client
        self._pace = 1 if sources.mailto else 0
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
        answer = self._ask(lambda: self._habanero.works(ids=[escaped(doi)]), _SINGLE[self._pace])
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
        plain = (doi for doi in dois if set(doi) <= _FILTERABLE and len(doi) <= _LONGEST)
        asked = list(islice(plain, BATCH))
        if not asked:
            return {}
        answer = self._ask(lambda: self._habanero.works(filter={"doi": asked}, limit=len(asked)), _LIST[self._pace])
        found = {str(entry.text("DOI")).lower(): entry for entry in self._items(answer)}
        return {doi: found[doi] for doi in asked if doi in found}

    def search(self, text: str, *, rows: int = 5) -> list[Entry]:
        """The works that Crossref thinks nearest to a printed reference, nearest first.

        Raises:
            SourceError: Crossref did not answer, or not with a list.
        """
        answer = self._ask(
            lambda: self._habanero.works(query_bibliographic=text, limit=rows, sort="score"), _LIST[self._pace]
        )
        return self._items(answer)

    def _items(self, answer: object) -> list[Entry]:
        items = _object(answer, "message").get("items")
        if not isinstance(items, list):
            raise BadAnswer("answered with something that is no list", where="crossref")
        entries = (read_record(item) for item in items if isinstance(item, Mapping))
        return [entry for entry in entries if entry.text("DOI")]

    def _ask(self, call: Callable[[], Any], interval: float) -> object:
        """What habanero answers, or None for 404."""
        token = _IN_CHARGE.set((self._client, interval))
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


def _object(answer: object, key: str) -> Mapping[str, Any]:
    inner = answer.get(key) if isinstance(answer, Mapping) else None
    if not isinstance(inner, Mapping):
        raise BadAnswer("answered with something that is no record", where="crossref")
    return inner
