"""Whether a list of names written out has the family name first, as its words tell."""

from refman.model import Name
from refman.references.labelling import gazetteer

_SURE = 2
_WRITTEN = 4
_IN_I = frozenset(
    {
        "giovanni",
        "luigi",
        "gigi",
        "dionigi",
        "nanni",
        "toni",
        "vanni",
        "neri",
        "levi",
        "yuri",
        "heidi",
        "naomi",
        "noemi",
    }
)
"""Given names that end as surnames do."""
"""Letters of the shortest word that is told to be a given name."""


def turned(names: tuple[Name, ...], text: str) -> tuple[Name, ...]:
    """The names of a list that has the family name first and no comma behind it ("Braudel Fernand"), the right way.

    Given names that are no surnames tell it; at least half of the list decides for all.
    """
    written = [name for name in names if _is_written_out(name) and f"{name.given} {name.family}" in text]
    votes = [*map(_vote, written)]
    wrong = sum(vote > 0 for vote in votes)
    if _SURE not in votes or 2 * wrong < len(votes) or wrong <= sum(vote < 0 for vote in votes):
        return names
    return tuple(Name(name.given, name.family) if name in written else name for name in names)


def _is_italian_family(name: Name) -> bool:
    """Whether the one ends as Italian surnames do, and the other as given names: "Stefani Federico"."""
    first, second = name.given.casefold(), name.family.casefold()
    return first.endswith("i") and first not in _IN_I and second.endswith(("o", "a", "e"))


def _is_written_out(name: Name) -> bool:
    parts = (name.family, name.given)
    return all(len(part) >= _WRITTEN and part.isalpha() for part in parts) and not name.suffix


def _vote(name: Name) -> int:
    """How far the words of a name say that it is the wrong way round, from -2 to 2."""
    family = gazetteer.marks(name.family.casefold())
    if "given" in gazetteer.marks(name.given.casefold()):
        return _SURE if "given" in family and _is_italian_family(name) else -_SURE
    return ("given" in family) + (family == ("given",))
