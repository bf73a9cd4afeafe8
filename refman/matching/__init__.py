"""All that refman knows of telling works apart: whether two entries, in whatever scripts, mean one work."""

from refman.matching.compare import agree, skeleton
from refman.matching.evidence import features
from refman.matching.judge import Match, judge
from refman.matching.likelihood import Candidate, choose
from refman.matching.verify import verify

__all__ = ["Candidate", "Match", "agree", "choose", "features", "judge", "skeleton", "verify"]
