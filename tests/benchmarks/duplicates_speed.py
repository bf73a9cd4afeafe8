"""What finding duplicates costs against size: `python tests/benchmarks/duplicates_speed.py 10000 100000`.

Makes a library of so many entries (a quarter Cyrillic, one of twenty a second form of another), then measures the
search for the duplicates of one more entry, and for all duplicates, in CPU time, with the memory that the process took.
"""

import argparse
import random
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from refman.languages import romanise
from refman.library import Library
from refman.model import Date, Entry, Field, Name, Number, Origin, Text, Value

LATIN = (
    "power state region border security policy history language culture river trade school law market memory theory "
    "steppe nomad labour energy water city village novel archive empire reform identity conflict migration"
).split()
CYRILLIC = (
    "власть государство регион граница безопасность политика история язык культура река торговля школа право рынок "
    "память теория степь кочевник труд энергия вода город село роман архив империя реформа конфликт миграция"
).split()
SYLLABLES = "ba ro ke li mu sa te vo na di ko ra shi le mo za ti bu ne ga".split()
_CHUNK = 10_000


def entries(count: int, seed: int = 1) -> Iterator[Entry]:
    """So many entries, the same for the same seed."""
    chance = random.Random(seed)
    last = _entry(chance, 0)
    for place in range(count):
        if place % 20 == 19:
            yield _again(last, place)
        else:
            last = _entry(chance, place)
            yield last


def _entry(chance: random.Random, place: int) -> Entry:
    is_cyrillic = chance.random() < 0.25
    title = " ".join(chance.choices(CYRILLIC if is_cyrillic else LATIN, k=7)).capitalize()
    surname = "".join(chance.choices(SYLLABLES, k=3)).capitalize() + "ov"
    page = chance.randrange(1, 900)
    values: dict[str, Value] = {
        "title": Text(title, "ru" if is_cyrillic else "en"),
        "author": (Name(surname, f"{chance.choice('ABCDEFGKLMN')}."),),
        "issued": Date.parse(str(chance.randrange(1950, 2025))),
        "container-title": Text(f"Journal of {chance.choice(LATIN)}"),
        "volume": Number(str(chance.randrange(1, 80))),
        "page": Number(f"{page}-{page + 12}"),
    }
    fields = {name: Field(value, Origin("file", "bibtex")) for name, value in values.items()}
    return Entry(f"k{place}", "article-journal", fields)


def _again(entry: Entry, place: int) -> Entry:
    """The same work as another list prints it: romanised, the journal abbreviated, no last page."""
    title, page = str(entry.text("title")), str(entry.number("page"))
    fields = {
        "title": Field(Text(str(romanise(title)))),
        "container-title": Field(Text(str(entry.text("container-title")).replace("Journal of", "J."))),
        "page": Field(Number(page.partition("-")[0])),
    }
    again = entry.with_fields(fields)
    return Entry(f"k{place}", again.type, again.fields)


def measured(count: int, folder: Path) -> str:
    """One row of figures."""
    path = folder / f"{count}.db"
    with Library(path) as library:
        started = time.process_time()
        made = list(entries(count))
        for at in range(0, count, _CHUNK):
            library.add(made[at : at + _CHUNK])
        filled = time.process_time() - started
        new = [_again(entry, count + place) for place, entry in enumerate(made[:: max(1, count // 20)])]
        del made
        times = []
        for entry in new:
            started = time.process_time()
            pairs = list(library.duplicates([entry]))
            times.append(time.process_time() - started)
            assert pairs
        started = time.process_time()
        found = sum(pair.verdict == "same" for pair in library.duplicates())
        searched = time.process_time() - started
    size = path.stat().st_size / count
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    middle = sorted(times)[len(times) // 2] * 1000
    return (
        f"| {count} | {count / filled:.0f} | {middle:.1f} | {max(times) * 1000:.1f} | {searched:.1f} | {found} "
        f"| {memory:.0f} | {size:.0f} |"
    )


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("counts", type=int, nargs="+")
    options = parser.parse_args()
    out = sys.stdout
    out.write("| entries | made and stored a CPU second | one new: median ms | slowest ms | all duplicates: s | found ")
    out.write("| memory MB | bytes an entry |\n|---|---|---|---|---|---|---|---|\n")
    with tempfile.TemporaryDirectory() as folder:
        for count in options.counts:
            out.write(measured(count, Path(folder)) + "\n")
            out.flush()


if __name__ == "__main__":
    main()
