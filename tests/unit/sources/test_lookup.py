"""DOIs found at the agency that has them."""

import socket
from dataclasses import replace

import pytest
from fake_time import FakeTime

from refman.errors import Unreachable
from refman.sources import Sources, lookup
from refman.sources.client import Client
from refman.testing import Services

PUTNAM = "10.1017/S0020818300027697"
ZENODO = "10.5281/zenodo.5935093"


def outcomes(client: Client, *dois: str) -> list[tuple[str, str]]:
    return [(answer.doi, answer.outcome) for answer in lookup(dois, client.sources, client=client)]


def nowhere() -> str:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{free.getsockname()[1]}"


def test_order_is_kept_and_each_doi_asked_once(client: Client, services: Services) -> None:
    asked = [ZENODO, PUTNAM, f"https://doi.org/{PUTNAM}", "10.5555/none", "10.5555/short", ZENODO.upper()]
    answers = list(lookup(asked, client.sources, client=client))
    assert [answer.outcome for answer in answers] == ["found", "found", "found", "not-found", "found", "found"]
    assert [str(answer.entry.text("DOI")) for answer in answers if answer.entry] == [
        ZENODO, PUTNAM.lower(), PUTNAM.lower(), "10.5555/short", ZENODO,
    ]  # fmt: skip
    assert not services.requests("work")
    assert [one.doi for one in services.requests("ra")] == [ZENODO, "10.5555/none"]
    assert len(services.requests("list")) == 1
    assert len(services.requests("dois")) == 1


def test_a_doi_of_another_agency_is_found_there(client: Client) -> None:
    answers = list(lookup([ZENODO, "10.5555/medra.1", "10.5555/jalc.1"], client.sources, client=client))
    titles = [str(answer.entry.text("title")) for answer in answers if answer.entry]
    assert [title[:10] for title in titles] == ["POR QUE A ", "Un fatto d", "Redirected"]


def test_what_is_no_doi_is_said_to_be_none(client: Client, services: Services) -> None:
    (answer,) = lookup(["putnam1988"], client.sources, client=client)
    assert (answer.outcome, answer.message) == ("not-found", "putnam1988 is no DOI")
    assert not services.asked


@pytest.mark.parametrize(
    ("kind", "outcome"),
    [
        ("404", "not-found"),
        ("429", "rate-limited"),
        ("500", "unavailable"),
        ("503", "unavailable"),
        ("reset", "unavailable"),
        ("cut", "unavailable"),
        ("bad-json", "bad-answer"),
        ("html", "bad-answer"),
        ("other", "bad-answer"),
        ("403", "bad-answer"),
        ("loop", "bad-answer"),
        ("astray", "bad-answer"),
    ],
)
def test_outcomes_are_never_confused(client: Client, services: Services, kind: str, outcome: str) -> None:
    services.fail(kind, PUTNAM)
    answers = list(lookup(["10.5555/short", PUTNAM, "10.5555/none", ZENODO], client.sources, client=client))
    assert [answer.outcome for answer in answers] == ["found", outcome, "not-found", "found"]
    assert answers[1].entry is None
    assert answers[1].message


@pytest.mark.parametrize(("kind", "seconds"), [("slow", 1.5), ("drip", 0.05)])
def test_a_service_too_slow_is_unavailable(hasty: Client, services: Services, kind: str, seconds: float) -> None:
    services.fail(kind, PUTNAM, seconds=seconds)
    assert outcomes(hasty, PUTNAM, "10.5555/short") == [(PUTNAM.lower(), "unavailable"), ("10.5555/short", "found")]


@pytest.mark.parametrize("kind", ["429", "500", "503", "reset", "cut"])
def test_what_passes_is_not_noticed(client: Client, services: Services, kind: str) -> None:
    services.fail(kind, times=2)
    assert outcomes(client, PUTNAM, ZENODO) == [(PUTNAM.lower(), "found"), (ZENODO, "found")]


@pytest.mark.parametrize("kind", ["500", "html", "bad-json", "400", "429"])
def test_a_list_that_fails_is_asked_one_by_one(client: Client, services: Services, kind: str) -> None:
    services.fail(kind, route="list")
    assert outcomes(client, PUTNAM, "10.5555/short") == [(PUTNAM.lower(), "found"), ("10.5555/short", "found")]


def test_crossref_down_does_not_hide_datacite(client: Client, services: Services) -> None:
    services.fail("503", route="work")
    services.fail("503", route="list")
    assert outcomes(client, PUTNAM, ZENODO, "10.5555/none") == [
        (PUTNAM.lower(), "unavailable"),
        (ZENODO, "found"),
        ("10.5555/none", "not-found"),
    ]


def test_crossref_gone_does_not_hide_datacite(services: Services, sources: Sources) -> None:
    with Client(replace(sources, crossref_url=nowhere()), clock=FakeTime().clock()) as client:
        assert [outcome for _, outcome in outcomes(client, PUTNAM, ZENODO)] == ["unavailable", "found"]
    assert not services.requests("list")


def test_a_doi_without_a_record_is_no_missing_doi(client: Client, services: Services) -> None:
    services.others["10.5555/bare"] = {"agency": "Crossref", "item": {}}
    services.fail("404", "10.5555/bare", route="cn")
    assert outcomes(client, "10.5555/bare") == [("10.5555/bare", "bad-answer")]


def test_no_network_at_all_is_said_once() -> None:
    url = nowhere()
    clock = FakeTime().clock()
    with Client(Sources(url, url, url), clock=clock) as client, pytest.raises(Unreachable) as caught:
        list(lookup([PUTNAM, ZENODO], client.sources, client=client))
    assert str(caught.value) == (
        "127.0.0.1: no metadata service can be reached; check the network; nothing was changed"
    )


def test_nothing_asked_is_nothing_answered(sources: Sources, services: Services) -> None:
    assert list(lookup([], sources)) == []
    assert not services.asked


def test_without_a_client_of_its_own_one_is_made(sources: Sources) -> None:
    assert [answer.outcome for answer in lookup([PUTNAM], sources)] == ["found"]


def test_retractions_come_along(client: Client) -> None:
    (answer,) = lookup(["10.5555/retracted.article"], client.sources, client=client)
    assert answer.entry is not None
    assert [issue.code for issue in answer.entry.issues] == ["resolve/retracted"]


def test_a_doi_that_only_the_list_lacks_is_asked_by_itself(client: Client, services: Services) -> None:
    services.fail("404", PUTNAM, route="nowhere")
    assert outcomes(client, PUTNAM, "10.5555/short") == [(PUTNAM.lower(), "found"), ("10.5555/short", "found")]
    assert [one.doi for one in services.requests("work")] == [PUTNAM.lower()]


def test_sixty_dois_are_two_lists(client: Client, services: Services) -> None:
    many = [f"10.5555/many.{number}" for number in range(60)]
    services.crossref |= {doi: {"DOI": doi} for doi in many}
    assert outcomes(client, *many) == [(doi, "found") for doi in many]
    assert [one.route for one in services.asked] == ["list", "list"]


def test_what_else_may_be_meant_is_said_and_not_taken(client: Client) -> None:
    (answer,) = lookup([f"{PUTNAM}/abstract"], client.sources, client=client)
    assert (answer.outcome, answer.entry) == ("not-found", None)
    assert f"{PUTNAM.lower()} is: Putnam, 1988," in answer.message
