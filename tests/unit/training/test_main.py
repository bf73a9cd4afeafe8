"""`python -m refman.training` says how the weights score that it wrote, wherever they are."""

import sys
from pathlib import Path

import pytest

from refman.training import __main__ as command


def test_what_is_written_elsewhere_is_scored_there(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    used: list[Path] = []
    monkeypatch.setattr(command, "use_weights", used.append)
    monkeypatch.setattr(command, "scores", lambda shared, *, errors: [f"{shared.name}: {[path.name for path in used]}"])
    monkeypatch.setattr(sys, "argv", ["training", "--shared", "corpora", "--score-only", "--output", "mine.npz"])
    command.main()
    assert capsys.readouterr().out == "corpora: ['mine.npz']\n"
