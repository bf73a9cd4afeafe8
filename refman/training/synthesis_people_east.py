"""Names of people as Chinese, Japanese, Korean, Arabic and Persian lists print them."""

import random
from collections.abc import Callable, Mapping, Sequence

from refman.training.labelled import OTHER, Piece
from refman.training.synthesis_people import Manner, Person, Printer


def _solid(person: Person) -> str:
    return person.family + "".join(person.given)


def _spaced(person: Person) -> str:
    return " ".join((person.family, *person.given))


def _given_first(person: Person) -> str:
    return " ".join((*person.given, person.family))


def _family_first(person: Person) -> str:
    return f"{person.family}\u060c {' '.join(person.given)}"


def _listing(spelt: Callable[[Person], str], *, whole: bool = True) -> Printer:
    """What prints names one after the other; where not `whole`, the second and later ones have the given name first."""

    def printed(people: Sequence[Person], label: str, manner: Manner, rng: random.Random) -> list[Piece]:
        cut = len(people) > manner.limit or (len(people) > 1 and rng.random() < 0.15)
        shown = people[: rng.choice([1, 1, 3])] if cut else people
        later = spelt if whole or rng.random() < 0.5 else _given_first
        names = [(later if place else spelt)(one) for place, one in enumerate(shown)]
        pieces = [(label, manner.conjunction.join(names)), (OTHER, manner.others if len(shown) < len(people) else "")]
        return [piece for piece in pieces if piece[1]]

    return printed


EASTERN_FORMS: Mapping[str, Printer] = {
    "solid": _listing(_solid),
    "solidspaced": _listing(_spaced),
    "givenfirst": _listing(_given_first),
    "familyfirst": _listing(_family_first, whole=False),
}
"""The forms that a template may ask for, by name."""
