"""The fake services on one real HTTP server on loopback, with keep-alive, in a thread."""

import contextlib
import json
import threading
from collections.abc import Iterator, Mapping, Sequence
from http.server import ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from refman.testing.faults import Failing
from refman.testing.limits import Pool, pool_of
from refman.testing.services import Asked, Record, Services, load

CSL = "application/vnd.citationstyles.csl+json"
_LIMITED = frozenset({"work", "list", "agency"})
_CURSOR = "after-"


class Handler(Failing):
    """Answers one connection."""

    protocol_version = "HTTP/1.1"
    timeout = 30
    # Two writes an answer would else wait for each other, 40 ms each time.
    disable_nagle_algorithm = True
    _pool: Pool | None = None
    _is_counted = False

    def log_message(self, *_: object) -> None:
        """Nothing: the log is `Services.asked`."""

    def do_GET(self) -> None:  # noqa: N802 - the name that http.server calls
        """Answers by route, unless a limit or a fault stands in the way."""
        parts = urlsplit(self.path)
        service, _, rest = parts.path.strip("/").partition("/")
        route, doi = _route(service, rest)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        headers = {name.lower(): value for name, value in self.headers.items()}
        now = self.services.now()
        self.services.asked.append(Asked(route, doi, self.path, headers, self.client_address[1], now))
        self._pool = pool_of(headers, query) if self.services.enforces and route in _LIMITED else None
        if self._pool is None:
            self._answer(route, doi, query)
            return
        allowed = self._pool.lists if route == "list" else self._pool.single
        kind = "list" if route == "list" else "single"
        self._is_counted = True
        try:
            if self.services.limits.enter(kind, allowed, self._pool.at_once, now):
                self._answer(route, doi, query)
            else:
                self._plain(429, "Too many requests")
        finally:
            self._leave()

    def send(self, status: int, body: bytes, headers: Mapping[str, str] | None = None) -> None:
        """Sends an answer; whoever has read it may ask again, so the request is over before it is sent."""
        self._leave()
        super().send(status, body, headers)

    def _leave(self) -> None:
        if self._is_counted:
            self._is_counted = False
            self.services.limits.leave()

    def stated(self) -> dict[str, str]:
        """The headers that tell of limits: those of the pool, or those that the test set."""
        if self._pool:
            is_list = urlsplit(self.path).path.endswith("/works")
            return {
                "x-rate-limit-limit": str(self._pool.lists if is_list else self._pool.single),
                "x-rate-limit-interval": "1s",
                "x-concurrency-limit": str(self._pool.at_once),
                "x-api-pool": self._pool.name,
            }
        limit = self.services.rate_limit
        stated = {"x-rate-limit-limit": limit[0], "x-rate-limit-interval": limit[1]} if limit else {}
        return {"x-api-pool": "public"} | stated

    def _answer(self, route: str, doi: str | None, query: Mapping[str, str]) -> None:
        fault = self.services.take_fault(route, doi)
        if self.services.latency:
            self.services.sleep(self.services.latency)
        if fault:
            self.fail(fault, doi or "")
        else:
            getattr(self, f"_{route}", self._nothing)(doi or "", query)

    def _work(self, doi: str, _: Mapping[str, str]) -> None:
        record = self.services.crossref.get(doi.lower())
        self._crossref("work", record) if record else self._plain(404, "Resource not found.")

    def _agency(self, doi: str, _: Mapping[str, str]) -> None:
        agency = self.services.agency(doi.lower())
        body = {"DOI": doi.lower(), "agency": {"id": (agency or "").lower(), "label": agency}}
        self._crossref("work-agency", body) if agency else self._plain(404, "Resource not found.")

    def _list(self, _: str, query: Mapping[str, str]) -> None:
        rows = int(query.get("rows", "20"))
        start = int(query.get("cursor", "").removeprefix(_CURSOR) or 0) if query.get("cursor", "*") != "*" else 0
        total, items = self._found(query, start + rows)
        page = [_selected(item, query.get("select", "")) for item in items[start : start + rows]]
        body = {"total-results": total, "items-per-page": rows, "items": page}
        if "cursor" in query:
            body["next-cursor"] = f"{_CURSOR}{start + rows}"
        self._crossref("work-list", body)

    def _found(self, query: Mapping[str, str], rows: int) -> tuple[int, Sequence[Record]]:
        known = self.services.crossref
        if "filter" in query:
            asked = [part.removeprefix("doi:").lower() for part in query["filter"].split(",")]
            hidden = {fault.doi.lower() for fault in self.services.faults if fault.doi and fault.times != 0}
            found = [known[doi] for doi in sorted(set(asked) - hidden) if doi in known]
            return len(found), found
        if "query.bibliographic" in query:
            found = self.services.search(query["query.bibliographic"], rows)
            return len(found), found
        return len(known), list(known.values())

    def _dois(self, doi: str, _: Mapping[str, str]) -> None:
        record = self.services.datacite.get(doi.lower())
        if record:
            self._json({"data": record}, kind="application/vnd.api+json; charset=utf-8")
        else:
            self._json({"errors": [{"status": "404", "title": "The resource you are looking for doesn't exist."}]}, 404)

    def _ra(self, doi: str, _: Mapping[str, str]) -> None:
        agency = self.services.agency(doi.lower())
        self._json([{"DOI": doi, "RA": agency} if agency else {"DOI": doi, "status": "DOI does not exist"}])

    def _cn(self, doi: str, _: Mapping[str, str]) -> None:
        other = self.services.others.get(doi.lower())
        if other is None or CSL not in self.headers.get("Accept", ""):
            self._plain(404, "<html><body>DOI not found</body></html>", kind="text/html")
        elif other["agency"] == "JaLC" and not self.path.endswith("?at=agency"):
            self.send(302, b"", {"Location": self.path + "?at=agency"})
        else:
            self._json(other["item"], kind=CSL)

    def _nothing(self, *_: object) -> None:
        self._plain(404, "Resource not found.")

    def _crossref(self, kind: str, message: object) -> None:
        self._json({"status": "ok", "message-type": kind, "message-version": "1.0.0", "message": message})

    def _json(self, body: object, status: int = 200, *, kind: str = "application/json") -> None:
        self.send(status, json.dumps(body, ensure_ascii=False).encode(), {"Content-Type": kind})

    def _plain(self, status: int, text: str, *, kind: str = "text/plain") -> None:
        self.send(status, text.encode(), {"Content-Type": kind})


def _selected(item: Record, select: str) -> dict[str, Any]:
    return {name: item[name] for name in select.split(",") if name in item} if select else item


def _route(service: str, rest: str) -> tuple[str, str | None]:
    """The route and the DOI that a path asks for."""
    head, _, tail = rest.partition("/")
    if service == "crossref" and head == "works":
        if not tail:
            return "list", None
        is_agency = tail.endswith("/agency")
        return "agency" if is_agency else "work", unquote(tail.removesuffix("/agency"))
    if service == "datacite" and head == "dois":
        return "dois", unquote(tail)
    if service == "doi":
        return ("ra", unquote(tail)) if head == "ra" else ("cn", unquote(rest))
    return "nothing", None


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, *_: object) -> None:
        """Nothing: a client that hangs up is part of the tests."""


@contextlib.contextmanager
def running(services: Services | None = None, port: int = 0) -> Iterator[Services]:
    """The services, listening on loopback until the block ends."""
    services = services or load()
    handler = type("BoundHandler", (Handler,), {"services": services})
    with _Server(("127.0.0.1", port), handler) as server:
        services.base = f"http://127.0.0.1:{server.server_address[1]}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield services
        finally:
            server.shutdown()
            thread.join()
