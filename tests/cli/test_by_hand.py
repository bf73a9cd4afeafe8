"""edit --editor, note and fix on the command line."""

import json
import shlex
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import click
import pytest
from click.testing import Result

from refman.cli import fix
from refman.library import Library
from refman.model import Entry, Field, Origin, Text

Run = Callable[..., Result]
Shelve = Callable[[Sequence[Entry]], Path]


@pytest.fixture(autouse=True)
def shelf(shelve: Shelve) -> Path:
    fields = {"title": Field(Text("Мир  - и война")), "language": Field(Text("ru"))}
    return shelve([Entry("a", "book", fields), Entry("b", "book", {"title": Field(Text("Peace"))})])


def editor(monkeypatch: pytest.MonkeyPatch, old: str, new: str) -> None:
    def edit(filename: str) -> None:
        path = Path(filename)
        path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")

    monkeypatch.setattr(click, "edit", edit)


def program(monkeypatch: pytest.MonkeyPatch, here: Path, *lines: str) -> None:
    """Make a Python program the editor; `path` in it is the file."""
    script = here / "editor.py"
    script.write_text("\n".join(["import pathlib, sys", "path = pathlib.Path(sys.argv[1])", *lines]), "utf-8")
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", shlex.join([sys.executable, str(script)]))


def test_an_entry_is_edited_as_a_text(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    editor(monkeypatch, "Мир", "Вера")
    assert run("edit", "a", "--editor").stderr == "a: changed.\n"
    assert "Вера" in run("show", "a").stdout
    assert run("edit", "a", "--editor", "--as", "bibtex").stderr == "No change.\n"
    run("undo")
    assert "Мир" in run("show", "a").stdout
    assert run("edit", "a", "--editor", "title=X").exit_code == 2
    assert run("edit").exit_code == 2


def test_a_broken_edit_is_kept_and_taken_up_again(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    editor(monkeypatch, "title:", "titel:")
    for name in ("a.edit.yaml", "a.edit2.yaml"):
        done = run("edit", "a", "--editor")
        assert done.exit_code == 1
        assert f"refman edit a --from {name}" in done.stderr
        assert "titel: Мир" in (here / name).read_text("utf-8")
    assert run("edit", "a", "--from", "a.edit.yaml").exit_code == 1
    kept = here / "a.edit.yaml"
    kept.write_text(kept.read_text("utf-8").replace("titel: Мир", "title: Труд"), "utf-8")
    assert run("edit", "a", "--from", "a.edit.yaml").stderr == "a: changed.\n"
    assert "Труд" in run("show", "a").stdout


SAVED = "path.write_text(path.read_text('utf-8').replace('Мир', 'Труд'), 'utf-8')"


def test_an_editor_that_saves_nothing_changes_nothing(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for line in ("", "path.write_text('')"):
        program(monkeypatch, here, line)
        assert run("edit", "a", "--editor").stderr == "No change.\n"
    program(monkeypatch, here, "sys.exit(1)")
    assert "Editing failed" in run("edit", "a", "--editor").stderr
    program(monkeypatch, here, "path.unlink()")
    assert "cannot be read" in run("edit", "a", "--editor").stderr
    assert not list(here.glob("a.edit*"))


@pytest.mark.parametrize(
    ("end", "why"),
    [
        pytest.param("sys.exit(1)", "Editing failed", id="failed"),
        pytest.param("path.write_bytes(path.read_bytes() + b'\\xff')", "cannot be read", id="no UTF-8"),
        pytest.param("path.write_text(path.read_text('utf-8').replace('id: a', 'id: b'), 'utf-8')", "'b' is taken",
                     id="a key that is taken"),
        pytest.param("import subprocess; subprocess.run([sys.executable, '-m', 'refman', 'edit', 'a', 'title=X'])",
                     "changed by another process", id="another was sooner"),
    ],
)  # fmt: skip
def test_no_edit_is_lost(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch, end: str, why: str) -> None:
    program(monkeypatch, here, SAVED, end)
    done = run("edit", "a", "--editor")
    assert done.exit_code == 1
    assert why in done.stderr
    assert "the edit is kept" in done.stderr
    assert "Труд".encode() in (here / "a.edit.yaml").read_bytes()
    assert "Труд" not in run("show", "a").stdout


def test_no_note_is_lost(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(monkeypatch, here, "path.write_text('Спорно', 'utf-8'); sys.exit(1)")
    done = run("note", "a", "--editor")
    assert "refman note a --replace - < a.note.md" in done.stderr
    assert (here / "a.note.md").read_text("utf-8") == "Спорно"
    program(
        monkeypatch, here, "path.write_text('Бесспорно', 'utf-8'); import subprocess",
        "subprocess.run([sys.executable, '-m', 'refman', 'edit', 'a', 'title=X'])",
    )  # fmt: skip
    assert "a.note2.md" in run("note", "a", "--editor").stderr
    assert (here / "a.note2.md").read_text("utf-8") == "Бесспорно"


def test_a_note_is_written_found_and_shown(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("note", "a").stderr == "a has no note.\n"
    run("note", "a", "# Глава\n\n- *спорно*")
    run("note", "a", "-", stdin="Ещё = раз\n")
    assert run("note", "a").stdout == "# Глава\n\n- *спорно*\n\nЕщё = раз\n"
    assert json.loads(run("note", "a", "--json").stdout)["note"].startswith("# Глава")
    assert "annote    # Глава\n\n            - *спорно*\n" in run("show", "a").stdout
    for query in ("notes:спорно", "спорно", "has:notes"):
        assert run("list", query).stdout.splitlines()[1].startswith("a ")
    editor(monkeypatch, "Глава", "Часть")
    run("note", "a", "--editor")
    assert run("note", "a").stdout.startswith("# Часть")
    assert run("note", "a", "", "--replace").stderr == "a: the note is gone.\n"
    run("undo")
    assert run("note", "a").stdout.startswith("# Часть")


def test_mends_are_told_and_made_with_yes_alone(run: Run, shelf: Path) -> None:
    for arguments in ([], ["--dry-run"]):
        done = run("fix", *arguments)
        assert "  - Мир  - и война\n  + Мир - и война\n" in done.stdout
        assert "mends proposed" in done.stderr
        assert done.stderr.endswith("none made.\n")
    told = [json.loads(line) for line in run("fix", "a", "--json").stdout.splitlines()]
    assert [one["rule"] for one in told] == ["blanks", "dashes"]
    with Library(shelf, create=False) as library:
        assert len(library.log()) == 1
    assert run("fix", "a", "--yes").stderr == "2 mends made. 'refman undo' takes them back.\n"
    with Library(shelf, create=False) as library:
        assert library.get("a").fields["title"].origin == Origin("user", "fix")
        assert str(library.get("a").value("title")) == "Мир – и война"
    assert run("fix", "a").stderr == "Nothing to mend.\n"
    run("undo")
    assert "Мир  - и" in run("show", "a").stdout


@pytest.mark.parametrize(
    ("keys", "title"),
    [
        ("yy", "Мир – и война"),
        ("yn", "Мир - и война"),
        ("yq", "Мир - и война"),
        ("n", "Мир  - и война"),
        ("a", "Мир – и война"),
        ("s", "Мир  - и война"),
    ],
)
def test_each_mend_is_asked_about(
    run: Run, shelf: Path, monkeypatch: pytest.MonkeyPatch, keys: str, title: str
) -> None:
    answers = iter(keys)
    monkeypatch.setattr(fix, "is_interactive", lambda: True)
    monkeypatch.setattr(click, "getchar", lambda: next(answers))
    done = run("fix", "a")
    assert done.exit_code == 0
    assert next(answers, None) is None
    with Library(shelf, create=False) as library:
        assert str(library.get("a").value("title")) == title
        declined = [issue.code for issue in library.get("a").issues if issue.code == "fix/declined"]
    assert len(declined) == keys.count("n")
