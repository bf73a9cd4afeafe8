"""DataCite's records as entries."""

import json
from pathlib import Path
from typing import Any

import pytest

from refman.model import Name
from refman.sources.datacite_record import read_record
from refman.testing import Services


def test_a_record_is_read(services: Services) -> None:
    entry = read_record(services.datacite["10.5281/zenodo.5935093"]["attributes"])
    assert entry.type == "article-journal"
    assert entry.names("author") == (Name("dos Santos", "J. C. D."),)
    assert str(entry.text("title")).startswith("POR QUE A ORGANIZAÇÃO")
    assert str(entry.date("issued")) == "2022-02-01"
    assert entry.language == "pt"
    assert entry.fields["title"].origin.detail == "datacite"


def test_institutions_languages_and_translations_are_kept(services: Services) -> None:
    entry = read_record(services.datacite["10.5281/zenodo.5550001"]["attributes"])
    assert entry.type == "dataset"
    assert entry.names("author") == (Name(literal="Тіл институты"), Name("Әбенова", "Г."))
    title, translation = entry.text("title"), entry.text("title-translation")
    assert title is not None
    assert translation is not None
    assert (title.lang, translation.lang, entry.language) == ("kk", "en", "kk")
    assert str(entry.text("abstract")) == "Made for the tests."
    assert str(entry.text("publisher")) == "Zenodo"


@pytest.mark.parametrize(
    ("attributes", "variable", "value"),
    [
        pytest.param(
            {"creators": [{"name": "Abai, Qunanbaiuly"}]}, "author", (Name("Abai", "Qunanbaiuly"),), id="comma"
        ),
        pytest.param({"creators": [{"name": "Абай"}]}, "author", (Name(literal="Абай"),), id="undivided"),
        pytest.param({"publicationYear": 1890}, "issued", "1890", id="year-alone"),
        pytest.param(
            {"publicationYear": 1890, "dates": [{"dateType": "Issued", "date": "1891-02"}]}, "issued", "1890", id="odds"
        ),
        pytest.param({"publisher": "(:unav)"}, "publisher", "None", id="no-publisher"),
        pytest.param(
            {"container": {"title": "J", "volume": "7", "firstPage": "1", "lastPage": "9"}}, "page", "1-9", id="pages"
        ),
        pytest.param({"container": {"title": "J", "firstPage": "1", "lastPage": "1"}}, "page", "1", id="one-page"),
        pytest.param(
            {"relatedItems": [{"relationType": "IsPublishedIn", "titles": [{"title": "J"}], "volume": "4"}]},
            "volume",
            "4",
            id="published-in",
        ),
        pytest.param({"container": {"title": "J", "identifier": "14337851"}}, "ISSN", "1433-7851", id="issn"),
        pytest.param({"container": {"identifier": "10.5555/x"}}, "ISSN", "None", id="no-issn"),
    ],
)
def test_variables_are_filled(attributes: dict[str, Any], variable: str, value: object) -> None:
    found = read_record(attributes).value(variable)
    assert (found if isinstance(value, tuple) else str(found)) == value


@pytest.mark.parametrize(
    "junk", [{}, {"titles": "x"}, {"titles": [None]}, {"creators": [{}]}, {"types": []}, {"dates": 7}]
)
def test_junk_does_not_make_it_raise(junk: dict[str, Any]) -> None:
    assert read_record(junk).type == "document"


def test_every_real_record_is_read(shared: Path) -> None:
    files = sorted((shared / "datacite" / "works").glob("*.json"))
    assert len(files) > 250
    for file in files:
        record = json.loads(file.read_text("utf-8"))
        attributes = record.get("attributes", record)
        entry = read_record(attributes)
        assert str(entry.text("DOI")) == attributes["doi"], file.name
        assert entry.text("title"), file.name
        assert entry.date("issued") or not attributes["publicationYear"], file.name


@pytest.mark.parametrize("relation", ["IsPreviousVersionOf", "IsObsoletedBy", "IsVersionOf", "References"])
def test_a_newer_version_is_told(relation: str) -> None:
    related = {"relationType": relation, "relatedIdentifier": "10.5281/zenodo.2"}
    told = [issue.message for issue in read_record({"doi": "10.5281/zenodo.1", "relatedIdentifiers": [related]}).issues]
    is_newer = relation in {"IsPreviousVersionOf", "IsObsoletedBy"}
    assert told == (["the work was followed by a newer version (10.5281/zenodo.2)"] if is_newer else [])
