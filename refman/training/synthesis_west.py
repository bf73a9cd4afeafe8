"""Works for the styles of Western Europe and of physics, from stocks of each language and true titles and people."""

import random
from collections.abc import Mapping, Sequence
from functools import cache

from refman.training.synthesis_foreign import EnglishShelf
from refman.training.synthesis_numbers import DASH, numbers, url
from refman.training.synthesis_people import Person
from refman.training.synthesis_works import Day, Lists, Work, lists, phrase

_TRUE = 0.35
"""The chance that an English work is a true one of Crossref."""
_ENGLISH = {"de": 0.35, "fr": 0.12, "it": 0.15, "es": 0.12, "tr": 0.12, "social": 1.0, "arts": 0.0}
"""The share of English works of social science in the lists of a stock."""
_ARTS = "arts"
"""The stock of English works of history, art and letters, with the words of English lists and people of anywhere."""
_DATED = 0.08
"""The chance that a title ends with the years or the centuries that it is about."""


class WestShelf:
    """Draws works of a kind for the lists of one language, English works among them.

    Args:
        language: whose stock of titles, journals, houses, towns and names.
        english: where true titles and journals come from.
    """

    def __init__(self, language: str, english: EnglishShelf) -> None:
        self._language, self._english = language, english
        self._own: Lists = lists(f"stock_{language}")
        self._social: Lists = lists("stock_social")
        self._values: Lists = lists(f"words_{'social' if language == _ARTS else language}")["values"]

    def draw(self, kind: str, rng: random.Random) -> Work:
        """A work of the kind."""
        foreign = rng.random() < _ENGLISH[self._language]
        stock = self._social if foreign else self._own
        year = rng.randint(1985, 2024) if rng.random() < 0.7 else rng.randint(1880, 1984)
        text = self._texts(kind, stock, rng) | _year_texts(year, rng)
        true = self._english.draw(kind, rng) if foreign and kind in {"article", "chapter"} else None
        if true and rng.random() < _TRUE:
            text |= {name: true.text[name] for name in ("title", "container-title")}
        if "dated" in stock and rng.random() < _DATED and text["title"][-1].isalpha():
            text["title"] += rng.choice(stock["dated"])
        if self._language == _ARTS:
            return Work(
                kind, text, _people(kind, rng.choice(["world", "world", "it", "fr", "de"]), rng), _days(year, rng)
            )
        names = "world" if foreign and (self._language == "social" or rng.random() < 0.8) else self._language
        return Work(kind, text, _people(kind, names, rng), _days(year, rng))

    def _texts(self, kind: str, stock: Lists, rng: random.Random) -> dict[str, str]:
        texts = numbers(rng) | {name: rng.choice(values) for name, values in self._values.items()}
        host = {"article": "journals", "newspaper": "newspapers", "webpage": "sites"}.get(kind, "containers")
        texts |= {
            "title": phrase(rng, stock, "titles"),
            "container-title": phrase(rng, stock, host),
            "collection-title": phrase(rng, stock, "series"),
            "publisher": rng.choice(stock["schools"] if kind == "thesis" else stock["publishers"]),
            "publisher-place": rng.choice(stock["places"]),
            "organisation": rng.choice(stock["organisations"]),
            "URL": url(rng, rng.choice(stock["domains"])),
            "volume-name": phrase(rng, stock, "titles"),
            "roman-low": texts["roman"].lower(),
            "past": str(rng.randint(1850, 1980)),
            "numbers2": f"{rng.randint(1, 50)}{DASH}{rng.randint(51, 52)}",
        }
        if kind == "archive":
            texts |= {"archive": rng.choice(stock["archives"]), "shelfmark": phrase(rng, stock, "shelfmarks")}
        return texts | {"first": texts["page"].split(DASH)[0]}


class PhysicsShelf:
    """Draws works of physics: journals cut short, collaborations, preprints, with the people of true works.

    Args:
        english: where titles and people come from.
    """

    def __init__(self, english: EnglishShelf) -> None:
        self._english = english
        self._stock: Lists = lists("stock_physics")
        self._edition: Sequence[str] = lists("words_en")["values"]["edition"]

    def draw(self, kind: str, rng: random.Random) -> Work:
        """A work of the kind."""
        stock, year = self._stock, rng.randint(1955, 2020)
        true = self._english.draw("article", rng)
        text = numbers(rng) | _year_texts(year, rng)
        text |= {
            "title": rng.choice(stock["titles"]) if kind == "book" else true.text["title"],
            "container-title": rng.choice(stock["containers"]),
            "full": true.text["container-title"],
            "town-journal": rng.choice(stock["town-journals"]),
            "journal-town": rng.choice(stock["journal-towns"]),
            "letters": rng.choice(stock["journals"]),
            "publisher-place": rng.choice(stock["places"]),
            "publisher": rng.choice(stock["publishers"]),
            "edition": rng.choice(self._edition),
            "volume": str(rng.randint(1, 899)),
            "first": rng.choice([str(rng.randint(1, 4999)), f"{rng.randint(1, 999)}", f"0{rng.randint(10000, 99999)}"]),
            "page-number": f"{rng.randint(1, 25):02d}{rng.randint(1000, 4999)}",
            "monthly": rng.choice(stock["monthly"]),
            "month": (month := f"{rng.randint(1, 12):02d}"),
            "yearmonth": f"{year % 100:02d}{month}",
            "three": f"{rng.randint(1, 180):03d}",
            "second": self._reference(year, rng),
            "remarks": rng.choice(stock["remarks"]),
            "erratum": f"Erratum-ibid. {rng.randint(1, 899)} ({year}) {rng.randint(1, 999)}",
            "collaboration": rng.choice(stock["collaborations"]),
            "category": rng.choice(stock["archives"]),
            "arxiv": self._arxiv(year, rng),
            "report-mark": phrase(rng, stock, "reports"),
            "letter-mark": rng.choice("abc"),
            "first-author": f"{rng.choice('ABCDFGHJKMPRST')}. {rng.choice(_names()['world']['families'])}",
        }  # fmt: skip
        return Work(kind, text, self._people(true, rng), _days(year, rng))

    def _people(self, true: Work, rng: random.Random) -> dict[str, list[Person]]:
        people = _people("article", "world", rng)
        if rng.random() < 0.6:
            people["author"] = true.people["author"][: rng.randint(1, 6)]
        return people

    def _reference(self, year: int, rng: random.Random) -> str:
        journal = rng.choice([rng.choice(self._stock["journals"]), "ibid.", rng.choice(self._stock["journals"])])
        volume, page = rng.randint(1, 899), rng.randint(1, 4999)
        return rng.choice([f"{journal} {volume} ({year}) {page}", f"{journal} {volume}, {page} ({year})"])

    def _arxiv(self, year: int, rng: random.Random) -> str:
        if rng.random() < 0.45:
            mark = f"{year % 100:02d}{rng.randint(1, 12):02d}.{rng.randint(1, 19999):0{rng.choice([4, 5])}d}"
            return rng.choice([f"arXiv:{mark}", f"arXiv:{mark}", mark])
        mark = (
            f"{rng.choice(self._stock['archives'])}/{year % 100:02d}{rng.randint(1, 12):02d}{rng.randint(1, 999):03d}"
        )
        return rng.choice([mark, mark, f"arXiv:{mark}"])


def _year_texts(year: int, rng: random.Random) -> dict[str, str]:
    letter = rng.choice("aaabbc") if rng.random() < 0.12 else ""
    range_ = f"{year}{DASH}{year + rng.randint(1, 4)}" if rng.random() < 0.02 else ""
    reprinted = f"{year} [{year - rng.randint(5, 80)}]" if rng.random() < 0.02 else ""
    return {"yearx": range_ or reprinted or f"{year}{letter}"}


def _days(year: int, rng: random.Random) -> dict[str, Day]:
    return {
        "issued": (year, rng.randint(1, 12), rng.randint(1, 28)),
        "accessed": (rng.randint(2000, 2026), rng.randint(1, 12), rng.randint(1, 28)),
    }


def _people(kind: str, names: str, rng: random.Random) -> dict[str, list[Person]]:
    count = 1 if kind in {"thesis", "newspaper"} else rng.choice([1, 1, 1, 1, 2, 2, 3, 4])
    return {
        "author": [_person(names, rng) for _ in range(count)],
        "editor": [_person(names, rng) for _ in range(rng.choice([1, 1, 2, 2, 3]))],
        "translator": [_person(names, rng)],
    }


def _person(names: str, rng: random.Random) -> Person:
    stock = _names()[names]
    second = f" {rng.choice(stock['given'])}" if rng.random() < 0.15 else ""
    middle = f" {rng.choice('ABCDEFGHJKLMPRSTW')}." if not second and rng.random() < 0.2 else ""
    return Person.of(rng.choice(stock["families"]), rng.choice(stock["given"]) + second + middle)


@cache
def _names() -> Mapping[str, Mapping[str, list[str]]]:
    """Surnames and given names by language."""
    found: Mapping[str, Mapping[str, list[str]]] = lists("west_people")
    return found
