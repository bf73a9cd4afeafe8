"""Many DOIs and many searches, as fast as the limits allow and never faster."""

import random
from collections.abc import Callable
from dataclasses import replace

import pytest
from fake_time import FakeTime

from refman import testing
from refman.model import Entry
from refman.sources import Sources, lookup, resolve
from refman.sources.client import Client
from refman.sources.lookup import Desk
from refman.testing import Services

DOIS = [f"10.5555/many.{number}" for number in range(5000)]


@pytest.fixture
def waits() -> FakeTime:
    # What a busy machine takes for itself is no time here.
    return FakeTime()


@pytest.fixture
def polite(services: Services, sources: Sources, waits: FakeTime, monkeypatch: pytest.MonkeyPatch) -> Client:
    # A clock that jumps would pass by requests that are under way: one thread here, and a real clock below for more.
    monkeypatch.setattr(Desk, "workers", 1)
    services.crossref |= {doi: {"DOI": doi, "title": [f"Work {doi}"]} for doi in DOIS}
    services.enforces, services.now = True, waits.now
    return Client(replace(sources, mailto="reader@example.org"), clock=waits.clock())


def rate(services: Services, route: str) -> float:
    """Requests a second, from the first to the last."""
    times = [one.at for one in services.requests(route)]
    return (len(times) - 1) / (max(times) - min(times))


def test_five_thousand_dois_at_the_polite_rate(polite: Client, services: Services) -> None:
    services.fail("503", chance=0.025)
    services.fail("429", chance=0.0125)
    services.fail("cut", chance=0.0125)
    with polite:
        answers = list(lookup(DOIS, polite.sources, client=polite))
    assert [(answer.doi, answer.outcome) for answer in answers] == [(doi, "found") for doi in DOIS]
    assert services.limits.broken == []
    assert rate(services, "list") >= 0.9 * 3
    assert len(services.requests("list")) <= 120


def test_a_thousand_searches_at_the_polite_rate(
    polite: Client, services: Services, printed: Callable[..., Entry]
) -> None:
    services.crossref = dict(list(services.crossref.items())[:50])
    services.fail("500", chance=0.05)
    entries = [printed(f"k{number}", title=f"Unwritten work number {number}") for number in range(1000)]
    with polite:
        done = list(resolve(entries, polite.sources, client=polite))
    assert [entry.citekey for entry in done] == [entry.citekey for entry in entries]
    assert {issue.code for entry in done for issue in entry.issues} == {"resolve/no-doi"}
    assert services.limits.broken == []
    assert rate(services, "list") >= 0.9 * 3


def test_a_way_that_is_now_and_then_long_breaks_no_limit(
    polite: Client, services: Services, waits: FakeTime, printed: Callable[..., Entry]
) -> None:
    chance = random.Random(1)

    def arrival() -> float:
        waits.at += chance.choice([0.0, 0.0, 0.0, chance.random() * 0.15])
        return waits.now()

    services.crossref, services.now = {}, arrival
    entries = [printed(f"k{number}", title=f"Unwritten work number {number}") for number in range(200)]
    with polite:
        list(resolve(entries, polite.sources, client=polite))
    assert len(services.requests("list")) == 200
    assert services.limits.broken == []


def test_three_at_a_time_hide_a_slow_service(services: Services, sources: Sources) -> None:
    services.crossref |= {doi: {"DOI": doi} for doi in DOIS[:600]}
    services.enforces, services.latency = True, 0.6
    with Client(replace(sources, mailto="reader@example.org")) as client:
        answers = list(lookup(DOIS[:600], sources, client=client))
    assert len(answers) == 600
    assert services.limits.broken == []
    # One after the other, twelve lists of 0.6 s each would be no more than 1.7 a second.
    assert rate(services, "list") > 2.5


def test_no_plus_token_goes_to_others(sources: Sources, waits: FakeTime) -> None:
    with testing.running() as services:
        urls = Sources(services.crossref_url, services.datacite_url, services.doi_url, token="secret")
        with Client(urls, clock=waits.clock()) as client:
            list(lookup(["10.5281/zenodo.5935093"], urls, client=client))
        told = {one.route: one.headers.get("crossref-plus-api-token") for one in services.asked}
    assert told["work"] == "Bearer secret"
    assert {told["ra"], told["dois"]} == {None}
    assert "secret" not in repr(urls)
