"""Names of people as styles print them: surname or given name first, initials or in full, joined by this or that."""

import random
import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from refman.training.labelled import OTHER, Piece

_DATA = Path(__file__).parent / "data"
_INITIAL = re.compile(r"[^\W\d_]{1,2}(?:-[^\W\d_])?$")


@dataclass(frozen=True, slots=True)
class Person:
    """A surname with the given names, each in full or as a bare initial; an organisation has none."""

    family: str
    given: tuple[str, ...] = ()
    initials: tuple[str, ...] = ()

    @classmethod
    def of(cls, family: str, given: str) -> "Person":
        """The person of the two strings of a record.

        Example:
            >>> Person.of("Абай", "И. К.").given
            ('И', 'К')
        """
        parts = tuple(part for part in re.split(r"[\s.]+", given) if part)
        return cls(family, parts, tuple(_initial(part) for part in parts))

    @property
    def is_full(self) -> bool:
        """Whether a given name is known in full."""
        return any(len(part) > 2 and not _INITIAL.match(part) for part in self.given)


def _initial(given: str) -> str:
    if _INITIAL.match(given):
        return given
    return "-".join(part[0] for part in given.split("-") if part)


@dataclass(frozen=True, slots=True)
class Manner:
    """How one reference prints names: the blank between initials, the word "and", what says that there are more."""

    gap: str
    comma: bool
    conjunction: str
    others: str
    limit: int
    inflected: bool


def print_people(people: Sequence[Person], label: str, form: str, manner: Manner, rng: random.Random) -> list[Piece]:
    """The run of names in the form asked for, under the label; what follows it and is no name is `other`."""
    return _FORMS[form](people, label, manner, rng)


def _initials(person: Person, manner: Manner) -> str:
    return manner.gap.join(f"{initial}." for initial in person.initials)


def _inverted(person: Person, manner: Manner, comma: bool) -> str:
    if not person.given:
        return person.family
    return f"{person.family}{',' if comma else ''} {_initials(person, manner)}"


def _direct(person: Person, manner: Manner) -> str:
    return f"{_initials(person, manner)} {person.family}" if person.given else person.family


def _full_inverted(person: Person, comma: bool) -> str:
    given = " ".join(part if len(part) > 2 else f"{part}." for part in person.given)
    return f"{person.family}{',' if comma else ''} {given}" if given else person.family


def _full_direct(person: Person) -> str:
    given = " ".join(part if len(part) > 2 else f"{part}." for part in person.given)
    return f"{given} {person.family}" if given else person.family


def _vancouver(person: Person) -> str:
    return f"{person.family} {''.join(part.replace('-', '') for part in person.initials)}".strip()


def _listed(names: Sequence[str], separator: str, last: str) -> str:
    if len(names) < 2:
        return "".join(names)
    return separator.join(names[:-1]) + last + names[-1]


def _cut(people: Sequence[Person], manner: Manner, shown: int) -> tuple[Sequence[Person], str]:
    """The people printed and what says that there are more; all of them up to the manner's limit."""
    return (people[:shown], manner.others) if len(people) > manner.limit else (people, "")


def _closed(text: str, label: str, after: str = "", stop: str = ".") -> list[Piece]:
    """The run as a heading, which a stop closes unless it has one."""
    closing = "" if (after or text).endswith(".") else stop
    return [piece for piece in ((label, text), (OTHER, after + closing)) if piece[1]]


def _heading(people: Sequence[Person], label: str, manner: Manner, rng: random.Random) -> list[Piece]:
    shown, others = _cut(people, manner, rng.choice([1, 1, 3]))
    names = [_inverted(person, manner, manner.comma) for person in shown]
    mixed = len(names) > 1 and rng.random() < 0.03
    if mixed:
        names[1:] = [_direct(person, manner) for person in shown[1:]]
    return _closed(", ".join(names), label, others, "" if rng.random() < 0.04 else ".")


def _comma(people: Sequence[Person], label: str, manner: Manner, rng: random.Random) -> list[Piece]:
    shown = people if rng.random() < 0.4 and len(people) < 4 else people[:1]
    return _closed(", ".join(_inverted(person, manner, True) for person in shown), label)


def _full(people: Sequence[Person], label: str, manner: Manner, rng: random.Random) -> list[Piece]:
    natural = rng.random() < 0.25
    names = [_full_direct(person) if natural else _full_inverted(person, manner.comma) for person in people[:1]]
    return _closed(", ".join(names), label)


def _fulldirect(people: Sequence[Person], label: str, manner: Manner, _: random.Random) -> list[Piece]:
    shown, others = _cut(people, manner, 1)
    return _run(", ".join(_full_direct(person) for person in shown), label, others)


def _directs(people: Sequence[Person], label: str, manner: Manner, rng: random.Random) -> list[Piece]:
    shown, others = _cut(people, manner, rng.choice([1, 1, 3]))
    return _run(", ".join(_direct(person, manner) for person in shown), label, others)


def _inverteds(people: Sequence[Person], label: str, manner: Manner, _: random.Random) -> list[Piece]:
    shown, others = _cut(people, manner, 2)
    return _run(", ".join(_inverted(person, manner, manner.comma) for person in shown), label, others)


def _etal(people: Sequence[Person], label: str, manner: Manner, rng: random.Random) -> list[Piece]:
    shown = people[: rng.choice([1, 1, 2, 3])]
    return _run(", ".join(_direct(person, manner) for person in shown), label, manner.others)


def _genitives(people: Sequence[Person], label: str, manner: Manner, rng: random.Random) -> list[Piece]:
    shown = people[:3]
    if manner.inflected:
        shown = [Person(genitive(person.family), person.given, person.initials) for person in shown]
    comma = rng.random() < 0.12
    names = [_inverted(person, manner, False) if comma else _direct(person, manner) for person in shown]
    return _run(_listed(names, ", ", rng.choice([", ", ", ", f" {manner.conjunction} "])), label)


def _apa(people: Sequence[Person], label: str, manner: Manner, rng: random.Random) -> list[Piece]:
    shown, others = _cut(people, manner, rng.choice([1, 3, 6]))
    names = [_inverted(person, manner, True) for person in shown]
    return _run(_listed(names, ", ", ", " if others else rng.choice(_AMPERSANDS)), label, others)


_AMPERSANDS = [", & ", ", & ", " & ", ", "]


def _apa_and(people: Sequence[Person], label: str, manner: Manner, rng: random.Random) -> list[Piece]:
    shown, others = _cut(people, manner, 3)
    last = rng.choice([f" {manner.conjunction} ", f", {manner.conjunction} "])
    names = [_inverted(person, manner, manner.comma) for person in shown]
    return _run(_listed(names, ", ", ", " if others else last), label, others)


def _vancouvers(people: Sequence[Person], label: str, manner: Manner, rng: random.Random) -> list[Piece]:
    shown, others = _cut(people, manner, rng.choice([3, 6]))
    return _run(", ".join(map(_vancouver, shown)), label, others)


def _chicago(people: Sequence[Person], label: str, manner: Manner, rng: random.Random) -> list[Piece]:
    spelt = rng.random() < 0.6
    shown, others = _cut(people, manner, 1)
    first = _full_inverted(shown[0], True) if spelt else _inverted(shown[0], manner, True)
    rest = [_full_direct(person) if spelt else _direct(person, manner) for person in shown[1:]]
    return _run(_listed([first, *rest], ", ", f", {manner.conjunction} "), label, others)


def _ieee(people: Sequence[Person], label: str, manner: Manner, _: random.Random) -> list[Piece]:
    shown, others = _cut(people, manner, 1)
    last = f" {manner.conjunction} " if len(shown) == 2 else f", {manner.conjunction} "
    return _run(_listed([_direct(person, manner) for person in shown], ", ", last), label, others)


def _semicolons(people: Sequence[Person], label: str, manner: Manner, _: random.Random) -> list[Piece]:
    shown, others = _cut(people, manner, 3)
    return _run("; ".join(_inverted(person, manner, True) for person in shown), label, others)


def _capitals(people: Sequence[Person], label: str, manner: Manner, rng: random.Random) -> list[Piece]:
    shouted = [Person(person.family.upper(), person.given, person.initials) for person in people]
    return _heading(shouted, label, manner, rng)


def _run(text: str, label: str, others: str = "") -> list[Piece]:
    return [piece for piece in ((label, text), (OTHER, others)) if piece[1]]


Printer = Callable[[Sequence[Person], str, Manner, random.Random], list[Piece]]
"""What prints a run of names under a label."""

_FORMS: Mapping[str, Printer] = {
    "heading": _heading,
    "comma": _comma,
    "full": _full,
    "fulldirect": _fulldirect,
    "direct": _directs,
    "inverted": _inverteds,
    "etal": _etal,
    "genitive": _genitives,
    "apa": _apa,
    "apaand": _apa_and,
    "vancouver": _vancouvers,
    "chicago": _chicago,
    "ieee": _ieee,
    "semicolon": _semicolons,
    "capitals": _capitals,
}


@cache
def _endings() -> dict[str, str]:
    endings: dict[str, str] = tomllib.loads((_DATA / "names.toml").read_text(encoding="utf-8"))["genitive"]
    return endings


def genitive(family: str) -> str:
    """The surname in the genitive if it is of a kind that is certain, else as it stands.

    Example:
        >>> genitive("Бочаров"), genitive("Ахметұлы")
        ('Бочарова', 'Ахметұлы')
    """
    for ending, changed in _endings().items():
        if family.endswith(ending) and len(family) > len(ending) + 1:
            return family.removesuffix(ending) + changed
    return family
