"""What two entries are to each other: one work, two that belong together, two that a person must look at, or strangers.

Judged as records are judged for a printed reference; but where a search asks which of many records is meant, here two
forms of one work may each be poor: equal titles, authors and years are enough as long as nothing speaks against it.
Parts, editions, replies, preprints and English editions of a journal are works of their own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from refman.languages import script
from refman.matching.about import folded_words, marks, relations
from refman.matching.compare import (
    agree,
    first_page,
    is_other_part,
    is_same_title,
    latin,
    number_set,
    same_surname,
    skeleton,
    words,
)
from refman.matching.evidence import people
from refman.matching.judge import Match, judge
from refman.matching.printed import printed
from refman.matching.verify import fit_in_type
from refman.model import Entry, Name, Number, Text, Value, normal_doi

Relation = Literal["same", "related", "doubtful", "different"]
_TITLES: Final = ("title", "original-title", "title-translation")
_BY_TITLE: Final = 0.97
_BY_PLACE: Final = 0.95
_ENOUGH: Final = 3
_WHOLE_DAY: Final = len("1998-07-02")
_STEM: Final = 5
_LONG: Final = 6
_PAUSE = re.compile(r"[:.(;?!\[/\u2013\u2014]\s|[(\[]")
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


@dataclass(frozen=True, slots=True)
class _Told:
    """What agrees: titles, first authors (None: untold), years apart (None: untold), the place."""

    title: bool
    author: bool | None
    years: int | None
    page: bool | None
    numbers: bool | None


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
    match, told = judge(a, b), _tell(a, b)
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


def _tell(a: Entry, b: Entry) -> _Told:
    ours, theirs = people(a), people(b)
    return _Told(
        title=any(_is_one_title(x, y) for x in _titles(a) for y in _titles(b)),
        author=_is_one_person(ours[0], theirs[0]) if ours and theirs else None,
        years=_years_apart(a, b),
        page=_same_page(a, b),
        numbers=_same_numbers(a, b),
    )


def _is_by_title(told: _Told) -> bool:
    return told.title and told.author is not False and told.years == 0


def _is_by_place(a: Entry, b: Entry, told: _Told) -> bool:
    """True where author, year and place agree, and titles do not contradict because they are in two languages."""
    placed = told.author and told.years == 0 and told.page and told.numbers
    if not placed:
        return False
    return told.title or _languages_differ(a, b) or _same_host(a, b) or bool(_same_range(a, b))


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


def _contradictions(a: Entry, b: Entry, told: _Told, match: Match) -> Iterator[str]:
    if told.author is False:
        yield "first-author"
    if told.years and not (told.years == 1 and told.page and told.numbers):
        yield "year"
    if told.page is False:
        yield "page"
    if told.numbers is False and not told.page:
        yield "volume"
    yield from (name for name in ("edition", "number") if _differ(a, b, name))
    if any(is_other_part(words(x), words(y)) for x in _titles(a)[:1] for y in _titles(b)[:1]):
        yield "title"
    # What has pages in a book is a chapter of it, even one of the same title; without, the type is easily misread.
    has_pages = [entry.value("page") is not None for entry in (a, b)]
    is_hosted = "page" in match.support or ("container" in match.support and has_pages[0] == has_pages[1])
    if not is_hosted and not (fit_in_type(a, b) and fit_in_type(b, a)):
        yield "type"
    if _differ(a, b, "number-of-pages"):
        yield "number-of-pages"
    dois = [normal_doi(str(entry.value("DOI") or "")) for entry in (a, b)]
    if all(dois) and dois[0] != dois[1]:
        yield "DOI"


def _relation(a: Entry, b: Entry, told: _Told, against: tuple[str, ...]) -> str:
    """What two works have to do with each other; empty where they are one, or strangers."""
    if _is_about(a, b):
        return "about"
    if told.title and told.author is not False and is_preprint(a) != is_preprint(b):
        return "preprint"
    if _is_translation(a, b, told, against):
        return "translation"
    if told.title and told.author is not False and "type" not in against:
        if {"volume", "title"} & set(against) or (told.years == 0 and "page" in against):
            return "part"
        return "edition" if {"year", "edition"} & set(against) else ""
    return ""


def _is_translation(a: Entry, b: Entry, told: _Told, against: tuple[str, ...]) -> bool:
    """True for an article and the English edition of its journal: the titles speak two languages, the places differ."""
    if told.title or not told.author or told.years != 0 or not _languages_differ(a, b):
        return False
    moved = bool({"page", "DOI", "volume"} & set(against)) and told.numbers is not False
    return moved or (bool(told.page) and _same_range(a, b) is False)


def _is_one_person(a: Name, b: Name) -> bool:
    """True for one surname, also with another ending (Kazakh ones have several), or taken for the given name."""
    ours, theirs = (skeleton(name.family or name.literal) for name in (a, b))
    if same_surname(a, b) or (len(ours) > _STEM and ours[:_STEM] == theirs[:_STEM]):
        return True
    return _stands_in(ours, b) or _stands_in(theirs, a)


def _stands_in(surname: str, name: Name) -> bool:
    return len(surname) > _ENOUGH and surname in map(skeleton, latin(str(name)).split())


def _years_apart(a: Entry, b: Entry) -> int | None:
    """Where the one has no year, the other's may still stand in its printed text."""
    years = [date.year if (date := entry.date("issued")) else None for entry in (a, b)]
    if years[0] is not None and years[1] is not None:
        return abs(years[0] - years[1])
    year, other = (years[0], b) if years[0] is not None else (years[1], a)
    return 0 if year is not None and year in printed(other).years else None


def _is_one_title(a: str, b: str) -> bool:
    """True for one title, in any script; a subtitle may be left out, and the end of a long one."""
    if any(is_same_title(x, b) for x in _heads(a)) or any(is_same_title(a, y) for y in _heads(b)):
        return True
    shorter, longer = sorted((words(a), words(b)), key=len)
    return len(shorter.split()) >= _LONG and longer.startswith(shorter + " ")


def _heads(title: str) -> list[str]:
    ends = [found.start() for found in _PAUSE.finditer(title)]
    return [title, *(title[:end] for end in ends if words(title[:end]))]


def _titles(entry: Entry) -> list[str]:
    found = (field.value for name in _TITLES if (field := entry.fields.get(name)))
    return [value.value for value in found if isinstance(value, Text) and words(value.value)]


def _same_page(a: Entry, b: Entry) -> bool | None:
    pages = [first_page(str(entry.value("page") or "")) for entry in (a, b)]
    return pages[0] == pages[1] if all(pages) else None


def _same_range(a: Entry, b: Entry) -> bool | None:
    """Whether first and last pages agree; None where a last page is missing, which is often abridged."""
    ranges = [_NUMBER.findall(str(entry.value("page") or "")) for entry in (a, b)]
    if any(len(found) != 2 for found in ranges):
        return None
    (first, last), (other, end) = ranges
    return bool(first == other and (last.endswith(end) or end.endswith(last)))


def _same_numbers(a: Entry, b: Entry) -> bool | None:
    """Whether volume and issue agree; the one may be taken for the other, or left out."""
    told = {name: agree(name, x, y) for name in ("volume", "issue") if (x := a.value(name)) and (y := b.value(name))}
    if told and False not in told.values():
        return True
    ours, theirs = (_number_sets(entry) for entry in (a, b))
    if not ours or not theirs:
        return None
    return ours <= theirs or theirs <= ours


def _number_sets(entry: Entry) -> frozenset[str]:
    return frozenset().union(*(number_set(str(entry.value(name) or "")) for name in ("volume", "issue")))


def _differ(a: Entry, b: Entry, name: str) -> bool:
    ours, theirs = (_numbers(entry.value(name)) for entry in (a, b))
    return bool(ours and theirs) and not (ours <= theirs or theirs <= ours)


def _numbers(value: Value | None) -> frozenset[str]:
    text = value.value if isinstance(value, Number | Text) else ""
    return frozenset(number.lstrip("0") for number in _NUMBER.findall(text))


def _same_host(a: Entry, b: Entry) -> bool:
    ours, theirs = a.value("container-title"), b.value("container-title")
    return bool(ours and theirs and agree("container-title", ours, theirs))


def _languages_differ(a: Entry, b: Entry) -> bool:
    """True where the titles stand in two scripts or languages, and cannot be compared."""
    ours, theirs = a.text("title"), b.text("title")
    if ours is None or theirs is None:
        return ours is not theirs
    return script(ours.value) != script(theirs.value) or _speech(ours) != _speech(theirs)


def _speech(title: Text) -> str:
    return (title.lang or "").split("-")[0]


def _is_about(a: Entry, b: Entry) -> bool:
    """True where the title of one has a word of replies and errata that the other's has not, in any script."""
    ours, theirs = (_title_words(entry) for entry in (a, b))
    return bool((ours ^ theirs) & marks("about"))


def _title_words(entry: Entry) -> frozenset[str]:
    texts = (*_titles(entry), str(entry.value("genre") or ""))
    return frozenset().union(*map(folded_words, texts))


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
