"""How fast BibTeX is read and written, side by side with bibtexparser alone, pandoc and pybtex, in one run.

    python tests/benchmarks/bibtex_speed.py [ENTRIES]

The file is made here: 60 % Cyrillic, macros, accents, strings and comments, the same for the same number of entries.
CPU seconds of the process, or of the child (start-up of refman's and of pybtex's not counted). pandoc and pybtex are
left out where they are missing. Memory is that of five times as many entries.
"""

import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from bibtexparser.entrypoint import parse_string

from refman import formats

RUSSIAN = "роль безопасность регион право история развитие общество вестник политика экономика анализ наука".split()
KAZAKH = "тарих әдебиет қоғам тіл ғылым өнер ұлттық мәдениет құқық білім өңір үкімет".split()
ENGLISH = "role security region law history development society bulletin policy economy analysis science".split()
MACROS = {"а": r"{\cyra}", "т": r"{\cyrt}", "қ": r"{\cyrkdsc}", "о": r"{\cyro}"}


def generated(count: int) -> str:
    """A .bib file of so many entries."""
    chance = random.Random(2026)
    parts = ["@string{vestnik = {Вестник КазНУ}}\n", "@comment{made for a measurement}\n"]
    return "".join([*parts, *(_entry(number, chance) for number in range(count))])


def _entry(number: int, chance: random.Random) -> str:
    words, language = chance.choices(
        [(RUSSIAN, "russian"), (KAZAKH, "kazakh"), (ENGLISH, "english")], weights=[35, 25, 40]
    )[0]
    title = " ".join(chance.choices(words, k=9)).capitalize()
    if number % 5 == 0:
        title = "".join(MACROS.get(letter, letter) for letter in title)
    names = " and ".join(
        f"{chance.choice(words).title()}, {chance.choice('АБВДЕ')}. {chance.choice('ABCD')}." for _ in "abc"
    )
    accent = r"G{\"o}del, Kurt and Erd{\H o}s, P{\'a}l and " if number % 10 == 0 else ""
    journal = "vestnik # { серия}" if number % 3 == 0 else "{" + " ".join(chance.choices(words, k=3)) + "}"
    return (
        f"% entry {number}\n@article{{key{number},\n  author = {{{accent}{names}}},\n  title = {{{title}}},\n"
        f"  journal = {journal},\n  year = {chance.randint(1950, 2026)},\n  month = jun,\n"
        f"  volume = {{{number % 90}}},\n"
        f'  number = "{number % 12}",\n  pages = {{{number}--{number + 9}}},\n  language = {{{language}}},\n'
        f"  doi = {{10.26577/{number}}},\n}}\n\n"
    )


def cpu(work: Callable[[], object]) -> float:
    """CPU seconds of this process, the best of three."""
    times = []
    for _ in range(3):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def child_cpu(*command: str) -> float:
    """CPU seconds of a program, the best of three."""
    times = []
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(times)


def others(path: Path) -> dict[str, float]:
    """CPU seconds of the programs that are there."""
    figures: dict[str, float] = {}
    if shutil.which("pandoc"):
        figures["pandoc reads it, writes CSL-JSON"] = child_cpu("pandoc", "-f", "bibtex", "-t", "csljson", str(path))
    if find_spec("pybtex"):
        program = f"from pybtex.database import parse_file; parse_file({str(path)!r}).to_string('bibtex')"
        start = child_cpu(sys.executable, "-c", "import pybtex.database.input.bibtex, pybtex.database.output.bibtex")
        figures["pybtex reads and writes it"] = child_cpu(sys.executable, "-c", program) - start
    return figures


def resident() -> int:
    """Bytes of memory that this process has had at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def memory(count: int) -> str:
    """What an entry takes at most, in resident memory, while so many are read and written."""
    text = generated(count)
    before = resident()
    entries = formats.read(text, "bibtex").entries
    read = resident() - before
    formats.write(entries, "bibtex")
    both = resident() - before
    return f"{count:,} entries: {read / count:,.0f} bytes each while read, {both / count:,.0f} with writing"


def say(line: str) -> None:
    """Print a line."""
    sys.stdout.write(line + "\n")


def main() -> None:
    """Print the figures."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    # first, while the process has had little memory
    say(memory(5 * count))
    text = generated(count)
    alone = cpu(lambda: parse_string(text, parse_stack=[]))
    entries = formats.read(text, "bibtex").entries
    figures = {
        "bibtexparser alone, no decoding": alone,
        "refman reads BibTeX": cpu(lambda: formats.read(text, "bibtex")),
        "refman writes BibTeX": cpu(lambda: formats.write(entries, "bibtex")),
        "refman writes BibLaTeX": cpu(lambda: formats.write(entries, "biblatex")),
    }
    figures["refman reads and writes BibTeX"] = figures["refman reads BibTeX"] + figures["refman writes BibTeX"]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "refs.bib")
        path.write_text(text, "utf-8")
        figures |= others(path)
    for name, seconds in figures.items():
        say(f"{name:<36}{seconds:8.2f} s{seconds / alone:8.1f} x")
    big = f"@book{{k, title = {{{'Қазақ тілі ' * 500_000}}}}}"
    say(f"{'a field of 10 MB':<36}{cpu(lambda: formats.read(big, 'bibtex')):8.2f} s")
    braced = "@book{k, title = {" + r"{Қ}азақ {\cyra} " * 300_000 + "}}"
    say(f"{'a field of 10 MB, macros and braces':<36}{cpu(lambda: formats.read(braced, 'bibtex')):8.2f} s")


if __name__ == "__main__":
    main()
