"""Files made to do harm: one line of what is wrong, soon, in bounded memory."""

import sys
import zipfile
import zlib
from pathlib import Path

import pytest
from packed import WORD, archive

from refman.documents import archive as bounds
from refman.documents import document, read
from refman.documents.html_stream import LARGE
from refman.errors import NotReadable

ENTITIES = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>]>"
OUTSIDE = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"


def page_of_blanks() -> bytes:
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" " * (1 << 20)) for _ in range(1024)) + packer.flush()
    return (
        b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] "
        b"/Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>\nendobj\n"
        b"4 0 obj\n"
        b"<< /Filter /FlateDecode /Length "
        + str(len(packed)).encode()
        + b" >>\nstream\n"
        + packed
        + b"\nendstream\nendobj\ntrailer\n<< /Size 5 /Root 1 0 R >>\n%%EOF"
    )


@pytest.mark.skipif(sys.platform == "win32", reason="processes cannot be bounded there")
@pytest.mark.parametrize("data", [page_of_blanks()], ids=["a gigabyte of blanks"])
def test_a_pdf_that_takes_too_much(data: bytes) -> None:
    with pytest.raises(NotReadable, match="more time or memory"):
        read(data)


def test_a_tree_of_pages_without_end() -> None:
    data = (
        b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [2 0 R] "
        b"/Count 1000000 >>\nendobj\ntrailer\n<< /Size 3 /Root 1 0 R >>\n%%EOF"
    )
    with pytest.raises(NotReadable, match=r"damaged|no text"):
        read(data)


@pytest.mark.parametrize("name", ["word/document.xml", "content.xml"])
@pytest.mark.parametrize("head", [ENTITIES, OUTSIDE], ids=["a bomb", "a file outside"])
def test_entities_are_refused(name: str, head: str) -> None:
    told = {"mimetype": "application/vnd.oasis.opendocument.text"} if name == "content.xml" else {}
    parts = {name: f"{head}<x>&a;</x>"} | told
    with pytest.raises(NotReadable, match="entities"):
        read(archive(parts))


def test_an_archive_that_unpacks_to_too_much(tmp_path: Path) -> None:
    path = tmp_path / "bomb.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed, packed.open("word/document.xml", "w") as part:
        part.write(f"<w:document xmlns:w='{WORD}'><w:body><w:p><w:r><w:t>".encode())
        for _ in range(200):
            part.write(b" " * (1 << 20))
    with pytest.raises(NotReadable, match="unpacks to more than 192 MB"):
        read(path)


def test_elements_without_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "_MOST_ELEMENTS", 1000)
    body = "<w:p/>" * 2000
    with pytest.raises(NotReadable, match="more than 1,000 elements"):
        read(archive({"word/document.xml": f"<w:document xmlns:w='{WORD}'><w:body>{body}</w:body></w:document>"}))


def test_a_file_larger_than_a_document(tmp_path: Path) -> None:
    path = tmp_path / "blanks.txt"
    with path.open("wb") as file:
        file.truncate(1 << 30)
    with pytest.raises(NotReadable, match="larger than 256 MB"):
        read(path)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no such device")
def test_a_device_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document, "LARGEST", 1 << 20)
    with pytest.raises(NotReadable, match="larger than 1 MB"):
        read(Path("/dev/zero"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.rtf", "a.html"])
def test_blanks_without_end_are_few(tmp_path: Path, name: str, encoding: str) -> None:
    head = "{\\rtf1 " if name == "a.rtf" else "<p>" if name == "a.html" else ""
    said = (
        f"{head}1. Abai K. Words. Almaty, 1890.{' ' * (4 << 20)}\n{chr(10) * (4 << 20)}2. Brown T. Roads. Oxford, 1999."
    )
    (tmp_path / name).write_bytes(said.encode("utf-8" if name == "a.rtf" else encoding))
    found = read(tmp_path / name).text
    assert " ".join(found.split()).endswith("1. Abai K. Words. Almaty, 1890. 2. Brown T. Roads. Oxford, 1999.")
    assert len(found) < (4 << 20)


@pytest.mark.parametrize(
    "markup",
    ["<div>" * 100_000 + "<p>Абай<p>Қара", "<p>" + " " * LARGE + "Абай<script>x<p></script><p>Қара"],
    ids=["deep", "large"],
)
def test_pages_beyond_measure_are_read_without_a_tree(markup: str) -> None:
    assert read(markup.encode()).text == "Абай\nҚара\n"


def test_groups_without_end() -> None:
    with pytest.raises(NotReadable, match="without end"):
        read(b"{\\rtf1" + b"{" * 100_000)


@pytest.mark.parametrize("macro", [b"\\footnote{", b"\\begin{thebibliography}\\bibitem["])
def test_macros_without_end(macro: bytes) -> None:
    assert read(b"\\documentclass{a}\\begin{document}Abai" + macro * 2_000).text.startswith("Abai")
