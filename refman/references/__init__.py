"""References: a document's reference list split into printed references, and each read into an Entry."""

from typing import TYPE_CHECKING

from refman.later import later
from refman.references.labelling.confidence import whole_confidence
from refman.references.labelling.in_use import use_weights
from refman.references.parse import parse

if TYPE_CHECKING:
    from refman.references.known import attach, headings
    from refman.references.pairs import link, unite
    from refman.references.splitting.split import split

__all__ = ["attach", "headings", "link", "parse", "split", "unite", "use_weights", "whole_confidence"]

# who reads lines has no use for lists
__getattr__ = later(
    __name__, {"attach": "known", "headings": "known", "link": "pairs", "split": "splitting.split", "unite": "pairs"}
)
