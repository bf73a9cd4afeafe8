"""One pooled HTTP client for all services: rates kept, failures retried, answers limited, redirects watched.

What comes out is an answer of 2xx or 404, or Unreachable, RateLimited, BadAnswer. The total deadline counts from
the moment of sending, over all attempts.
"""

import json
from collections.abc import Mapping
from types import TracebackType
from typing import Any, Self
from urllib.parse import quote

import httpx2

from refman import __version__
from refman.errors import BadAnswer, RateLimited, Unreachable
from refman.sources.pace import Clock, Pace, Places, Turns, back_off, retry_after
from refman.sources.source import Sources, is_loopback, is_safe

TOKEN = "Crossref-Plus-API-Token"
_TRIES = 4
_READ_TIMEOUT = 10.0
_REDIRECTS = 5
_REFUSALS = 3
"""Requests given up one after the other, after which a pause is no longer waited for."""
_LARGEST = 20_000_000
_AGENCIES = frozenset(
    "api.crossref.org doi.org www.doi.org dx.doi.org api.datacite.org data.datacite.org data.crosscite.org "
    "data.crossref.org data.medra.org www.medra.org japanlinkcenter.org api.japanlinkcenter.org data.doi.or.kr "
    "data.istic.ac.cn data.cnki.net".split()
)
"""Hosts that doi.org may send us on to for metadata."""


class NoConnection(Unreachable):
    """Nobody answers at the address: no network, no such host, a refused connection."""


def escaped(doi: str) -> str:
    """The DOI as one segment of a path.

    Example:
        >>> escaped("10.1002/a#b<1::AID>")
        '10.1002%2Fa%23b%3C1%3A%3AAID%3E'
    """
    return quote(doi, safe="")


class Client:
    """A pool of connections with manners; close it or use it in a `with` block."""

    def __init__(
        self, sources: Sources, *, clock: Clock | None = None, largest: int = _LARGEST, turns: Turns | None = None
    ) -> None:
        self.sources = sources
        self.has_reached = False
        self.clock = clock or Clock()
        self._largest = largest
        self._hosts = {httpx2.URL(url).host for url in sources.urls}
        # Environment proxies do not lead to loopback.
        local = all(is_loopback(host) for host in self._hosts)
        mail = f" (mailto:{sources.mailto})" if sources.mailto else ""
        self._http = httpx2.Client(headers={"User-Agent": f"refman/{__version__}{mail}"}, trust_env=not local)
        self._turns = turns
        self._ends = self.clock.now() + sources.patience
        self._paces: dict[str, Pace] = {}
        self._places: dict[str, Places] = {}
        self._down: dict[str, NoConnection] = {}
        self._paused: dict[str, float] = {}
        self._refused: dict[str, int] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Closes the pooled connections."""
        self._http.close()

    def get(
        self,
        url: str,
        *,
        params: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        interval: float = 0.2,
        at_once: int = 1,
    ) -> httpx2.Response:
        """The answer, read whole; `interval` (seconds) and `at_once` hold until the service states its own limits.

        Raises:
            Unreachable: Nobody answered in time, the service failed (5xx), also when asked again, or the run is over.
            RateLimited: The service refused for the number of requests.
            BadAnswer: Another status, a redirect astray, an answer beyond all size.
        """
        request = self._http.build_request("GET", url, params=params, headers=headers)
        host = request.url.netloc.decode("ascii")
        self._refuse_in_vain(host)
        pace = self._pace(f"{host} {'list' if params else 'single'}", interval)
        places = self._places.setdefault(host, Places(at_once, self.clock, name=host, turns=self._turns))
        deadline: float | None = None
        attempt = 1
        while True:
            with places.taken(), pace.turn():
                deadline = deadline or min(self.clock.now() + self.sources.deadline, self._ends)
                told = self._attempt(request, deadline, pace, places)
            if isinstance(told, httpx2.Response):
                self._refused.pop(host, None)
                return told
            self._wait_or_give_up(told, attempt, deadline, host)
            attempt += 1

    def _pace(self, name: str, interval: float) -> Pace:
        return self._paces.setdefault(name, Pace(interval, self.clock, name=name, turns=self._turns))

    def _attempt(
        self, request: httpx2.Request, deadline: float, pace: Pace, places: Places
    ) -> httpx2.Response | Unreachable:
        """The answer, or why there is none; limits that the service states are learned from both."""
        try:
            response = self._follow(request, deadline, pace, places)
        except Unreachable as error:
            if isinstance(error, RateLimited):
                pace.hold(min(error.retry_after or 0.0, self.sources.deadline))
            return error
        return response

    def _refuse_in_vain(self, host: str) -> None:
        """Raises what is known already: nobody is there, we were told to stay away, or the time is over."""
        if self.sources.offline:
            raise Unreachable("not asked (offline)")
        if self.clock.now() >= self._ends:
            raise Unreachable("not asked: the time for this run is over", where=host, hint="run it again to go on")
        if host in self._down:
            raise self._down[host]
        left = self._paused.get(host, float("-inf")) - self.clock.now()
        if left > 0:
            if left > self.sources.deadline or self._refused.get(host, 0) >= _REFUSALS:
                raise _limited(host, left)
            self.clock.sleep(left)

    def _wait_or_give_up(self, error: Unreachable, attempt: int, deadline: float, host: str) -> None:
        tries = 2 if isinstance(error, NoConnection) else _TRIES
        delay = back_off(attempt, self.clock) if error.retry_after is None else error.retry_after
        if attempt < tries and self.clock.now() + delay < deadline:
            self.clock.sleep(delay)
            return
        if isinstance(error, NoConnection):
            self._down[host] = error
        if isinstance(error, RateLimited):
            self._refused[host] = self._refused.get(host, 0) + 1
            self._paused[host] = self.clock.now() + (error.retry_after or 0.0)
        raise error

    def _follow(self, request: httpx2.Request, deadline: float, pace: Pace, places: Places) -> httpx2.Response:
        for _ in range(_REDIRECTS):
            response = self._send(request, deadline)
            pace.learn(response.headers)
            places.learn(response.headers)
            if response.next_request is None:
                return self._checked(response)
            request = response.next_request
            if not is_safe(str(request.url)) or request.url.host not in self._hosts | _AGENCIES:
                raise BadAnswer(f"was sent on to {request.url.host}, which is no known service", where=_host(response))
            if request.url.host != _host(response):
                request.headers.pop(TOKEN, None)
            else:
                pace.wait()
        raise BadAnswer("sends from address to address without end", where=request.url.host)

    def _checked(self, response: httpx2.Response) -> httpx2.Response:
        status, host = response.status_code, _host(response)
        if response.is_success or status == httpx2.codes.NOT_FOUND:
            return response
        delay = retry_after(response.headers.get("retry-after"), self.clock)
        if status == httpx2.codes.TOO_MANY_REQUESTS:
            raise _limited(host, delay)
        if response.is_server_error:
            raise Unreachable(f"the service fails ({status})", where=host, retry_after=delay, hint="try again later")
        raise BadAnswer(f"the service refuses ({status})", where=host)

    def _send(self, request: httpx2.Request, deadline: float) -> httpx2.Response:
        left = max(0.001, deadline - self.clock.now())
        request.extensions["timeout"] = httpx2.Timeout(min(_READ_TIMEOUT, left)).as_dict()
        host = request.url.host
        try:
            response = self._http.send(request, stream=True)
            try:
                self.has_reached = True
                return self._read(response, deadline)
            finally:
                response.close()
        except (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.ProxyError) as error:
            raise NoConnection("cannot be reached", where=host, hint="check the network") from error
        except httpx2.TimeoutException as error:
            raise Unreachable("does not answer in time", where=host, hint="try again later") from error
        except httpx2.DecodingError as error:
            raise BadAnswer("the answer is garbled", where=host) from error
        except httpx2.TransportError as error:
            raise Unreachable("broke the connection off", where=host, hint="try again later") from error
        except (httpx2.HTTPError, httpx2.InvalidURL) as error:
            raise BadAnswer("gives no address to go on to", where=host) from error

    def _read(self, response: httpx2.Response, deadline: float) -> httpx2.Response:
        """The whole answer, as long as it stays within the deadline and the largest size."""
        chunks, size = [], 0
        for chunk in response.iter_bytes():
            chunks.append(chunk)
            size += len(chunk)
            if size > self._largest:
                raise BadAnswer("the answer is too large", where=_host(response))
            if self.clock.now() > deadline:
                raise Unreachable("does not answer in time", where=_host(response), hint="try again later")
        # The body is decoded now; these headers would have it decoded again.
        kept = [(k, v) for k, v in response.headers.multi_items() if k not in {"content-encoding", "content-length"}]
        whole = httpx2.Response(response.status_code, headers=kept, content=b"".join(chunks), request=response.request)
        whole.next_request = response.next_request
        return whole


def json_of(response: httpx2.Response) -> Any:
    """The JSON of an answer, or None for 404.

    Raises:
        BadAnswer: It is no JSON.
    """
    if response.status_code == httpx2.codes.NOT_FOUND:
        return None
    try:
        return json.loads(response.content)
    except ValueError as error:
        raise BadAnswer("answered with something that is no record", where=_host(response)) from error


def _host(response: httpx2.Response) -> str:
    return response.request.url.host


def _limited(host: str, delay: float | None) -> RateLimited:
    wait = f"wait {delay:.0f} s" if delay else "try again later"
    return RateLimited("too many requests", where=host, retry_after=delay, hint=wait)
