"""Completion: what each shell is told, and bash, zsh and fish themselves, where they are."""

import os
import select
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import click
import pytest
from click.testing import Result

from refman.cli import refman
from refman.cli._complete import keys_or_files
from refman.model import Entry, Field, Shelf, Text

Run = Callable[..., Result]
Shelve = Callable[[Sequence[Entry]], Path]
BASH = shutil.which("bash")
ZSH = shutil.which("zsh")
FISH = shutil.which("fish")
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
    ("resolve ab", "abai1890 abai1918"),
    ("check ab", "abai1890 abai1918"),
]

IN_FISH = [
    ("show ab", "abai1890 abai1918"),
    ("show nosuch", ""),
    ("sho", "show"),
    ("list ta", "tag:"),
    ("list tag:ОД", "tag:ОДКБ"),
    ("list in:T", "in:Thesis/Chapter-1"),
    ("edit abai1890 titl", "title= title-romanised= title-short= title-translation="),
    ("edit abai1890 tag+=м", "tag+=мир"),
    ("check ab", "abai1890 abai1918"),
]
IN_ZSH = [
    ("show abai189", "show abai1890 "),
    ("sho", "show "),
    ("list ta", "list tag:"),
    ("list tag:ОД", "list tag:ОДКБ "),
    ("list in:T", "list in:Thesis/Chapter-1 "),
    ("list reading:u", "list reading:unread "),
    ("edit abai1890 titl", "edit abai1890 title"),
    ("edit abai1890 title-t", "edit abai1890 title-translation="),
    ("edit abai1890 tag+=м", "edit abai1890 tag+=мир "),
    ("link abai1890 trans", "link abai1890 translation-of "),
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


@pytest.mark.skipif(not FISH, reason="there is no fish")
def test_fish_completes(run: Run, here: Path) -> None:
    script = [run("completion", "fish").stdout, *(f"complete -C 'refman {line}'; echo ." for line, _ in IN_FISH)]
    done = subprocess.run(
        [FISH or "fish", "--no-config", "-c", "\n".join(script)],
        cwd=here, env=surroundings(here), capture_output=True, encoding="utf-8", timeout=120, check=True,
    )  # fmt: skip
    # a description stands behind a tab
    answers = [[line.partition("\t")[0] for line in part.splitlines()] for part in done.stdout.split(".\n")]
    assert [" ".join(answer) for answer in answers[:-1]] == [told for _, told in IN_FISH]


@pytest.mark.skipif(not ZSH or sys.platform == "win32", reason="there is no zsh")
def test_zsh_completes(run: Run, here: Path) -> None:
    """A shell on a terminal of its own, to which lines are typed, each with a tab."""
    (here / "_refman").write_text(run("completion", "zsh").stdout)
    (here / ".zshrc").write_text(
        "autoload -Uz compinit; compinit -u -D; source ./_refman; PROMPT=; bindkey '^I' complete-word\n"
        "dump() { print -r -- $BUFFER >>typed; BUFFER= }; zle -N dump; bindkey '^Xd' dump; print >typed\n"
    )
    typed = here / "typed"
    pid, terminal = os.forkpty()
    if not pid:
        os.chdir(here)
        os.execve(ZSH or "zsh", ["zsh", "-i", "-d"], surroundings(here) | {"ZDOTDIR": str(here), "TERM": "dumb"})
    try:
        wait(terminal, typed.exists)
        for count, (line, _) in enumerate(IN_ZSH, 2):
            os.write(terminal, f"refman {line}\t\x18d".encode())
            wait(terminal, lambda: typed.read_text("utf-8").count("\n") == count)  # noqa: B023
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(terminal)
    assert typed.read_text("utf-8").splitlines()[1:] == [f"refman {whole}" for _, whole in IN_ZSH]


def wait(terminal: int, is_done: Callable[[], bool]) -> None:
    """Read what a shell prints until something is done."""
    end = time.monotonic() + 30
    while not is_done() and time.monotonic() < end:
        if select.select([terminal], [], [], 0.05)[0]:
            os.read(terminal, 1 << 16)


def surroundings(here: Path) -> dict[str, str]:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    return {"PATH": path, "HOME": str(here), "LANG": "C.UTF-8"}


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


def test_files_are_offered_where_no_citekey_begins_so() -> None:
    with click.Context(refman) as ctx:
        told = [keys_or_files(ctx, click.Argument(["names"]), text) for text in ("abai189", "librar")]
    assert [(one.value, one.type) for found in told for one in found] == [("abai1890", "plain"), ("librar", "file")]
