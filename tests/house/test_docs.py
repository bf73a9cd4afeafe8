"""Every `$` command in README and docs is run, in order, and prints what the page says.

A page's commands run in one empty folder that holds the sample pages; the services are the fake ones. With
`--update-golden` the pages are rewritten with what the commands print.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from refman import testing
from refman.testing import Services

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
BLOCK = re.compile(r"(?<=^```console\n)(.*?)(?=^```$)", re.DOTALL | re.MULTILINE)


def commands(block: str) -> list[tuple[str, str]]:
    """The commands of a block with the output that it shows."""
    parts = re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
    return [(command, output) for command, _, output in (part.partition("\n") for part in parts)]


def run(command: str, folder: Path, services: Services) -> str:
    """What a command prints, answer and news together."""
    environment = {
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
        "HOME": str(folder),
        "LANG": "C.UTF-8",
        "REFMAN_CROSSREF_URL": services.crossref_url,
        "REFMAN_DATACITE_URL": services.datacite_url,
        "REFMAN_DOI_URL": services.doi_url,
    }
    done = subprocess.run(
        ["sh", "-c", command],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    return done.stdout


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_pages_show_what_the_commands_print(page: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    shutil.copytree(ROOT / "docs" / "sample", tmp_path / "docs" / "sample")
    shown = page.read_text(encoding="utf-8")

    with testing.running() as services:

        def rerun(block: re.Match[str]) -> str:
            return "".join(f"$ {command}\n{run(command, tmp_path, services)}" for command, _ in commands(block[1]))

        printed = BLOCK.sub(rerun, shown)
    if request.config.getoption("--update-golden") and not os.environ.get("CI"):
        page.write_text(printed, encoding="utf-8")
        return
    assert printed == shown
