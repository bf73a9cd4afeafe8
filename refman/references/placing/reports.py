"""Series of reports and their numbers, which were taken for journals: "ZUMA-Arbeitsbericht 96/05", "DESY 79/76"."""

import re
from functools import cache
from typing import Final, NamedTuple

from refman.patterns import compiled
from refman.references.placing.rules import Rules, rule
from refman.references.placing.spans import PLACED, Found, Stretch, clear
from refman.references.placing.towns import is_town
from refman.tables import read_table

_NUMBER: Final = compiled(
    r"[\s,]{1,2}(?:N[ro]\.?\s?)?(?P<number>(?:[A-Z]{1,4}[\s.-])?(?:[A-Z\d]+[/.-])*[A-Z]*\d[\w/.-]*\w|\d+)(?=[\s,.;:)\]]|$)"
)
_OF_LABORATORY: Final = compiled(
    r"(?:[\s/-][A-Z]{1,6}(?:/[A-Z]{1,6})*)*[\s/-](?:[A-Z]{1,4}[\s-])?\d{2,4}[/-]\d{1,4}(?![\w/])"
)
_CODE: Final = compiled(r"[A-Z]\w+(?:-[A-Z]{2,})+-(?:\d{2,4}-)?\d{2,5}(?!\w)")
"""The number of a report, which begins with letters of its own: "LHCb-CONF-2012-033"."""
_NUMBERED: Final = compiled(r"(?P<name>\D{4,60}?),?\s(?:[Nn][ro]?\.?\s)?(?P<number>(?:[A-Z]{1,6}[\s-]?)?\d[\w/.-]*)")
_ALONE: Final = compiled(r"[A-Z]+-(?:[A-Z]{1,4}-)?\d{2,5}(?:[/-]\d{1,4})?")
_NAMED: Final = compiled(r"(?:^|[,.;:(]\s)(?P<name>[^,.;:()]{3,60}),?\s(?:[Nn][ro]?\.?|\u2116|#)\s?$")
_NAME_LENGTH: Final = 72
_HOUSE: Final = compiled(r",\s(?P<house>[^\W\d_a-z][^\W\d_]+(?:\s[^\W\d_]+){0,5})\.?\s*")
_YEAR: Final = compiled(r"(?:1[89]|20)\d\d")
_ENDING: Final = 2
_HOSTS: Final = ("container-title", "collection-title")
_NUMBERS: Final = frozenset({"volume", "issue", "page", "number"})


class _Reports(NamedTuple):
    series: tuple[str, ...]
    compounds: tuple[str, ...]
    laboratories: frozenset[str]
    ends: frozenset[str]
    """How the names of series end, at least."""


@rule(one_of="container-title collection-title", even_sure=True)
def _put_host(text: str, found: Found) -> None:
    """A series of reports that was taken for a host, with its number."""
    for label in _HOSTS:
        part = found[label][0] if label in found else None
        if part is None:
            continue
        numbered = _NUMBERED.fullmatch(part.text) if part.text[-1].isdigit() and part.is_whole else None
        if is_series(part.text):
            _put_number(text, found, part)
        elif numbered and is_series(numbered["name"]):
            _part_number(found, part, numbered)
        elif label == "container-title" and part.text.partition("-")[0] in _reports().laboratories and _is_code(part):
            clear(found, _NUMBERS | {label}, part.span)
            found["number"] = [part._replace(label="number")]
        elif label == "container-title" and part.text in _reports().laboratories:
            _put_of_laboratory(text, found, part)
        elif "-" in part.text and (code := _CODE.match(text, part.span[0])) and code.end() > part.span[1]:
            clear(found, _NUMBERS | {label}, code.span())
            found["number"] = [part._replace(label="number", text=code[0], span=code.span())]


def _is_code(part: Stretch) -> bool:
    """Whether a laboratory's name goes on with the number of its report: "ANL-7211"."""
    return _ALONE.fullmatch(part.text) is not None


def _part_number(found: Found, part: Stretch, numbered: re.Match[str]) -> None:
    """Parts a series from the number that was taken for its end: "KSG Working Paper RWP05-011"."""
    start = part.span[0]
    number = (start + numbered.start("number"), part.span[1])
    clear(found, _NUMBERS | {part.label}, part.span)
    series = part._replace(label="collection-title", text=numbered["name"], span=(start, start + numbered.end("name")))
    found.setdefault("collection-title", []).insert(0, series)
    found["number"] = [Stretch("number", numbered["number"], number, part.probability)]


@rule(has="title", lacks="number")
def _cut_title(text: str, found: Found) -> None:
    """The laboratory and the number of its report, which were left to the title."""
    last = found["title"][-1]
    head, comma, tail = last.text.rpartition(", ")
    if comma and tail.partition(" ")[0] in _reports().laboratories and last.is_whole:
        start = last.span[0]
        rest = last._replace(text=tail, span=(start + len(head) + len(comma), last.span[1]))
        if _put_of_laboratory(text, found, rest):
            found["title"][-1] = last._replace(text=head, span=(start, start + len(head)))


@rule(has="issue", lacks="container-title number")
def _put_noted(text: str, found: Found) -> None:
    """The number of a report behind its series, taken for an issue: "University of Zurich, Working Paper No. 49"."""
    issue = found["issue"][0]
    named = _NAMED.search(text, max(0, issue.span[0] - _NAME_LENGTH), issue.span[0])
    if named and is_series(named["name"]):
        found["number"] = [part._replace(label="number") for part in found.pop("issue")]


@rule(has="note", lacks="number container-title collection-title")
def _put_note(_: str, found: Found) -> None:
    """A series with its number that was taken for a remark: "“Trust.” MPIfG Working Paper No. 375"."""
    last = found["note"][-1]
    numbered = _NUMBERED.fullmatch(last.text) if last.text[-1].isdigit() and last.is_whole else None
    if numbered and is_series(numbered["name"]):
        _part_number(found, last, numbered)


@rule(has="title number collection-title", lacks="publisher publisher-place container-title")
def _put_house(text: str, found: Found) -> None:
    """Who issued a report, as the last words behind its number: "Policy Contribution 2012/17, Bruegel"."""
    end = found["number"][-1].span[1]
    house = _HOUSE.fullmatch(text, end) if text[end : end + 1] == "," else None
    if house and all(part.span[0] < end for parts in found.values() for part in parts):
        label = "publisher-place" if is_town(house["house"]) else "publisher"
        found[label] = [Stretch(label, house["house"], house.span("house"), PLACED)]


def is_series(name: str) -> bool:
    """Whether reports are counted under this name.

    Example:
        >>> [is_series(name) for name in ("ZUMA-Arbeitsbericht", "CDF note", "Neuroreport")]
        [True, True, False]
    """
    name, reports = name.casefold(), _reports()
    if name[-_ENDING:] not in reports.ends:
        return False
    return name.endswith(reports.compounds) or f" {name}".replace("-", " ").endswith(reports.series)


def _put_number(text: str, found: Found, series: Stretch) -> None:
    number = _NUMBER.match(text, series.span[1])
    if not number or _YEAR.fullmatch(number["number"]):
        return
    behind = [part for name in ("issue", "page") for part in found.get(name, ()) if part.span[0] >= number.end()]
    if behind or any(number.start() < part.span[0] < number.end() < part.span[1] for part in found.get("issued", ())):
        # a journal, for all its name: "The Qualitative Report 19.32 (2014): 1-20"
        return
    clear(found, _NUMBERS, number.span("number"))
    found["number"] = [Stretch("number", number["number"], number.span("number"), series.probability)]
    if series.label == "container-title":
        found["container-title"].remove(series)
        if not found["container-title"]:
            del found["container-title"]
        found.setdefault("collection-title", []).insert(0, series._replace(label="collection-title"))


def _put_of_laboratory(text: str, found: Found, part: Stretch) -> bool:
    """Whether the name of a laboratory, and what stands behind it, are the number of a report."""
    start = part.span[0]
    number = _OF_LABORATORY.match(text, start + len(part.text.partition(" ")[0]))
    if not number:
        return False
    span = (start, number.end())
    clear(found, _NUMBERS | {"container-title"}, span)
    found["number"] = [Stretch("number", text[slice(*span)], span, part.probability)]
    return True


@cache
def _reports() -> _Reports:
    data = read_table("refman.references.placing", "reports.toml")
    return _Reports(
        tuple(f" {word}" for word in data["series"]),
        tuple(data["compounds"]),
        frozenset(data["laboratories"]),
        frozenset(word[-_ENDING:] for kind in ("series", "compounds") for word in data[kind]),
    )


put_reports: Final = Rules(
    _put_host,
    _cut_title,
    _put_noted,
    _put_note,
    _put_house,
)
"""Puts a series of reports, and the number in it, as such, where no journal can be meant."""
