import io
import os
import shutil
import sys
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.cli._table import entry_table, table, width
from refman.model import Date, Entry, Field, Name, Text


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def narrow(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Make standard output a terminal of 40 columns; called in the test, since pytest sets stdout before it."""

    def narrow() -> None:
        monkeypatch.setattr(sys, "stdout", Screen())
        monkeypatch.setenv("NO_COLOR", "1")
        monkeypatch.setattr(shutil, "get_terminal_size", lambda: os.terminal_size((40, 20)))

    return narrow


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("abc", 3),
        ("Қазақ", 5),
        ("参考", 4),
        ("e\u0301", 1),
        ("й\u0306", 1),
        ("\u200b", 0),
        ("ｗ", 2),
        ("ﾊ", 1),
    ],
)
def test_the_width_is_that_of_the_screen(text: str, columns: int) -> None:
    assert width(text) == columns


def test_columns_are_aligned_by_width() -> None:
    lines = table(("a", "b"), [("参考", "x"), ("e\u0301", "y"), ("long", "z")]).splitlines()
    assert [width(line[: line.index(mark)]) for line, mark in zip(lines, "bxyz", strict=True)] == [6, 6, 6, 6]


def test_a_pipe_gets_everything() -> None:
    assert "x" * 500 in table(("a",), [("x" * 500,)], weights=(1,))


def test_a_terminal_gets_lines_that_fit(narrow: Callable[[], None]) -> None:
    narrow()
    rows = [("key", "An author", "t" * 90), ("k", "考" * 30, "考" * 60)]
    lines = table(("k", "a", "t"), rows, weights=(0, 1, 1)).splitlines()
    assert max(width(line) for line in lines) <= 40
    assert lines[1].startswith("key  An author")
    assert lines[1].endswith("\u2026")


def test_titles_get_the_larger_share(narrow: Callable[[], None]) -> None:
    narrow()
    lines = table(("a", "t"), [("a" * 90, "t" * 90)], weights=(1, 2)).splitlines()
    assert [len(cell) for cell in lines[1].split()] == [12, 26]


def test_citekeys_are_never_cut(narrow: Callable[[], None]) -> None:
    narrow()
    assert "k" * 60 in table(("k", "t"), [("k" * 60, "t" * 60)], weights=(0, 1))


def test_many_authors_are_shortened() -> None:
    names = tuple(Name(family) for family in ("Абай", "Buzan", "Wæver", "de Wilde"))
    assert "Абай et al." in entry_table([Entry("a", "book", {"author": Field(names)})])
    assert "Абай, Buzan, Wæver" in entry_table([Entry("a", "book", {"author": Field(names[:3])})])
    assert "Buzan" in entry_table([Entry("a", "book", {"editor": Field(names[1:2])})])


def test_a_year_that_was_not_understood_is_shown_as_printed() -> None:
    assert "б. г." in entry_table([Entry("a", "book", {"issued": Field(Date(printed="б. г."))})])


def test_a_volume_is_told_from_the_others_by_its_own_title() -> None:
    fields = {"title": Field(Text("История Казахстана")), "volume-title": Field(Text("Казахское ханство"))}
    assert "  Казахское ханство (История Казахстана)\n" in entry_table([Entry("a", "book", fields)])
    alone = entry_table([Entry("a", "book", {"volume-title": fields["volume-title"]})])
    assert "  Казахское ханство\n" in alone


def test_no_entries_make_no_table() -> None:
    assert entry_table([]) == ""


@given(st.lists(st.tuples(st.text(), st.text()), max_size=5))
def test_a_row_is_a_line_whatever_it_holds(rows: list[tuple[str, str]]) -> None:
    text = table(("a", "b"), rows)
    assert text.count("\n") == len(rows) + 1
    assert "\x1b" not in text


@given(st.text(max_size=30))
def test_titles_of_any_kind_make_a_table(title: str) -> None:
    assert entry_table([Entry("a", "book", {"title": Field(Text(title))})])
