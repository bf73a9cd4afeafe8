"""What people write by hand is read, and what is wrong in it is told in one line."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from refman.errors import NotLabelled
from refman.model import Reference, to_item
from refman.references import parse
from refman.training import draft, read_labelled
from refman.training.labelled import OTHER, Labelled

ANYSTYLE = """<?xml version="1.0" encoding="UTF-8"?>
<dataset>
  <sequence>
    <author>Абай Құнанбайұлы. </author>
    <title>Қара сөздер. </title>
    <journal>Жұлдыз, </journal>
    <volume>12(3), </volume>
    <pages>pp. 4–9, </pages>
    <date>(1995).</date>
  </sequence>
  <sequence>
    <author>Smith, J. (Ed.). </author><title>A book &amp; a half. </title><location>Oxford: </location>
  </sequence>
</dataset>
"""
Write = Callable[[str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write(text: str) -> Path:
        path = tmp_path / "mine.xml"
        path.write_text(text, "utf-8")
        return path

    return write


def values(line: Labelled) -> list[tuple[str, str]]:
    return [piece for piece in line.segments if piece[0] != OTHER]


def test_anystyles_xml_is_brought_to_our_scheme(write: Write) -> None:
    first, second = read_labelled(write(ANYSTYLE))
    assert values(first) == [
        ("author", "Абай Құнанбайұлы"),
        ("title", "Қара сөздер"),
        ("container-title", "Жұлдыз"),
        ("volume", "12"),
        ("issue", "3"),
        ("page", "4–9"),
        ("issued", "1995"),
    ]
    assert values(second) == [("editor", "Smith, J."), ("title", "A book & a half"), ("publisher-place", "Oxford")]


def test_a_draft_is_read_as_it_stands(write: Write) -> None:
    text = "Смит Дж. «О реке» [Текст] // Вестник <КазНУ> & Ко. – 2020. – Т. 2(38). – С. 4–9. (In Russian)"
    (line,) = read_labelled(write(draft([text, "", "  "])))
    assert line.text == text
    assert {"container-title", "volume", "page"} <= {name for name, _ in line.segments}


def test_segments_of_json_lines(write: Write) -> None:
    record = {"segments": [["author", "Абай"], ["other", ". "], ["title", "Өлең"], ["other", "."]]}
    (line,) = read_labelled(write(json.dumps(record) + "\n\n" + json.dumps(record)))
    assert line.segments == (("author", "Абай"), ("other", ". "), ("title", "Өлең"), ("other", "."))


def details(text: str) -> dict[str, object]:
    """What `refman parse --json-details` prints of a line, as far as it is read back."""
    (entry,) = parse([Reference(text)])
    item = to_item(entry, trail=True)
    custom = item["custom"]
    fields = {name: {"value": item.get(name, custom.get(name)), **trail} for name, trail in custom["trail"].items()}
    return {"reference": text, "fields": fields}


def test_corrected_details_are_read(write: Write) -> None:
    record = details("Қабдолов З. Сөз өнері. – Алматы: Жазушы, 1983. – 352 б.")
    record["fields"]["title"] = {"value": "Сөз"}  # type: ignore[index]
    del record["fields"]["publisher"]  # type: ignore[attr-defined]
    (line,) = read_labelled(write(json.dumps(record)))
    assert values(line) == [
        ("author", "Қабдолов З."),
        ("title", "Сөз"),
        ("publisher-place", "Алматы"),
        ("issued", "1983"),
        ("number-of-pages", "352"),
    ]


@pytest.mark.parametrize(
    ("reference", "span", "value"),
    [
        pytest.param("Абай. Москва, 1994Выпуск 2.", [18, 24], "Выпуск", id="against another word"),
        pytest.param("J. Smith. Phys. Rev. Lett, 2", [10, 25], "Phys. Rev. Lett.", id="a stop added"),
        pytest.param("A classi\ufb01er of fires.", [0, 20], "A classifier of fires", id="a ligature parted"),
    ],
)
def test_a_value_that_is_printed_otherwise_is_believed_where_its_letters_stand(
    write: Write, reference: str, span: list[int], value: str
) -> None:
    record = {"reference": reference, "fields": {"title": {"value": value, "span": span}}}
    (line,) = read_labelled(write(json.dumps(record, ensure_ascii=False)))
    assert values(line) == [("title", reference[slice(*span)])]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("", "there is no labelled reference in it", id="empty"),
        pytest.param("<dataset/>", "there is no labelled reference in it", id="no sequence"),
        pytest.param("<dataset><sequence>a</sequence></dataset>", "there is no labelled reference", id="no label"),
        pytest.param("<dataset>\n<sequence>", "mine.xml:2: this is no XML", id="broken"),
        pytest.param("<!DOCTYPE d [<!ENTITY a 'b'>]><d/>", "XML entities", id="entities"),
        pytest.param(
            "<dataset><sequence><autor>a</autor></sequence></dataset>",
            "mine.xml: reference 1: there is no label 'autor'; did you mean 'author'?",
            id="unknown label",
        ),
        pytest.param("title: Абай", "mine.xml:1: this is neither XML nor a JSON line", id="neither"),
        pytest.param('{"title": "a"}', "neither 'segments' nor 'reference' and 'fields'", id="another object"),
        pytest.param("[1]", "neither 'segments' nor 'reference' and 'fields'", id="no object"),
        pytest.param('{"segments": [["title"]]}', "a segment is no pair of label and text", id="no pair"),
        pytest.param('{"segments": [["nosuch", "a"]]}', "no label 'nosuch'; there are DOI", id="no such label"),
        pytest.param(
            '{"reference": "Абай.", "fields": {"title": {"value": "Мұхтар", "span": [0, 4]}}}',
            "the value of 'title' is not in the reference",
            id="a value that is not printed",
        ),
        pytest.param(
            '{"reference": "Абай.", "fields": {"author": {"value": [{"family": "Абай"}], "span": [0, 99]}}}',
            "the value of 'author' is not in the reference",
            id="a span beyond the end",
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told(write: Write, text: str, told: str) -> None:
    with pytest.raises(NotLabelled) as caught:
        read_labelled(write(text))
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(NotLabelled, match="it cannot be read"):
        read_labelled(tmp_path / "nosuch.xml")
    (tmp_path / "odd.xml").write_bytes("<dataset>Абай".encode("cp1251"))
    with pytest.raises(NotLabelled, match="no text in UTF-8"):
        read_labelled(tmp_path / "odd.xml")
