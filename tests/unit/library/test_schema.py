import sqlite3
from pathlib import Path

import pytest
from sqlite_utils import Database

from refman.errors import LibraryError, NewerSchema, NotALibrary
from refman.library import Library, schema
from refman.library.connection import connect


def add_shelf(db: Database) -> None:
    db.table("entries").add_column("shelf", str, not_null_default="none")


def fill_shelf(db: Database) -> None:
    db.execute("UPDATE entries SET shelf = 'top'")


def break_off(db: Database) -> None:
    db.execute("UPDATE entries SET nosuch = 1")


def test_a_new_file_gets_the_newest_schema(path: Path) -> None:
    with Library(path):
        pass
    found = sqlite3.connect(path)
    assert found.execute("PRAGMA user_version").fetchone()[0] == len(schema.MIGRATIONS)
    assert found.execute("PRAGMA application_id").fetchone()[0] == schema.APPLICATION_ID


def test_an_older_library_is_brought_up(path: Path) -> None:
    with Library(path):
        pass
    db = connect(path, create=True)
    db.execute("INSERT INTO entries (citekey, type, item, content, created, updated) VALUES ('a','b','{}','','','')")
    schema.prepare(db, "here", (*schema.MIGRATIONS, add_shelf, fill_shelf))
    assert schema.version(db) == len(schema.MIGRATIONS) + 2
    assert list(db.query("SELECT citekey, shelf FROM entries")) == [{"citekey": "a", "shelf": "top"}]
    schema.prepare(db, "here", (*schema.MIGRATIONS, add_shelf, fill_shelf))
    db.close()


def test_a_migration_that_fails_leaves_the_library_as_it_was(path: Path) -> None:
    with Library(path):
        pass
    db = connect(path, create=True)
    with pytest.raises(LibraryError, match="nosuch"):
        schema.prepare(db, "here", (*schema.MIGRATIONS, add_shelf, break_off))
    assert "shelf" not in db.table("entries").columns_dict
    assert schema.version(db) == len(schema.MIGRATIONS)
    db.close()
    with Library(path, create=False) as library:
        assert library.entries() == []


def test_a_newer_library_is_left_alone(path: Path) -> None:
    with Library(path):
        pass
    file = sqlite3.connect(path)
    file.execute("PRAGMA user_version=99")
    file.close()
    before = path.read_bytes()
    with pytest.raises(NewerSchema, match=r"library\.db: .*schema 99.*newer refman"):
        Library(path)
    assert path.read_bytes() == before


def test_another_programs_file_is_left_alone(path: Path) -> None:
    file = sqlite3.connect(path)
    file.execute("CREATE TABLE places (url)")
    file.close()
    before = path.read_bytes()
    with pytest.raises(NotALibrary, match="another program"):
        Library(path, create=False)
    with pytest.raises(NotALibrary, match="another program"):
        Library(path)
    with sqlite3.connect(path) as file:
        assert file.execute("SELECT name FROM sqlite_master").fetchall() == [("places",)]
    file.close()
    assert before[:16] == path.read_bytes()[:16]
