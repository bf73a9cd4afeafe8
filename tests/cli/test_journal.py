import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from click.testing import Result

from refman.model import Entry, Field, Text

Run = Callable[..., Result]
Shelve = Callable[[Sequence[Entry]], Path]


@pytest.fixture
def export(run: Run) -> Callable[[], str]:
    return lambda: run("export", "--to", "biblatex").stdout


def test_the_log_names_commands_and_counts(run: Run, page: Path) -> None:
    run("import", page.name)
    run("edit", "brown2020quiet", "title=Loud border")
    run("rm", "brown2020quiet")
    steps = [json.loads(line) for line in run("log", "--json").stdout.splitlines()]
    assert [step["command"] for step in steps] == [
        "rm brown2020quiet",
        "edit brown2020quiet 'title=Loud border'",
        "import page.txt",
    ]
    assert [(step["added"], step["changed"], step["removed"]) for step in steps] == [(0, 0, 1), (0, 1, 0), (3, 0, 0)]
    assert all(step["who"] for step in steps)
    lines = run("log", "--limit", "2").stdout.splitlines()
    assert len(lines) == 3
    assert "1 entry removed" in lines[1]


def test_one_step_is_told_field_by_field(run: Run, page: Path) -> None:
    run("import", page.name)
    run("edit", "brown2020quiet", "publisher=Other")
    assert "  publisher: Example Press [en] -> Other [en]\n" in run("log", "2").stdout
    (told,) = [json.loads(line) for line in run("log", "2", "--json").stdout.splitlines()]
    assert told["fields"] == {"publisher": {"before": "Example Press [en]", "after": "Other [en]"}}
    assert run("log", "7").exit_code == 1


def test_undo_gives_back_the_export_and_redo_the_change(run: Run, page: Path, export: Callable[[], str]) -> None:
    run("import", page.name)
    before = export()
    run("edit", "brown2020quiet", "title=Loud", "citekey=z")
    after = export()
    done = run("undo")
    assert done.stderr == "Undone: step 2 (edit brown2020quiet title=Loud citekey=z), 1 entry changed.\n"
    assert export() == before
    assert run("redo").stderr.startswith("Redone: step 2 ")
    assert export() == after


def test_an_import_is_taken_back_whole(run: Run, page: Path, bib: Path) -> None:
    run("import", page.name)
    run("import", bib.name)
    run("edit", "brown2020quiet", "title=Loud")
    assert run("undo", "1").exit_code == 0
    assert [line.split()[0] for line in run("list").stdout.splitlines()[1:]] == ["brown", "abai"]
    assert len(run("bin").stdout.splitlines()) == 4


def test_history_tells_what_became_of_an_entry(run: Run, page: Path) -> None:
    run("import", page.name)
    run("edit", "brown2020quiet", "title=Loud")
    run("rm", "brown2020quiet")
    text = run("show", "brown2020quiet", "--history").stdout
    assert "step 1 (import page.txt)  brown2020quiet added\n  citekey: brown2020quiet\n" in text
    assert "  title: The quiet border [en] -> Loud [en]\n" in text
    assert text.rstrip().endswith("brown2020quiet removed")
    kinds = [
        json.loads(line)["kind"] for line in run("show", "brown2020quiet", "--history", "--json").stdout.splitlines()
    ]
    assert kinds == ["added", "changed", "removed"]


def test_nothing_to_do_is_told(run: Run, shelve: Shelve) -> None:
    shelve([])
    assert run("log").stderr == "Nothing was written yet.\n"
    assert run("bin").stderr == "The bin is empty.\n"
    for command in ("undo", "redo"):
        done = run(command)
        assert (done.exit_code, "nothing to" in done.stderr) == (1, True)


def test_the_bin_gives_back_and_is_emptied_on_consent(run: Run, page: Path) -> None:
    run("import", page.name)
    run("rm", "brown2020quiet", "abenova2019rivers")
    assert run("bin", "--restore", "brown2020quiet").stderr == "1 entry put back.\n"
    assert [json.loads(line)["item"]["id"] for line in run("bin", "--json").stdout.splitlines()] == [
        "abenova2019rivers"
    ]
    refused = run("bin", "--empty", stdin="n\n")
    assert refused.exit_code == 1
    assert run("bin").stdout
    assert run("bin", "--empty", "--yes").stderr == "1 entry deleted for good.\n"
    assert run("bin").stdout == ""
    assert run("bin", "--empty").exit_code == 0
    assert run("bin", "--empty", "--restore", "x").exit_code == 2


def test_no_control_character_of_the_data_is_printed(run: Run, shelve: Shelve) -> None:
    shelve([Entry("a", "book", {"title": Field(Text("red \x1b[31m"))})])
    run("edit", "a", "title=\x1b]0;x\x07")
    for arguments in (["log"], ["log", "2"], ["show", "a", "--history"]):
        assert not set(run(*arguments).stdout) & {"\x1b", "\x07"}
