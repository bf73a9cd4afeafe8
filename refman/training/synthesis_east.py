"""Works for Chinese, Japanese, Korean, Arabic and Persian lists, from stocks of each language."""

import random
from collections.abc import Mapping, Sequence

from refman.training.labelled import Piece
from refman.training.synthesis_numbers import DASH, numbers, url
from refman.training.synthesis_people import Person
from refman.training.synthesis_works import Day, Lists, Work, lists, phrase

_HOSTS = {"article": "journals", "newspaper": "newspapers", "webpage": "sites"}
_PERSIAN = "fa"
_DIGITS: Mapping[str, tuple[float, int]] = {
    "fa": (0.5, 0x6F0),
    "ar": (0.2, 0x660),
    "zh": (0.04, 0xFF10),
    "ja": (0.06, 0xFF10),
}
"""The chance that numbers are printed in the script's own digits, and the first of these."""


class EastShelf:
    """Draws works of a kind for the lists of one language.

    Args:
        language: whose stock of titles, journals, houses, towns and names.
    """

    def __init__(self, language: str) -> None:
        self._language = language
        self._stock: Lists = lists(f"stock_{language}")
        self._values: Lists = lists(f"words_{language}")["values"]

    def draw(self, kind: str, rng: random.Random) -> Work:
        """A work of the kind."""
        stock = self._stock
        texts = numbers(rng) | {name: rng.choice(values) for name, values in self._values.items()}
        texts |= {
            "title": phrase(rng, stock, "titles"),
            "long-title": ": ".join(dict.fromkeys(phrase(rng, stock, "titles") for _ in range(2))),
            "container-title": phrase(rng, stock, _HOSTS.get(kind, "containers")),
            "collection-title": rng.choice(stock["series"]),
            "publisher": rng.choice(stock["schools"] if kind == "thesis" else stock["publishers"]),
            "publisher-place": rng.choice(stock["places"]),
            "organisation": rng.choice(stock["organisations"]),
            "country": rng.choice(stock["countries"]),
            "foreign": rng.choice(stock["foreign"]),
            "volume": str(rng.choice([rng.randint(1, 30), rng.randint(1, 150)])),
            "thousand": str(rng.randint(500, 2100)),
            "page": _pages(rng),
            "URL": url(rng, rng.choice(stock["domains"])),
        }
        return Work(kind, texts, self._people(kind, rng), self._days(rng))

    def _people(self, kind: str, rng: random.Random) -> dict[str, list[Person]]:
        authors = 1 if kind in {"thesis", "newspaper"} else rng.choice([1, 1, 1, 1, 2, 2, 3, 4])
        counts = {"author": authors, "editor": rng.choice([1, 1, 2]), "translator": rng.choice([1, 1, 1, 2])}
        return {role: [self._person(rng) for _ in range(count)] for role, count in counts.items()}

    def _person(self, rng: random.Random) -> Person:
        return Person(rng.choice(self._stock["families"]), (rng.choice(self._stock["given"]),))

    def _days(self, rng: random.Random) -> dict[str, Day]:
        year = rng.randint(1985, 2024) if rng.random() < 0.8 else rng.randint(1920, 1984)
        if self._language == _PERSIAN and rng.random() < 0.85:
            year = rng.randint(1330, 1403)
        return {
            "issued": (year, rng.randint(1, 12), rng.randint(1, 28)),
            "accessed": (rng.randint(2005, 2025), rng.randint(1, 12), rng.randint(1, 28)),
        }


def _pages(rng: random.Random) -> str:
    first = rng.choice([rng.randint(1, 99), rng.randint(3, 480)])
    return str(first) if rng.random() < 0.3 else f"{first}{DASH}{first + rng.randint(1, 30)}"


def in_own_digits(pieces: Sequence[Piece], language: str, rng: random.Random) -> list[Piece]:
    """The pieces, by chance with their numbers in the digits of the language's script; addresses stay as they are."""
    chance, zero = _DIGITS.get(language, (0.0, 0))
    if rng.random() >= chance:
        return list(pieces)
    digits = {ord(str(digit)): zero + digit for digit in range(10)}
    return [(label, text if label in {"URL", "DOI"} else text.translate(digits)) for label, text in pieces]
