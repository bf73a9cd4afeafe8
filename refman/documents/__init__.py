"""Reading sources: bytes of any encoding, plain or HTML, become a Document of lines."""

from refman.documents.document import Document, read
from refman.documents.encoding import decode
from refman.documents.stream import read_lines

__all__ = ["Document", "decode", "read", "read_lines"]
