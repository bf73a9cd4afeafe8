"""What speaks for a record being the work of a printed reference, as numbers: letters shared, names, numbers, years.

The printed text is held against the record's fields, so that a reading that went wrong does little harm; what was read
with certainty counts besides. All text is romanised and folded first, so that scripts and romanisations compare.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from refman.languages import script
from refman.matching.compare import agree, first_page, latin, number_set, same_surname, skeleton
from refman.model import Entry, Name

_TITLES = ("title", "original-title", "title-translation", "title-short")
_LINK = re.compile(r"(?:https?://|doi:?\s*|www\.)\S+", re.I)
_NUMBER = re.compile(r"\d+")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_MARK = re.compile(r"^\s*[\[(]?\d{1,3}[\]).]*\s*(?=\D)")
_FEW = 8
_LONG_PAGE = 3


@dataclass(frozen=True, slots=True)
class Printed:
    """A reference made comparable: its folded letters in threes, its words as they are and folded, its numbers."""

    threes: frozenset[str]
    letters: str
    plain: frozenset[str]
    words: frozenset[str]
    numbers: frozenset[str]
    years: frozenset[int]


def printed(entry: Entry) -> Printed:
    """The reference as it was printed, or as its fields have it."""
    return _printed(_text(entry))


def features(entry: Entry, record: Entry) -> dict[str, float]:
    """The evidence by name: 1 for, -1 against, 0 untold, shares between 0 and 1."""
    ours = printed(entry)
    title = max((_share(_threes(text), ours.threes) for text in _titles(record)), default=0.0)
    length = max((len(_threes(text)) for text in _titles(record)), default=0)
    told = {
        "title": title,
        "title-whole": max(0.0, title - 0.8) * 5,
        "title-exact": float(title > 0.97),
        "title-none": float(length == 0),
        "title-long": title * min(1.0, length / 50),
        "read-title": _read_title(entry, record),
        "explained": (explained := _share(ours.threes, _all_threes(record))),
        "explained-whole": max(0.0, explained - 0.8) * 5,
        "container": _container(ours, entry, record),
        "words": _share(ours.plain, theirs := _plain(_fields(record))),
        "words-back": _share(theirs, ours.plain),
        "nobody-printed": float(not people(entry) and bool(people(record))),
    }
    told |= _names(ours, entry, record) | _dates(ours, record) | _numbers(ours, entry, record)
    told["numbers-explained"] = _explained(ours, record)
    told |= _crossed(told)
    # What counts in a reference without the title is another matter: each piece of evidence also counts by itself.
    bare = 1 - title
    return told | {f"{name}, bare": value * bare for name, value in told.items()} | {"bare": bare}


def _crossed(told: dict[str, float]) -> dict[str, float]:
    """Evidence that counts together: numbers that all agree, a title with its author and year, a title against all."""
    place = (told["volume"] > 0) + (told["page"] > 0) + (told["year"] > 0)
    all_numbers, all_authors = float(told["numbers-explained"] == 1), float(told["authors"] == 1)
    return {
        "place": float(place == 3),
        "place-and-name": float(place == 3 and told["first-author"] > 0),
        "title-and-name": told["title-whole"] * float(told["first-author"] > 0 and told["year"] > 0),
        "title-but-page": told["title-whole"] * float(told["page"] < 0),
        "title-but-year": told["title-whole"] * float(told["year"] < 0),
        "title-but-name": told["title-whole"] * float(told["first-author"] < 0),
        "against": float(sum(told[name] < 0 for name in ("volume", "page", "year", "first-author", "container"))),
        "whole": told["title-whole"] * told["explained-whole"],
        "explained-all": max(0.0, told["explained"] - 0.95) * 20,
        "explained-squared": told["explained"] ** 2,
        "numbers-all": all_numbers,
        "numbers-and-words": told["numbers-explained"] * told["explained"],
        "numbers-all-and-words": all_numbers * told["explained-whole"],
        "authors-all": all_authors,
        "authors-all-and-words": all_authors * told["explained-whole"],
    }


def _text(entry: Entry) -> str:
    if entry.reference and entry.reference.text:
        return entry.reference.text
    return _fields(entry)


def _fields(entry: Entry) -> str:
    parts = []
    for name, field in entry.fields.items():
        if name in {"DOI", "URL", "abstract", "language", "ISBN", "ISSN"}:
            continue
        for reading in (field, *field.rivals):
            value = reading.value
            parts.append("; ".join(str(person) for person in value) if isinstance(value, tuple) else str(value))
    return " ".join(parts)


@lru_cache(maxsize=20_000)
def _printed(text: str) -> Printed:
    plain = _LINK.sub(" ", _MARK.sub("", text, count=1))
    words = latin(plain).split()
    numbers = [number.lstrip("0") or "0" for number in _NUMBER.findall(" ".join(words))]
    years = frozenset(int(year) for year in _YEAR.findall(plain))
    letters = _folded(plain)
    plain_words = frozenset(_bare(word) for word in words)
    return Printed(_of_three(letters), letters, plain_words, frozenset(map(skeleton, words)), frozenset(numbers), years)


@lru_cache(maxsize=50_000)
def _plain(text: str) -> frozenset[str]:
    """The words in Latin letters, numbers without the noughts before them."""
    return frozenset(_bare(word) for word in latin(text).split())


def _bare(word: str) -> str:
    return word.lstrip("0") or word


@lru_cache(maxsize=20_000)
def _folded(text: str) -> str:
    return skeleton(text)


@lru_cache(maxsize=50_000)
def _threes(text: str) -> frozenset[str]:
    return _of_three(_folded(text))


def _of_three(letters: str) -> frozenset[str]:
    return frozenset(letters[at : at + 3] for at in range(max(1, len(letters) - 2))) if letters else frozenset()


def _share(part: frozenset[str], whole: frozenset[str]) -> float:
    return len(part & whole) / len(part) if part else 0.0


def _all_threes(record: Entry) -> frozenset[str]:
    return _threes(_fields(record))


def _titles(record: Entry) -> list[str]:
    found = []
    for name in _TITLES:
        field = record.fields.get(name)
        found += [str(reading.value) for reading in (field, *field.rivals)] if field else []
    return [text for text in found if _folded(text)]


def _read_title(entry: Entry, record: Entry) -> float:
    """How much of the title that was read stands in the record's titles; 0 where either is absent."""
    ours = entry.text("title")
    if ours is None or not _folded(ours.value):
        return 0.0
    return max((_share(_threes(ours.value), _threes(text)) for text in _titles(record)), default=0.0)


def _container(ours: Printed, entry: Entry, record: Entry) -> float:
    field, read = record.fields.get("container-title"), entry.fields.get("container-title")
    if field is None:
        return 0.0
    readings = [str(reading.value) for reading in (field, *field.rivals)]
    readings += [str(record.value("container-title-short") or "")]
    if read and any(agree("container-title", read.value, reading.value) for reading in (field, *field.rivals)):
        return 1.0
    return 2 * max(_share(_threes(text), ours.threes) for text in readings) - 1


def people(entry: Entry) -> tuple[Name, ...]:
    """The authors, or the editors where there are none."""
    return entry.names("author") or entry.names("editor")


def _names(ours: Printed, entry: Entry, record: Entry) -> dict[str, float]:
    theirs, read = people(record), people(entry)
    stands = [_stands(name, ours) for name in theirs[:_FEW]]
    known = bool(theirs and read)
    return {
        "first-author": 0.0 if not theirs else 1.0 if stands[0] else -1.0,
        "authors": sum(stands) / len(stands) if stands else 0.0,
        "no-authors": float(not theirs),
        "read-author": 0.0 if not known else 1.0 if any(same_surname(read[0], one) for one in theirs) else -1.0,
        "read-first": float(known and same_surname(read[0], theirs[0])),
    }


def _stands(name: Name, ours: Printed) -> bool:
    """True where the surname is one of the printed words, or runs through their letters, or nearly does."""
    family = skeleton(name.family or name.literal)
    if not family:
        return False
    if family in ours.words or (len(family) > 4 and family in ours.letters):
        return True
    return len(family) > 5 and _share(_of_three(family), ours.threes) >= 0.75


def _dates(ours: Printed, record: Entry) -> dict[str, float]:
    date = record.date("issued")
    if date is None or date.year is None or not ours.years:
        return {"year": 0.0, "year-near": 0.0}
    apart = min(abs(date.year - year) for year in ours.years)
    return {"year": 1.0 if apart == 0 else -1.0, "year-near": float(apart == 1)}


def _numbers(ours: Printed, entry: Entry, record: Entry) -> dict[str, float]:
    told = {name: _number(name, ours, record) for name in ("volume", "issue", "page")}
    for name in ("volume", "issue", "page"):
        a, b = entry.fields.get(name), record.fields.get(name)
        read = agree(name, a.value, b.value) if a and b else None
        told[f"read-{name}"] = 0.0 if read is None else 1.0 if read else -1.0
    return told


def _number(name: str, ours: Printed, record: Entry) -> float:
    value = str(record.value(name) or "")
    if not value:
        return 0.0
    wanted = {first_page(value)} if name == "page" else number_set(value)
    found = {number.lstrip("0") for number in ours.numbers} | ours.plain
    runs_through = name == "page" and any(len(one) >= _LONG_PAGE and one in ours.letters for one in wanted)
    return 1.0 if wanted & found or runs_through else -1.0


def _explained(ours: Printed, record: Entry) -> float:
    """The share of the printed numbers that stand somewhere in the record."""
    theirs = {number.lstrip("0") or "0" for number in _NUMBER.findall(_fields(record))}
    # The last page is often shortened: 9967-70.
    hits = sum(any(one == other or other.endswith(one) for other in theirs) for one in ours.numbers)
    return hits / len(ours.numbers) if ours.numbers else 0.0


def scripts_differ(entry: Entry, record: Entry) -> bool:
    """True where the titles stand in two scripts."""
    ours, theirs = entry.text("title"), record.text("title")
    return bool(ours and theirs) and script(str(ours)) != script(str(theirs))
