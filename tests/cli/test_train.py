"""refman train: from a draft over corrected labels to weights that every command uses, and back."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import Result

from refman.references import use_weights
from refman.settings import user_weights

Run = Callable[..., Result]
AUTHORS = ["Абенова, А.", "Brown, J.", "Қабдолов, З.", "Müller, K.", "Сычёв, М.", "Rossi, P.", "Ng, A.", "Петрова, О."]
LINE = (
    "<container-title>Вестник {0}</container-title> {{<issued>{1}</issued>; bk. <volume>{0}</volume>; sh. "
    "<page>{0}–{2}</page>}} = <author>{3}</author> = «<title>Дорога и река</title>»"
)


def labelled(count: int) -> str:
    """XML of so many lines in a style that nobody uses."""
    rows = [LINE.format(at + 3, 1990 + at, at + 9, AUTHORS[at % len(AUTHORS)]) for at in range(count)]
    return "<dataset>" + "".join(f"<sequence>{row}</sequence>\n" for row in rows) + "</dataset>"


ODD = "Вестник 31 {2017; bk. 31; sh. 31–40} = Петрова, О. = «Дорога и река»"


@pytest.fixture(autouse=True)
def _refmans_own_weights() -> Iterator[None]:
    yield
    use_weights(None)


@pytest.fixture
def mine(here: Path) -> Path:
    path = here / "mine.xml"
    path.write_text(labelled(16), "utf-8")
    return path


def test_what_was_taught_is_used_by_every_command_until_it_is_reset(run: Run, mine: Path) -> None:
    before = run("parse", "--lines", "-", stdin=ODD).stdout
    done = run("train", str(mine))
    assert done.exit_code == 0, done.output
    assert [line.split()[0] for line in done.stdout.splitlines()] == ["weights", "before", "after"]
    assert str(user_weights()) in done.stderr
    after = run("parse", "--lines", "-", stdin=ODD).stdout
    assert '"container-title": "Вестник 31"' in after
    assert after != before
    assert run("parse", "--lines", "--jobs", "2", "-", stdin=ODD).stdout == after
    (mine.parent / "page.txt").write_text(f"References\n\n1. {ODD}\n", "utf-8")
    assert '"container-title": "Вестник 31"' in run("parse", "page.txt").stdout
    assert "is removed" in run("train", "--reset").stderr
    assert run("parse", "--lines", "-", stdin=ODD).stdout == before
    assert run("train", "--reset").exit_code == 0


def test_weights_that_a_setting_names(run: Run, mine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = run("parse", "--lines", "-", stdin=ODD).stdout
    assert run("train", str(mine), "-o", "mine.npz").exit_code == 0
    assert not user_weights().exists()
    assert run("parse", "--lines", "-", stdin=ODD).stdout == before
    (mine.parent / "refman.toml").write_text('weights = "mine.npz"', "utf-8")
    assert run("parse", "--lines", "-", stdin=ODD).stdout != before
    monkeypatch.setenv("REFMAN_WEIGHTS", "package")
    assert run("parse", "--lines", "-", stdin=ODD).stdout == before
    monkeypatch.setenv("REFMAN_WEIGHTS", "nosuch.npz")
    done = run("parse", "--lines", "--jobs", "2", "-", stdin=ODD)
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.startswith("Error: nosuch.npz: the weights cannot be read")
    assert len(done.stderr.splitlines()) == 1


def test_a_draft_holds_what_was_read(run: Run, here: Path) -> None:
    (here / "list.txt").write_text("Абай. Қара сөздер. – Алматы: Жазушы, 1983.\n\n", "utf-8")
    told = run("train", "--draft", "list.txt").stdout
    assert told.count("<sequence>") == 1
    assert "<title>Қара сөздер</title>" in told


def test_lines_that_teach_nothing_write_nothing(run: Run, here: Path) -> None:
    (here / "list.txt").write_text("\n".join(f"Abenova, A. ({2000 + at}). Rivers. Oxford: Press." for at in range(8)))
    (here / "mine.xml").write_text(run("train", "--draft", "list.txt").stdout, "utf-8")
    done = run("train", "mine.xml")
    assert done.exit_code == 1
    assert "no better than before, and nothing was written" in done.stderr
    assert not user_weights().exists()


@pytest.mark.parametrize(
    "arguments",
    [[], ["--draft"], ["--reset", "mine.xml"], ["--reset", "--draft"], ["--corpora", ".", "--reset"]],
    ids=" ".join,
)
def test_what_does_not_go_together(run: Run, mine: Path, arguments: list[str]) -> None:
    assert run("train", *arguments).exit_code == 2


def test_corpora_that_are_not_there(run: Run, here: Path) -> None:
    done = run("train", "--corpora", ".")
    assert (done.exit_code, done.stderr) == (1, "Error: .: there is no folder corpus, crossref, matching in it\n")


def test_the_extra_is_named(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("corpus", "crossref", "matching"):
        (here / name).mkdir()
    monkeypatch.delitem(sys.modules, "refman.training.train", raising=False)
    monkeypatch.setitem(sys.modules, "pycrfsuite", None)
    done = run("train", "--corpora", ".")
    assert done.exit_code == 1
    assert done.stderr == (
        "Error: this needs python-crfsuite, the extra 'train'; install it with: pip install 'refman[train]'\n"
    )


def test_too_few(run: Run, here: Path) -> None:
    (here / "mine.xml").write_text(labelled(3), "utf-8")
    done = run("train", "mine.xml")
    assert done.exit_code == 1
    assert "at least 5 are needed" in done.stderr
