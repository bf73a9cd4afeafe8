"""Labelled references made from true metadata: many shapes in many words, some of them in disorder."""

import random
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import accumulate, cycle
from pathlib import Path

from refman.training.labelled import OTHER, Labelled, Piece, label
from refman.training.synthesis_print import Print, templates
from refman.training.synthesis_works import Shelf

FAMILIES: Mapping[tuple[str, str], float] = {
    ("gost", "ru"): 30,
    ("gost", "kk"): 26,
}
"""The shares of the families: the file of templates and the language of the words."""


def synthesise(shared: Path, count: int, seed: int) -> Iterator[Labelled]:
    """So many references of all families in their shares, always the same for the same seed.

    Args:
        shared: the folder in which `corpus/metadata` lies.
        count: how many references.
        seed: what chance starts from.
    """
    rng = random.Random(seed)
    shelves = {language: Shelf(shared, language) for _, language in FAMILIES}
    families, shares = list(FAMILIES), list(FAMILIES.values())
    for name, language in rng.choices(families, shares, k=count):
        yield _one(name, language, shelves[language], rng)


def _one(name: str, language: str, shelf: Shelf, rng: random.Random) -> Labelled:
    while True:
        ((title, kind, template, _),) = rng.choices(templates(name), [one[3] for one in templates(name)])
        work = shelf.draw(kind, rng)
        pieces = template.fill(Print(work, language, rng), rng)
        if pieces:
            return label(_tidy(pieces), f"synthesis/{name}/{language}/{title}")


def _tidy(pieces: list[Piece]) -> list[Piece]:
    """The pieces with no stop after a stop and no blank after a blank where two of them meet."""
    tidied: list[Piece] = []
    before = ""
    for name, text in pieces:
        if (
            name == OTHER
            and text[:1] in {".", ","}
            and before.endswith((".", ",", "?", "!") if text[0] == "." else (",",))
        ):
            text = text[1:]
        if name == OTHER and before.endswith(" "):
            text = text.lstrip(" ")
        if text:
            tidied.append((name, text))
            before = text
    return tidied
