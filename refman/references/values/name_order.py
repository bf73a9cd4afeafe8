"""Whether a list of names written out has the family name first, as its words tell."""

from refman.model import Name
from refman.references.labelling import gazetteer
from refman.references.values.name_pieces import Piece
from refman.references.values.name_words import Words, name_words

_SURE = 2
_WRITTEN = 4
"""Letters of the shortest word that is told to be a given name."""
_MOST = 3
_VOWELS = frozenset("aeio\u00e0\u00e8\u00e9\u00ec\u00f2\u00f9")


def turned(names: tuple[Name, ...], text: str) -> tuple[Name, ...]:
    """The names of a list that has the family name first and no comma behind it ("Braudel Fernand"), the right way.

    Given names that are no surnames tell it; at least half of the list decides for all.
    """
    # most have initials, or the family name first, and both are sooner seen
    written = [
        name
        for name in names
        if "." not in (given := name.given)
        and len(given) >= _WRITTEN
        and f"{given} {name.family}" in text
        and _is_written_out(name)
    ]
    if not written:
        return names
    if any(" " in name.given for name in written):
        names = tuple(_with_surnames(name) if name in written else name for name in names)
    votes = [*map(_vote, written)]
    wrong = sum(vote > 0 for vote in votes)
    if _SURE not in votes or 2 * wrong < len(votes) or wrong <= sum(vote < 0 for vote in votes):
        return names
    return tuple(_turned(name) if name in written else name for name in names)


def _with_surnames(name: Name) -> Name:
    """The name with both surnames, where an Italian given name stands before two that are none: "Caracciolo Aricò"."""
    italian = name_words().italian
    given, _, second = name.given.partition(" ")
    first, _, rest = second.partition(" ")
    if rest and first.casefold() in italian:
        # "Anna Maria Petrioli Tofani"
        given, second = f"{given} {first}", rest
    low = second.casefold()
    is_second = (
        given.partition(" ")[0].casefold() in italian
        and low not in italian
        and (
            (low[-1:] == "i" and len(low) >= _WRITTEN)
            or (
                (low[-1:] in _VOWELS or low[-1:] == "n")
                and name.family[-1].casefold() in _VOWELS
                and "given" not in gazetteer.marks(low)
            )
        )
    )
    return Name(f"{second} {name.family}", given) if is_second else name


def _turned(name: Name) -> Name:
    family, *given = name.given.split()
    if given and not _is_given(given[0]):
        # "Seidel Menchi Silvana"
        return Name(name.given, name.family)
    return Name(family, " ".join([*given, name.family]))


def _is_given(word: str) -> bool:
    """Whether it is a given name that is seldom a surname, of two parts perhaps: "Jean-François"."""
    low = word.casefold()
    turning = name_words().turning
    return low in turning or ("-" in low and turning.issuperset(low.split("-")))


def _is_written_out(name: Name) -> bool:
    given = name.given.split()
    if not 0 < len(given) <= _MOST or name.suffix or name.non_dropping_particle:
        return False
    if len(given) > 1 and given[0].casefold() in name_words().capital_particles:
        # "Le Vasseur Hélène"
        given = given[1:]
    return all(len(part) >= _WRITTEN and part.replace("-", "").isalpha() for part in (*given, name.family))


def _vote(name: Name) -> int:
    """How far the words of a name say that it is the wrong way round, from -2 to 2."""
    first, *others = name.given.casefold().split()
    last = name.family.casefold()
    if others and first in name_words().capital_particles:
        first, *others = others
    may_be_family = not _is_given(first) and (others or first[-1] == "i" or "given" not in gazetteer.marks(first))
    is_sure = all(map(_is_given, others)) or not any("given" in gazetteer.marks(one) for one in (first, *others))
    if may_be_family and is_sure and _is_given(last):
        # "Stefani Federico", "Sabellico Marco Antonio", "Seidel Menchi Silvana"
        return _SURE
    if others or "given" in gazetteer.marks(first):
        return -_SURE
    family = gazetteer.marks(last)
    return ("given" in family) + (family == ("given",))


def is_inverted(piece: Piece) -> bool:
    """Whether it is a name by itself, as Cyrillic lists print them: the second of "Цой Минсу, Ларин П.С."."""
    word = piece.words[0]
    return (
        "\u0400" <= word[0] <= "\u04ff"
        and piece.kinds[0] == "W"
        and piece.kinds[-1] == "I"
        and "given" not in gazetteer.marks(word.casefold())
    )


def is_inverted_like(piece: Piece, behind: Piece, words: Words) -> bool:
    """Whether two words have the family name first, as what is behind them: "Цой Минсу", not "Олег Ломов"."""
    return (
        piece.kinds == "WW"
        and is_inverted(behind)
        and not {"given", "family"} & set(gazetteer.marks(piece.words[0].casefold()))
        and not piece.words[1].casefold().endswith(words.surnames)
    )
