"""How likely a record found by search is the work that was meant, and what to do: accept it, ask, or take none.

The weights come from printed references whose works are known (tests/benchmarks/matching.py fits and measures them).
Where a title stands in another script than the record's, it proves nothing; then names and numbers must all speak.
"""

import math
import tomllib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final, Literal

from refman.matching.evidence import features, scripts_differ
from refman.matching.translated import likelihood_translated
from refman.matching.verify import fit_in_type, is_certain
from refman.model import Entry

Choice = Literal["accept", "ask", "none"]
ACCEPT: Final = 0.5
ASK: Final = 0.2
_APART: Final = 0.15
_TITLE: Final = 0.85
_ENOUGH: Final = 3
_SAME_BUT: Final = frozenset({"title", "first-author", "year"})
"""What agrees where a wrong page is more likely a slip of the pen than another work; worth a question."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record with the chance (0 to 1) that it is the work, and what speaks for and against it."""

    record: Entry
    likelihood: float
    support: tuple[str, ...]
    against: tuple[str, ...]


def weigh(entry: Entry, record: Entry) -> Candidate:
    """The record as a candidate for the entry."""
    told = features(entry, record)
    chance = probability(told)
    if told["title"] < _TITLE and scripts_differ(entry, record):
        chance = likelihood_translated(entry, record)
    # A book's title is also that of its reviews and chapters; what the labeller took for a book may be an article.
    if not fit_in_type(entry, record) and not (told["page"] > 0 or told["container"] > 0):
        chance = 0.0
    variables = ("title", "first-author", "year", "volume", "issue", "page", "container")
    support = tuple(name for name in variables if told[name] > (_TITLE if name == "title" else 0.5))
    return Candidate(record, chance, support, _contradictions(told))


def _contradictions(told: Mapping[str, float]) -> tuple[str, ...]:
    """What neither the printed text nor the reading of it bears out; a first page that agrees excuses the volume."""
    against = []
    if told["first-author"] < 0 and told["read-author"] < 0:
        against.append("first-author")
    if told["year"] < 0 and not (told["year-near"] and told["page"] > 0):
        against.append("year")
    if told["page"] < 0 and told["read-page"] < 0:
        against.append("page")
    if told["page"] <= 0:
        against += [name for name in ("volume", "issue") if told[name] < 0 and told[f"read-{name}"] < 0]
    return tuple(against)


def probability(told: Mapping[str, float]) -> float:
    """The chance that evidence gives, by the fitted weights."""
    weights = _weights()
    score = weights["evidence"]["bias"] + sum(weights["evidence"][name] * value for name, value in told.items())
    # The candidates that a search brings are more often right than their evidence by itself would have it.
    best = weights["best"]
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, best["bias"] + best["score"] * score))))


def choose(entry: Entry, records: Iterable[Entry]) -> tuple[Choice, list[Candidate]]:
    """What to do with the records of a search, and those worth a look as candidates, likeliest first.

    Accepted is a likely record that nothing contradicts and that stands out from the others; one that is twice there
    under two DOIs is asked for.
    """
    ranked = sorted((weigh(entry, record) for record in records), key=lambda one: -one.likelihood)
    ranked = [one for one in ranked if one.likelihood >= ASK or (one.likelihood and set(one.support) >= _SAME_BUT)]
    if not ranked:
        return "none", []
    first, *others = ranked
    stands_out = all(first.likelihood - other.likelihood > _APART or other.likelihood < ACCEPT for other in others)
    is_likely = first.likelihood >= ACCEPT and not first.against and stands_out
    if is_likely and (is_anchored(first.support) or is_certain(entry, first.record)):
        return "accept", ranked
    return "ask", ranked


def is_anchored(support: Collection[str]) -> bool:
    """True where more than one thing speaks for a match: a closed world knows few works, Crossref millions."""
    return len(support) + ("title" in support) >= _ENOUGH


@cache
def _weights() -> dict[str, dict[str, float]]:
    weights: dict[str, dict[str, float]] = tomllib.loads(
        files("refman.matching").joinpath("likelihood.toml").read_text("utf-8")
    )
    return weights
