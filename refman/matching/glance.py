"""What agrees of two entries at a glance: titles, first authors, years, places; and when that settles it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from refman.languages import script
from refman.matching.about import folded_words, marks
from refman.matching.compare import agree, first_page, is_same_title, latin, number_set, same_surname, skeleton, words
from refman.matching.evidence import people
from refman.matching.printed import printed
from refman.model import Entry, Name, Text, normal_doi

_TITLES: Final = ("title", "original-title", "title-translation")
_SHORTEST: Final = 3
_STEM: Final = 5
_LONG: Final = 6
_PAUSE = re.compile(r"[:.(;?!\[/\u2013\u2014]\s|[(\[]")


@dataclass(frozen=True, slots=True)
class Glance:
    """What agrees: titles, first authors (None: untold), years apart (None: untold), the place."""

    title: bool
    author: bool | None
    years: int | None
    page: bool | None
    numbers: bool | None


def glance(a: Entry, b: Entry) -> Glance:
    """What agrees of two entries."""
    return Glance(_have_one_title(a, b), _same_author(a, b), _years_apart(a, b), _same_page(a, b), _same_numbers(a, b))


def contradictions(told: Glance) -> Iterator[str]:
    """What two forms of one work never differ in; a page that agrees excuses a year and numbers."""
    if told.author is False:
        yield "first-author"
    if told.years and not (told.years == 1 and told.page and told.numbers):
        yield "year"
    if told.page is False:
        yield "page"
    if told.numbers is False and not told.page:
        yield "volume"


def are_apart(a: Entry, b: Entry) -> bool:
    """True where `relate` calls the two different, whatever else may speak for them: told in a tenth of the time.

    Such are two works of two titles that contradict each other, neither of them about the other or its translation. Of
    the entries only values are looked at. False says nothing: most of what is not told so is different, too.

    Example:
        >>> from refman.model import Date, Field, Name, Number, Text
        >>> def article(title, page):
        ...     fields = {"author": (Name("Lee"),), "title": Text(title), "issued": Date.parse("1999"),
        ...               "page": Number(page)}
        ...     return Entry("", "article-journal", {name: Field(value) for name, value in fields.items()})
        >>> are_apart(article("On rivers", "5"), article("On roads", "77"))
        True
        >>> are_apart(article("On rivers", "5"), article("On rivers", "77"))
        False
    """
    author, years = _same_author(a, b), _years_between(a, b)
    told = Glance(title=False, author=author, years=years, page=_same_page(a, b), numbers=_same_numbers(a, b))
    if next(contradictions(told), None) is None or same_doi(a, b):
        return False
    is_translated = author and not years and languages_differ(a, b)
    return not (is_translated or _have_one_title(a, b) or is_about(a, b))


def same_doi(a: Entry, b: Entry) -> bool | None:
    """Whether the DOIs agree; None where either has none."""
    ours, theirs = (normal_doi(str(entry.value("DOI") or "")) for entry in (a, b))
    return ours == theirs if ours and theirs else None


def titles(entry: Entry) -> list[str]:
    """The titles of an entry, in all its languages."""
    found = (field.value for name in _TITLES if (field := entry.fields.get(name)))
    return [value.value for value in found if isinstance(value, Text) and words(value.value)]


def languages_differ(a: Entry, b: Entry) -> bool:
    """True where the titles stand in two scripts or languages, and cannot be compared."""
    ours, theirs = a.text("title"), b.text("title")
    if ours is None or theirs is None:
        return ours is not theirs
    return script(ours.value) != script(theirs.value) or _speech(ours) != _speech(theirs)


def is_about(a: Entry, b: Entry) -> bool:
    """True where the title of one has a word of replies and errata that the other's has not, in any script."""
    ours, theirs = (_title_words(entry) for entry in (a, b))
    return bool((ours ^ theirs) & marks("about"))


def _have_one_title(a: Entry, b: Entry) -> bool:
    return any(_is_one_title(x, y) for x in titles(a) for y in titles(b))


def _same_author(a: Entry, b: Entry) -> bool | None:
    ours, theirs = people(a), people(b)
    return _is_one_person(ours[0], theirs[0]) if ours and theirs else None


def _is_one_person(a: Name, b: Name) -> bool:
    """True for one surname, also with another ending (Kazakh ones have several), or taken for the given name."""
    ours, theirs = (skeleton(name.family or name.literal) for name in (a, b))
    if same_surname(a, b) or (len(ours) > _STEM and ours[:_STEM] == theirs[:_STEM]):
        return True
    return _stands_in(ours, b) or _stands_in(theirs, a)


def _stands_in(surname: str, name: Name) -> bool:
    return len(surname) > _SHORTEST and surname in map(skeleton, latin(str(name)).split())


def _years_apart(a: Entry, b: Entry) -> int | None:
    """Where the one has no year, the other's may still stand in its printed text."""
    years = _year(a), _year(b)
    if None not in years:
        return _years_between(a, b)
    year, other = (years[0], b) if years[0] is not None else (years[1], a)
    return 0 if year is not None and year in printed(other).years else None


def _years_between(a: Entry, b: Entry) -> int | None:
    ours, theirs = _year(a), _year(b)
    return None if ours is None or theirs is None else abs(ours - theirs)


def _year(entry: Entry) -> int | None:
    date = entry.date("issued")
    return date.year if date else None


def _is_one_title(a: str, b: str) -> bool:
    """True for one title, in any script; a subtitle may be left out, and the end of a long one."""
    if any(is_same_title(x, b) for x in _heads(a)) or any(is_same_title(a, y) for y in _heads(b)):
        return True
    shorter, longer = sorted((words(a), words(b)), key=len)
    return len(shorter.split()) >= _LONG and longer.startswith(shorter + " ")


def _heads(title: str) -> list[str]:
    ends = [found.start() for found in _PAUSE.finditer(title)]
    return [title, *(title[:end] for end in ends if words(title[:end]))]


def _same_page(a: Entry, b: Entry) -> bool | None:
    pages = [first_page(str(entry.value("page") or "")) for entry in (a, b)]
    return pages[0] == pages[1] if all(pages) else None


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


def _speech(title: Text) -> str:
    return (title.lang or "").split("-")[0]


def _title_words(entry: Entry) -> frozenset[str]:
    texts = (*titles(entry), str(entry.value("genre") or ""))
    return frozenset().union(*map(folded_words, texts))
