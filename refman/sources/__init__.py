"""All that refman knows of metadata services: Crossref, DataCite, doi.org; records read, judged and merged."""

from refman.matching import Candidate
from refman.sources.caps import mend_caps
from refman.sources.check import Difference, Finding, check
from refman.sources.lookup import lookup
from refman.sources.resolve import decline, propose, resolve, take
from refman.sources.source import Answer, Outcome, Sources

__all__ = [
    "Answer",
    "Candidate",
    "Difference",
    "Finding",
    "Outcome",
    "Sources",
    "check",
    "decline",
    "lookup",
    "mend_caps",
    "propose",
    "resolve",
    "take",
]
