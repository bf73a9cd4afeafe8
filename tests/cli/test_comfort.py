"""cite, the clipboard, colour and charts."""

import base64
import io
import os
import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import click
import pytest
from click.testing import Result

from refman.cli import _clipboard
from refman.cli._chart import by_decade, chart
from refman.cli._colour import paint, shown
from refman.cli._print import answer
from refman.cli._table import entry_table, table, width
from refman.cli._trail import fields_of
from refman.model import Date, Entry, Field, Name, Number, Reference, Text

Run = Callable[..., Result]
Shelve = Callable[[Sequence[Entry]], Path]
PRINTED = Entry("a", "book", {"title": Field(Text("Мир"))}, Reference("Сычёв М. С. Мир. – Алматы, 2008."))
MADE = Entry(
    "b",
    "article-journal",
    {
        "author": Field((Name("Abai", "Q."),)),
        "title": Field(Text("Words.")),
        "issued": Field(Date.parse("1890")),
        "container-title": Field(Text("Dala")),
        "volume": Field(Number("7")),
        "DOI": Field(Text("10.1000/x")),
    },
)


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["a"], "Сычёв М. С. Мир. – Алматы, 2008.\n"),
        (["b"], "Abai, Q.. 1890. Words. Dala, 7. https://doi.org/10.1000/x\n".replace("Q..", "Q.")),
        (["a", "b", "--style", "latex"], "\\cite{a,b}\n"),
        (["a", "b", "--style", "markdown"], "[@a; @b]\n"),
        (["a", "b", "--style", "typst"], "#cite(<a>) #cite(<b>)\n"),
    ],
)
def test_entries_are_cited(run: Run, shelve: Shelve, arguments: list[str], expected: str) -> None:
    shelve([PRINTED, MADE])
    assert run("cite", *arguments).stdout == expected


def clipboard(folder: Path, monkeypatch: pytest.MonkeyPatch, name: str, code: int = 0) -> Path:
    """A command of the platform that keeps what it is given."""
    command = folder / "bin" / name
    command.parent.mkdir(exist_ok=True)
    command.write_text(f'#!/bin/sh\n/bin/cat > "{folder}/{name}.copied"\nexit {code}\n')
    command.chmod(0o755)
    monkeypatch.setenv("PATH", str(command.parent))
    return folder / f"{name}.copied"


@pytest.mark.skipif(os.name == "nt", reason="the commands are shell scripts")
def test_a_command_of_the_platform_takes_the_text(
    run: Run, shelve: Shelve, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelve([PRINTED])
    refusing = clipboard(here, monkeypatch, "wl-copy", code=1)
    copied = clipboard(here, monkeypatch, "xclip")
    assert run("cite", "a", "--copy").stderr == "Copied.\n"
    assert copied.read_text("utf-8") == "Сычёв М. С. Мир. – Алматы, 2008."
    assert refusing.exists()


def test_without_a_clipboard_that_is_said(
    run: Run, shelve: Shelve, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelve([PRINTED])
    monkeypatch.setenv("PATH", str(here))
    done = run("cite", "a", "--copy")
    assert (done.exit_code, done.stdout) == (1, "Сычёв М. С. Мир. – Алматы, 2008.\n")
    assert "there is no clipboard here" in done.stderr


def test_a_terminal_is_a_clipboard(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    _clipboard.copy("Мир")
    assert screen.getvalue() == f"\x1b]52;c;{base64.b64encode('Мир'.encode()).decode()}\x07"
    with pytest.raises(click.ClickException):
        _clipboard.copy("x" * 80_000)


def on_screen(monkeypatch: pytest.MonkeyPatch, **environment: str) -> Screen:
    screen = Screen()
    monkeypatch.setattr(sys, "stdout", screen)
    monkeypatch.setattr(shutil, "get_terminal_size", lambda: os.terminal_size((60, 20)))
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    return screen


EVIL = Entry("e\x1b[31m\uf8e1", "book", {"title": Field(Text("\x1b]0;x\x07Мир\uf8e2"))})


def test_a_terminal_has_colours_and_data_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = on_screen(monkeypatch)
    answer(entry_table([MADE, EVIL]))
    answer(fields_of(EVIL))
    found = screen.getvalue()
    assert "\x1b[1mcitekey" in found
    assert "\x1b[36mb" in found
    assert "\x1b[31m" not in found
    assert "\x1b]" not in found
    assert found.count("\x1b[0m") == found.count("\x1b[1m") + found.count("\x1b[2m") + found.count("\x1b[36m")


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_who_wants_no_colours_gets_none(monkeypatch: pytest.MonkeyPatch, environment: dict[str, str]) -> None:
    screen = on_screen(monkeypatch, **environment)
    answer(entry_table([MADE]) + fields_of(MADE) + paint("x", "key"))
    assert "\x1b" not in screen.getvalue()


def test_a_pipe_is_plain_and_whole() -> None:
    text = entry_table([EVIL])
    assert "\x1b" not in text
    assert "\uf8e1" in text
    assert shown(text) == text


def test_painted_columns_stay_aligned(monkeypatch: pytest.MonkeyPatch) -> None:
    on_screen(monkeypatch)
    lines = table(("k", "t"), [("Қазақ", "x"), ("参考", "y"), ("e\u0301", "z")]).splitlines()
    plain = ["".join(letter for letter in line if not "\uf8e0" <= letter <= "\uf8ef") for line in lines]
    assert [width(line[: line.index(mark)]) for line, mark in zip(plain, "txyz", strict=True)] == [7, 7, 7, 7]


def test_counts_are_bars() -> None:
    lines = chart("languages", {"en": 12, "ru": 6, "kk": 0}).splitlines()
    assert lines[0] == "languages"
    assert lines[1] == f"  en  {chr(0x2588) * 40} 12"
    assert lines[2] == f"  ru  {chr(0x2588) * 20} 6"
    assert lines[3] == f"  kk  {chr(0x258C)} 0"
    many = chart("types", {f"t{number:02}": 1 for number in range(30)}).splitlines()
    assert len(many) == 13
    assert many[-1].endswith(" 19")


def test_many_years_are_told_by_decade() -> None:
    assert by_decade({"1999": 2, "2001": 3}) == {"1999": 2, "2001": 3}
    assert by_decade({str(year): 1 for year in range(1995, 2012)}) == {"1990s": 5, "2000s": 10, "2010s": 2}
