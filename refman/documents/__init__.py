"""Reading sources: text in any encoding, HTML, Word, OpenDocument, RTF, EPUB, PDF, LaTeX, Markdown become lines."""

from refman.documents.document import LARGEST, Document, Medium, describe, flatten, read, sources
from refman.documents.embedded import Embedded
from refman.documents.encoding import decode
from refman.documents.stream import read_lines

__all__ = [
    "LARGEST",
    "Document",
    "Embedded",
    "Medium",
    "decode",
    "describe",
    "flatten",
    "read",
    "read_lines",
    "sources",
]
