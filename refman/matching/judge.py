"""Whether two entries are one work, neither of them better than the other: two printed forms, or two records."""

from dataclasses import dataclass
from typing import Final, Literal

from refman.matching.glance import same_doi
from refman.matching.likelihood import ACCEPT, ASK, is_anchored, weigh
from refman.matching.verify import verify
from refman.model import Entry

Verdict = Literal["same", "unsure", "different"]
_BY_DOI: Final = 0.99


@dataclass(frozen=True, slots=True)
class Match:
    """The verdict on two entries, the chance (0 to 1) that they are one work, and what speaks for and against it.

    `support` and `against` name the evidence: `title`, `first-author`, `year`, `volume`, `issue`, `page`, `container`,
    `authors` (where there are several, all of them), `DOI`.
    """

    verdict: Verdict
    likelihood: float
    support: tuple[str, ...]
    against: tuple[str, ...]


def judge(a: Entry, b: Entry) -> Match:
    """Whether two entries mean one work; the order of the two makes no difference.

    What contradicts, two different DOIs among it, leaves at best `unsure`: a reprint, or a slip of the pen. One DOI
    under two entries that are plainly two works is a misprint in one of them.
    """
    sides = (weigh(a, b), weigh(b, a))
    likelihood = max(side.likelihood for side in sides)
    support = tuple(dict.fromkeys(name for side in sides for name in side.support))
    # What either side excuses is no contradiction.
    against = tuple(name for name in sides[0].against if name in sides[1].against)
    is_doi = same_doi(a, b)
    if is_doi and verify(a, b).verdict != "other work":
        likelihood, support = max(likelihood, _BY_DOI), ("DOI", *support)
    elif is_doi is False:
        against = ("DOI", *against)
    is_same = likelihood >= ACCEPT and not against and (is_doi or is_anchored(support))
    verdict: Verdict = "same" if is_same else "unsure" if likelihood >= ASK else "different"
    return Match(verdict, likelihood, support, against)
