"""Whether a record is the work that a reference means: by title, names and numbers, the title perhaps translated."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from refman.matching.compare import (
    TITLES_ALIKE,
    agree,
    is_same_title,
    likeness,
    number_set,
    same_names,
    same_surname,
    words,
)
from refman.model import Entry, Field, Name, Text

Verdict = Literal["same", "differs", "other work"]
_CHECKED: Final = ("author", "issued", "volume", "issue", "page", "container-title")
_WEIGHT: Final = {"author": 2, "page": 2, "issued": 1, "volume": 1, "issue": 1, "container-title": 1}
_TITLES: Final = ("title", "original-title", "title-translation", "title-short", "shortTitle")
_NEARLY: Final = 0.6
_BOOKS: Final = frozenset({"book", "collection", "thesis", "report"})
_PARTS: Final = frozenset({"article-journal", "article-magazine", "article-newspaper", "chapter", "paper-conference"})
_NEVER: Final = frozenset({"review", "review-book", "periodical"})


@dataclass(frozen=True, slots=True)
class Verification:
    """The verdict, with what agrees and what contradicts; `title` is the likeness of the titles, None if untold."""

    verdict: Verdict
    title: float | None
    agreed: tuple[str, ...] = ()
    differs: tuple[str, ...] = ()


def verify(entry: Entry, record: Entry) -> Verification:
    """What a record is to an entry that bears its DOI: the same work, the same with differences, or another work.

    A title that agrees is outweighed only by everything else; a title in another language or script is no evidence,
    then names and numbers decide, and the first page has a veto.
    """
    title = _title(entry, record)
    told = {variable: _evidence(variable, entry, record) for variable in _CHECKED}
    agreed = tuple(variable for variable, same in told.items() if same)
    differs = tuple(variable for variable, same in told.items() if same is False)
    if _is_other(title, agreed, differs, has_titles=bool(_readings(entry) and _readings(record))):
        return Verification("other work", title, agreed, differs)
    if title is not None and title < TITLES_ALIKE:
        differs = ("title", *differs)
    return Verification("differs" if differs else "same", title, agreed, differs)


def is_certain(entry: Entry, record: Entry) -> bool:
    """True where a record found by search is the entry's work beyond doubt; a wrong DOI is worse than none.

    Asks for equal titles of three words or more (a slip of the pen allowed), the first author and the year, and bears
    no contradiction.
    """
    found = verify(entry, record)
    titles = [(a, b) for a in _readings(entry) for b in _readings(record)]
    if not any(is_same_title(a, b) for a, b in titles) or not _is_telling(entry) or not fit_in_type(entry, record):
        return False
    firsts = [names[0] for names in (_people(entry), _people(record)) if names]
    if len(firsts) < 2 or not same_surname(*firsts):
        return False
    nearly = _years_apart(entry, record) == 1 and "page" in found.agreed
    return (_years_apart(entry, record) == 0 or nearly) and not found.differs


def _is_other(title: float | None, agreed: tuple[str, ...], differs: tuple[str, ...], *, has_titles: bool) -> bool:
    support, against = sum(_WEIGHT[one] for one in agreed), sum(_WEIGHT[one] for one in differs)
    if title is not None and title >= TITLES_ALIKE:
        return against >= 4 and support < 2
    if title is not None and title >= _NEARLY:
        return support < 3 or against > 1 or "page" in differs
    if title is not None:
        return support < 5 or against > 1 or "page" in differs
    if has_titles:
        return bool(differs) and (support < 3 or against >= support or "page" in differs)
    return against > support


def _evidence(variable: str, entry: Entry, record: Entry) -> bool | None:
    """Whether any reading of the variable agrees with any other; None where there is nothing to compare."""
    if variable == "author":
        ours, theirs = _people(entry), _people(record)
        return same_names(ours, theirs) if ours and theirs else None
    if variable == "issued":
        apart = _years_apart(entry, record)
        return None if apart is None else apart <= 1
    told = {agree(variable, a.value, b.value) for a in _all(entry, variable) for b in _all(record, variable)}
    if False in told and True not in told and variable in {"volume", "issue"}:
        return _are_swapped(entry, record)
    return True if True in told else False if False in told else None


def _are_swapped(entry: Entry, record: Entry) -> bool:
    """True where volume and issue are the same two numbers, the one taken for the other, or one left out."""
    ours, theirs = _numbers(entry), _numbers(record)
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


def _numbers(entry: Entry) -> frozenset[str]:
    found = [entry.number("volume"), entry.number("issue")]
    return frozenset().union(*(number_set(number.value) for number in found if number))


def _title(entry: Entry, record: Entry) -> float | None:
    """The best likeness of any two readings of the titles."""
    scores = [likeness(a, b) for a in _readings(entry) for b in _readings(record)]
    return max((score for score in scores if score is not None), default=None)


def _readings(entry: Entry) -> list[str]:
    found = (field.value for variable in _TITLES for field in _all(entry, variable))
    return [value.value for value in found if isinstance(value, Text) and words(value.value)]


def _all(entry: Entry, variable: str) -> Iterable[Field]:
    field = entry.fields.get(variable)
    return (field, *field.rivals) if field else ()


def _people(entry: Entry) -> tuple[Name, ...]:
    return entry.names("author") or entry.names("editor")


def _years_apart(entry: Entry, record: Entry) -> int | None:
    ours, theirs = entry.date("issued"), record.date("issued")
    if ours is None or theirs is None or ours.year is None or theirs.year is None:
        return None
    return abs(ours.year - theirs.year)


def _is_telling(entry: Entry) -> bool:
    title = entry.text("title")
    return title is not None and len(words(title.value).split()) >= 3


def fit_in_type(entry: Entry, record: Entry) -> bool:
    """False for a book against an article and the like; reviews bear the titles of what they review."""
    pairs = (entry.type in _BOOKS and record.type in _PARTS, entry.type in _PARTS and record.type in _BOOKS)
    return not any(pairs) and (record.type not in _NEVER or record.type == entry.type)
