"""All that refman knows of telling works apart: whether two entries, in whatever scripts, mean one work."""

from refman.matching.compare import agree, skeleton
from refman.matching.direction import direction
from refman.matching.evidence import features
from refman.matching.glance import are_apart
from refman.matching.groups import Group, grouped
from refman.matching.judge import Match, judge
from refman.matching.keys import keys
from refman.matching.likelihood import Candidate, Choice, choose
from refman.matching.pairs import same_works, within
from refman.matching.relation import Pair, relate
from refman.matching.twice import is_one_work
from refman.matching.verify import verify

__all__ = [
    "Candidate",
    "Choice",
    "Group",
    "Match",
    "Pair",
    "agree",
    "are_apart",
    "choose",
    "direction",
    "features",
    "grouped",
    "is_one_work",
    "judge",
    "keys",
    "relate",
    "same_works",
    "skeleton",
    "verify",
    "within",
]
