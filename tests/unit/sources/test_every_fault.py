"""Whatever the services do: the run ends, the other entries are done, the one struck is as it was and says why."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from fake_time import FakeTime

from refman.model import Entry
from refman.sources import Sources, resolve
from refman.sources.client import Client
from refman.testing import Services
from refman.testing.faults import Failing

Make = Callable[..., Entry]
STRUCK = "10.5555/struck"
OTHERS = [f"10.5555/other.{number}" for number in range(4)]
Kind = tuple[str, dict[str, Any], str]
FAULTS: list[Kind] = [
    ("404-everywhere", {"kind": "404"}, "not-registered"),
    ("400", {"kind": "400", "body": "json"}, "bad-answer"),
    ("401", {"kind": "401", "body": "json"}, "bad-answer"),
    ("403", {"kind": "403", "body": "html"}, "bad-answer"),
    ("410", {"kind": "410", "body": ""}, "bad-answer"),
    ("429", {"kind": "429"}, "rate-limited"),
    ("429-seconds", {"kind": "429", "retry_after": "2"}, "rate-limited"),
    ("429-date", {"kind": "429", "retry_after": "Sun, 06 Nov 1994 08:49:33 GMT"}, "rate-limited"),
    ("429-nonsense", {"kind": "429", "retry_after": "soon", "body": "html"}, "rate-limited"),
    ("500-json", {"kind": "500", "body": "json"}, "unavailable"),
    ("501-nothing", {"kind": "501", "body": ""}, "unavailable"),
    ("502-html", {"kind": "502", "body": "html"}, "unavailable"),
    ("503-later", {"kind": "503", "retry_after": "1"}, "unavailable"),
    ("504-nothing", {"kind": "504", "body": ""}, "unavailable"),
    ("508-loop", {"kind": "508", "body": "html"}, "unavailable"),
    ("520-of-a-proxy", {"kind": "520", "body": "html"}, "unavailable"),
    ("slow", {"kind": "slow", "seconds": 60.0}, "unavailable"),
    ("drip", {"kind": "drip", "seconds": 0.5}, "unavailable"),
    ("stall", {"kind": "stall", "seconds": 60.0}, "unavailable"),
    ("cut", {"kind": "cut"}, "unavailable"),
    ("reset", {"kind": "reset"}, "unavailable"),
    ("hang-up", {"kind": "hang-up"}, "unavailable"),
    ("bad-json", {"kind": "bad-json"}, "bad-answer"),
    ("html", {"kind": "html"}, "bad-answer"),
    ("other", {"kind": "other"}, "bad-answer"),
    ("loop", {"kind": "loop"}, "bad-answer"),
    ("astray", {"kind": "astray"}, "bad-answer"),
    ("huge", {"kind": "huge", "size": 300_000}, "bad-answer"),
    ("bomb", {"kind": "bomb", "size": 40_000_000}, "bad-answer"),
]
HANGS = {"slow", "stall"}
"""What sends nothing, so that only a limit on each wait ends it."""
WHOLE = {*HANGS, "drip"}
"""What may take all the time there is."""
LASTS = [pytest.param(fault, outcome, id=name) for name, fault, outcome in FAULTS]
PASSES = [
    pytest.param(fault, id=name)
    for name, fault, outcome in FAULTS
    if outcome in {"unavailable", "rate-limited"} and fault["kind"] not in WHOLE
]


@pytest.fixture
def client(sources: Sources, services: Services, waits: FakeTime) -> Client:
    records = {doi: {"DOI": doi, "title": [f"A study of {doi}"]} for doi in (STRUCK, *OTHERS)}
    services.crossref |= records
    # Time runs as it does, and what is waited for passes at once; so the deadline is one for real answers.
    return Client(replace(sources, deadline=8.0), clock=waits.clock(), largest=200_000)


@pytest.fixture
def entries(printed: Make) -> list[Entry]:
    dois = [*OTHERS[:2], STRUCK, *OTHERS[2:]]
    found = [printed(f"k{at}", title=f"A study of {doi}", DOI=doi) for at, doi in enumerate(dois)]
    return [*found, printed("k5", title="Unwritten work", author="Nobody, N.", issued=2001)]


def codes(entry: Entry) -> list[str]:
    return [issue.code for issue in entry.issues]


def test_no_fault_is_forgotten() -> None:
    named = {fault["kind"] for _, fault, _ in FAULTS}
    kinds = {name.removeprefix("_fault_").replace("_", "-") for name in vars(Failing) if name.startswith("_fault_")}
    assert kinds <= named


@pytest.mark.parametrize(("fault", "outcome"), LASTS)
def test_what_lasts_strikes_one_entry_alone(
    client: Client,
    services: Services,
    entries: list[Entry],
    waits: FakeTime,
    monkeypatch: pytest.MonkeyPatch,
    *,
    fault: dict[str, Any],
    outcome: str,
) -> None:
    # A busy machine must not strike the others as well: what hangs is given up after a short wait, but asked again,
    # and what drips passes the time of a clock that nothing else moves.
    if fault["kind"] in HANGS:
        monkeypatch.setattr("refman.sources.client._READ_TIMEOUT", 0.3)
    if fault["kind"] == "drip":
        services.sleep, waits.runs = waits.sleep, False
    services.fail(**{"doi": STRUCK, **fault})
    if outcome == "not-registered":
        # Crossref alone says so elsewhere; here doi.org does not know the DOI either.
        services.crossref.pop(STRUCK)
    with client:
        done = list(resolve(entries, client.sources, client=client))
    assert [entry.citekey for entry in done] == [entry.citekey for entry in entries]
    struck = done.pop(2)
    assert codes(struck) == [f"resolve/{outcome}"]
    assert struck.fields == entries[2].fields
    assert codes(done.pop()) == ["resolve/no-doi"]
    assert all(entry.fields["title"].confidence > 0.9 for entry in done)
    assert [codes(entry) for entry in done] == [[]] * 4


@pytest.mark.parametrize("fault", PASSES)
def test_what_passes_leaves_no_trace(
    client: Client, services: Services, entries: list[Entry], fault: dict[str, Any]
) -> None:
    services.fail(**{**fault, "times": 2})
    with client:
        done = list(resolve(entries, client.sources, client=client))
    assert [codes(entry) for entry in done] == [[]] * 5 + [["resolve/no-doi"]]
    assert all(entry.fields["title"].confidence > 0.9 for entry in done[:5])
