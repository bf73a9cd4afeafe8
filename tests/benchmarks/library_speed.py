"""Cost of the library against its size: import, search, list and show over entries that a generator makes.

    python tests/benchmarks/library_speed.py 10000 100000

A quarter of the entries is Cyrillic; words follow a long-tailed distribution, so that some are in every tenth entry.
Times are CPU seconds of this process, for other work of the machine not to count.
"""

import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from refman import citekey
from refman.library import Library
from refman.model import Date, Entry, Field, Name, Number, Origin, Text, Value

SYLLABLES = {
    "en": "con ter pol sec ri ty ka na to men sta per form is lan der mo re gion al".split(),
    "ru": "по ли ти ка без о пас ность ис то ри я раз ви тие ре ги он мир во ста".split(),
}
VOCABULARY = 40_000
COMMON = "security region policy история безопасность қазақстан".split()
QUERIES = 200


def vocabulary(chance: random.Random, language: str) -> list[str]:
    """Words of two to five syllables, the frequent ones first."""
    made = {"".join(chance.choices(SYLLABLES[language], k=chance.randint(2, 5))) for _ in range(VOCABULARY)}
    return [*COMMON, *sorted(made, key=lambda word: (len(word), word))]


def entries(count: int) -> Iterator[Entry]:
    """So many entries, the same on every run."""
    chance = random.Random(1)
    words = {language: vocabulary(chance, language) for language in SYLLABLES}
    origin = Origin("file", "bibtex")

    def word(language: str) -> str:
        listed = words[language]
        return listed[min(int(chance.paretovariate(0.6)) - 1, len(listed) - 1)]

    for number in range(count):
        language = "ru" if number % 4 == 0 else "en"
        people = [Name(word(language).capitalize(), "А. Б.") for _ in range(chance.randint(1, 3))]
        fields: dict[str, Value] = {
            "author": tuple(people),
            "title": Text(" ".join(word(language) for _ in range(chance.randint(5, 12))), language),
            "container-title": Text(f"{word(language)} {number % 500}", language),
            "issued": Date.parse(str(1950 + number % 75)),
            "volume": Number(str(number % 60)),
            "page": Number(f"{number % 400}-{number % 400 + 11}"),
            "DOI": Text(f"10.1000/{number}"),
            "language": Text(language),
        }
        yield Entry("", "article-journal", {name: Field(value, origin) for name, value in fields.items()})


def measured(size: int, folder: Path) -> str:
    """The figures of one size, on one line."""
    path = folder / f"{size}.db"
    made = list(entries(size))
    with Library(path) as library:
        started = time.process_time()
        library.add(made, assign=citekey.assign)
        rate = size / (time.process_time() - started)
    with Library(path) as library:
        keys = [entry.citekey for entry in library.search("language:ru", limit=50)]
        times = sorted(_timed(library, query) for query in _queries(made))
        shown = sorted(_shown(library, key) for key in keys)
    each = path.stat().st_size / size
    late = times[int(len(times) * 0.95)]
    return (
        f"{size:>9,} entries: import {rate:,.0f} a second, search median {times[len(times) // 2] * 1000:.1f} ms, "
        f"95th percentile {late * 1000:.1f} ms, show {shown[len(shown) // 2] * 1000:.2f} ms, {each:,.0f} bytes each"
    )


def _queries(made: list[Entry]) -> Iterator[str]:
    chance = random.Random(2)
    yield from COMMON
    for _ in range(QUERIES):
        entry = chance.choice(made)
        title = str(entry.text("title")).split()
        name = entry.names("author")[0].family
        yield chance.choice([" ".join(title[:2]), f"{name} {title[0]}", f"author:{name} year:2000..", title[-1], name])


def _timed(library: Library, query: str) -> float:
    started = time.process_time()
    library.search(query)
    return time.process_time() - started


def _shown(library: Library, key: str) -> float:
    started = time.process_time()
    library.get(key)
    return time.process_time() - started


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        for wanted in sys.argv[1:] or ["10000"]:
            print(measured(int(wanted), Path(name)), flush=True)  # noqa: T201
