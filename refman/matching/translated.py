"""A record whose title is a translation: what a translation leaves standing must all speak for it.

Names in any romanisation, year, volume, issue, first page, ISSN. The Russian original and its English edition have the
same authors and year, but other pages, and often other volumes: one number that contradicts is a veto.
"""

from typing import Final

from refman.matching.compare import agree, first_page, same_surname
from refman.matching.evidence import people
from refman.model import Entry, Value

_POINTS: Final = {"page": 3, "volume": 1, "issue": 1, "ISSN": 2, "container-title": 1, "original-title": 4}
_ENOUGH: Final = 4
_SURE: Final = 0.95
_MAYBE: Final = 0.5


def likelihood_translated(entry: Entry, record: Entry) -> float:
    """The chance that a record in another script is the work.

    Calibrated on tests/corpus/cross_script.jsonl, where no pair that gets _SURE is wrong.
    """
    names, year = _same_people(entry, record), _years_apart(entry, record)
    told = {name: _told(name, entry, record) for name in _POINTS}
    if names is False or (year is not None and year > 0) or False in (told["page"], told["volume"], told["issue"]):
        return 0.0
    points = sum(_POINTS[name] for name, same in told.items() if same)
    if names and year == 0 and points >= _ENOUGH:
        return _SURE
    return _MAYBE if points >= 2 or (names and year == 0) else 0.0


def _told(name: str, entry: Entry, record: Entry) -> bool | None:
    if name == "original-title":
        ours, theirs = entry.value("title"), record.value("original-title")
        return True if ours and theirs and agree("title", ours, theirs) else None
    if name == "page":
        return _same_page(entry.value("page"), record.value("page"))
    mine, other = entry.fields.get(name), record.fields.get(name)
    if mine is None or other is None:
        return None
    told = {agree(name, a.value, b.value) for a in (mine, *mine.rivals) for b in (other, *other.rivals)}
    same = True if True in told else False if False in told else None
    # Container titles are translated too; an ISSN may be that of the other edition.
    return None if same is False and name in {"container-title", "ISSN"} else same


def _same_page(ours: Value | None, theirs: Value | None) -> bool | None:
    return None if ours is None or theirs is None else first_page(str(ours)) == first_page(str(theirs))


def _same_people(entry: Entry, record: Entry) -> bool | None:
    """True where all printed names stand in the record in their order; None where either has none."""
    ours, theirs = people(entry), people(record)
    if not ours or not theirs:
        return None
    return all(same_surname(a, b) for a, b in zip(ours, theirs, strict=False)) and len(ours) <= len(theirs)


def _years_apart(entry: Entry, record: Entry) -> int | None:
    ours, theirs = entry.date("issued"), record.date("issued")
    if ours is None or theirs is None or ours.year is None or theirs.year is None:
        return None
    return abs(ours.year - theirs.year)
