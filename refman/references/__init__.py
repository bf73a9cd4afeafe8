"""References: a document's reference list split into printed references, and each read into an Entry."""

from refman.references.confidence import whole_confidence
from refman.references.in_use import use_weights
from refman.references.known import attach, headings
from refman.references.pairs import link, unite
from refman.references.parse import parse
from refman.references.split import split

__all__ = ["attach", "headings", "link", "parse", "split", "unite", "use_weights", "whole_confidence"]
