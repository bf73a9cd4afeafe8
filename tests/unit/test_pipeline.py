from pathlib import Path

import pytest

from refman import pipeline
from refman.errors import Malformed, NoReferences, NotReadable
from refman.library import Library

PAGE = """A page

Әдебиеттер тізімі

1. Қабдолов З. Сөз өнері. – Алматы: Қазақ университеті, 1992. – 352 б.
2. Brown, J. (2020). The quiet border. Oxford: Example Press. (In Russian).
"""
HTML = "<html><body><h2>References</h2><ol><li>{}</li><li>{}</li></ol></body></html>".format(
    *(line.split(". ", 1)[1] for line in PAGE.splitlines()[-2:])
)
BIB = "@book{abai, title = {Қара сөздер}, year = 1918}\n"
JSON = '[{"id": "abai", "type": "book", "title": "Қара сөздер"}]'


@pytest.mark.parametrize("text", [PAGE, HTML], ids=["text", "html"])
def test_a_list_is_split_parsed_and_tagged(text: str) -> None:
    reading = pipeline.read(text.encode())
    assert [entry.language for entry in reading.entries] == ["kk", "ru"]
    assert [str(entry.date("issued")) for entry in reading.entries] == ["1992", "2020"]
    assert all(entry.reference and not entry.citekey for entry in reading.entries)


@pytest.mark.parametrize(("text", "name"), [(BIB, "refs.txt"), (JSON, "refs.bib"), (BIB, "refs.json")])
def test_the_content_decides_what_a_file_is(tmp_path: Path, text: str, name: str) -> None:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    (entry,) = pipeline.read(path).entries
    assert (entry.citekey, str(entry.text("title")), entry.language) == ("abai", "Қара сөздер", "kk")


def test_a_reader_outdoes_the_content() -> None:
    assert pipeline.read(PAGE.encode(), "text").entries
    with pytest.raises(Malformed, match="page"):
        pipeline.read(b"no entry", "bibtex", name="page")
    with pytest.raises(Malformed):
        pipeline.read(PAGE.encode(), "csl-json")


@pytest.mark.parametrize(
    ("source", "error", "told"),
    [
        (b"Nothing but a line.", NoReferences, "here: no references were found"),
        (b"", NotReadable, "here: "),
        (b"\x00\x01\x02" * 99, NotReadable, "here: "),
        (b"[]", NoReferences, "here: no references were found"),
    ],
)
def test_what_gives_nothing_is_told(source: bytes, error: type[Exception], told: str) -> None:
    with pytest.raises(error, match=told):
        pipeline.read(source, name="here")


def test_a_citation_that_is_not_marked_up_is_read_as_it_is_printed() -> None:
    printed = "Қабдолов З. Сөз өнері. – Алматы: Жазушы, 1992. – 352 б."
    marked = "<element-citation><article-title>A</article-title></element-citation>"
    xml = f"<ref-list><ref id='a'><mixed-citation>{printed}</mixed-citation></ref><ref id='b'>{marked}</ref></ref-list>"
    first, second = pipeline.read(xml.encode()).entries
    assert (first.citekey, str(first.text("title")), str(first.date("issued"))) == ("a", "Сөз өнері", "1992")
    assert first.reference
    assert first.reference.text == printed
    assert (second.citekey, str(second.text("title"))) == ("b", "A")


def test_lines_are_entries_one_by_one() -> None:
    entries = pipeline.parse_lines([" Қабдолов З. Сөз өнері. – Алматы, 1992.\r", "", "x"])
    assert [entry.reference.text if entry.reference else None for entry in entries] == [
        "Қабдолов З. Сөз өнері. – Алматы, 1992.",
        "",
        "x",
    ]
    assert entries[0].language == "kk"


def test_names_and_store_agree() -> None:
    entries = pipeline.read(PAGE.encode()).entries
    with Library(None) as library:
        preview = pipeline.store(entries, library, dry_run=True)
        assert not library.entries()
        assert preview == pipeline.store(entries, library)
        assert [entry.citekey for entry in library.entries()] == [entry.citekey for entry in pipeline.name(entries)]
        assert len(pipeline.store(pipeline.read(HTML.encode()).entries, library).known) == 2
