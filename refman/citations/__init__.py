"""Citations in running text: which references a document cites, which it never does, and what its list lacks."""

from refman.citations.check import check
from refman.citations.citation import Citation, Cited, Missing, Report
from refman.citations.keyed import by_keys, keyed

__all__ = ["Citation", "Cited", "Missing", "Report", "by_keys", "check", "keyed"]
