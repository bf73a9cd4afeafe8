"""Word documents as lines."""

import base64
import json

import pytest
from packed import archive, paragraph, word

from refman.documents import read
from refman.errors import NotReadable

NUMBERED = "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='{}'/></w:numPr>"
LISTS = (
    "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='{form}'/>"
    "<w:lvlText w:val='{text}'/></w:lvl></w:abstractNum>"
    "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
    "<w:num w:numId='2'><w:abstractNumId w:val='0'/>"
    "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='7'/></w:lvlOverride></w:num>"
)


@pytest.mark.parametrize(
    ("form", "text", "marks"),
    [
        ("decimal", "%1.", ["1. ", "2. ", "7. "]),
        ("decimal", "[%1]", ["[1] ", "[2] ", "[7] "]),
        ("lowerRoman", "%1)", ["i) ", "ii) ", "vii) "]),
        ("upperLetter", "%1.", ["A. ", "B. ", "G. "]),
        ("bullet", "\uf0b7", ["\u2022 "] * 3),
    ],
    ids=["stop", "bracket", "roman", "letter", "bullet"],
)
def test_numbers_are_restored(form: str, text: str, marks: list[str]) -> None:
    body = "".join(paragraph("Абай жолы", NUMBERED.format(number)) for number in (1, 1, 2))
    found = read(word(body, numbering=LISTS.format(form=form, text=text)))
    assert found.text == "".join(f"{mark}Абай жолы\n" for mark in marks)


def test_a_number_that_was_typed_as_well_stands_once() -> None:
    body = "".join(paragraph(text, NUMBERED.format(1)) for text in ("Абай жолы", "2. Көшпенділер", "3 тұрғын"))
    found = read(word(body, numbering=LISTS.format(form="decimal", text="%1.")))
    assert found.text == "1. Абай жолы\n2. Көшпенділер\n3. 3 тұрғын\n"


def boxed(*texts: str) -> str:
    boxes = "".join(f"<w:txbxContent>{paragraph(text)}</w:txbxContent>" for text in texts)
    return f"<w:p><w:r><w:pict>{boxes}</w:pict></w:r><w:r><w:t>Абай жолы. Алматы, 1990.</w:t></w:r></w:p>"


def test_a_box_stands_behind_its_paragraph() -> None:
    assert read(word(boxed("Сурет 1"))).text == "Абай жолы. Алматы, 1990.\nСурет 1\n"


def test_the_frame_of_a_page_is_none_of_the_text() -> None:
    assert read(word(boxed("Изм.", "Лист", "№ докум.", "ДП 07.00"))).text == "Абай жолы. Алматы, 1990.\n"


def test_a_list_of_a_style() -> None:
    styles = f"<w:style w:styleId='Ref'><w:pPr>{NUMBERED.format(1)}</w:pPr></w:style>"
    numbering = LISTS.format(form="decimal", text="%1.")
    body = paragraph("Абай", "<w:pStyle w:val='Ref'/>") * 2
    assert read(word(body, numbering=numbering, styles=styles)).text == "1. Абай\n2. Абай\n"


CHANGED = (
    "<w:p><w:r><w:t>Қара </w:t></w:r><w:ins><w:r><w:t>сөздер</w:t></w:r></w:ins>"
    "<w:del><w:r><w:delText>өлеңдер</w:delText></w:r></w:del></w:p>"
)
TABLE = (
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Абай</w:t></w:r></w:p>"
    "<w:p><w:r><w:t>1890</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
)
NOTED = "<w:p><w:r><w:t>Мәтін</w:t><w:footnoteReference w:id='3'/></w:r></w:p>"
NOTE = "<w:footnote w:id='3'><w:p><w:r><w:footnoteRef/><w:t>Сонда, 5 б.</w:t></w:r></w:p></w:footnote>"


def test_changes_are_taken_as_accepted() -> None:
    assert read(word(CHANGED)).text == "Қара сөздер\n"


def test_a_row_is_a_line() -> None:
    assert read(word(TABLE)).text == "1 Абай 1890\n"


def test_notes_follow_the_text() -> None:
    assert read(word(NOTED, footnotes=NOTE)).text == "Мәтін¹\n\n¹ Сонда, 5 б.\n"


def test_a_break_ends_a_line() -> None:
    assert read(word("<w:p><w:r><w:t>А</w:t><w:br/><w:t>Б</w:t></w:r></w:p>")).text == "А\nБ\n"


def test_a_doi_behind_a_link_is_written_out() -> None:
    data = archive(
        {
            "word/document.xml": read_text(
                word("<w:p><w:hyperlink r:id='r1'><w:r><w:t>Абай</w:t></w:r></w:hyperlink></w:p>")
            ),
            "word/_rels/document.xml.rels": "<Relationships><Relationship Id='r1' Target='https://doi.org/10.1000/1'/>"
            "</Relationships>",
        }
    )
    assert read(data).text == "Абай https://doi.org/10.1000/1\n"


def read_text(data: bytes) -> bytes:
    import io  # noqa: PLC0415
    import zipfile  # noqa: PLC0415

    return zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml")


ITEM = {"type": "book", "title": "Абай жолы", "author": [{"family": "Әуезов", "given": "М."}]}
CITED = json.dumps({"citationItems": [{"uris": ["http://zotero.org/1"], "itemData": {"id": 1, **ITEM}}]})
RECORD = (
    "<EndNote><Cite><record><rec-number>4</rec-number><titles><title>Абай</title></titles></record></Cite></EndNote>"
)


def field(instruction: str, shown: str, data: str = "") -> str:
    escaped = instruction.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
    hidden = f"<w:fldData>{data}</w:fldData>" if data else ""
    return (
        f"<w:p><w:r><w:fldChar w:fldCharType='begin'>{hidden}</w:fldChar></w:r>"
        f"<w:r><w:instrText>{escaped}</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>"
        f"<w:r><w:t>{shown}</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>"
    )


@pytest.mark.parametrize(
    "instruction", ["ADDIN ZOTERO_ITEM CSL_CITATION {}", "ADDIN CSL_CITATION {}"], ids=["Zotero", "Mendeley"]
)
def test_citation_fields_carry_their_works(instruction: str) -> None:
    once = field(instruction.format(CITED), "(Әуезов)")
    found = read(word(once + once))
    assert found.text == "(Әуезов)\n(Әуезов)\n"
    (carried,) = found.embedded
    assert carried.format == "csl-json"
    assert json.loads(carried.text) == [ITEM]


def test_mendeley_cite_keeps_them_in_a_tag() -> None:
    tag = "MENDELEY_CITATION_v3_" + base64.b64encode(CITED.encode()).decode()
    control = f"<w:sdtPr><w:tag w:val='{tag}'/></w:sdtPr><w:sdtContent><w:r><w:t>(1)</w:t></w:r></w:sdtContent>"
    body = f"<w:p><w:sdt>{control}</w:sdt></w:p>"
    found = read(word(body))
    assert found.text == "(1)\n"
    assert json.loads(found.embedded[0].text) == [ITEM]


@pytest.mark.parametrize("packed", [False, True], ids=["plain", "packed"])
def test_endnote_keeps_records(packed: bool) -> None:
    data = base64.b64encode(RECORD.encode()).decode() if packed else ""
    found = read(word(field("ADDIN EN.CITE " + ("" if packed else RECORD), "(1)", data)))
    (carried,) = found.embedded
    assert carried.format == "endnote-xml"
    assert "<title>Абай</title>" in carried.text


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (word("")[:-30], "cut off"),
        (archive({"word/document.xml": "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"}), "entities"),
        (archive({"word/document.xml": "<x>" * 500}), "without end"),
        (archive({"word/document.xml": "<x>not closed"}), "damaged"),
    ],
    ids=["cut off", "entities", "deep", "not closed"],
)
def test_what_is_broken_is_told_in_a_line(data: bytes, what: str) -> None:
    with pytest.raises(NotReadable, match=what):
        read(data)
