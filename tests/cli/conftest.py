"""A command line with a folder and an environment of its own, and a page to import."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from refman.cli import refman
from refman.library import Library
from refman.model import Entry

PAGE = """On the uses of lists

Abstract
A page of our own about nothing, with a list at its end.

References

1. Abenova, A. K. (2019). Rivers and roads of the steppe. Journal of Maps, 12(3), 45-58. https://doi.org/10.1000/maps.2019.12
2. Brown, J. (2020). The quiet border. Oxford: Example Press.
3. Сычёв М. С. История одной станицы. – Алматы: Наука, 2008. – 271 с.

Copyright (c) 2023 The Authors
"""
BIB = """@book{brown,
  author = {Brown, John},
  title = {The quiet border},
  year = {2020},
}

@article{abai,
  author = {Құнанбайұлы, Абай},
  title = {Қара сөздер},
  journal = {Абай},
  year = {1918},
}
"""

Run = Callable[..., Result]
Process = Callable[..., "subprocess.CompletedProcess[bytes]"]
Import = Callable[..., Path]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the commands run; no settings from outside reach it."""
    for name in [name for name in os.environ if name.startswith("REFMAN_")]:
        monkeypatch.delenv(name)
    folder = tmp_path / "here"
    folder.mkdir()
    for name in ("HOME", "XDG_CONFIG_HOME", "APPDATA"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def page(here: Path) -> Path:
    path = here / "page.txt"
    path.write_text(PAGE, "utf-8")
    return path


@pytest.fixture
def bib(here: Path) -> Path:
    path = here / "refs.bib"
    path.write_text(BIB, "utf-8")
    return path


@pytest.fixture
def run(here: Path) -> Run:
    """Run a command in this process."""

    def run(*arguments: str, stdin: str | bytes | None = None) -> Result:
        result = CliRunner().invoke(refman, arguments, input=stdin, prog_name="refman")
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return run


@pytest.fixture
def process(here: Path) -> Process:
    """Run a command in a process of its own; output is bytes."""

    def run(
        *arguments: str, stdin: bytes | None = b"", env: Mapping[str, str] | None = None, cwd: Path | None = None
    ) -> "subprocess.CompletedProcess[bytes]":
        command = [sys.executable, "-m", "refman", *arguments]
        return subprocess.run(
            command,
            input=stdin,
            capture_output=True,
            check=False,
            timeout=60,
            cwd=cwd,
            env=os.environ | dict(env or {}),
        )

    return run


@pytest.fixture
def shelve(here: Path) -> Import:
    """Put entries into the library of the folder."""

    def shelve(entries: Sequence[Entry]) -> Path:
        path = here / "library.db"
        with Library(path) as library:
            library.add(entries)
        return path

    return shelve
