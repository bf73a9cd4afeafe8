"""How long refman takes to start: `--help`, and the import of the sample page into a new library.

    python tests/benchmarks/startup.py [--runs 9]

The unit is `python -c "import click"`; commands and unit run in turns, so that a busy machine slows all. Prints the
least seconds of each and how many units they are; `--help` is to stay below 1.5.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

PAGE = Path(__file__).parents[2] / "docs" / "sample" / "article-page.txt"
REFMAN = [sys.executable, "-m", "refman"]


def seconds(command: Sequence[str]) -> float:
    """The time that a command takes."""
    started = time.perf_counter()
    subprocess.run(command, capture_output=True, check=True)
    return time.perf_counter() - started


def main() -> None:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=9)
    options = parser.parse_args()
    found: dict[str, list[float]] = {"import click": [], "refman --help": [], "refman import (25 entries)": []}
    with tempfile.TemporaryDirectory() as folder:
        for run in range(options.runs):
            library = Path(folder) / f"{run}.db"
            found["import click"].append(seconds([sys.executable, "-c", "import click"]))
            found["refman --help"].append(seconds([*REFMAN, "--help"]))
            found["refman import (25 entries)"].append(
                seconds([*REFMAN, "--library", str(library), "import", str(PAGE)])
            )
    unit = min(found["import click"])
    for name, times in found.items():
        print(f"{name:28}{min(times) * 1000:6.0f} ms  {min(times) / unit:5.2f} units")  # noqa: T201 - the answer


if __name__ == "__main__":
    main()
