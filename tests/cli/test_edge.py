import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from refman import pipeline
from refman.cli._edge import speak_utf8
from refman.errors import RefmanError, SettingsError, UnknownFormat

Run = Callable[..., Result]


@pytest.mark.parametrize(
    ("error", "code", "line"),
    [
        (RefmanError("what", where="where", hint="hint"), 1, "Error: where: what; hint\n"),
        (SettingsError("what"), 1, "Error: what\n"),
        (UnknownFormat("no format is called 'x'"), 2, "Error: no format is called 'x'\n"),
        (RefmanError("red \x1b[31m\nline"), 1, "Error: red  [31m line\n"),
    ],
)
def test_an_error_is_one_line_and_a_code(
    run: Run, monkeypatch: pytest.MonkeyPatch, error: RefmanError, code: int, line: str
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(pipeline, "read", fail)
    done = run("parse", "-", stdin="")
    assert (done.exit_code, done.stdout, done.stderr) == (code, "", line)


def test_an_interruption_before_anything_was_written_says_so(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "read", interrupt)
    done = run("import", "-", stdin="")
    assert (done.exit_code, done.stderr) == (130, "\nInterrupted: nothing was changed\n")


def test_an_interruption_after_writing_does_not_deny_it(run: Run, page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("refman.cli.ingest.answer", interrupt)
    done = run("import", str(page))
    assert (done.exit_code, done.stderr) == (130, "\nInterrupted: all of it was written, or nothing\n")


def test_a_defect_is_not_hidden(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(pipeline, "read", fail)
    with pytest.raises(ZeroDivisionError):
        run("parse", "-", stdin="")


class Stream(io.TextIOWrapper):
    def __init__(self, *, encoding: str, is_terminal: bool) -> None:
        super().__init__(io.BytesIO(), encoding=encoding)
        self.is_terminal = is_terminal

    def isatty(self) -> bool:
        return self.is_terminal


@pytest.mark.parametrize(
    ("encoding", "is_terminal", "written"),
    [
        ("ascii", False, "Қазақ".encode()),
        ("cp1251", False, "Қазақ".encode()),
        ("utf-8", True, "Қазақ".encode()),
        ("cp1251", True, b"\\u049a\xe0\xe7\xe0\\u049b"),
        ("ascii", True, b"\\u049a\\u0430\\u0437\\u0430\\u049b"),
    ],
)
def test_streams_take_any_letter(
    monkeypatch: pytest.MonkeyPatch, encoding: str, is_terminal: bool, written: bytes
) -> None:
    stream = Stream(encoding=encoding, is_terminal=is_terminal)
    monkeypatch.setattr(sys, "stdout", stream)
    monkeypatch.setattr(sys, "stderr", None)
    speak_utf8()
    stream.write("Қазақ")
    stream.flush()
    assert stream.buffer.getvalue() == written  # type: ignore[attr-defined]
