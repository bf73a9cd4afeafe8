"""What documents there are, and how large one may be."""

from typing import Literal

Medium = Literal["text", "html", "markdown", "tex", "docx", "odt", "rtf", "epub", "pdf"]
LARGEST = 256 << 20
"""Bytes of the largest source that is read; of what may have no end, one more need be asked for."""
