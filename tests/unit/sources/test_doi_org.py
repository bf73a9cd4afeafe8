"""doi.org, asked."""

import pytest

from refman.errors import BadAnswer
from refman.model import Name
from refman.sources.client import Client
from refman.sources.doi_org import DoiOrg
from refman.testing import Services


@pytest.mark.parametrize(
    ("doi", "agency"),
    [
        ("10.5281/zenodo.5935093", "DataCite"),
        ("10.1017/s0020818300027697", "Crossref"),
        ("10.5555/a#b?c=d&e", "Crossref"),
        ("10.5555/medra.1", "mEDRA"),
        ("10.5555/none", None),
    ],
)
def test_whose_a_doi_is(client: Client, doi: str, agency: str | None) -> None:
    assert DoiOrg(client).agency(doi) == agency


@pytest.mark.parametrize("kind", ["html", "bad-json", "400"])
def test_an_answer_without_an_agency_is_bad(client: Client, services: Services, kind: str) -> None:
    services.fail(kind)
    with pytest.raises(BadAnswer):
        DoiOrg(client).agency("10.5555/medra.1")


def test_a_record_comes_by_content_negotiation(client: Client) -> None:
    entry = DoiOrg(client).work("10.5555/medra.1")
    assert entry is not None
    assert entry.type == "article-journal"
    assert entry.names("author") == (Name("Bianchi", "Ada"),)
    assert [str(entry.value(name)) for name in ("volume", "page", "issued", "ISSN")] == [
        "12",
        "45-67",
        "2014-06",
        "1234-5679",
    ]
    assert {field.origin.detail for field in entry.fields.values()} == {"doi.org"}


def test_a_redirect_to_the_agency_is_followed(client: Client, services: Services) -> None:
    entry = DoiOrg(client).work("10.5555/jalc.1")
    assert entry is not None
    assert [one.route for one in services.asked] == ["cn", "cn"]


def test_no_record_is_none(client: Client) -> None:
    assert DoiOrg(client).work("10.5555/none") is None


@pytest.mark.parametrize("kind", ["html", "bad-json", "other", "loop"])
def test_what_is_no_record_of_it_is_a_bad_answer(client: Client, services: Services, kind: str) -> None:
    services.fail(kind)
    with pytest.raises(BadAnswer):
        DoiOrg(client).work("10.5555/medra.1")


def test_dirty_items_are_cleaned(client: Client, services: Services) -> None:
    services.others["10.5555/medra.1"]["item"] |= {
        "title": ["<i>Un</i> fatto"],
        "type": "journal-article",
        "author": [{}, "x", {"family": "Bianchi"}],
        "language": "kz",
        "issued": {"date-parts": [[None]]},
        "license": [{"URL": "x"}],
    }
    entry = DoiOrg(client).work("10.5555/medra.1")
    assert entry is not None
    assert (str(entry.text("title")), entry.type, entry.language) == ("<i>Un</i> fatto", "article-journal", None)
    assert entry.names("author") == (Name("Bianchi"),)
    assert "license" not in entry.fields
