"""DataCite, asked."""

import pytest

from refman.errors import BadAnswer, Unreachable
from refman.sources.client import Client
from refman.sources.datacite import DataCite
from refman.testing import Services

DOI = "10.5281/zenodo.5935093"


def test_a_work_is_found(client: Client) -> None:
    entry = DataCite(client).work(DOI)
    assert entry is not None
    assert str(entry.text("DOI")) == DOI


def test_a_doi_that_is_not_there_is_none(client: Client) -> None:
    assert DataCite(client).work("10.5281/none") is None


@pytest.mark.parametrize("kind", ["html", "bad-json", "other", "400"])
def test_what_is_no_record_of_it_is_a_bad_answer(client: Client, services: Services, kind: str) -> None:
    services.fail(kind)
    with pytest.raises(BadAnswer):
        DataCite(client).work(DOI)


def test_a_failing_service_is_unreachable(client: Client, services: Services) -> None:
    services.fail("500")
    with pytest.raises(Unreachable):
        DataCite(client).work(DOI)


def test_the_record_of_another_work_is_refused(client: Client, services: Services) -> None:
    services.datacite[DOI] = services.datacite["10.5281/zenodo.5550001"]
    with pytest.raises(BadAnswer, match=r"zenodo\.5550001"):
        DataCite(client).work(DOI)
