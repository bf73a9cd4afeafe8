"""What a search brought is kept with its evidence."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from refman.errors import NoSuchEntry
from refman.library import Library
from refman.matching import Candidate
from refman.model import Entry, Field, Origin, Text

Make = Callable[..., Entry]


def candidate(doi: str, likelihood: float) -> Candidate:
    origin = Origin("source", "crossref")
    record = Entry("", "book", {"DOI": Field(Text(doi), origin, 0.9), "title": Field(Text("Қара сөздер"), origin, 0.9)})
    return Candidate(record, likelihood, ("title", "year"), ("page",), {"title": 1.0, "page": -1.0})


def test_candidates_come_back_in_their_order(library: Library, make: Make) -> None:
    library.add([make("a")])
    found = [candidate("10.1000/a", 0.9), candidate("10.1000/b", 0.6)]
    library.keep_candidates({"a": ("ask", found), "unknown": ("none", [])})
    assert library.candidates("a") == found
    library.keep_candidates({"a": ("accept", found[1:])})
    assert library.candidates("a") == found[1:]


def test_an_entry_without_a_search_has_none(library: Library, make: Make) -> None:
    library.add([make("a")])
    assert library.candidates("a") == []
    with pytest.raises(NoSuchEntry):
        library.candidates("b")


def test_any_tool_can_read_them(library: Library, path: Path, make: Make) -> None:
    library.add([make("a")])
    library.keep_candidates({"a": ("ask", [candidate("10.1000/a", 0.91234)])})
    library.close()
    with sqlite3.connect(path) as db:
        row = db.execute(
            "SELECT citekey, choice, c.DOI, likelihood, support, against, evidence "
            "FROM candidates c JOIN entries e ON e.id = c.entry"
        ).fetchone()
    db.close()
    assert row == (
        *("a", "ask", "10.1000/a", 0.9123),
        *('["title", "year"]', '["page"]', '{"title": 1.0, "page": -1.0}'),
    )


def test_they_outlast_a_new_name_and_go_with_their_entry(library: Library, make: Make) -> None:
    library.add([make("a")])
    library.keep_candidates({"a": ("ask", [candidate("10.1000/a", 0.9)])})
    (entry,) = library.entries()
    library.replace([(entry, Entry("b", entry.type, entry.fields, entry.reference))])
    assert len(library.candidates("b")) == 1
    library.remove(["b"])
    library.empty_bin()
    library.add([make("c", title="Другое", family="Абаев")])
    assert library.candidates("c") == []
