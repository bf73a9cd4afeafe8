import re
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import Result

from refman import __version__
from refman.cli import COMMANDS, refman

HEAVY = frozenset(
    "sqlite_utils sqlite3 habanero httpx2 bibtexparser pycrfsuite importlib.metadata platformdirs selectolax "
    "charset_normalizer tomllib json".split()
)
CONTRACT = {
    "import": {"--from", "--dry-run", "--json"},
    "parse": {"--to", "--lines", "--from", "--json-details", "--jobs", "--below"},
    "export": {"--to", "-o", "--query", "--rescue"},
    "resolve": {"--query", "--to", "--add", "--doi-file", "--offline", "--fresh", "--review", "--deadline"},
    "check": {"--query", "--json", "--html", "--fail-on", "--offline", "--fresh"},
    "search": {"--limit", "--json"},
    "list": {"--query", "--json"},
    "doubts": {"--below", "--query", "--json"},
    "show": {"--why", "--history", "--json"},
    "edit": {"--query", "--dry-run", "--editor", "--from", "--as"},
    "tags": {"--json"},
    "collections": {"--rename", "--dissolve", "--json"},
    "note": {"--editor", "--replace", "--json"},
    "fix": {"--dry-run", "--yes", "--query", "--json"},
    "cite": {"--style", "--copy"},
    "completion": set(),
    "attach": {"--remove", "--json"},
    "open": {"--doi", "--print"},
    "link": {"--remove", "--json"},
    "rm": set(),
    "dedupe": {"--merge", "--review", "--link", "--dry-run", "--query", "--json"},
    "log": {"--limit", "--json"},
    "undo": set(),
    "redo": set(),
    "bin": {"--restore", "--empty", "--yes", "--json"},
    "backup": set(),
    "verify": set(),
    "text": set(),
    "language": {"--json"},
    "romanize": {"--table", "--reverse", "--list"},
    "latex": set(),
    "formats": {"--json"},
    "train": {"--draft", "--corpora", "--iterations", "--reset", "--output"},
    "info": {"--json"},
}


def command(name: str) -> click.Command:
    found = refman.get_command(click.Context(refman), name)
    assert found is not None
    return found


def test_the_commands_are_those_of_the_contract() -> None:
    assert set(COMMANDS) == set(CONTRACT)
    assert refman.get_command(click.Context(refman), "nosuch") is None


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_says_what_the_table_says(name: str) -> None:
    assert command(name).name == name
    assert (command(name).help or "").split("\n")[0] == COMMANDS[name][1]


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_has_the_options_of_the_contract(name: str) -> None:
    options = {option for parameter in command(name).params for option in parameter.opts}
    assert options >= CONTRACT[name]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_help_has_an_example(name: str, run: Callable[..., Result]) -> None:
    text = run(name, "--help").stdout
    example = text.split("Example:")[1]
    assert re.search(rf"^ +refman {name}\b", example, re.M)


def test_help_lists_the_commands(run: Callable[..., Result]) -> None:
    text = run("--help").stdout
    for name, (_, about) in COMMANDS.items():
        assert re.search(rf"^  {name} +{re.escape(about)}$", text, re.M)
    assert "Example:" in text


def test_the_version_is_told(run: Callable[..., Result]) -> None:
    assert run("--version").stdout == f"refman {__version__}\n"


@pytest.mark.parametrize("argument", ["--help", "--version"])
def test_help_loads_click_and_little_else(argument: str) -> None:
    code = f"""
import sys
sys.argv = ["refman", "{argument}"]
from refman.cli import main
try:
    main()
except SystemExit:
    print(*sys.modules, file=sys.stderr)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    loaded = set(done.stderr.split())
    assert "click" in loaded
    assert not loaded & HEAVY
    assert {name for name in loaded if name.startswith("refman")} == {
        "refman", "refman.errors", "refman.cli", "refman.cli._edge", "refman.cli._print",
        "refman.cli._colour", "refman.cli._memory", "refman.threads",
    }  # fmt: skip


def test_reading_lines_loads_no_library_and_no_reader_of_documents() -> None:
    code = "import sys; sys.argv = ['refman', 'parse', '--lines']; from refman.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", code],
        input="Абай. Қара сөздер. – Алматы, 1993.\n".encode(), capture_output=True, check=True, timeout=60,
    )  # fmt: skip
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.decode().splitlines()}
    assert "refman.references" in loaded
    assert not loaded & {"refman.library", "sqlite_utils", "markdown_it", "charset_normalizer", "refman.documents.pdf"}


def test_listing_loads_neither_numpy_nor_what_migrates_a_library(tmp_path: Path) -> None:
    page = tmp_path / "a.json"
    page.write_text('[{"id": "abai", "type": "book", "title": "Қара сөздер"}]', "utf-8")
    place = ["--library", str(tmp_path / "library.db")]
    subprocess.run([sys.executable, "-m", "refman", *place, "import", str(page)], check=True, timeout=60)
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "refman", *place, "list"],
        capture_output=True,
        check=True,
        timeout=60,
    )
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.decode().splitlines()}
    assert "abai" in done.stdout.decode()
    assert "refman.library" in loaded
    assert not loaded & {"numpy", "sqlite_utils", "refman.library.migrations", "refman.references", "snowballstemmer"}


def test_help_takes_little_more_time_than_click() -> None:
    ours, theirs = [], []
    # in turns, so that a busy machine slows both; it can only slow them, so the quickest count, and more turns are fair
    for _ in range(40):
        theirs.append(seconds("-c", "import click"))
        ours.append(seconds("-m", "refman", "--help"))
        if len(ours) > 4 and min(ours) <= 1.5 * min(theirs):
            return
    pytest.fail(f"{min(ours):.3f} s, and {min(theirs):.3f} s for click alone")


def seconds(*arguments: str) -> float:
    """The time of the processor that a run of Python takes; the clock goes on while others have their turn."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments], capture_output=True, check=True, timeout=60)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


@pytest.mark.parametrize(("typed", "meant"), [("prase", "parse"), ("improt", "import"), ("exports", "export")])
def test_a_mistyped_command_is_answered_with_those_that_are_near(
    run: Callable[..., Result], typed: str, meant: str
) -> None:
    done = run(typed)
    assert (done.exit_code, done.stdout) == (2, "")
    assert f"'{meant}'" in done.stderr


def test_what_is_near_no_command_is_only_refused(run: Callable[..., Result]) -> None:
    assert "Did you mean" not in run("zzz").stderr
