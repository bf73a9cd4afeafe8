"""Labelled references made from true metadata: many shapes in many words, some of them in disorder."""

import random
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from refman.training.labelled import OTHER, Labelled, Piece, label
from refman.training.synthesis_disorder import disorder
from refman.training.synthesis_east import EastShelf, in_own_digits
from refman.training.synthesis_foreign import EnglishShelf, RomanisedShelf
from refman.training.synthesis_print import Print, templates
from refman.training.synthesis_strange import strange
from refman.training.synthesis_template import Template
from refman.training.synthesis_west import PhysicsShelf, WestShelf
from refman.training.synthesis_works import Shelf

STRANGE = "strange"
FAMILIES: Mapping[tuple[str, str], float] = {
    ("gost", "ru"): 26,
    ("gost", "kk"): 22,
    ("gost", "en"): 5,
    ("special_ru", "ru"): 5,
    ("special_kk", "kk"): 7,
    ("styles", "ru"): 8,
    ("styles", "kk"): 8,
    ("styles", "en"): 10,
    ("romanised", "ru-Latn"): 6,
    ("romanised", "kk-Latn"): 5,
    ("romanised", "en-ru"): 5,
    ("romanised", "en-kk"): 3,
    ("west", "west-de"): 16,
    ("west", "west-social"): 9,
    ("west", "west-it"): 9,
    ("west", "west-fr"): 6,
    ("west", "west-es"): 3,
    ("west", "west-tr"): 3,
    ("west", "west-arts"): 4,
    ("humanities", "west-arts"): 9,
    ("humanities", "west-it"): 7,
    ("humanities", "west-fr"): 3,
    ("humanities", "west-de"): 2,
    ("humanities", "west-es"): 1,
    ("physics", "physics"): 10,
    ("special_en", "en"): 5,
    ("chinese", "zh"): 3,
    ("japanese", "ja"): 3,
    ("korean", "ko"): 2,
    ("arabic", "ar"): 2.5,
    ("arabic", "fa"): 1.5,
    (STRANGE, "ru"): 2,
    (STRANGE, "kk"): 2,
    (STRANGE, "en"): 5,
    (STRANGE, "west-de"): 4,
    (STRANGE, "west-social"): 5,
    (STRANGE, "west-it"): 2,
    (STRANGE, "west-fr"): 2,
    (STRANGE, "west-es"): 1,
}
"""The shares of the families: the file of templates and the stock of works."""

_EASTERN = ("zh", "ja", "ko", "ar", "fa")
_WESTERN = ("de", "social", "it", "fr", "es", "tr", "arts")
_WORDS = (
    {one: one for one in ("ru", "kk", "en", *_EASTERN)}
    | {"physics": "en"}
    | {f"west-{one}": one for one in _WESTERN}
    | {"west-arts": "social"}
)
"""Whose words a stock is printed with; the romanised ones take `words_latn`."""
_Shelf = Shelf | RomanisedShelf | WestShelf | PhysicsShelf | EastShelf
_RUSSIAN_TABLES = ["plain", "bsi", "y", "alalc", "gost-b", "translit", "iso9"]
_KAZAKH_TABLES = ["plain", "kk-habit", "kk-bgn", "kk-2021", "kk-2018", "bsi"]


@cache
def _shelves(shared: Path) -> dict[str, _Shelf]:
    ru, kk, en = Shelf(shared, "ru"), Shelf(shared, "kk"), EnglishShelf(shared)
    return {
        "ru": ru,
        "kk": kk,
        "en": en,
        "ru-Latn": RomanisedShelf(ru, en, _RUSSIAN_TABLES, "note-ru"),
        "kk-Latn": RomanisedShelf(kk, en, _KAZAKH_TABLES, "note-kk"),
        "en-ru": RomanisedShelf(ru, en, _RUSSIAN_TABLES, "note-ru", translated=True),
        "en-kk": RomanisedShelf(kk, en, _KAZAKH_TABLES, "note-kk", translated=True),
        **{f"west-{language}": WestShelf(language, en) for language in _WESTERN},
        "physics": PhysicsShelf(en),
        **{language: EastShelf(language) for language in _EASTERN},
    }


def synthesise(shared: Path, count: int, seed: int) -> Iterator[Labelled]:
    """So many references of all families in their shares, always the same for the same seed.

    Args:
        shared: the folder in which `corpus/metadata` lies.
        count: how many references.
        seed: what chance starts from.
    """
    rng = random.Random(seed)
    shelves = _shelves(shared)
    families, shares = list(FAMILIES), list(FAMILIES.values())
    for name, language in rng.choices(families, shares, k=count):
        yield _one(name, language, shelves[language], rng)


def family(shared: Path, name: str, language: str, *, count: int, seed: int) -> list[Labelled]:
    """So many references of one family, always the same for the same seed.

    Args:
        shared: the folder in which `corpus/metadata` lies.
        name: the file of templates.
        language: the stock of works.
        count: how many references.
        seed: what chance starts from.
    """
    rng, shelf = random.Random(seed), _shelves(shared)[language]
    return [_one(name, language, shelf, rng) for _ in range(count)]


def _one(name: str, language: str, shelf: _Shelf, rng: random.Random) -> Labelled:
    while True:
        title, kind, template = _template(name, language, rng)
        work = shelf.draw(kind, rng)
        if rng.random() < _GAPS:
            work.text.pop(rng.choice(_DISPENSABLE), None)
        pieces = template.fill(Print(work, _WORDS.get(language, "latn"), rng), rng)
        if pieces:
            pieces = in_own_digits(pieces, language, rng)
            return label(disorder(tidy(_outer_stops(pieces)), rng), f"synthesis/{name}/{language}/{title}")


def _template(name: str, language: str, rng: random.Random) -> tuple[str, str, Template]:
    if name == STRANGE:
        return "strange", *strange(rng, western=language.startswith("west"))
    return rng.choices(*templates(name))[0]


def _outer_stops(pieces: list[Piece]) -> list[Piece]:
    """The pieces with the last stop of a journal's name outside of it, as the corpora have it."""
    parted: list[Piece] = []
    for name, text in pieces:
        ends = name == "container-title" and text.endswith(".")
        parted += [(name, text[:-1]), (OTHER, ".")] if ends else [(name, text)]
    return parted


_GAPS = 0.08
"""The chance that a work lacks a field which works of its kind have."""

_DISPENSABLE = ["publisher", "publisher-place", "number-of-pages", "page", "volume", "issue", "container-title"]
_ENDS = (".", ",", "?", "!")


def tidy(pieces: list[Piece]) -> list[Piece]:
    """The pieces with no stop after a stop and no blank after a blank where two of them meet.

    Example:
        >>> tidy([("author", "Абай И."), ("other", ". "), ("title", "Өлең")])
        [('author', 'Абай И.'), ('other', ' '), ('title', 'Өлең')]
    """
    tidied: list[Piece] = []
    before = ""
    for name, text in pieces:
        kept = _after(before, text) if name == OTHER else text
        if kept:
            tidied.append((name, kept))
            before = kept
    return tidied


def _after(before: str, text: str) -> str:
    if text.startswith(" ") and text.strip() == "." and before.endswith(_ENDS):
        return ""
    if (text.startswith(".") and before.endswith(_ENDS)) or (text.startswith(",") and before.endswith(",")):
        text = text[1:]
    return text.lstrip(" ") if before.endswith(" ") else text
