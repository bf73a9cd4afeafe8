"""On a real terminal: progress with its rate and the time left, and questions answered by one key each."""

import json
import os
import re
import select
import shlex
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from pathlib import Path

import pytest

from refman import testing
from refman.library import Library
from refman.model import Entry, Reference
from refman.references import parse
from refman.testing import Services

pty = pytest.importorskip("pty", reason="there is no such terminal on this system")
termios = pytest.importorskip("termios", reason="there is no such terminal on this system")
Shelve = Callable[[Sequence[Entry]], Path]
PUTNAM = (
    "Putnam, R. (1988). Diplomacy and domestic politics: The logic of two-level games. International Organization, "
    "42({issue}), {page}."
)


@pytest.fixture
def services(here: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Services]:
    with testing.running() as running:
        for name in ("crossref", "datacite", "doi"):
            monkeypatch.setenv(f"REFMAN_{name.upper()}_URL", getattr(running, f"{name}_url"))
        yield running


class Terminal:
    """A command on a terminal of its own."""

    def __init__(self, *arguments: str, stdout: Path | None = None, program: str = "") -> None:
        """The answer goes to the terminal, too, where no file is named for it."""
        self._ours, theirs = pty.openpty()
        command = [*([program] if program else [sys.executable, "-m", "refman"]), *arguments]
        env = os.environ | {"TERM": "xterm", "COLUMNS": "120"}
        with stdout.open("wb") if stdout else nullcontext(theirs) as answer:
            self._process = subprocess.Popen(command, stdin=theirs, stdout=answer, stderr=theirs, env=env)
        os.close(theirs)
        self.shown = ""

    def wait_for(self, text: str, seconds: float = 120.0) -> None:
        """Returns when the text stands on the screen, after what was looked for before."""
        end = time.monotonic() + seconds
        start = len(self.shown)
        while text not in self.shown[start:]:
            assert time.monotonic() < end, self.shown
            if select.select([self._ours], [], [], 0.1)[0]:
                try:
                    self.shown += os.read(self._ours, 65536).decode("utf-8", "replace")
                except OSError:
                    # the other end is closed
                    assert text in self.shown[start:], self.shown
                    return

    def press(self, keys: str) -> None:
        """Somebody presses keys, once the terminal waits for single ones: what was typed before is thrown away."""
        end = time.monotonic() + 60
        while termios.tcgetattr(self._ours)[3] & termios.ECHO:
            assert time.monotonic() < end, self.shown
            time.sleep(0.05)
        os.write(self._ours, keys.encode())

    def end(self) -> int:
        """The exit code."""
        code = self._process.wait(120)
        os.close(self._ours)
        return code


def entry(key: str, *, page: str, issue: str = "3") -> Entry:
    (read,) = parse([Reference(PUTNAM.format(page=page, issue=issue))])
    return Entry(key, read.type, read.fields, read.reference)


def test_questions_are_answered_by_one_key_each(here: Path, services: Services, shelve: Shelve) -> None:
    path = shelve([entry("first", page="1-34"), entry("second", page="2-35"), entry("third", page="3-36")])
    terminal = Terminal("resolve")
    terminal.wait_for("3 entries asked for")
    assert terminal.end() == 0
    asked = len(services.asked)
    terminal = Terminal("resolve", "--review")
    for key in "1nq":
        terminal.wait_for("q: enough")
        terminal.press(key)
    terminal.wait_for("2 questions answered")
    assert terminal.end() == 0
    # side by side: our page on the left, the record's on the right
    assert re.search(r"page +1-34 +427.460", terminal.shown)
    assert len(services.asked) == asked
    with Library(path) as library:
        found = {one.citekey: (str(one.text("DOI") or ""), [i.code for i in one.issues]) for one in library.entries()}
    assert found["first"][0] == "10.1017/s0020818300027697"
    assert found["second"] == ("", ["resolve/declined"])
    assert found["third"] == ("", ["resolve/ask"])


def test_progress_tells_the_rate_and_the_time_left(here: Path, services: Services) -> None:
    dois = [f"10.5555/many.{number}" for number in range(400)]
    services.crossref = {doi: {"DOI": doi, "title": ["x"], "type": "book"} for doi in dois}
    services.rate_limit, services.latency = ("20", "1s"), 0.2
    (here / "dois.txt").write_text("\n".join(dois), "utf-8")
    terminal = Terminal("resolve", "--doi-file", "dois.txt", "--to", "csl-json")
    terminal.wait_for("Asking")
    terminal.wait_for("10.5555/many.399")
    assert terminal.end() == 0
    assert re.search(r"\[#+-+\] +\d+/400 +\d\d:\d\d:\d\d +[\d.,]+ a second", terminal.shown), terminal.shown[:2000]


def test_parsing_tells_the_rate_and_how_far_it_is(here: Path) -> None:
    lines = [PUTNAM.format(issue=number, page=f"{number}-{number + 9}") for number in range(3000)]
    (here / "many.txt").write_text("\n".join(lines), "utf-8")
    terminal = Terminal("parse", "--lines", "many.txt", stdout=here / "many.json")
    terminal.wait_for("3,000 references, ")
    assert terminal.end() == 0
    assert re.search(r"Parsing +\[#+-+\] +\d+%.* [\d,]+ references, [\d,]+ a second", terminal.shown), terminal.shown[
        :2000
    ]
    assert re.search(r"\[#+\] +100%", terminal.shown)
    assert len(json.loads((here / "many.json").read_text("utf-8"))) == 3000


def test_parsing_from_a_pipe_tells_the_rate_though_nobody_knows_how_much_comes(here: Path) -> None:
    (here / "many.txt").write_text("\n".join(PUTNAM.format(issue=1, page=page) for page in range(600)), "utf-8")
    command = f"cat many.txt | {shlex.quote(sys.executable)} -m refman parse --lines - > many.json"
    terminal = Terminal("-c", command, program="sh")
    terminal.wait_for("600 references, ")
    assert terminal.end() == 0
    assert "%" not in terminal.shown


def test_importing_a_folder_tells_the_rate(here: Path) -> None:
    (here / "folder").mkdir()
    for number in range(3):
        listed = "\n".join(PUTNAM.format(issue=number, page=f"{page}-{page + 9}") for page in range(5))
        (here / "folder" / f"{number}.txt").write_text(f"References\n\n{listed}\n", "utf-8")
    terminal = Terminal("import", "folder")
    terminal.wait_for("15 references, ")
    assert terminal.end() == 0
    assert re.search(r"Reading +\[#+\] +3/3 .*15 references, [\d,]+ a second", terminal.shown), terminal.shown


def test_nothing_is_shown_where_nobody_looks(here: Path) -> None:
    (here / "many.txt").write_text("\n".join(PUTNAM.format(issue=1, page=page) for page in range(600)), "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "refman", "parse", "--lines", "many.txt"], capture_output=True, check=True
    )
    assert done.stderr == b""
    assert len(json.loads(done.stdout)) == 600
