"""Cost of the library against its size: import, search, list, show and duplicates over entries that a generator makes.

    python tests/benchmarks/library_speed.py 10000 100000
    python tests/benchmarks/library_speed.py 100000 --bibtex
    python tests/benchmarks/library_speed.py 1000000 --keep FOLDER

Prints a row of a table for each size. Times are CPU time of this process, for other work of the machine not to count;
"peak" is the most memory that the search for all duplicates took, of which it runs in a process of its own. With
`--keep` the library is left in a folder, and taken from there the next time (the rate of the import is then left out).
With `--bibtex` the entries are written as a .bib and read from it first; that time is not counted. The cost of a row is
that of the first 20,000 that `refman list` prints, and the first of them come with the first page.
"""

import argparse
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

import made

from refman import formats, pipeline
from refman.cli._table import entry_pages
from refman.library import Library

QUERIES = 400
_AT_ONCE = 100_000
_NEW = 100
_ROWS = 20_000
_STATUS = Path("/proc/self/status")
_HEADINGS = (
    "entries", "import, a second", "index, a second", "search p50 ms", "p95 ms", "slowest ms", "list 50 ms",
    "list, first page ms", "a row: us", "show ms",
    "one new: p50 ms", "slowest ms", "all: s", "pairs", "peak MB", "bytes an entry",
)  # fmt: skip
_KINDS = (
    "{frequent}", "{frequent} {rare}", "{rare}", "{rare} {other}", "{frequent} {another}", "{name}", "{name} {year}",
    "author:{name} year:2000..", "title:{frequent} author:{name}", "language:kk {rare}", "type:thesis {frequent}",
    "tag:'tag 7' {frequent}", "has:note", "-has:doi type:book", "{frequent} -{another}", "year:1950..1960 {frequent}",
    "language:fr", '"{rare} {other}"', '"{frequent} {another}"', "{start}", "{slip}", "journal:{rare}",
    "note:{frequent}", "{nonsense}",
)  # fmt: skip


def queries(count: int) -> Iterator[str]:
    """So many queries of all kinds that the language has, the same on every run."""
    chance = random.Random(2)
    for place in range(count):
        language = chance.choices(("en", "ru", "kk"), (5, 3, 2))[0]
        frequent, another = chance.sample(made.FREQUENT[language], 2)
        rare, other = (chance.choice(made.vocabulary(language)[6:4000]) for _ in range(2))
        yield _KINDS[place % len(_KINDS)].format(
            frequent=frequent, another=another, rare=rare, other=other, name=made.name(chance, language).family,
            year=chance.randrange(1990, 2025), start=frequent[:5], slip=frequent[:3] + frequent[4:],
            nonsense="".join(chance.sample("bcdfghklmnpqrstvz", 9)),
        ).replace("'", '"')  # fmt: skip


def fill(path: Path, size: int, *, by_bibtex: bool = False) -> str:
    """The entries imported a CPU second, and a second by the clock, in calls of at most 100,000.

    Those of a .bib bring their citekeys, the others get them.
    """
    spent, waited = 0.0, 0.0
    entries = made.entries(size)
    while some := list(islice(entries, _AT_ONCE)):
        if by_bibtex:
            some = pipeline.read(formats.write(some, "bibtex").encode(), "bibtex").entries
        else:
            some = [replace(entry, citekey="") for entry in some]
        with Library(path) as library:
            started = time.monotonic()
            spent += timed(lambda opened=library, new=some: pipeline.store(new, opened))  # type: ignore[misc]
            waited += time.monotonic() - started
    return f"{size / spent:,.0f} ({size / waited:,.0f})"


def timed(action: Callable[[], object]) -> float:
    """The CPU seconds that an action takes."""
    started = time.process_time()
    action()
    return time.process_time() - started


def listing(library: Library) -> list[str]:
    """The milliseconds until the first page of a list of all is there, and the microseconds that a row takes."""
    first = sorted(timed(lambda: next(entry_pages(library.walk()))) for _ in range(5))
    rows = min(library.info().entries, _ROWS)
    whole = timed(lambda: sum(map(len, entry_pages(library.walk(limit=rows)))))
    return [ms(first, 0.5), f"{whole / rows * 1e6:.0f}"]


def measured(size: int, path: Path, *, by_bibtex: bool) -> str:
    """The figures of one size, as a row of the table."""
    rate = "" if path.exists() else fill(path, size, by_bibtex=by_bibtex)
    with Library(path) as library:
        lacking = library._db.execute("SELECT count(*) FROM unindexed").fetchone()[0]
        first = timed(lambda: library.search("nothing"))
        indexed = f"{lacking / first:,.0f}" if lacking else ""
        found = sorted(timed(lambda one=query: library.search(one)) for query in queries(QUERIES))  # type: ignore[misc]
        listed = sorted(timed(lambda: library.entries(limit=50)) for _ in range(20))
        rows = listing(library)
        keys = [entry.citekey for entry in library.search("language:ru", limit=50)]
        shown = sorted(timed(lambda one=key: library.get(one)) for key in keys)  # type: ignore[misc]
        new = [made.again(library.get(key), f"new{key}") for key in keys * (_NEW // len(keys))]
        met = sorted(timed(lambda one=entry: list(library.duplicates([one]))) for entry in new)  # type: ignore[misc]
    told = subprocess.run(
        [sys.executable, __file__, "--duplicates-of", str(path)], capture_output=True, text=True, check=True
    )
    figures = [
        *(ms(found, 0.5), ms(found, 0.95), ms(found, 1), ms(listed, 0.5), *rows),
        *(ms(shown, 0.5), ms(met, 0.5), ms(met, 1)),
        *told.stdout.split(),
    ]
    row = [f"{size:,}", rate, indexed, *figures, f"{path.stat().st_size / size:,.0f}"]
    return f"| {' | '.join(row)} |"


def ms(times: list[float], share: float) -> str:
    """The time below which this share of sorted times is, in milliseconds."""
    return f"{times[min(int(len(times) * share), len(times) - 1)] * 1000:.1f}"


def all_duplicates(path: Path) -> str:
    """The CPU seconds that the search for all duplicates takes, how many pairs are one work, and the memory."""
    with Library(path) as library:
        started = time.process_time()
        same = sum(pair.verdict == "same" for pair in library.duplicates())
        spent = time.process_time() - started
    return f"{spent:.1f} {same:,} {peak():.0f}"


def peak() -> float:
    """The most memory that this process had, in MB; where Linux does not tell it, that of its parent may count, too."""
    if _STATUS.exists():
        told = dict(line.split(":", 1) for line in _STATUS.read_text().splitlines())
        return int(told["VmHWM"].split()[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", type=int, nargs="*", default=[10_000])
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--bibtex", action="store_true")
    parser.add_argument("--duplicates-of", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    out = sys.stdout
    if options.duplicates_of:
        out.write(all_duplicates(options.duplicates_of))
        return
    out.write(f"| {' | '.join(_HEADINGS)} |\n|{'---|' * len(_HEADINGS)}\n")
    with tempfile.TemporaryDirectory() as folder:
        for size in options.sizes:
            path = (options.keep or Path(folder)) / f"{size}.db"
            out.write(measured(size, path, by_bibtex=options.bibtex) + "\n")
            out.flush()


if __name__ == "__main__":
    main()
