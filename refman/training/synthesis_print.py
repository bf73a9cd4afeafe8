"""Prints a work's values in the forms that templates ask for, one manner for the whole reference."""

import random
import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from refman.training.labelled import OTHER, Piece
from refman.training.synthesis_numbers import DASH
from refman.training.synthesis_people import Manner, Person, print_people
from refman.training.synthesis_people_east import EASTERN_FORMS
from refman.training.synthesis_people_west import WESTERN_FORMS
from refman.training.synthesis_template import Template, parse
from refman.training.synthesis_works import Day, Work, lists

_DEFAULT_FORMS = {"author": "heading", "editor": "direct", "translator": "direct"}
_MEDIUM = re.compile(r"(\[?)([^\[\]]*[^\[\]\s:])([\]\s:]*)")


@cache
def words(language: str) -> Mapping[str, Any]:
    """The marks and words of a language."""
    return lists(f"words_{language}")


@cache
def _marks(language: str) -> Mapping[str, list[Template]]:
    return {name: [parse(source) for source in sources] for name, sources in words(language)["marks"].items()}


@cache
def templates(name: str) -> tuple[list[tuple[str, str, Template]], list[float]]:
    """The templates of a file, each with its name and the kind of work it prints, and their weights."""
    found = lists(name)["template"]
    return [(one["name"], one["kind"], parse(one["text"])) for one in found], [one["weight"] for one in found]


class Print:
    """One work about to be printed in one language's words."""

    def __init__(self, work: Work, language: str, rng: random.Random) -> None:
        self._work, self._language, self._rng = work, language, rng
        self._words, self._chosen = words(language), dict[str, Template]()
        self._dash = rng.choice(self._words["dashes"])
        self._doi = rng.choice(_DOI_FORMS)
        self._manner = Manner(
            gap=rng.choice([" ", " ", "", "", "\u00a0"]),
            comma=rng.random() < 0.3,
            conjunction=rng.choice(self._words["and"]),
            others=rng.choice(self._words["others"]),
            limit=rng.choice([3, 3, 4, 7, 7]),
            inflected=language == "ru" and rng.random() < 0.9,
        )

    def mark(self, name: str) -> Template:
        """The mark of that name, the same one for the whole reference."""
        if name not in self._chosen:
            self._chosen[name] = self._rng.choice(_marks(self._language)[name])
        return self._chosen[name]

    def pieces(self, label: str, field: str, form: str) -> list[Piece] | None:
        """The field's value as labelled pieces; None where the work lacks it."""
        work = self._work
        if field in work.people:
            chosen = form or _DEFAULT_FORMS[field]
            return self._names(work.people[field], label, chosen) if work.people[field] else None
        if field in work.days:
            return self._day(label, work.days[field], form)
        value = work.text.get(field)
        if not value:
            return None
        return self._text(label, field, value.replace(DASH, self._dash), form)

    def _names(self, people: list[Person], label: str, form: str) -> list[Piece]:
        foreign = WESTERN_FORMS.get(form) or EASTERN_FORMS.get(form)
        if foreign:
            return foreign(people, label, self._manner, self._rng)
        return print_people(people, label, form, self._manner, self._rng)

    def _text(self, label: str, field: str, value: str, form: str) -> list[Piece]:
        if field.startswith("medium"):
            return _bracketed(label, value)
        if field == "DOI" and form:
            before, inside = self._doi
            return [(OTHER, before), (label, inside + value)]
        if form == "capital":
            return [(label, value[:1].upper() + value[1:])]
        if form == "upper":
            return [(label, value.upper())]
        if form == "quoted":
            return self._quoted(label, value)
        return [(label, value)]

    def _quoted(self, label: str, value: str) -> list[Piece]:
        quotes = self._rng.choice(self._words["quotes"])
        half = len(quotes) // 2
        return [(OTHER, quotes[:half]), (label, value), (OTHER, quotes[half:])]

    def _day(self, label: str, day: Day, form: str) -> list[Piece]:
        year, month, number = day
        if not form:
            ranged = self._rng.random() < (0.1 if self._work.kind == "multivolume" else 0.005)
            years = f"{year}{self._dash}{year + self._rng.randint(1, 6)}" if ranged else str(year)
            return [(label, years), (OTHER, self._rng.choice(self._words["year_mark"]))]
        table = words("ru") if form.endswith("ru") else words("en") if form.endswith("en") else self._words
        pattern = self._rng.choice(_DAY_FORMS[form.removesuffix("ru").removesuffix("en")](table))
        names = {name: table[key][month - 1] for name, key in _MONTHS.items() if key in table}
        text = pattern.format(
            d=number, dd=f"{number:02d}", m=month, mm=f"{month:02d}", y=year, yy=f"{year % 100:02d}", **names
        )
        return [(label, text)]


_MONTHS = {"of": "months_of", "month": "months", "short": "months_short", "law": "months_law"}
_DAY_FORMS: Mapping[str, Callable[[Mapping[str, Any]], list[str]]] = {
    "year": lambda _: ["{y}"],
    "daymonth": lambda _: ["{d} {of}", "{d} {of}", "{d} {short}"],
    "dots": lambda _: ["{dd}.{mm}.{y}", "{dd}.{mm}.{y}", "{dd}.{mm}.{y}", "{d}.{mm}.{y}"],
    "dotsshort": lambda _: ["{dd}.{mm}.{yy}"],
    "long": lambda table: table["long_day"],
    "nominative": lambda table: table.get("nominative_day", table["long_day"]),
    "us": lambda _: ["{month} {d}, {y}"],
    "monthyear": lambda table: table.get("month_year", ["{month} {y}"]),
    "monthday": lambda _: ["{y}, {month} {d}", "{y}, {d} {of}", "{y}, {month}"],
    "ymd": lambda _: ["{y} {short} {d}", "{y} {short}"],
    "law": lambda table: table["law_day"],
    "iso": lambda _: ["{y}-{mm}-{dd}"],
}
_DOI_FORMS = [
    ("DOI: ", ""),
    ("DOI: ", ""),
    ("doi: ", ""),
    ("DOI ", ""),
    ("doi:", ""),
    ("DOI:", ""),
    ("", "https://doi.org/"),
    ("", "https://doi.org/"),
    ("", "http://dx.doi.org/"),
    ("DOI: ", "https://doi.org/"),
]


def _bracketed(label: str, value: str) -> list[Piece]:
    found = _MEDIUM.fullmatch(value)
    if not found:
        return [(label, value)]
    before, inside, after = found.groups()
    return [(OTHER, before), (label, inside), (OTHER, after)]
