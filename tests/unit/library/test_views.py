"""The views are there for any program that reads SQLite, in a new library and in one of every older schema."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from refman import editing
from refman.library import Library
from refman.library.views import VIEWS
from refman.model import Date, Entry, Field, Name, Text

Make = Callable[..., Entry]


@pytest.fixture
def shared(library: Library, make: Make, path: Path) -> Path:
    people = (Name("Santos", "J.", non_dropping_particle="dos"), Name(literal="ЦК КПСС"), Name("Абай"))
    odd = {"author": Field(people), "issued": Field(Date(printed="[б. г.]")), "title": Field(Text("Odd"))}
    library.add([make("a", "A", year="2008"), make("b", "Б", year="2011-06"), Entry("c", "thesis", odd)])
    old = library.get("a")
    assignments = ["in=Thesis/Chapter 1", "tag=x, y", "reading=read", "annote=# Note", "language=kk"]
    library.replace([(old, editing.edited(old, assignments))])
    library.link([("a", "review-of", "b")])
    return path


def select(path: Path, sql: str) -> list[tuple[Any, ...]]:
    with sqlite3.connect(path) as connection:
        found = connection.execute(sql).fetchall()
    connection.close()
    return found


@pytest.mark.parametrize(
    ("sql", "expected"),
    [
        (
            "SELECT citekey, year, language, tags, collections, reading, files, note FROM entry_list",
            [
                ("a", 2008, "kk", "x, y", "Thesis/Chapter 1", "read", 0, "# Note"),
                ("b", 2011, None, None, None, None, 0, None),
                ("c", None, None, None, None, None, 0, None),
            ],
        ),
        (
            "SELECT * FROM authors",
            [("Сычёв, М. С.", 2, 2008, 2011), ("dos Santos, J.", 1, None, None), ("Абай", 1, None, None),
             ("ЦК КПСС", 1, None, None)],
        ),
        ("SELECT * FROM by_language", [("und", 2), ("kk", 1)]),
        ("SELECT * FROM by_type", [("book", 2), ("thesis", 1)]),
        ("SELECT * FROM by_year", [(None, 1), (2008, 1), (2011, 1)]),
        ("SELECT * FROM tags", [("x", 1), ("y", 1)]),
        ("SELECT * FROM collections", [("Thesis/Chapter 1", 1)]),
        ("SELECT * FROM links", [("a", "review-of", "b")]),
        ("SELECT * FROM files", []),
    ],
    ids=lambda value: value.split()[-1] if isinstance(value, str) else "",
)  # fmt: skip
def test_a_view_says(shared: Path, sql: str, expected: list[tuple[Any, ...]]) -> None:
    assert select(shared, sql) == expected


def test_every_view_is_tried() -> None:
    assert set(VIEWS) == {"entry_list", "authors", "by_language", "by_type", "by_year", "tags", "collections", "links",
                          "files"}  # fmt: skip
