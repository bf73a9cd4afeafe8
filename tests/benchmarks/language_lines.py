"""Tells the language of lines by the folder's file names and prints how many are told right.

    python tests/benchmarks/language_lines.py FOLDER

FOLDER holds one file a language (`kk.txt`, `uz.txt`, `kk-Latn.txt`), one title a line.
"""

import sys
from collections import Counter
from pathlib import Path

from refman.languages import tell


def main() -> None:
    """Print a row for each file: lines, share told right, and what the others were taken for."""
    for path in sorted(Path(sys.argv[1]).glob("*.txt")):
        told = Counter(tell(line).tag for line in path.read_text("utf-8").splitlines() if line.strip())
        right = told.pop(path.stem, 0)
        size = right + told.total()
        sys.stdout.write(f"{path.stem:8} {size:5} {right / max(1, size):.3f} {dict(told.most_common(3))}\n")


if __name__ == "__main__":
    main()
