"""habanero, mended."""

import warnings

import habanero
import httpx2
import pytest

from refman.errors import BadAnswer, RateLimited, Unreachable
from refman.sources.client import Client
from refman.sources.crossref import BATCH, Crossref
from refman.testing import Services

DOI = "10.1017/s0020818300027697"


@pytest.fixture
def crossref(client: Client) -> Crossref:
    return Crossref(client)


ODD = [
    "10.1002/(sici)1096-8644(199601)99:1<89::aid-ajpa5>3.0.co;2-#",
    "10.5555/a#b?c=d&e",
    "10.5555/a,b;c()[x]",
    "10.5555/\u0430\u0431\u0432",
]


def title(crossref: Crossref, doi: str) -> str:
    entry = crossref.work(doi)
    return str(entry.text("title")) if entry else ""


def test_a_work_is_found(crossref: Crossref) -> None:
    assert title(crossref, DOI) == "Diplomacy and domestic politics: the logic of two-level games"
    assert title(crossref, DOI.upper()) == title(crossref, DOI)


def test_a_doi_that_is_not_there_is_none(crossref: Crossref) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert crossref.work("10.5555/none") is None


@pytest.mark.parametrize("doi", ODD)
def test_odd_dois_are_quoted(crossref: Crossref, services: Services, doi: str) -> None:
    assert title(crossref, doi) == services.crossref[doi]["title"][0]
    assert [one.doi for one in services.asked] == [doi]


def test_a_blank_makes_no_two_requests(crossref: Crossref, services: Services) -> None:
    assert crossref.work("10.5555/a b") is None
    assert len(services.asked) == 1


def test_habanero_itself_would_cut_at_the_hash(services: Services) -> None:
    theirs = habanero.Crossref(base_url=services.crossref_url).works(ids="10.5555/a#b?c=d&e")
    assert theirs["message"]["DOI"] == "10.5555/a"


def test_the_record_of_another_work_is_refused(crossref: Crossref, services: Services) -> None:
    services.fail("other", DOI)
    with pytest.raises(BadAnswer, match=r"10\.31171"):
        crossref.work(DOI)


@pytest.mark.parametrize("kind", ["bad-json", "html", "400", "403"])
def test_what_is_no_record_is_a_bad_answer(crossref: Crossref, services: Services, kind: str) -> None:
    services.fail(kind)
    with pytest.raises(BadAnswer):
        crossref.work(DOI)
    with pytest.raises(BadAnswer):
        crossref.works([DOI])
    with pytest.raises(BadAnswer):
        crossref.search("regionalism")


def test_failures_are_of_our_own_kinds(crossref: Crossref, services: Services) -> None:
    fault = services.fail("503")
    with pytest.raises(Unreachable):
        crossref.work(DOI)
    fault.kind = "429"
    with pytest.raises(RateLimited):
        crossref.search("regionalism")


def test_connections_are_pooled_and_the_mail_goes_along(services: Services, client: Client) -> None:
    crossref = Crossref(client)
    for _ in range(3):
        crossref.work(DOI)
    crossref.search("regionalism")
    assert len({one.connection for one in services.asked}) == 1
    assert all("refman/" in one.headers["user-agent"] for one in services.asked)


def test_other_users_of_habanero_are_left_alone(crossref: Crossref, services: Services) -> None:
    crossref.work(DOI)
    with pytest.raises(httpx2.HTTPStatusError):
        habanero.Crossref(base_url=services.crossref_url).works(ids="10.5555/none")


def test_many_are_asked_at_once(crossref: Crossref, services: Services) -> None:
    found = crossref.works([DOI, "10.5555/none", *ODD, "10.5555/short"])
    assert list(found) == [DOI, "10.5555/short"]
    assert [one.route for one in services.asked] == ["list"]


def test_no_more_than_a_batch_is_asked(crossref: Crossref, services: Services) -> None:
    crossref.works([f"10.5555/none.{number}" for number in range(BATCH + 5)])
    assert services.asked[0].target.count("doi%3A") == BATCH


def test_odd_dois_alone_are_not_asked_in_a_list(crossref: Crossref, services: Services) -> None:
    assert crossref.works(ODD) == {}
    assert not services.asked


def test_candidates_come_nearest_first(crossref: Crossref) -> None:
    found = crossref.search("Putnam 1988 Diplomacy and domestic politics", rows=3)
    assert len(found) == 3
    assert str(found[0].text("DOI")) == DOI


def test_a_work_may_have_next_to_nothing(crossref: Crossref) -> None:
    entry = crossref.work("10.5555/no-title")
    assert entry is not None
    assert entry.text("title") is None
