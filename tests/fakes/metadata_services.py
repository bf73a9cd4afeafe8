"""A fake Crossref, DataCite and doi.org: one real HTTP server on loopback, in a thread, over records of our own.

The records give facts of true works in our own words, the sample's references among them; some volumes, titles and
names are as a registry might have them, not as it has them. Works under 10.5555 are invented.

By hand: `python tests/fakes/metadata_services.py --port 0` prints the settings that point refman at it.
"""

import argparse
import contextlib
import json
import re
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

RECORDS = Path(__file__).parent / "records"
CSL = "application/vnd.citationstyles.csl+json"


@dataclass
class Fault:
    """What goes wrong: `kind` is a status ("404", "429", "503" ...) or the name of a `_fault_`."""

    kind: str
    doi: str | None = None
    route: str | None = None
    times: int | None = None
    retry_after: str | None = None
    seconds: float = 0.0

    def fits(self, route: str, doi: str | None) -> bool:
        """True where the fault is meant for this request and not yet used up."""
        if self.times == 0 or (self.route is not None and self.route != route):
            return False
        return self.doi is None or (doi is not None and doi.lower() == self.doi.lower())


@dataclass
class Asked:
    """One request as it came in; `doi` is decoded, `target` is as sent."""

    route: str
    doi: str | None
    target: str
    headers: Mapping[str, str]
    connection: int
    at: float


@dataclass
class Services:
    """The running fake: its addresses, its records by lower-case DOI, its faults and the log of requests."""

    crossref: dict[str, dict[str, Any]]
    datacite: dict[str, dict[str, Any]]
    others: dict[str, dict[str, Any]]
    rate_limit: tuple[str, str] | None = ("1000", "1s")
    faults: list[Fault] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    base: str = ""

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
        found = next((fault for fault in self.faults if fault.fits(route, doi)), None)
        if found and found.times is not None:
            found.times -= 1
        return found


def load() -> Services:
    """The services with the records of this folder, not yet running."""
    crossref = json.loads((RECORDS / "crossref.json").read_text("utf-8"))
    datacite = json.loads((RECORDS / "datacite.json").read_text("utf-8"))
    others = json.loads((RECORDS / "agencies.json").read_text("utf-8"))
    return Services(
        {record["DOI"].lower(): record for record in crossref},
        {record["id"].lower(): record for record in datacite},
        {other["item"]["DOI"].lower(): other for other in others},
    )


class Handler(BaseHTTPRequestHandler):
    """Answers one connection; keep-alive as the real services do."""

    protocol_version = "HTTP/1.1"
    timeout = 30
    services: Services

    def log_message(self, *_: object) -> None:
        """Nothing: the log is `Services.asked`."""

    def do_GET(self) -> None:
        """Answers by route, unless a fault stands in the way."""
        parts = urlsplit(self.path)
        service, _, rest = parts.path.strip("/").partition("/")
        route, doi = _route(service, rest)
        headers = {name.lower(): value for name, value in self.headers.items()}
        log = self.services.asked
        log.append(Asked(route, doi, self.path, headers, self.client_address[1], time.monotonic()))
        fault = self.services.take_fault(route, doi)
        if fault:
            self._fail(fault, doi)
            return
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
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
        if "filter" in query:
            asked = [part.removeprefix("doi:").lower() for part in query["filter"].split(",")]
            hidden = {fault.doi.lower() for fault in self.services.faults if fault.doi and fault.times != 0}
            found = [
                self.services.crossref[doi] for doi in sorted(set(asked) - hidden) if doi in self.services.crossref
            ]
        else:
            found = list(_ranked(query.get("query.bibliographic", ""), self.services.crossref.values()))
        self._crossref("work-list", {"total-results": len(found), "items-per-page": rows, "items": found[:rows]})

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
            self._send(302, b"", {"Location": self.path + "?at=agency"})
        else:
            self._json(other["item"], kind=CSL)

    def _nothing(self, *_: object) -> None:
        self._plain(404, "Resource not found.")

    def _fail(self, fault: Fault, doi: str | None) -> None:
        if fault.kind.isdigit():
            headers = {"Retry-After": fault.retry_after} if fault.retry_after is not None else {}
            self._plain(int(fault.kind), "Resource not found." if fault.kind == "404" else "No.", headers=headers)
        else:
            getattr(self, f"_fault_{fault.kind.replace('-', '_')}")(fault, doi or "")

    def _fault_slow(self, fault: Fault, doi: str) -> None:
        time.sleep(fault.seconds)
        self._send(200, _body(doi))

    def _fault_drip(self, fault: Fault, doi: str) -> None:
        body = _body(doi)
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        with contextlib.suppress(OSError):
            for byte in body:
                self.wfile.write(bytes([byte]))
                self.wfile.flush()
                time.sleep(fault.seconds)
        self.close_connection = True

    def _fault_cut(self, _: Fault, doi: str) -> None:
        self._send(200, _body(doi)[:100], {"Content-Length": str(len(_body(doi)))})
        self.close_connection = True

    def _fault_reset(self, *_: object) -> None:
        self.close_connection = True

    def _fault_bad_json(self, _: Fault, doi: str) -> None:
        self._send(200, _body(doi)[:100])

    def _fault_html(self, *_: object) -> None:
        self._plain(200, "<html><body>Log in to this network</body></html>", kind="text/html")

    def _fault_other(self, _: Fault, doi: str) -> None:
        other = next(record for name, record in self.services.crossref.items() if name != doi.lower())
        self._crossref("work", other)

    def _fault_loop(self, *_: object) -> None:
        self._send(302, b"", {"Location": self.path})

    def _fault_astray(self, *_: object) -> None:
        self._send(302, b"", {"Location": "https://example.invalid/"})

    def _fault_huge(self, fault: Fault, _: str) -> None:
        self._send(200, b'{"message": "' + b"x" * int(fault.seconds) + b'"}')

    def _crossref(self, kind: str, message: object) -> None:
        self._json({"status": "ok", "message-type": kind, "message-version": "1.0.0", "message": message})

    def _json(self, body: object, status: int = 200, *, kind: str = "application/json") -> None:
        self._send(status, json.dumps(body, ensure_ascii=False).encode(), {"Content-Type": kind})

    def _plain(
        self, status: int, text: str, *, kind: str = "text/plain", headers: Mapping[str, str] | None = None
    ) -> None:
        self._send(status, text.encode(), {"Content-Type": kind, **(headers or {})})

    def _send(self, status: int, body: bytes, headers: Mapping[str, str] | None = None) -> None:
        limit = self.services.rate_limit
        learned = {"x-rate-limit-limit": limit[0], "x-rate-limit-interval": limit[1]} if limit else {}
        usual = {"Content-Type": "application/json", "Content-Length": str(len(body)), "x-api-pool": "public"}
        with contextlib.suppress(OSError):
            self.send_response(status)
            for name, value in (usual | learned | dict(headers or {})).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)


def _body(doi: str) -> bytes:
    """A whole answer, for faults to spoil."""
    return json.dumps({"status": "ok", "message-type": "work", "message": {"DOI": doi, "title": ["x" * 400]}}).encode()


def _route(service: str, rest: str) -> tuple[str, str | None]:
    """The route and the DOI that a path asks for."""
    head, _, tail = rest.partition("/")
    if service == "crossref" and head == "works":
        if not tail:
            return "list", None
        return (
            ("agency", unquote(tail.removesuffix("/agency"))) if tail.endswith("/agency") else ("work", unquote(tail))
        )
    if service == "datacite" and head == "dois":
        return "dois", unquote(tail)
    if service == "doi":
        return ("ra", unquote(tail)) if head == "ra" else ("cn", unquote(rest))
    return "nothing", None


def _ranked(query: str, records: Any) -> Iterator[dict[str, Any]]:
    """The records that share words with the query, best first, each with its score."""
    asked = set(re.findall(r"\w{2,}", query.casefold()))
    scored = []
    for record in records:
        words = re.findall(r"\w{2,}", json.dumps([record.get(k) for k in _SEARCHED], ensure_ascii=False).casefold())
        shared = asked & set(words)
        if shared:
            scored.append((sum(map(len, shared)) / (1 + len(set(words)) ** 0.5), record))
    for score, record in sorted(scored, key=lambda pair: -pair[0]):
        yield record | {"score": round(score, 2)}


_SEARCHED = ("title", "subtitle", "author", "container-title", "issued", "volume", "issue", "page")


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


def main(arguments: list[str] | None = None) -> None:
    """Serves until standard input ends or the process is stopped."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--fail", action="append", default=[], metavar="KIND[=DOI]", help="429, 503, slow, html ...")
    options = parser.parse_args(arguments)
    services = load()
    for fault in options.fail:
        kind, _, doi = fault.partition("=")
        services.fail(kind, doi or None, seconds=60.0 if kind == "slow" else 0.5)
    with running(services, options.port):
        for name in ("crossref", "datacite", "doi"):
            sys.stdout.write(f"REFMAN_{name.upper()}_URL={getattr(services, f'{name}_url')}\n")
        sys.stdout.flush()
        with contextlib.suppress(KeyboardInterrupt):
            threading.Event().wait()


if __name__ == "__main__":
    main()
