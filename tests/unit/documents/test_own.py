"""The entry of a document itself."""

from pathlib import Path

import pytest
from packed import archive, paragraph, word

from refman import pipeline
from refman.documents import describe, read
from refman.errors import NotReadable

PAGES = Path(__file__).parents[4] / "shared" / "pages"
needs_pages = pytest.mark.skipif(not PAGES.exists(), reason="the pages are not here")
TAGS = """<html><head><meta name="citation_title" content="Абай &amp; біз">
<meta name="citation_author" content="Қабдолов, З."><meta content="Әуезов М." name="citation_author">
<meta name="citation_journal_title" content="Жұлдыз"><meta name="citation_volume" content="3">
<meta name="citation_firstpage" content="5"><meta name="citation_lastpage" content="9">
<meta name="citation_publication_date" content="1983/05/01"><meta name="citation_doi" content="10.1000/1">
<meta name="citation_reference" content="citation_title=Сөз өнері; citation_author=З. Қабдолов; citation_year=1992;">
</head><body><p>Text</p></body></html>"""
RAW = """<html><head>
<meta name="citation_reference" content="Қабдолов З. Сөз өнері. – Алматы: Қазақ университеті, 1992.">
<script type="application/ld+json">{"@type": "Article", "citation": ["Абай. Өлеңдер. – Алматы: Жазушы, 1977."]}</script>
</head><body><p>Text</p></body></html>"""


def test_tags_of_a_page() -> None:
    assert describe(read(TAGS.encode())) == {
        "type": "article-journal",
        "title": "Абай & біз",
        "author": [{"family": "Қабдолов", "given": "З."}, {"family": "М.", "given": "Әуезов"}],
        "container-title": "Жұлдыз",
        "volume": "3",
        "page": "5-9",
        "issued": "1983-05-01",
        "DOI": "10.1000/1",
    }


def test_references_in_tags_are_taken() -> None:
    (entry,) = pipeline.read(TAGS.encode()).entries
    title = entry.text("title")
    assert title
    assert title.value == "Сөз өнері"


def test_references_printed_in_tags_are_parsed() -> None:
    found = pipeline.read(RAW.encode()).entries
    assert [entry.reference.text[:5] for entry in found if entry.reference] == ["Қабдо", "Абай."]


def test_properties_of_a_word_document() -> None:
    told = "<dc:title>Сөз өнері</dc:title><dc:creator>Зейнолла Қабдолов</dc:creator>"
    core = f"<c xmlns:dc='http://purl.org/dc/elements/1.1/'>{told}</c>"
    data = archive({"word/document.xml": part(word(paragraph("x"))), "docProps/core.xml": core})
    assert describe(read(data))["author"] == [{"family": "Қабдолов", "given": "Зейнолла"}]


def part(data: bytes) -> bytes:
    import io  # noqa: PLC0415
    import zipfile  # noqa: PLC0415

    return zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml")


def test_a_document_that_does_not_say_is_told() -> None:
    with pytest.raises(NotReadable, match="does not say"):
        pipeline.describe(b"1, 2, 3", name="x")


@needs_pages
@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "conference-paper-2024.txt",
            {
                "type": "paper-conference",
                "title": "Navigating the Foreign Policy Perspectives of Kazakhstan in a Changing World Order",
                "author": [{"family": "Bakhtiyarova", "given": "Aigerim"}],
                "container-title": "Panel POL13: Kazakhstan in International Relations: Re-evaluations",
                "note": "Affiliation: L.N. Gumilyov Eurasian National University",
                "issued": "2024",
            },
        ),
        ("syssoyeva-2023-article-page.txt", {"issued": "2023", "note": "ORCID: 0000-0001-9216-363X"}),
        (
            "riac-article-2022.txt",
            {"author": [{"family": "Pasatoiu", "given": "Florin"}, {"family": "Nitoiu", "given": "Cristian"}]},
        ),
        ("conference-paper-2022.txt", {"issued": "2022"}),
        ("conference-panel-2024.txt", {"issued": "2024"}),
    ],
)
def test_pages(name: str, expected: dict[str, object]) -> None:
    found = describe(read(PAGES / name))
    assert {variable: found.get(variable) for variable in expected} == expected
    assert len(found["abstract"]) > 200
