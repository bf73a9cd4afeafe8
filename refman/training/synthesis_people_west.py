"""Names of people as German, French and Italian lists, footnotes and papers of physics print them."""

import random
from collections.abc import Mapping, Sequence

from refman.training.labelled import OTHER, Piece
from refman.training.synthesis_people import Manner, Person, Printer

_JOINTS = ["/", " / ", "; ", "; ", ", ", " & ", "/ "]
_PARTICLES = ("von der ", "von ", "van ", "de ", "zur ", "d'")


def _spelt(person: Person) -> str:
    return " ".join(part if len(part) > 2 else f"{part}." for part in person.given)


def _short(person: Person, gap: str) -> str:
    return gap.join(f"{initial}." for initial in person.initials)


def _inverted(person: Person, given: str, comma: str, *, trailing: bool) -> str:
    """The surname first; its particle behind the given name or before the surname: "Heydt, Hans von der"."""
    particle = next((one for one in _PARTICLES if trailing and person.family.startswith(one)), "")
    rest = f"{given} {particle}".strip()
    return f"{person.family.removeprefix(particle)}{comma}{rest}" if rest else person.family


def _listed(people: Sequence[Person], label: str, manner: Manner, rng: random.Random) -> list[Piece]:
    """A list's heading: surnames first, joined by a stroke, a semicolon or "und"."""
    spelt, trailing = rng.random() < 0.6, rng.random() < 0.5
    shown, others = (people[:1], manner.others) if len(people) > manner.limit else (people, "")
    comma = ", " if spelt or rng.random() < 0.9 else " "
    names = [
        _inverted(one, _spelt(one) if spelt else _short(one, manner.gap), comma, trailing=trailing) for one in shown
    ]
    if spelt and len(shown) > 1 and rng.random() < 0.2:
        names[1:] = [f"{_spelt(one)} {one.family}" for one in shown[1:]]
    joint = rng.choice(_JOINTS)
    last = rng.choice([joint, f" {manner.conjunction} ", f", {manner.conjunction} "])
    return _run(joint.join(names[:-1]) + last * (len(names) > 1) + names[-1], label, others)


def _footnote(people: Sequence[Person], label: str, manner: Manner, rng: random.Random) -> list[Piece]:
    """A footnote's names: given name first, now and then in capitals."""
    shown, others = (people[:1], manner.others) if len(people) > 3 else (people, "")
    shouted, spelt = rng.random() < 0.25, rng.random() < 0.5
    names = [_direct(one, manner.gap, spelt=spelt, shouted=shouted) for one in shown]
    return _run(_joined(names, manner, rng), label, others)


def _footlist(people: Sequence[Person], label: str, manner: Manner, rng: random.Random) -> list[Piece]:
    """The heading of a list in the humanities: the surname first, often in capitals, with or without a comma."""
    shown, others = (people[:1], manner.others) if len(people) > 3 else (people, "")
    shouted, spelt, comma = rng.random() < 0.4, rng.random() < 0.6, rng.choice([", ", ", ", " "])
    names = []
    for one in shown:
        family = one.family.upper() if shouted else one.family
        names.append(f"{family}{comma}{_spelt(one) if spelt else _short(one, manner.gap)}".strip(" ,"))
    if len(names) > 1 and rng.random() < 0.4:
        names[1:] = [_direct(one, manner.gap, spelt=spelt, shouted=shouted) for one in shown[1:]]
    return _run(_joined(names, manner, rng), label, others)


def _physics(people: Sequence[Person], label: str, manner: Manner, rng: random.Random) -> list[Piece]:
    """Initials first, "et al." soon, the last joined by "and" with or without a comma."""
    shown, others = (people[:1], rng.choice([" et al.", " et al", ", et al."])) if rng.random() < 0.2 else (people, "")
    gap = rng.choice([" ", "", " "])
    names = [f"{_short(one, gap)}{rng.choice([' ', ' ', gap])}{one.family}".strip() for one in shown]
    last = rng.choice([" and ", ", and ", " and ", ", ", " & "])
    return _run(", ".join(names[:-1]) + last * (len(names) > 1) + names[-1], label, others)


def _direct(person: Person, gap: str, *, spelt: bool, shouted: bool) -> str:
    family = person.family.upper() if shouted else person.family
    return f"{_spelt(person) if spelt else _short(person, gap)} {family}".strip()


def _joined(names: Sequence[str], manner: Manner, rng: random.Random) -> str:
    last = rng.choice([f" {manner.conjunction} ", ", ", " - ", f", {manner.conjunction} ", " and "])
    return ", ".join(names[:-1]) + last * (len(names) > 1) + names[-1]


def _run(text: str, label: str, others: str) -> list[Piece]:
    return [piece for piece in ((label, text), (OTHER, others)) if piece[1]]


WESTERN_FORMS: Mapping[str, Printer] = {
    "listed": _listed,
    "footnote": _footnote,
    "footlist": _footlist,
    "physics": _physics,
}
"""The forms that a template may ask for, by name."""
