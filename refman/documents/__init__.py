"""Reading sources: text in any encoding, HTML, Word, OpenDocument, RTF, EPUB, PDF, LaTeX, Markdown become lines."""

from typing import TYPE_CHECKING

from refman.documents.encoding import decode
from refman.documents.medium import LARGEST, Medium
from refman.documents.stream import read_lines
from refman.later import later

if TYPE_CHECKING:
    from refman.documents.document import Document, describe, flatten, read, sources
    from refman.documents.embedded import Embedded

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

# who reads a stream of lines has no use for documents
__getattr__ = later(
    __name__,
    dict.fromkeys(("Document", "describe", "flatten", "read", "sources"), "document") | {"Embedded": "embedded"},
)
