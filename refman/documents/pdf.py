"""The text layer of a PDF as lines, by pdfium (the extra `pdf`), which a process of its own runs."""

import json
import re
import subprocess
import sys
from dataclasses import dataclass
from importlib.util import find_spec

from refman.documents import own, pdf_furniture, pdf_lines, pdf_notes, pdf_page
from refman.documents.pdf_columns import columns
from refman.documents.pdf_page import Piece
from refman.errors import NotReadable
from refman.model import Issue

_FEWEST = 12
_FILE_NAME = re.compile(r"\.(?:docx?|tex|indd|qxd|pdf|rtf|dvi|ps)\b|^Microsoft Word|^untitled", re.IGNORECASE)
_PARTED = re.compile(r"\s*[;,]\s*|\s+(?:and|und|&)\s+")
_UNREADABLE = 0.3
_NAMED = 6
_FAILED = range(32, 48)
_PASSWORD = 36
_LONGEST = 600.0
"""Seconds after which a file that does not end is given up."""
_OCR = "recognise its text (OCR) first"


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a PDF shows: its text, one printed line on each, what is to be said of it, what it says of itself."""

    text: str
    issues: tuple[Issue, ...]
    own: own.Item


def read(data: bytes, *, where: str = "") -> Drawn:
    """What a PDF shows.

    Raises:
        NotReadable: it is damaged, encrypted or scanned, or takes too much; or pdfium is not installed.
    """
    if find_spec("pypdfium2") is None:
        hint = "pip install 'refman[pdf]'"
        raise NotReadable("a PDF is read with pypdfium2, which is not installed", where=where, hint=hint)
    told, *found = [json.loads(line) for line in _drawn(data, where).splitlines()]
    pages = [[Piece(*piece) for piece in page] for _, page in found]
    pictures = [number for number, (is_picture, _) in enumerate(found, 1) if is_picture]
    _check(pages, bool(pictures), where)
    issues = (_scanned(pictures, len(pages)),) if pictures else ()
    text = pdf_lines.text(pdf_notes.apart([columns(page) for page in pdf_furniture.without(pages)]))
    return Drawn(text, issues, _own(told))


def _own(told: dict[str, str]) -> own.Item:
    """The item by the properties of the file; a title that is the name of a file says nothing."""
    title = told.get("Title", "")
    if len(title.split()) < 3 or _FILE_NAME.search(title):
        return {}
    people = [name for name in _PARTED.split(told.get("Author", "")) if " " in name.strip()]
    return own.from_properties(title, people)


def _drawn(data: bytes, where: str) -> bytes:
    """What the process that runs pdfium writes."""
    command = [sys.executable, "-I", pdf_page.__file__]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=_LONGEST, check=False)
    except subprocess.TimeoutExpired as error:
        raise _too_much(where) from error
    if done.returncode == _PASSWORD:
        hint = "save it without a password first"
        raise NotReadable("the PDF is encrypted with a password", where=where, hint=hint)
    if done.returncode in _FAILED:
        raise NotReadable("the PDF is damaged", where=where, hint="open it and save it anew")
    if done.returncode:
        raise _too_much(where)
    return done.stdout


def _too_much(where: str) -> NotReadable:
    hint = "print it to a new PDF, or give the pages with the references"
    return NotReadable("the PDF takes more time or memory than any honest one", where=where, hint=hint)


def _check(pages: list[list[Piece]], has_pictures: bool, where: str) -> None:
    letters = sum(char.isalpha() for page in pages for piece in page for char in piece.text)
    strange = sum(piece.text.count("\ufffd") for page in pages for piece in page)
    if letters + strange < _FEWEST:
        what = "the PDF is scanned: its pages are pictures, not text" if has_pictures else "the PDF holds no text"
        raise NotReadable(what, where=where, hint=_OCR)
    if strange > _UNREADABLE * (letters + strange):
        raise NotReadable("the fonts of the PDF do not tell which letters they show", where=where, hint=_OCR)


def _scanned(pictures: list[int], count: int) -> Issue:
    named = ", ".join(map(str, pictures[:_NAMED])) + ", ..." * (len(pictures) > _NAMED)
    which = f"pages {named} are pictures" if len(pictures) > 1 else f"page {named} is a picture"
    return Issue("read/scanned-page", f"{which} of {count}; text in them is not read without OCR")
