"""Entries and libraries for the tests of the store."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from refman.library import Library
from refman.model import Date, Entry, Field, Name, Origin, Reference, Text

Make = Callable[..., Entry]


def _make(citekey: str = "", title: str = "Заглавие", *, family: str = "Сычёв", year: str = "2008", doi: str = "",
          printed: str | None = None, type_: str = "book") -> Entry:  # fmt: skip
    fields = {
        "author": Field((Name(family, "М. С."),), Origin("printed", "labeller", (0, 5)), 0.9),
        "title": Field(Text(title, "ru"), Origin("printed")),
        "issued": Field(Date.parse(year), Origin("printed")),
    }
    fields |= {"DOI": Field(Text(doi))} if doi else {}
    return Entry(citekey, type_, fields, Reference(printed, "1") if printed is not None else None)


@pytest.fixture
def make() -> Make:
    return _make


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    with Library(path) as opened:
        yield opened
