"""What bytes are by their first bytes."""

import io
import zipfile

import pytest

from refman.documents.binary import is_noise, kind, medium


def packed(*names: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name in names:
            archive.writestr(name, "<x/>")
    return data.getvalue()


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.4", "a PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word or Excel file"),
        (packed("xl/workbook.xml"), "an Excel workbook (xlsx)"),
        (b"PK\x03\x04 cut off", "a ZIP archive that is cut off or damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "encrypted with a password"),
        (b"\x1f\x8b\x08", "a gzip archive"),
        (b"\xff\xd8\xff\xe0", "a JPEG image"),
    ],
)
def test_kind(data: bytes, what: str) -> None:
    found = kind(data)
    assert found
    assert found[0] == what


def test_text_is_of_no_kind() -> None:
    assert kind(b"PKzip, history of") is None
    assert kind("Қабдолов З.".encode()) is None


def test_noise() -> None:
    assert is_noise(b"a\x00b")
    assert not is_noise("Қабдолов\t\r\n\x0c".encode())


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"%PDF-1.4", "pdf"),
        (b"HTTP/1.0 200 OK\r\n\r\n%PDF-1.4 ... endobj", "pdf"),
        (b"A note on %PDF-1.4 in plain words", None),
        (rb"{\rtf1\ansi x}", "rtf"),
        (packed("[Content_Types].xml", "word/document.xml"), "docx"),
        (packed("xl/workbook.xml"), None),
        (b"PK\x03\x04 cut off", None),
        ("Қабдолов З.".encode(), None),
    ],
)
def test_the_medium_is_told_by_content(data: bytes, told: str | None) -> None:
    assert medium(data) == told
