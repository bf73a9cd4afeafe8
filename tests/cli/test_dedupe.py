import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
LIST = """Пропп В. Я. Морфология сказки. – Л.: Academia, 1928. – 152 с.
Smith, J. (2013). Rivers and roads of the steppe. Journal of Maps, 12(3), 945-958.
Propp V.Ya. Morfologiya skazki. L., 1928.
Пропп В.Я. Морфология сказки. Изд. 2-е. М.: Наука, 1969. 168 с.
Lotman Yu. M. Struktura teksta. Moscow: Iskusstvo, 1970. 384 p.
Лотман Ю. М. Структура текста. – М.: Искусство, 1970. – 290 с.
"""


@pytest.fixture
def shelf(here: Path, run: Run) -> list[str]:
    """A library with two forms of a work, another edition of it, and a doubtful pair."""
    lines = "\n\n".join(f"{place}. {line}" for place, line in enumerate(LIST.splitlines(), 1))
    (here / "list.txt").write_text(f"References\n\n{lines}\n", "utf-8")
    done = run("import", "list.txt")
    assert "known: Propp" in done.stderr
    assert "refman dedupe" in done.stderr
    return [json.loads(line)["id"] for line in run("list", "--json").stdout.splitlines()]


def typing(keys: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pressed = iter(keys)
    monkeypatch.setattr("refman.cli.dedupe.is_interactive", lambda: True)
    monkeypatch.setattr("click.getchar", lambda: next(pressed))


def found(run: Run) -> list[tuple[str, list[str]]]:
    lines = map(json.loads, run("dedupe", "--json").stdout.splitlines())
    return [(one["verdict"], one["citekeys"]) for one in lines]


def test_groups_are_listed(run: Run, shelf: list[str]) -> None:
    one, _, other, edition, lotman, again = shelf
    assert found(run)[0] == ("same", [one, other])
    assert ("related", [one, edition]) in found(run)
    assert found(run)[-1] == ("doubtful", [lotman, again])
    done = run("dedupe")
    assert done.stdout.splitlines()[0].split() == ["group", "what", "citekey", "authors", "year", "title", "because"]
    assert "edition" in done.stdout
    assert done.stderr.startswith("1 same, ")
    assert len(run("list").stdout.splitlines()) == 7


def test_certain_ones_are_merged_and_undone(run: Run, shelf: list[str]) -> None:
    one, other = shelf[0], shelf[2]
    before = run("export", "--to", "biblatex").stdout
    assert f"{one}" in run("dedupe", "--merge", "--dry-run").stdout
    assert run("export", "--to", "biblatex").stdout == before
    done = run("dedupe", "--merge")
    assert done.stderr == f"{one}: now also {other}\n1 group merged. 'refman undo' takes it back.\n"
    assert run("show", other).stdout == run("show", one).stdout
    assert ["also", other] in [line.split() for line in run("show", one).stdout.splitlines()]
    assert "Propp V.Ya. Morfologiya skazki" in run("show", one, "--why").stdout
    assert f"ids = {{{other}}}" in run("export", "--to", "biblatex").stdout
    assert "bibtex does not carry: aliases (1)" in run("export").stderr
    assert run("import", "list.txt").stderr.endswith("Nothing added: all 6 are known already.\n")
    run("undo")
    assert run("export", "--to", "biblatex").stdout == before
    assert found(run)[0] == ("same", [one, other])


def test_an_edit_keeps_what_was_merged(run: Run, shelf: list[str]) -> None:
    one, other = shelf[0], shelf[2]
    run("dedupe", "--merge")
    run("edit", one, "title=Морфология волшебной сказки")
    assert f"ids = {{{other}}}" in run("export", "--to", "biblatex").stdout
    assert "Propp V.Ya. Morfologiya skazki" in run("show", other, "--why").stdout


def test_doubtful_ones_are_walked(run: Run, shelf: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    lotman, again = shelf[4:]
    assert lotman in run("dedupe", "--review").stdout
    typing("xs", monkeypatch)
    done = run("dedupe", "--review")
    assert "0 questions answered." in done.stderr
    assert "Структура текста" in done.stderr
    typing("n", monkeypatch)
    assert "1 question answered." in run("dedupe", "--review").stderr
    assert "doubtful" not in [verdict for verdict, _ in found(run)]
    run("undo")
    typing("m", monkeypatch)
    run("dedupe", "--review")
    assert run("show", again).stdout.splitlines()[0] == lotman


def test_a_query_narrows(run: Run, shelf: list[str]) -> None:
    assert run("dedupe", "--query", "smith").stderr == "No duplicates.\n"
    lines = map(json.loads, run("dedupe", "--query", "1928", "--json").stdout.splitlines())
    assert [one["citekeys"] for one in lines] == [[shelf[0], shelf[2]]]


def test_what_does_not_go_together(run: Run, shelf: list[str]) -> None:
    assert run("dedupe", "--merge", "--review").exit_code == 2
    assert run("dedupe", "--dry-run").exit_code == 2


def test_nothing_is_told(run: Run, page: Path) -> None:
    run("import", page.name)
    done = run("dedupe")
    assert (done.stdout, done.stderr) == ("", "No duplicates.\n")
    assert run("dedupe", "--merge").stderr == "0 groups merged.\n"


def test_related_ones_are_linked_once_and_what_a_person_said_stays(run: Run, shelf: list[str]) -> None:
    one, other, edition = shelf[0], shelf[2], shelf[3]
    run("link", edition, "review-of", other)
    done = run("dedupe", "--link")
    assert f"{one}: related-to {edition}\n" in done.stderr
    assert f"{other}: related-to {edition}" not in done.stderr
    assert done.stderr.endswith("'refman undo' takes them back.\n")
    assert ["related", "to", edition] in [line.split() for line in run("show", one).stdout.splitlines()]
    assert run("dedupe", "--link").stderr == "0 links set.\n"
    run("undo")
    assert ["related", "to", edition] not in [line.split() for line in run("show", one).stdout.splitlines()]
    assert run("dedupe", "--link", "--merge").exit_code == 2


def test_no_escape_in_a_citekey_reaches_the_terminal(
    run: Run, shelf: list[str], here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with sqlite3.connect(here / "library.db") as file:
        file.execute("UPDATE entries SET citekey = citekey || '\x1b]0;x\x07' WHERE citekey = ?", (shelf[4],))
    file.close()
    typing("q", monkeypatch)
    asked = run("dedupe", "--review").stderr
    assert shelf[4] in asked
    assert not set(asked) & {"\x1b", "\x07"}
