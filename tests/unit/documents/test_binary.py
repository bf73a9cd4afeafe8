"""What bytes are by their first bytes."""

import pytest

from refman.documents.binary import is_noise, kind


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.4", "a PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word or Excel file"),
        (b"PK\x03\x04 xl/workbook.xml", "an Excel workbook (xlsx)"),
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
