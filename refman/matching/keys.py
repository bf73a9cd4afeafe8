"""Keys under which the forms of one work meet: cheap to make, so that only what shares one need be compared.

A key joins what is rarely misprinted together: the start of the title and the year, or the first author; the first
author, the year and three letters of the title; the first author and the place; the place and the year; the number of
a document; the DOI. A reference of which little was read has the start of its text.
All text is romanised and folded first, so that scripts and romanisations meet under one key.
"""

import re
from collections.abc import Iterator
from hashlib import blake2b
from typing import Final

from refman.matching.compare import first_page, number_set, skeleton, words
from refman.model import Entry, Name, normal_doi

_TITLE: Final = 40
"""Letters of a title that are folded: folding costs by the letter, and the start is all that is wanted."""
_START: Final = 16
_LONG: Final = 24
_FEW: Final = 3
_SURNAME: Final = 5
_BYTES: Final = 6
_LEAST: Final = 5
_NUMBERS: Final = ("number", "call-number", "archive_location")
_FIGURES: Final = re.compile(r"\d+")
_YEAR: Final = re.compile(r"\b(?:1[5-9]|20)\d\d\b")


def keys(entry: Entry) -> frozenset[int]:
    """The keys of an entry, as numbers of 48 bits; entries that share none are never taken for one work.

    Example:
        >>> from refman.model import Date, Field, Name, Text
        >>> def book(name, title):
        ...     fields = {"author": (Name(name),), "title": Text(title), "issued": Date.parse("1970")}
        ...     return Entry("", "book", {name: Field(value) for name, value in fields.items()})
        >>> len(keys(book("Лотман", "Структура художественного текста")) & keys(book("Lotman", "Struktura tekstov")))
        1
    """
    return frozenset(int.from_bytes(blake2b(key.encode(), digest_size=_BYTES).digest(), "big") for key in _keys(entry))


def _keys(entry: Entry) -> Iterator[str]:
    doi = normal_doi(str(entry.value("DOI") or ""))
    if doi:
        yield f"doi {doi}"
    for year in _years(entry):
        yield from _with_year(entry, year)


def _years(entry: Entry) -> list[str]:
    """The year; where none was read, those that are printed."""
    date = entry.date("issued")
    if date and date.year:
        return [str(date.year)]
    text = entry.reference.text if entry.reference else ""
    return [*dict.fromkeys(_YEAR.findall(text)[-_FEW:]), ""]


def _with_year(entry: Entry, year: str) -> Iterator[str]:
    title = _start(str(entry.value("title") or ""), _TITLE)
    surname = _surname(entry)
    if len(title) >= _FEW:
        yield f"title {title[:_START]} {year}"
        if len(title) >= _START:
            yield f"work {surname} {title[:_LONG]}"
        if surname and year:
            yield f"author {surname} {year} {title[:_FEW]}"
    if not (title and surname) and entry.reference:
        yield f"start {_start(entry.reference.text, _TITLE)[:_START]} {year}"
    yield from _places(entry, surname, year)
    yield from _numbers(entry, year)


def _places(entry: Entry, surname: str, year: str) -> Iterator[str]:
    printed = str(entry.value("page") or "")
    page = first_page(printed) if printed else ""
    volume, issue = (_first_number(str(entry.value(name) or "")) for name in ("volume", "issue"))
    if not page:
        if surname and year and (volume or issue):
            yield f"numbers {surname} {year} {volume} {issue}"
        return
    if surname and year:
        yield f"page {surname} {year} {page}"
    if surname and volume:
        yield f"volume {surname} {volume} {page}"
    number = volume or issue
    host = "" if number else _start(str(entry.value("container-title") or ""), _START)
    if year and (number or host):
        yield f"place {year} {number}{host} {page}"


def _numbers(entry: Entry, year: str) -> Iterator[str]:
    """The shelf mark of a piece in an archive, the number of a law or standard."""
    for name in _NUMBERS:
        value = entry.value(name)
        number = words(str(value)).replace(" ", "") if value else ""
        if entry.type == "legislation" and (figures := _FIGURES.match(number)):
            # "410-V", "410-V of the Senate": the figures alone are always there.
            number = figures[0]
        if len(number) >= _LEAST or (number and year):
            yield f"number {skeleton(number)} {year}"


def _start(text: str, letters: int) -> str:
    return skeleton(text[:letters]) if text else ""


def _first_number(text: str) -> str:
    if text.isdecimal() or not text:
        return text.lstrip("0")
    return min(number_set(text), key=lambda number: (len(number), number), default="")


def _surname(entry: Entry) -> str:
    names = entry.names("author") or entry.names("editor")
    return _folded(names[0]) if names else ""


def _folded(name: Name) -> str:
    return _start(name.family or name.literal, _TITLE)[:_SURNAME]
