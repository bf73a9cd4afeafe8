"""Answers written down and read again while they are good."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

import pytest

from refman.model import Entry, Field, Text
from refman.sources.memory import DAY, Notebook
from refman.sources.pace import Clock
from refman.sources.source import Answer


class Drawer:
    """A memory without a file."""

    def __init__(self) -> None:
        self.texts: dict[str, tuple[str, float]] = {}

    def recall(self, keys: Iterable[str]) -> Mapping[str, tuple[str, float]]:
        return {key: self.texts[key] for key in keys if key in self.texts}

    def remember(self, texts: Mapping[str, str], now: float) -> None:
        self.texts |= {key: (text, now) for key, text in texts.items()}

    def take(self, name: str, interval: float, now: float) -> float:
        return now

    def postpone(self, name: str, until: float, now: float) -> None:
        return None

    def delay(self, name: str, seconds: float, now: float) -> None:
        return None

    def enter(self, name: str, at_once: int, now: float) -> int | None:
        return 0

    def leave(self, place: int) -> None:
        return None


def book(drawer: Drawer, days: float = 0.0, *, fresh: bool = False, offline: bool = False) -> Notebook:
    return Notebook(drawer, Clock(wall=lambda: days * DAY), fresh=fresh, offline=offline)


FOUND = Answer("10.1/a", "found", Entry(fields={"title": Field(Text("Тақырып", "kk"))}))
NONE = Answer("10.1/b", "not-found", None, "10.1/b is not registered")
FAILED = Answer("10.1/c", "unavailable", None, "10.1/c: no")


def test_answers_are_remembered_but_failures_are_not() -> None:
    drawer = Drawer()
    book(drawer).keep_answers([FOUND, NONE, FAILED])
    told = {"10.1/a": replace(FOUND, at=0.0), "10.1/b": replace(NONE, at=0.0)}
    assert book(drawer, 1).answers(["10.1/a", "10.1/b", "10.1/c"]) == told


@pytest.mark.parametrize(
    ("days", "fresh", "offline", "known"),
    [
        pytest.param(6, False, False, ["10.1/a", "10.1/b"], id="young"),
        pytest.param(8, False, False, [], id="old"),
        pytest.param(-8, False, False, [], id="written-by-a-clock-that-ran-ahead"),
        pytest.param(31, False, True, ["10.1/a", "10.1/b"], id="old-but-offline"),
        pytest.param(1, True, False, [], id="asked-anew"),
    ],
)
def test_answers_have_an_age(days: float, fresh: bool, offline: bool, known: list[str]) -> None:
    drawer = Drawer()
    book(drawer).keep_answers([FOUND, NONE])
    assert list(book(drawer, days, fresh=fresh, offline=offline).answers(["10.1/a", "10.1/b"])) == known


def test_searches_are_remembered_even_if_nothing_was_found() -> None:
    drawer = Drawer()
    assert FOUND.entry is not None
    book(drawer).keep_candidates("one", [FOUND.entry])
    book(drawer).keep_candidates("other", [])
    assert book(drawer).candidates("one") == [FOUND.entry]
    assert book(drawer).candidates("other") == []
    assert book(drawer).candidates("third") is None


@pytest.mark.parametrize(
    ("days", "known"),
    [
        pytest.param(8, ["one"], id="that-there-is-none-is-old-first"),
        pytest.param(31, [], id="old"),
    ],
)
def test_searches_have_an_age(days: float, known: list[str]) -> None:
    drawer = Drawer()
    assert FOUND.entry is not None
    book(drawer).keep_candidates("one", [FOUND.entry])
    book(drawer).keep_candidates("other", [])
    assert [query for query in ("one", "other") if book(drawer, days).candidates(query) is not None] == known
    assert book(drawer, days, offline=True).candidates("other") == []


def test_however_old_an_answer_is_better_than_none_but_for_who_wants_a_new_one() -> None:
    drawer = Drawer()
    book(drawer).keep_answers([FOUND])
    assert list(book(drawer, 400).old_answers(["10.1/a"])) == ["10.1/a"]
    assert not book(drawer, 400, fresh=True).old_answers(["10.1/a"])


def test_without_a_memory_nothing_is_known() -> None:
    notebook = Notebook(None, Clock())
    notebook.keep_answers([FOUND])
    assert notebook.answers(["10.1/a"]) == {}
