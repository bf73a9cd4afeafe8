"""How likely a record found by search is the work that was meant, and what to do: accept it, ask, or take none.

The weights come from printed references whose works are known (tests/benchmarks/matching.py fits and measures them).
Where a title stands in another script than the record's, it proves nothing; then names and numbers must all speak.
"""

import math
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Final, Literal

from refman.matching.about import is_headed_about
from refman.matching.evidence import BARE, features, is_hopeless, scripts_differ
from refman.matching.only import is_only_one
from refman.matching.printed import printed
from refman.matching.slip import is_registered_twice, is_slip
from refman.matching.titles import titles
from refman.matching.translated import likelihood_translated
from refman.matching.twice import is_one_work
from refman.matching.verify import fit_in_type, is_certain
from refman.model import Entry
from refman.tables import read_table

Choice = Literal["accept", "ask", "none"]
ACCEPT: Final = 0.5
ASK: Final = 0.45
_TAKEN: Final = 0.43
"""From what chance on a record is taken, if search brought it.

Chances are told as if every other work were not to be found at all; of the references that publishers deposit nearly
two in three have a DOI (1,292 of 2,000), and then it is as good as 0.58.
"""
_ALONE: Final = 0.3
"""From what chance on it is enough that a record is all that can be meant: 10 of 11 such are the work."""
_APART: Final = 0.5
_TWINS_APART: Final = 0.1
"""By how much the first must stand out, in log-odds, also from what may be a second DOI of the same work."""
_ONE_PLACE_APART: Final = 2
_AT_ONE_PLACE: Final = frozenset({"first-author", "page", "container"})
_WHOLE: Final = 0.9
_TITLE: Final = 0.85
_PLACED: Final = ("first-author", "year", "page")
_SURE: Final = 0.9
_LIKELY: Final = 0.6
_MOSTLY: Final = 0.65
_NEARLY: Final = 0.75
_HALF: Final = 0.5
_LONG_TITLE: Final = 40
_TO_THE_LETTER: Final = ("host-exact", "page", "page-exact", "page-form", "first-exact")
_ERRATUM: Final = 2
_ENOUGH: Final = 3
_MUCH: Final = 5
_AT_A_PLACE: Final = frozenset({"year", "volume", "container"})
_VERBATIM: Final = 0.98
"""The likeness of titles from which on no part of a series is meant by another."""
_SLIGHT: Final = 0.1
_KEPT: Final = (
    *"title first-author authors year volume issue page last-page container explained words words-back".split(),
    *"near near-back host-exact page-exact page-form first-exact about".split(),
)
"""The measures that tell a reader something; the others are made of them."""
_WHERE: Final = frozenset({"title", "volume", "issue", "page", "container", "DOI"})
_VARIABLES: Final = ("title", "first-author", "year", "volume", "issue", "page", "container")
_SAME_BUT: Final = frozenset({"title", "first-author", "year"})
"""What agrees where a wrong page is more likely a slip of the pen than another work; worth a question."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record with the chance (0 to 1) that it is the work, and what speaks for and against it.

    `evidence` gives the measures behind it: 1 for, -1 against, 0 untold, shares between 0 and 1.
    """

    record: Entry
    likelihood: float
    support: tuple[str, ...]
    against: tuple[str, ...]
    evidence: Mapping[str, float] = field(default_factory=dict)


def weigh(entry: Entry, record: Entry) -> Candidate:
    """The record as a candidate for the entry."""
    if is_hopeless(entry, record) and not scripts_differ(entry, record):
        return Candidate(record, 0.0, (), ())
    told = features(entry, record)
    chance = max(probability(told), _least(told))
    if told["title"] < _TITLE and scripts_differ(entry, record):
        chance = likelihood_translated(entry, record)
    told["about"] = float(_is_headed_about(entry, record))
    if not _fit_together(entry, record, told) or _is_about(told) or _is_another_issue(told):
        chance = 0.0
    title = _NEARLY if told["title-torn"] else _TITLE
    support = tuple(name for name in _VARIABLES if told[name] > (title if name == "title" else 0.5))
    if told["host-elsewhere"] and "container" not in support:
        support = (*support, "container")
    if told["company"] and told["authors"] == told["read-authors"] == 1:
        support = (*support, "authors")
    against = tuple(name for name in _contradictions(told) if not is_slip(name, entry, record, support))
    return Candidate(record, chance, support, against, {name: told[name] for name in _KEPT})


def _least(told: Mapping[str, float]) -> float:
    """The chance below which it cannot be, whatever is torn: the weights know little of torn print.

    The title at its place, by its author; or a torn title, and all that is printed and recorded besides.
    """
    if all(told[name] > 0 for name in _PLACED) and told["title"] >= _TITLE:
        return _SURE
    is_whole = min(told["near"], told["near-back"], told["title"]) >= _NEARLY and told["numbers-explained"] == 1
    is_named = min(told["first-author"], told["year"]) > 0 or min(told["container"], told["title"]) >= _HALF
    return _LIKELY if told["title-torn"] and is_whole and is_named else 0.0


def _fit_together(entry: Entry, record: Entry, told: Mapping[str, float]) -> bool:
    """False for a book against an article: its title is also that of its reviews and chapters.

    What was taken for a book may be an article, though; then its place, or all words of the record, are printed.
    """
    if fit_in_type(entry, record) or told["page"] > 0 or told["container"] > 0:
        return True
    is_all_there = told["words-back"] >= _WHOLE and min(told["first-author"], told["year"]) >= 0
    is_all_there = is_all_there or (told["title"] >= _TITLE and min(told["near"], told["near-back"]) >= _MOSTLY)
    return is_all_there and not record.type.startswith("review")


def _is_headed_about(entry: Entry, record: Entry) -> bool:
    return any(is_headed_about(title, printed(entry)) for title in titles(record)[:1] if " " in title)


def _is_about(told: Mapping[str, float]) -> bool:
    """True for the erratum of an article, or a reply to it, that has the article's title behind a word of its own.

    Where no title is printed, the erratum may be what is meant, if all numbers are its own.
    """
    is_elsewhere = bool(told["untitled"]) and min(told["volume"], told["page"], told["year"]) < 0
    return (told["title"] >= _HALF or is_elsewhere) and bool(told["about"])


def _is_another_issue(told: Mapping[str, float]) -> bool:
    """True for what nobody signed where a number differs, and for the whole where a part of it is meant.

    A table of contents has its title in common with thousands; the title of a book is printed with each chapter.
    """
    if told["title-host"] and (told["unnamed"] or told["host-page"]):
        return True
    differ = any(told[name] < 0 and told[f"read-{name}"] < 0 for name in ("volume", "issue", "page", "year"))
    is_known = told["title-long"] >= _HALF and told["page"] > 0
    return bool(told["no-authors"]) and differ and not is_known


def _contradictions(told: Mapping[str, float]) -> tuple[str, ...]:
    """What neither the printed text nor the reading of it bears out; a first page that agrees excuses the volume."""
    against = []
    is_torn_name = told["first-near"] > _SLIGHT and told["title"] >= _TITLE and max(told["page"], told["container"]) > 0
    if told["first-author"] < 0 and told["read-author"] < 0 and not (is_torn_name and told["year"] >= 0):
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
    bias, bare_alone, pairs = weight_pairs()
    bare = 1 - told["title"]
    score = (
        bias
        + bare_alone * bare
        + sum((plain + bare * also) * value for name, plain, also in pairs if (value := told[name]))
    )
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def choose(entry: Entry, records: Iterable[Entry]) -> tuple[Choice, list[Candidate]]:
    """What to do with the records of a search, and those worth a look as candidates, likeliest first.

    Accepted is a likely record that nothing contradicts and that stands out from the others; of a work that stands
    there twice, under two DOIs, the one that is printed closer. Too little print is no ground for a question.
    """
    found = sorted((weigh(entry, record) for record in records), key=lambda one: -one.likelihood)
    if found and _ALONE <= found[0].likelihood < ACCEPT and _is_only(entry, found[0], found):
        found[0] = replace(found[0], likelihood=_NEARLY)
    ranked = sorted(filter(_is_worth_a_look, found), key=lambda one: -_standing(one))
    if not ranked:
        return "none", []
    ranked = _preferred(ranked)
    first, *others = ranked
    is_enough = is_anchored(first.support) or _is_by_range(first) or is_certain(entry, first.record)
    is_enough = is_enough or _is_only(entry, first, found) or _is_all(first)
    if not is_enough and "title" not in first.support:
        return "none", []
    is_likely = first.likelihood >= _TAKEN and not first.against
    if is_enough and is_likely and all(_stands_out(first, one) for one in others if not _is_same(first, one)):
        return "accept", ranked
    return "ask", ranked


def _preferred(ranked: list[Candidate]) -> list[Candidate]:
    """The candidates, of those that are one work the one first that is taken: any is right, but one must be chosen.

    That is the one of which more is printed, then more to the letter, then the one that says more.
    """
    first = ranked[0]
    same = [one for one in ranked if one is first or _is_same(first, one)]
    best = max(same, key=lambda one: (len(one.support), _to_the_letter(one), len(one.record.fields)))
    return [best, *(one for one in ranked if one is not best)]


def _is_same(first: Candidate, other: Candidate) -> bool:
    return other.likelihood >= _TAKEN and not other.against and is_one_work(first.record, other.record)


def _is_only(entry: Entry, one: Candidate, found: Iterable[Candidate]) -> bool:
    return is_only_one(entry, one.record, [other.record for other in found])


def _is_worth_a_look(one: Candidate) -> bool:
    if "year" in one.against and not {"page", "volume"} & set(one.support):
        # Another edition, or another work of the same name.
        return False
    if one.likelihood >= _TAKEN or len(one.against) != 1:
        return one.likelihood >= _TAKEN
    whole = one.evidence.get("title", 0.0) >= _VERBATIM
    is_placed = set(one.support) >= _AT_A_PLACE and len(_title_of(one.record)) >= _LONG_TITLE
    if whole and len(one.support) >= _MUCH and (is_placed or "first-author" not in one.against):
        # A single slip among much that agrees, however seldom it was one in what was learned.
        return one.likelihood > 0
    return set(one.support) >= _SAME_BUT and one.likelihood >= _SLIGHT


def _stands_out(first: Candidate, other: Candidate) -> bool:
    if other.likelihood < _TAKEN:
        return True
    apart = _TWINS_APART if is_registered_twice(first.record, other.record) else _APART
    if "title" not in first.support and set(first.support) & set(other.support) >= _AT_ONE_PLACE:
        # Nothing that is printed can tell them apart but how their records are written.
        apart = _ONE_PLACE_APART
    return _standing(first) - _standing(other) >= apart


def _standing(one: Candidate) -> float:
    """The log-odds of a candidate, more for what was printed to the letter: seldom of use, so the weights know little.

    An erratum stands on the page of its article; who cites that page means the article.
    """
    return _log_odds(one.likelihood) + _to_the_letter(one) - _ERRATUM * one.evidence["about"]


def _to_the_letter(one: Candidate) -> float:
    return sum(one.evidence[name] for name in _TO_THE_LETTER)


def _log_odds(chance: float) -> float:
    return math.log(max(chance, 1e-13) / max(1 - chance, 1e-13))


def is_anchored(support: Collection[str]) -> bool:
    """True where more than one thing speaks for a match: a closed world knows few works, Crossref millions.

    Who and when, without a title and a place, may be any of the works of a year.
    """
    return len(support) + ("title" in support) >= _ENOUGH and not _WHERE.isdisjoint(support)


def _is_by_range(one: Candidate) -> bool:
    """True where both the first and the last page agree, and the first author or the host: one page may by chance."""
    told = one.evidence
    is_host = told["host-exact"] > 0 or (told["container"] > _WHOLE and told["words"] == 1)
    if "page" in one.support and is_host and not one.record.value("volume"):
        # On one page of a book begins one chapter.
        return True
    is_placed = not {"first-author", "container", "title"}.isdisjoint(one.support)
    return is_placed and "page" in one.support and one.evidence["last-page"] > 0


def _is_all(one: Candidate) -> bool:
    """True where a long title is printed and all that the record says besides, and nothing but that."""
    told = one.evidence
    is_there = min(told["title"], told["near-back"]) >= _WHOLE and told["near"] >= _TITLE
    return is_there and len(_title_of(one.record)) >= _LONG_TITLE


def _title_of(record: Entry) -> str:
    return str(record.value("title") or "")


@cache
def weight_pairs() -> tuple[float, float, list[tuple[str, float, float]]]:
    """The bias, the weight of there being no title, and of each piece of evidence its weight with and without one."""
    known = weights()
    names = [name for name in known if name not in {"bias", "bare"} and not name.endswith(BARE)]
    return known["bias"], known["bare"], [(name, known[name], known[f"{name}{BARE}"]) for name in names]


@cache
def weights() -> dict[str, float]:
    """The fitted weights of the evidence, by name."""
    told = read_table("refman.matching", "likelihood.toml")
    return dict(told["evidence"])
