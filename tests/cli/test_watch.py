"""A bar for what takes long, and none for what does not."""

import io
import sys

import pytest

from refman.cli._watch import watched


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stream", "total", "is_shown"),
    [(Screen(), 50_000, True), (Screen(), 100, False), (io.StringIO(), 50_000, False)],
    ids=["terminal", "little to do", "pipe"],
)
def test_a_bar_is_for_many_things_on_a_terminal(
    monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, total: int, *, is_shown: bool
) -> None:
    monkeypatch.setattr(sys, "stderr", stream)
    with watched() as tell:
        for _ in range(10):
            tell("Comparing", total // 10, total)
    assert ("Comparing" in stream.getvalue()) is is_shown
    assert ("100%" in stream.getvalue()) is is_shown


def test_what_follows_a_bar_stands_on_its_own_line(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    with watched() as tell:
        tell("Indexing", 5000, 5000)
        screen.write("next")
    assert "\n" in screen.getvalue().partition("next")[0]
