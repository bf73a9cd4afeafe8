"""Reading sources: bytes of any encoding, plain or HTML, become a Document of lines."""

from refman.documents.document import Document, read
from refman.documents.encoding import decode

__all__ = ["Document", "decode", "read"]
