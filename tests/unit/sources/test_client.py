"""Every way in which an answer can fail to come."""

import socket
import time
from dataclasses import replace

import pytest
from fake_time import FakeTime

from refman.errors import BadAnswer, RateLimited, SourceError, Unreachable
from refman.sources import Sources
from refman.sources.client import Client, NoConnection, escaped, json_of
from refman.testing import Services

DOI = "10.1017/s0020818300027697"


def ask(client: Client, doi: str = DOI) -> object:
    return json_of(client.get(f"{client.sources.crossref_url}/works/{escaped(doi)}"))


def test_an_answer_comes_whole(client: Client) -> None:
    answer = ask(client)
    assert isinstance(answer, dict)
    assert answer["message"]["DOI"] == DOI
    assert client.has_reached


def test_what_is_not_there_is_none(client: Client) -> None:
    assert ask(client, "10.5555/none") is None


def test_one_connection_serves_all_requests(client: Client, services: Services) -> None:
    for _ in range(3):
        ask(client)
    assert len({one.connection for one in services.asked}) == 1


def test_the_mail_address_is_sent_and_never_told(services: Services, sources: Sources) -> None:
    services.fail("503")
    with (
        Client(replace(sources, mailto="reader@example.org"), clock=FakeTime().clock()) as client,
        pytest.raises(SourceError) as caught,
    ):
        ask(client)
    assert "mailto:reader@example.org" in services.asked[0].headers["user-agent"]
    assert "reader" not in str(caught.value)


@pytest.mark.parametrize(
    ("kind", "error"),
    [
        pytest.param("429", RateLimited, id="429"),
        pytest.param("500", Unreachable, id="500"),
        pytest.param("502", Unreachable, id="502"),
        pytest.param("503", Unreachable, id="503"),
        pytest.param("504", Unreachable, id="504"),
        pytest.param("reset", Unreachable, id="reset"),
        pytest.param("cut", Unreachable, id="cut-off"),
    ],
)
def test_what_may_pass_is_asked_again_and_then_given_up(
    client: Client, services: Services, waits: FakeTime, kind: str, error: type[SourceError]
) -> None:
    services.fail(kind)
    with pytest.raises(error) as caught:
        ask(client)
    assert type(caught.value) is error
    assert len(services.asked) == 4
    assert [one for one in waits.slept if one >= 0.5] == [0.5, 1.0, 2.0]


@pytest.mark.parametrize("kind", ["429", "500", "503", "reset", "cut"])
def test_what_passes_is_not_noticed(client: Client, services: Services, kind: str) -> None:
    services.fail(kind, times=2)
    assert isinstance(ask(client), dict)
    assert len(services.asked) == 3


@pytest.mark.parametrize("kind", ["400", "401", "403", "410", "bad-json", "html", "loop", "astray"])
def test_what_will_not_pass_is_not_asked_again(client: Client, services: Services, kind: str) -> None:
    services.fail(kind)
    with pytest.raises(BadAnswer):
        ask(client)
    assert len(services.asked) == (5 if kind == "loop" else 1)


def test_a_redirect_astray_is_named(client: Client, services: Services) -> None:
    services.fail("astray")
    with pytest.raises(BadAnswer, match=r"example\.invalid"):
        ask(client)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [("3", 3.0), ("Sun, 06 Nov 1994 08:49:37 GMT", 7.0)],
    ids=["seconds", "date"],
)
def test_retry_after_is_honoured(
    client: Client, services: Services, waits: FakeTime, header: str, seconds: float
) -> None:
    services.fail("429", times=1, retry_after=header)
    ask(client)
    assert seconds in waits.slept


def test_a_long_retry_after_ends_the_matter_and_keeps_us_away(client: Client, services: Services) -> None:
    services.fail("429", times=1, retry_after="3600")
    for _ in range(2):
        with pytest.raises(RateLimited) as caught:
            ask(client)
        assert caught.value.retry_after == pytest.approx(3600, abs=5)
    assert len(services.asked) == 1


def test_a_pause_ends(client: Client, services: Services, waits: FakeTime) -> None:
    services.fail("429", times=1, retry_after="3600")
    with pytest.raises(RateLimited):
        ask(client)
    waits.sleep(3601)
    assert isinstance(ask(client), dict)


@pytest.mark.parametrize(
    ("kind", "seconds"), [pytest.param("slow", 30.0, id="slow"), pytest.param("drip", 0.05, id="drip")]
)
def test_the_deadline_holds_for_the_whole_answer(hasty: Client, services: Services, kind: str, seconds: float) -> None:
    services.fail(kind, seconds=seconds)
    began = time.monotonic()
    with pytest.raises(Unreachable, match="in time"):
        ask(hasty)
    # The answer itself would take half a minute; a busy machine takes a second.
    assert time.monotonic() - began < 10


def test_an_answer_beyond_all_size_is_refused(services: Services, sources: Sources) -> None:
    services.fail("huge", size=300_000)
    with Client(sources, largest=100_000, clock=FakeTime().clock()) as client, pytest.raises(BadAnswer, match="large"):
        ask(client)


def test_nobody_at_the_address_is_known_at_once_the_second_time() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}"
    waits = FakeTime()
    with Client(Sources(url, url, url), clock=waits.clock()) as client:
        for _ in range(2):
            with pytest.raises(NoConnection, match=r"127\.0\.0\.1: cannot be reached; check the network"):
                ask(client)
        assert not client.has_reached
    assert [one for one in waits.slept if one >= 0.5] == [0.5]


def test_requests_keep_to_the_stated_rate(client: Client, services: Services, waits: FakeTime) -> None:
    services.rate_limit = ("1", "4s")
    for _ in range(3):
        ask(client)
    assert [round(one) for one in waits.slept] == [4, 4]


@pytest.mark.parametrize(
    "doi", ["10.1/..", "10.1/a#b", "10.1/a?b", "10.1/a b", "10.1/\u0430", "10.1/<a>;b()", "10.1/a%2fb"]
)
def test_a_doi_is_one_segment_of_the_path(client: Client, services: Services, doi: str) -> None:
    ask(client, doi)
    assert services.asked[0].doi == doi
