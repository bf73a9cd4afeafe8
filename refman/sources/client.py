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
from refman.sources.pace import Clock, Pace, back_off, retry_after
from refman.sources.source import Sources, is_loopback, is_safe

_TRIES = 4
_READ_TIMEOUT = 10.0
_REDIRECTS = 5
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

    def __init__(self, sources: Sources, *, clock: Clock | None = None, largest: int = _LARGEST) -> None:
        self.sources = sources
        self.has_reached = False
        self._clock = clock or Clock()
        self._largest = largest
        self._hosts = {httpx2.URL(url).host for url in sources.urls}
        # Environment proxies do not lead to loopback.
        local = all(is_loopback(host) for host in self._hosts)
        mail = f" (mailto:{sources.mailto})" if sources.mailto else ""
        self._http = httpx2.Client(headers={"User-Agent": f"refman/{__version__}{mail}"}, trust_env=not local)
        self._paces: dict[str, Pace] = {}
        self._down: dict[str, NoConnection] = {}
        self._paused: dict[str, float] = {}

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
    ) -> httpx2.Response:
        """The answer, read whole; `interval` is the seconds between requests until the service states its own.

        Raises:
            Unreachable: Nobody answered in time, or the service failed (5xx), also when asked again.
            RateLimited: The service refused for the number of requests.
            BadAnswer: Another status, a redirect astray, an answer beyond all size.
        """
        request = self._http.build_request("GET", url, params=params, headers=headers)
        host = request.url.netloc.decode("ascii")
        self._refuse_in_vain(host)
        pace = self._paces.setdefault(f"{host} {bool(params)}", Pace(interval, self._clock))
        pace.wait()
        deadline = self._clock.now() + self.sources.deadline
        attempt = 1
        while True:
            try:
                response = self._follow(request, deadline)
            except Unreachable as error:
                self._wait_or_give_up(error, attempt, deadline, host)
                attempt += 1
                pace.wait()
            else:
                pace.learn(response.headers)
                return response

    def _refuse_in_vain(self, host: str) -> None:
        """Raises what is known already: nobody is there, or we were told to stay away."""
        if host in self._down:
            raise self._down[host]
        left = self._paused.get(host, 0.0) - self._clock.now()
        if host in self._paused and left > 0:
            raise _limited(host, left)

    def _wait_or_give_up(self, error: Unreachable, attempt: int, deadline: float, host: str) -> None:
        tries = 2 if isinstance(error, NoConnection) else _TRIES
        delay = back_off(attempt, self._clock) if error.retry_after is None else error.retry_after
        if attempt < tries and self._clock.now() + delay < deadline:
            self._clock.sleep(delay)
            return
        if isinstance(error, NoConnection):
            self._down[host] = error
        if isinstance(error, RateLimited) and error.retry_after:
            self._paused[host] = self._clock.now() + error.retry_after
        raise error

    def _follow(self, request: httpx2.Request, deadline: float) -> httpx2.Response:
        for _ in range(_REDIRECTS):
            response = self._send(request, deadline)
            if response.next_request is None:
                return self._checked(response)
            request = response.next_request
            if not is_safe(str(request.url)) or request.url.host not in self._hosts | _AGENCIES:
                raise BadAnswer(f"was sent on to {request.url.host}, which is no known service", where=_host(response))
        raise BadAnswer("sends from address to address without end", where=request.url.host)

    def _checked(self, response: httpx2.Response) -> httpx2.Response:
        status, host = response.status_code, _host(response)
        if response.is_success or status == httpx2.codes.NOT_FOUND:
            return response
        delay = retry_after(response.headers.get("retry-after"), self._clock)
        if status == httpx2.codes.TOO_MANY_REQUESTS:
            raise _limited(host, delay)
        if response.is_server_error:
            raise Unreachable(f"the service fails ({status})", where=host, retry_after=delay, hint="try again later")
        raise BadAnswer(f"the service refuses ({status})", where=host)

    def _send(self, request: httpx2.Request, deadline: float) -> httpx2.Response:
        left = max(0.001, deadline - self._clock.now())
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
            if self._clock.now() > deadline:
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
