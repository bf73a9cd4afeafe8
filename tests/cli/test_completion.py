"""Completion: what each shell is told, and bash itself."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from click.testing import Result

from refman.model import Entry, Field, Shelf, Text

Run = Callable[..., Result]
Shelve = Callable[[Sequence[Entry]], Path]
BASH = shutil.which("bash")
LINES = [
    ("show ab", "abai1890 abai1918"),
    ("show nosuch", ""),
    ("sho", "show"),
    ("list ta", "tag:"),
    ("list tag : ОД", "ОДКБ"),
    ("list tag : м", "мир"),
    ("list in : T", "Thesis/Chapter-1"),
    ("list reading : u", "unread"),
    ("list type : article-j", "article-journal"),
    ("edit ab", "abai1890 abai1918"),
    ("edit abai1890 titl", "title= title-romanised= title-short= title-translation="),
    ("edit abai1890 tag+ = м", "мир"),
    ("edit abai1890 in- = T", "Thesis/Chapter-1"),
    ("edit abai1890 type = boo", "book"),
    ("cite abai1890 d'", "d'e"),
    ("link abai1890 trans", "translation-of"),
]


@pytest.fixture(autouse=True)
def shelf(shelve: Shelve) -> Path:
    tagged = {"keyword": Field(Text("ОДКБ, мир"))}
    return shelve(
        [Entry("abai1890", "book", tagged, shelf=Shelf(("Thesis/Chapter-1",))), Entry("abai1918", "book"), Entry("d'e")]
    )


@pytest.mark.skipif(not BASH, reason="there is no bash")
def test_bash_completes(run: Run, here: Path) -> None:
    script = [run("completion", "bash").stdout]
    for line, _ in LINES:
        words = " ".join(f'"{word}"' for word in ["refman", *line.split(" ")])
        script += [f"COMP_WORDS=({words}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); COMPREPLY=()"]
        script += ['_refman_completion refman; echo "${COMPREPLY[*]}"']
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    done = subprocess.run(
        [BASH or "bash", "-c", "\n".join(script)],
        cwd=here,
        env={"PATH": path, "HOME": str(here), "LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.stderr == ""
    assert list(zip((line for line, _ in LINES), done.stdout.split("\n"), strict=False)) == LINES


@pytest.mark.parametrize(
    ("shell", "words"), [("zsh", "#compdef refman"), ("fish", "complete --no-files --command refman")]
)
def test_other_shells_get_a_script(run: Run, shell: str, words: str) -> None:
    done = run("completion", shell)
    assert done.exit_code == 0
    assert words in done.stdout


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_other_shells_complete_whole_words(run: Run, shell: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_REFMAN_COMPLETE", f"{shell}_complete")
    monkeypatch.setenv("COMP_WORDS", "refman list tag:ОД")
    monkeypatch.setenv("COMP_CWORD", "tag:ОД" if shell == "fish" else "2")
    assert "tag:ОДКБ" in run().stdout


def test_without_a_library_nothing_is_offered(run: Run, shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf.write_bytes(b"no library at all, but a text of some length")
    monkeypatch.setenv("_REFMAN_COMPLETE", "zsh_complete")
    monkeypatch.setenv("COMP_WORDS", "refman show a")
    monkeypatch.setenv("COMP_CWORD", "2")
    done = run()
    assert done.stdout.strip() == ""
