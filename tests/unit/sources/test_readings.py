"""What may have been meant by a DOI that is registered nowhere."""

from dataclasses import replace

import pytest

from refman.model import Entry, Field, Origin, Reference, Text
from refman.sources.readings import other_readings, readings_of


@pytest.mark.parametrize(
    ("doi", "readings"),
    [
        pytest.param("10.1/a", [], id="too short to be one"),
        pytest.param("10.1000/abc", [], id="nothing to mend"),
        pytest.param("10.1000/Abc?x=y", ["10.1000/abc"], id="query"),
        pytest.param("10.1000/abc#here", ["10.1000/abc"], id="fragment"),
        pytest.param("10.1000/abc/full?x=y", ["10.1000/abc/full", "10.1000/abc"], id="page and query"),
        pytest.param("10.1000/abc.pdf", ["10.1000/abc"], id="file"),
        pytest.param("10.48550/arXiv.2106.01345v2", ["10.48550/arxiv.2106.01345"], id="version"),
        pytest.param("10.1000/123Accessed", ["10.1000/123"], id="glued word"),
        pytest.param("10.1000/123.PMID:77", ["10.1000/123"], id="glued number"),
        pytest.param("10.1000/123(дата", ["10.1000/123"], id="glued Cyrillic word"),
        pytest.param('10.1000/abc"onmouseover', ["10.1000/abc"], id="quotation mark"),
        pytest.param("10.1000/publishedin", [], id="a word that is the DOI"),
    ],
)
def test_what_hangs_on_is_taken_off(doi: str, readings: list[str]) -> None:
    assert other_readings(doi) == readings


@pytest.mark.parametrize(
    ("printed", "doi", "readings"),
    [
        pytest.param("doi:10.1000/ab. 12", "10.1000/ab", ["10.1000/ab.12"], id="stop and blank"),
        pytest.param("doi:10.1000/ab 12 (in Russian)", "10.1000/ab", ["10.1000/ab12"], id="blank"),
        pytest.param("doi:10.1000/ab (in Russian)", "10.1000/ab", [], id="words"),
        pytest.param("doi:10.1000/ab.", "10.1000/ab", [], id="nothing"),
    ],
)
def test_a_doi_may_go_on_behind_a_blank(printed: str, doi: str, readings: list[str]) -> None:
    field = Field(Text(doi), Origin("printed", "rule", (0, 4 + len(doi))))
    entry = Entry(fields={"DOI": field}, reference=Reference(printed))
    assert readings_of(entry) == readings
    mine = replace(field, origin=Origin("user"))
    assert readings_of(entry.with_fields({"DOI": mine})) == []


def test_without_a_doi_there_is_nothing_to_read() -> None:
    assert readings_of(Entry()) == []
