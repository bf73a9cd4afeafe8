"""What bytes are that are no text: told by their first bytes, with the way out of it."""

_EXPORT = "save it as plain text or HTML first"
_SIGNATURES: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF-", "a PDF", "copy the reference list out of it, or convert it with pdftotext"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word or Excel file", _EXPORT),
    (b"{\\rtf", "an RTF file", _EXPORT),
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
_ZIPPED = (
    (b"word/", "a Word document (docx)", _EXPORT),
    (b"opendocument.text", "an OpenDocument text (odt)", _EXPORT),
    (b"application/epub", "an EPUB book", _EXPORT),
    (b"xl/", "an Excel workbook (xlsx)", _EXPORT),
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
    for signature, what, hint in _SIGNATURES:
        if data.startswith(signature):
            return what, hint
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(data)
    return None


def is_noise(data: bytes) -> bool:
    """Whether NUL bytes or many control characters show that the bytes are no text in a one-byte code or UTF-8."""
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, delete=_CONTROLS))
    return b"\x00" in data or controls * 50 > len(sample)


def _zipped(data: bytes) -> tuple[str, str]:
    for mark, what, hint in _ZIPPED:
        if mark in data[:_SAMPLE]:
            return what, hint
    return "a ZIP archive", "unpack it first"
