"""`refman parse --lines` in a pipe: it answers at once, ends at once, and leaves nobody behind."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and process groups are POSIX")

# a process started in the background may have inherited that SIGINT is ignored
COMMAND = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.argv = ["refman", "parse", "--lines", *sys.argv[1:]]
from refman.cli import main
main()
"""
ENDING = "import atexit; atexit.register(print, 'the end')\n" + COMMAND
LINE = "Қабдолов З. Сөз өнері. – Алматы: Жазушы, 1983. – 352 б.\n".encode()


def test_all_is_done_at_the_end() -> None:
    """The process leaves without freeing its objects, but not before all is written and what waits for it is done."""
    done = subprocess.run([sys.executable, "-c", ENDING, "-"], input=LINE * 600, capture_output=True, check=True)
    printed, end, rest = done.stdout.decode().rpartition("the end\n")
    assert (len(json.loads(printed)), end, rest, done.stderr) == (600, "the end\n", "", b"")


@contextmanager
def parsing(*arguments: str) -> Iterator["subprocess.Popen[bytes]"]:
    """The command in a process group of its own."""
    pipe = subprocess.PIPE
    command = [sys.executable, "-c", COMMAND, *arguments]
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, start_new_session=True) as process:
        try:
            yield process
        finally:
            process.kill()


def is_gone(group: int) -> bool:
    """Whether no process of the group is left, after a while."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


def begin(process: "subprocess.Popen[bytes]") -> None:
    """Give it as many lines as fit into a pipe, more to come, and wait for the first answer."""
    assert process.stdin
    assert process.stdout
    process.stdin.write(LINE * 600)
    process.stdin.flush()
    assert process.stdout.read(1)


@pytest.mark.usefixtures("here")
def test_an_answer_comes_before_the_last_line() -> None:
    with parsing("--json-details") as process:
        assert process.stdin
        assert process.stdout
        for _ in range(3):
            process.stdin.write(LINE)
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["type"] == "book"


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interruption_ends_it_at_once_with_one_line(jobs: str) -> None:
    with parsing("--jobs", jobs) as process:
        begin(process)
        started = time.monotonic()
        os.killpg(process.pid, signal.SIGINT)
        _, told = process.communicate(timeout=30)
        assert time.monotonic() - started < 10
        assert (process.returncode, told) == (130, b"\nInterrupted: nothing was changed\n")
        assert is_gone(process.pid)


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_reader_that_goes_away_ends_it_without_a_word(jobs: str, here: Path) -> None:
    (here / "lines.txt").write_bytes(LINE * 5_000)
    with parsing("--jobs", jobs, "lines.txt") as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.read(1)
        process.stdout.close()
        assert process.stderr.read() == b""
        process.wait(30)
        assert is_gone(process.pid)


@pytest.mark.usefixtures("here")
def test_who_is_killed_takes_the_others_along() -> None:
    with parsing("--jobs", "2") as process:
        begin(process)
        process.kill()
        process.wait(30)
        assert is_gone(process.pid)


PEAK = """
import atexit, resource, sys
sys.argv = ["refman", "parse", "--lines", "lines.txt"]
atexit.register(lambda: print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr))
from refman.cli import main
main()
"""


def test_memory_does_not_grow_with_the_lines(here: Path) -> None:
    peaks = []
    for count in (2_000, 8_000):
        (here / "lines.txt").write_bytes(LINE * count)
        done = subprocess.run([sys.executable, "-c", PEAK], capture_output=True, check=True, timeout=120)
        assert len(json.loads(done.stdout)) == count
        peaks.append(int(done.stderr))
    # what the entries of the further lines take is several times this
    assert peaks[1] < peaks[0] * 1.1
