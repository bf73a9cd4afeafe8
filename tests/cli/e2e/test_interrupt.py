"""Ctrl-C in the middle: one line, exit code 130, nothing changed."""

import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import Result

from refman import testing
from refman.testing import Services

Run = Callable[..., Result]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGINT is POSIX")

# a process started in the background may have inherited that SIGINT is ignored
INTERRUPTIBLE = """
import pathlib, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.argv = ["refman", *sys.argv[1:]]
from refman.cli import main
pathlib.Path("../started").touch()
main()
"""


def started(*arguments: str) -> "subprocess.Popen[bytes]":
    pipe = subprocess.PIPE
    return subprocess.Popen([sys.executable, "-c", INTERRUPTIBLE, *arguments], stdin=pipe, stdout=pipe, stderr=pipe)


def wait_for(done: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 30
    while not done() and time.monotonic() < deadline:
        time.sleep(0.02)
    assert done()


def interrupted(process: "subprocess.Popen[bytes]") -> None:
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert (out, err) == (b"", b"\nInterrupted: nothing was changed\n")


@pytest.fixture
def services(here: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Services]:
    with testing.running() as running:
        monkeypatch.setenv("REFMAN_CROSSREF_URL", running.crossref_url)
        monkeypatch.setenv("REFMAN_DATACITE_URL", running.datacite_url)
        monkeypatch.setenv("REFMAN_DOI_URL", running.doi_url)
        yield running


@pytest.mark.parametrize("command", ["import", "parse"])
def test_while_a_source_is_read(here: Path, command: str) -> None:
    process = started(command, "-")
    assert process.stdin
    # more than a pipe holds: once it is through, the other end is reading
    process.stdin.write(b"line\n" * 40_000)
    process.stdin.flush()
    interrupted(process)
    assert not list(here.iterdir())


def test_while_references_are_parsed(here: Path) -> None:
    lines = (f"{n}. Brown, J. (2001). The quiet border, part {n}. Oxford: Example Press.\n" for n in range(1, 30_000))
    (here / "long.txt").write_text("References\n\n" + "".join(lines), "utf-8")
    process = started("import", "--from", "text", "long.txt")
    wait_for((here.parent / "started").exists)
    time.sleep(1.5)
    interrupted(process)
    assert [path.name for path in here.iterdir()] == ["long.txt"]


def test_while_a_service_keeps_us_waiting(run: Run, page: Path, here: Path, services: Services) -> None:
    run("import", str(page))
    before = run("list", "--json").stdout
    services.fail("slow", seconds=20)
    running = started("resolve")
    wait_for(lambda: bool(services.asked))
    interrupted(running)
    assert run("list", "--json").stdout == before
