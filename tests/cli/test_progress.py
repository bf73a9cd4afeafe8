"""A bar for what takes long, and none for what does not."""

import io
import sys

import pytest

from refman.cli._progress import watched


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
    with watched("Comparing") as tell:
        for _ in range(10):
            tell(total // 10, total)
    assert ("Comparing" in stream.getvalue()) is is_shown
    assert ("100%" in stream.getvalue()) is is_shown
