"""What the fake answers beside what the tests of the client see of it."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from urllib.request import urlopen

import httpx2
import pytest

from refman import testing
from refman.testing import Services
from refman.testing.crossref import services_of


@pytest.fixture
def services() -> Iterator[Services]:
    with testing.running() as running:
        yield running


def works(services: Services, **query: object) -> Any:
    return httpx2.get(f"{services.crossref_url}/works?{urlencode(query)}", trust_env=False).json()["message"]


def test_a_cursor_leads_through_all_works(services: Services) -> None:
    seen, cursor = [], "*"
    while True:
        message = works(services, rows=7, cursor=cursor)
        if not message["items"]:
            break
        seen += [item["DOI"] for item in message["items"]]
        cursor = message["next-cursor"]
    assert len(seen) == len(set(seen)) == message["total-results"]


def test_select_leaves_the_rest_out(services: Services) -> None:
    items = works(
        services, **{"query.bibliographic": "two-level politics of the region", "rows": 2, "select": "DOI,score"}
    )["items"]
    assert [sorted(item) for item in items] == [["DOI", "score"]] * 2
    assert items[0]["score"] > items[1]["score"]


@pytest.mark.parametrize(("body", "kind"), [("json", "application/json"), ("html", "text/html"), ("", "text/plain")])
def test_failures_have_bodies(services: Services, body: str, kind: str) -> None:
    services.fail("503", body=body)
    answer = httpx2.get(f"{services.crossref_url}/works", trust_env=False)
    assert (answer.status_code, answer.headers["content-type"]) == (503, kind)
    assert bool(answer.text) == bool(body)


def test_faults_begin_after_a_count_and_strike_by_chance(services: Services) -> None:
    services.fail("500", after=2, times=1)
    url = f"{services.crossref_url}/works?rows=1"
    assert [httpx2.get(url, trust_env=False).status_code for _ in range(4)] == [200, 200, 500, 200]
    services.fail("503", chance=0.5)
    told = [httpx2.get(url, trust_env=False).status_code for _ in range(20)]
    assert {200, 503} == set(told)


def test_limits_are_enforced_and_stated(services: Services) -> None:
    services.enforces = True
    services.now = lambda: 5.0
    url = f"{services.crossref_url}/works?rows=1&mailto=a@example.org"
    told = [httpx2.get(url, trust_env=False) for _ in range(4)]
    assert [one.status_code for one in told] == [200, 200, 200, 429]
    assert told[0].headers["x-api-pool"] == "polite"
    assert told[0].headers["x-concurrency-limit"] == "3"


def test_a_work_becomes_retracted(services: Services) -> None:
    services.retract("10.5555/short")
    assert services.crossref["10.5555/short"]["updated-by"][0]["type"] == "retraction"


def test_records_of_ones_own_are_served(tmp_path: Path) -> None:
    path = tmp_path / "works.jsonl"
    path.write_text('{"DOI": "10.1/A"}\n{"DOI": "10.1/b"}\n', "utf-8")
    services, port = services_of(["--records", str(path), "--limits", "--fail", "429=10.1/a"])
    assert (sorted(services.crossref), port, services.enforces) == (["10.1/a", "10.1/b"], 0, True)
    path.write_text('[{"DOI": "10.1/c"}]', "utf-8")
    assert list(services_of(["--records", str(path)])[0].crossref) == ["10.1/c"]


def test_a_work_can_be_retracted_by_hand(capsys: pytest.CaptureFixture[str]) -> None:
    services, _ = services_of(["--retract", "10.5555/SHORT"])
    assert services.crossref["10.5555/short"]["updated-by"]
    with pytest.raises(SystemExit):
        services_of(["--retract", "10.5555/nosuch"])
    assert "there is no record of 10.5555/nosuch" in capsys.readouterr().err


def test_by_hand_it_tells_where_it_is() -> None:
    command = [sys.executable, "-W", "error", "-m", "refman.testing.crossref"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        lines = [process.stdout.readline().strip() for _ in range(3)]
        name, _, url = lines[0].partition("=")
        with urlopen(f"{url}/works?rows=0") as answer:
            assert json.load(answer)["status"] == "ok"
        process.terminate()
    assert name == "REFMAN_CROSSREF_URL"
