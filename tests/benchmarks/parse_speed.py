"""How fast `refman parse --lines` is, start-up included, and how much memory it takes, for more and more lines.

    python tests/benchmarks/parse_speed.py LINES [--sizes 1000 5000 20000] [--jobs 1 2] [--runs 3]

LINES is a file with one reference a line, all distinct if the figure is to hold for a new list; it is repeated or cut
to each size. The unit is `python -c "import click"` on
the same machine, so that figures of different machines can be compared. Where AnyStyle is installed (`anystyle` on the
path), it parses the same lines. Prints one line a measurement: the best of the runs, the peak of memory of the largest
process, and the work of all cores, which says more where something else is running.
"""

import argparse
import itertools
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path


def measured(command: Sequence[str]) -> tuple[float, float, float]:
    """The seconds that a command takes, those of all cores, and the MB that its largest process has at its peak."""
    with Path(os.devnull).open("wb") as nowhere:
        started = time.perf_counter()
        process = subprocess.Popen(command, stdout=nowhere, stderr=nowhere)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)}: exit code {process.returncode}")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def best(command: Sequence[str], runs: int) -> tuple[float, float, float]:
    """The least seconds of the runs, and the most memory."""
    seconds, worked, memory = zip(*(measured(command) for _ in range(runs)), strict=True)
    return min(seconds), min(worked), max(memory)


def main() -> None:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lines", type=Path)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 5_000, 20_000])
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    lines = options.lines.read_text("utf-8").splitlines()
    unit, _, _ = best([sys.executable, "-c", "import click"], 9)
    print(f"unit (python -c 'import click'): {unit * 1000:.0f} ms")  # noqa: T201 - the answer
    anystyle = shutil.which("anystyle")
    with tempfile.TemporaryDirectory() as folder:
        for size in options.sizes:
            path = Path(folder) / "lines.txt"
            path.write_text("\n".join(itertools.islice(itertools.cycle(lines), size)) + "\n", "utf-8")
            commands = {
                f"refman --jobs {jobs}": [
                    sys.executable,
                    "-m",
                    "refman",
                    "parse",
                    "--lines",
                    "--jobs",
                    str(jobs),
                    str(path),
                ]
                for jobs in options.jobs
            }
            if anystyle:
                commands["anystyle"] = [anystyle, "-f", "csl", "--stdout", "parse", str(path)]
            for name, command in commands.items():
                seconds, worked, memory = best(command, options.runs)
                told = f"{seconds:7.2f} s {seconds / unit:6.1f} units {size / seconds:7,.0f} a second {memory:5.0f} MB"
                print(f"{size:8,} lines  {name:16}{told}, {worked:.2f} s of all cores")  # noqa: T201


if __name__ == "__main__":
    main()
