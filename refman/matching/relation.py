"""What two entries are to each other: one work, two that belong together, two that a person must look at, or strangers.

Judged as records are judged for a printed reference; but where a search asks which of many records is meant, here two
forms of one work may each be poor: equal titles, authors and years are enough as long as nothing speaks against it.
Parts, editions, replies, preprints and English editions of a journal are works of their own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from refman.matching.about import marks, relations
from refman.matching.compare import agree, is_other_part, latin, skeleton, words
from refman.matching.glance import Glance, contradictions, glance, is_about, languages_differ, same_doi, titles
from refman.matching.judge import Match, judge
from refman.matching.verify import fit_in_type
from refman.model import Entry, Number, Text, Value, normal_doi

Relation = Literal["same", "related", "doubtful", "different"]
_BY_TITLE: Final = 0.97
_BY_PLACE: Final = 0.95
_ENOUGH: Final = 3
_WHOLE_DAY: Final = len("1998-07-02")
_NUMBER = re.compile(r"\d+")
_SLIP: Final = frozenset({"DOI", "number-of-pages"})
"""What two forms of one work may differ in by a slip; a person must look."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two entries, what they are to each other, the chance (0 to 1) that they are one work, and why.

    `support` and `against` name the evidence, as in `Match`; `relation` is `preprint`, `translation`, `about`, `part`
    or `edition` for related works, else empty.
    """

    first: Entry
    second: Entry
    verdict: Relation
    probability: float
    support: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    relation: str = ""


def relate(a: Entry, b: Entry) -> Pair:
    """What the two are to each other; their order makes no difference.

    Example:
        >>> from refman.model import Date, Field, Name, Text
        >>> def book(name, title):
        ...     fields = {"author": (Name(name),), "title": Text(title), "issued": Date.parse("1928")}
        ...     return Entry("", "book", {name: Field(value) for name, value in fields.items()})
        >>> relate(book("Пропп", "Морфология сказки"), book("Propp", "Morfologiya skazki")).verdict
        'same'
    """
    match, told = judge(a, b), glance(a, b)
    if match.support[:1] == ("DOI",):
        return Pair(a, b, "same" if match.verdict == "same" else "doubtful", *_why(match))
    against = tuple(_contradictions(a, b, told, match))
    rules = (
        _BY_TITLE * _is_by_title(told),
        _BY_PLACE * (_is_by_place(a, b, told) or _is_by_shelf_mark(a, b) or _is_by_law(a, b)),
    )
    chance = max(match.likelihood, *rules)
    is_likely = match.verdict == "same" or chance >= _BY_PLACE
    if not is_likely and not (told.title and told.author is not False) and match.verdict != "unsure":
        return Pair(a, b, "different", match.likelihood, match.support, against)
    relation = _relation(a, b, told, against)
    if relation:
        return Pair(a, b, "related", 1 - chance, match.support, against, relation)
    if is_likely and not against:
        return Pair(a, b, "same", chance, match.support)
    if against and not set(against) <= _SLIP:
        return Pair(a, b, "different", match.likelihood, match.support, against)
    return Pair(a, b, "doubtful", match.likelihood, match.support, against)


def _why(match: Match) -> tuple[float, tuple[str, ...], tuple[str, ...]]:
    return match.likelihood, match.support, match.against


def _is_by_title(told: Glance) -> bool:
    return told.title and told.author is not False and told.years == 0


def _is_by_place(a: Entry, b: Entry, told: Glance) -> bool:
    """True where author, year and place agree, and titles do not contradict because they are in two languages."""
    placed = told.author and told.years == 0 and told.page and told.numbers
    if not placed:
        return False
    return told.title or languages_differ(a, b) or _same_host(a, b) or bool(_same_range(a, b))


def _is_by_shelf_mark(a: Entry, b: Entry) -> bool:
    """True for one sheet of one archive, whose name may be abbreviated."""
    marks = [str(entry.value("number") or entry.value("archive_location") or "") for entry in (a, b)]
    ours, theirs = (frozenset(words(str(entry.value("archive") or "")).split()) for entry in (a, b))
    is_one = bool(ours and theirs) and (ours <= theirs or theirs <= ours)
    return is_one and len(_NUMBER.findall(marks[0])) >= _ENOUGH and skeleton(marks[0]) == skeleton(marks[1])


def _is_by_law(a: Entry, b: Entry) -> bool:
    """True for one law: its number and day are the same, and the one title has the other in it."""
    if not a.type == b.type == "legislation":
        return False
    days = [date.iso if (date := entry.date("issued")) else "" for entry in (a, b)]
    numbers = [_NUMBER.findall(str(entry.value("number") or ""))[:1] for entry in (a, b)]
    titles = [words(str(entry.value("title") or "")) for entry in (a, b)]
    is_one = numbers[0] == numbers[1] and days[0] == days[1] and min(titles, key=len) in max(titles, key=len)
    return is_one and bool(numbers[0]) and all(titles) and len(days[0]) == _WHOLE_DAY


def _contradictions(a: Entry, b: Entry, told: Glance, match: Match) -> Iterator[str]:
    yield from contradictions(told)
    yield from (name for name in ("edition", "number") if _differ(a, b, name))
    if any(is_other_part(words(x), words(y)) for x in titles(a)[:1] for y in titles(b)[:1]):
        yield "title"
    # What has pages in a book is a chapter of it, even one of the same title; without, the type is easily misread.
    has_pages = [entry.value("page") is not None for entry in (a, b)]
    is_hosted = "page" in match.support or ("container" in match.support and has_pages[0] == has_pages[1])
    if not is_hosted and not (fit_in_type(a, b) and fit_in_type(b, a)):
        yield "type"
    if _differ(a, b, "number-of-pages"):
        yield "number-of-pages"
    if same_doi(a, b) is False:
        yield "DOI"


def _relation(a: Entry, b: Entry, told: Glance, against: tuple[str, ...]) -> str:
    """What two works have to do with each other; empty where they are one, or strangers."""
    if is_about(a, b):
        return "about"
    if told.title and told.author is not False and is_preprint(a) != is_preprint(b):
        return "preprint"
    if _is_translation(a, b, told, against):
        return "translation"
    if told.title and told.author is not False and "type" not in against:
        if {"volume", "title"} & set(against) or (told.years == 0 and "page" in against):
            return "part"
        return "edition" if {"year", "edition"} & set(against) and not _are_two_laws(a, b) else ""
    return ""


def _are_two_laws(a: Entry, b: Entry) -> bool:
    """True for laws of one name that were passed on two days; later ones of the name take the place of earlier ones."""
    days = [date.iso if (date := entry.date("issued")) else "" for entry in (a, b)]
    return a.type == b.type == "legislation" and days[0] != days[1] and {*map(len, days)} == {_WHOLE_DAY}


def _is_translation(a: Entry, b: Entry, told: Glance, against: tuple[str, ...]) -> bool:
    """True for an article and the English edition of its journal: the titles speak two languages, the places differ."""
    if told.title or not told.author or told.years != 0 or not languages_differ(a, b):
        return False
    moved = bool({"page", "DOI", "volume"} & set(against)) and told.numbers is not False
    return moved or (bool(told.page) and _same_range(a, b) is False)


def _same_range(a: Entry, b: Entry) -> bool | None:
    """Whether first and last pages agree; None where a last page is missing, which is often abridged."""
    ranges = [_NUMBER.findall(str(entry.value("page") or "")) for entry in (a, b)]
    if any(len(found) != 2 for found in ranges):
        return None
    (first, last), (other, end) = ranges
    return bool(first == other and (last.endswith(end) or end.endswith(last)))


def _differ(a: Entry, b: Entry, name: str) -> bool:
    ours, theirs = (_numbers(entry.value(name)) for entry in (a, b))
    return bool(ours and theirs) and not (ours <= theirs or theirs <= ours)


def _numbers(value: Value | None) -> frozenset[str]:
    text = value.value if isinstance(value, Number | Text) else ""
    return frozenset(number.lstrip("0") for number in _NUMBER.findall(text))


def _same_host(a: Entry, b: Entry) -> bool:
    ours, theirs = a.value("container-title"), b.value("container-title")
    return bool(ours and theirs and agree("container-title", ours, theirs))


def is_preprint(entry: Entry) -> bool:
    """True for what a preprint server has, by its DOI or its name."""
    doi = normal_doi(str(entry.value("DOI") or "")) or ""
    if doi.startswith(tuple(relations()["preprint"]["dois"])):
        return True
    if entry.value("page") and entry.value("container-title") and not doi:
        return False
    named = ("container-title", "publisher", "genre", "number", "URL", "archive", "note", "volume", "collection-title")
    said = " ".join(str(entry.value(name) or "") for name in named)
    said += " " + entry.reference.text if entry.reference and not doi else ""
    return not frozenset(map(skeleton, latin(said).split())).isdisjoint(marks("preprint"))
