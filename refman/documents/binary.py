"""What bytes are that are no text: a document that refman reads, or something else, with the way out of it."""

import io
import zipfile
import zlib
from typing import Literal

BinaryMedium = Literal["docx", "odt", "rtf", "epub", "pdf"]
_EXPORT = "save it as plain text or HTML first"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_PDF = b"%PDF-"
_PDF_HEAD = 1024
_RTF = b"{\\rtf"
_SIGNATURES: tuple[tuple[bytes, str, str], ...] = (
    (_PDF, "a PDF", "read it as one"),
    (_OLE, "an old Word or Excel file", "save it as .docx or as plain text first"),
    (_RTF, "an RTF file", "read it as one"),
    (b"SQLite format 3\x00", "an SQLite database", "name it with --library if it is a refman library"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image", "recognise its text (OCR) first"),
    (b"\xff\xd8\xff", "a JPEG image", "recognise its text (OCR) first"),
    (b"GIF8", "a GIF image", "recognise its text (OCR) first"),
    (b"II*\x00", "a TIFF image", "recognise its text (OCR) first"),
    (b"MM\x00*", "a TIFF image", "recognise its text (OCR) first"),
    (b"AT&TFORM", "a DjVu file", "convert it with djvutxt"),
    (b"\x1f\x8b", "a gzip archive", "unpack it first"),
    (b"BZh", "a bzip2 archive", "unpack it first"),
    (b"\xfd7zXZ\x00", "an xz archive", "unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", "unpack it first"),
    (b"Rar!\x1a\x07", "a RAR archive", "unpack it first"),
    (b"\x7fELF", "a program", "give a text instead"),
)
# By a part that the archive must have, or by the type that it says it is of.
_PARTS: tuple[tuple[str, BinaryMedium], ...] = (("word/document.xml", "docx"),)
_TYPES: tuple[tuple[bytes, BinaryMedium], ...] = (
    (b"application/vnd.oasis.opendocument.text", "odt"),
    (b"application/epub+zip", "epub"),
)
_OTHERS = (
    ("xl/workbook.xml", "an Excel workbook (xlsx)"),
    ("ppt/presentation.xml", "a PowerPoint presentation (pptx)"),
)
# Text holds tabs, line ends, form feeds and, from terminals, escapes; other control characters do not belong there.
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b\x1a\x1c\x1d\x1e\x1f")) + b"\x7f"
_SAMPLE = 1 << 16


def kind(data: bytes) -> tuple[str, str] | None:
    """What the bytes are and what to do about it, or None where they may be text.

    Example:
        >>> kind(b"%PDF-1.7 ...")[0]
        'a PDF'
    """
    if data.startswith(_OLE) and _ENCRYPTED in data:
        return "encrypted with a password", "save it without one first"
    for signature, what, hint in _SIGNATURES:
        if data.startswith(signature):
            return what, hint
    if data.startswith(_ZIP):
        return _zipped(data)
    return None


def is_noise(data: bytes) -> bool:
    """Whether NUL bytes or many control characters show that the bytes are no text in a one-byte code or UTF-8."""
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, delete=_CONTROLS))
    return b"\x00" in data or controls * 50 > len(sample)


def medium(data: bytes) -> BinaryMedium | None:
    r"""Which document the bytes are of those that are no text, or None.

    Example:
        >>> medium(b"%PDF-1.7"), medium(rb"{\rtf1 }"), medium("Абай жолы".encode())
        ('pdf', 'rtf', None)
    """
    # mail and servers leave lines before the head of a PDF
    if _PDF in data[:_PDF_HEAD] and (data.startswith(_PDF) or b"\x00" in data or b"endobj" in data):
        return "pdf"
    if data.startswith(_RTF):
        return "rtf"
    if not data.startswith(_ZIP):
        return None
    head = _type(data) or data[:_PDF_HEAD]
    told = next((medium for mark, medium in _TYPES if mark in head), None)
    return told or next((medium for part, medium in _PARTS if part in _names(data)), None)


def _type(data: bytes) -> bytes:
    """What an archive says it is of; nothing where it does not."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open("mimetype") as part:
            return part.read(_PDF_HEAD)
    except (zipfile.BadZipFile, KeyError, OSError, ValueError, RuntimeError, zlib.error):
        return b""


def _zipped(data: bytes) -> tuple[str, str]:
    names = _names(data)
    if not names:
        return "a ZIP archive that is cut off or damaged", "save or load it anew"
    return next(((what, _EXPORT) for part, what in _OTHERS if part in names), ("a ZIP archive", "unpack it first"))


def _names(data: bytes) -> frozenset[str]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return frozenset(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return frozenset()
