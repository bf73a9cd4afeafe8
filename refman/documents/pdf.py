"""The text layer of a PDF as lines, by pdfium (the extra `pdf`)."""

from collections.abc import Iterator
from contextlib import closing
from time import monotonic
from typing import Any

from refman.documents import pdf_furniture, pdf_lines
from refman.documents.pdf_columns import columns
from refman.documents.pdf_page import Piece, pieces
from refman.errors import NotReadable
from refman.model import Issue

_PASSWORD = 4
_FEWEST = 12
"""Letters below which a page with pictures counts as scanned."""
_UNREADABLE = 0.3
_NAMED = 6
_LONGEST = 300.0
"""Seconds after which a file that does not end is given up."""


def text(data: bytes, *, where: str = "") -> tuple[str, list[Issue]]:
    """The text of a PDF, one printed line on each line, and what is to be said of pages without text.

    Raises:
        NotReadable: it is damaged, encrypted or scanned; or pdfium is not installed.
    """
    try:
        import pypdfium2  # noqa: PLC0415 - an extra, and slow to load
    except ImportError as error:
        hint = "pip install 'refman[pdf]'"
        raise NotReadable("a PDF is read with pypdfium2, which is not installed", where=where, hint=hint) from error
    try:
        with closing(pypdfium2.PdfDocument(data)) as document:
            pages = list(_pages(document, pypdfium2.raw, where))
            pictures = [number for number, page in enumerate(pages) if _is_picture(document, number, page)]
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD:
            hint = "save it without a password first"
            raise NotReadable("the PDF is encrypted with a password", where=where, hint=hint) from error
        raise NotReadable("the PDF is damaged", where=where, hint="open it and save it anew") from error
    _check(pages, pictures, where)
    issues = [_scanned(pictures, len(pages))] if pictures else []
    return pdf_lines.text([columns(page) for page in pdf_furniture.without(pages)]), issues


def _pages(document: Any, raw: Any, where: str) -> Iterator[list[Piece]]:
    start = monotonic()
    for page in document:
        if monotonic() - start > _LONGEST:
            raise NotReadable("the PDF takes too long to read", where=where, hint="give the pages with the references")
        with closing(page), closing(page.get_textpage()) as layer:
            yield pieces(layer.raw, raw)


def _letters(page: list[Piece]) -> int:
    return sum(char.isalpha() for piece in page for char in piece.text)


def _is_picture(document: Any, number: int, page: list[Piece]) -> bool:
    """Whether a page shows pictures and next to no text."""
    if _letters(page) >= _FEWEST:
        return False
    with closing(document[number]) as own:
        return any(True for _ in own.get_objects(filter=[3], max_depth=3))


def _check(pages: list[list[Piece]], pictures: list[int], where: str) -> None:
    letters = sum(map(_letters, pages))
    strange = sum(piece.text.count("\ufffd") for page in pages for piece in page)
    if letters + strange < _FEWEST:
        what = "the PDF is scanned: its pages are pictures, not text" if pictures else "the PDF holds no text"
        raise NotReadable(what, where=where, hint="recognise its text (OCR) first")
    if strange > _UNREADABLE * (letters + strange):
        what = "the fonts of the PDF do not tell which letters they show"
        raise NotReadable(what, where=where, hint="recognise its text (OCR) first")


def _scanned(pictures: list[int], count: int) -> Issue:
    named = ", ".join(str(number + 1) for number in pictures[:_NAMED]) + ", ..." * (len(pictures) > _NAMED)
    which = f"pages {named} are pictures" if len(pictures) > 1 else f"page {named} is a picture"
    return Issue("read/scanned-page", f"{which} of {count}; text in them is not read without OCR")
