import hashlib
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from refman import citekey
from refman.errors import LibraryError, NewerSchema, NoSuchEntry, NotALibrary
from refman.library import Library, migrations, schema
from refman.library.connection import connect
from refman.library.duplicates import marks
from refman.library.words import tokens
from refman.matching import keys
from refman.model import Entry, Field, Number

Make = Callable[..., Entry]


def add_place(db: sqlite3.Connection) -> None:
    db.execute("ALTER TABLE entries ADD COLUMN place TEXT NOT NULL DEFAULT 'none'")


def fill_place(db: sqlite3.Connection) -> None:
    db.execute("UPDATE entries SET place = 'top'")


def break_off(db: sqlite3.Connection) -> None:
    db.execute("UPDATE entries SET nosuch = 1")


def tables(db: sqlite3.Connection) -> dict[str, object]:
    """What each table, view and index is made of, in whatever words it was made."""
    found: dict[str, object] = {}
    for name, kind, text in db.execute("SELECT name, type, sql FROM sqlite_master ORDER BY name").fetchall():
        if kind == "table":
            links = [link[2:5] for link in db.execute(f"PRAGMA foreign_key_list({name})")]
            found[name] = (db.execute(f"PRAGMA table_xinfo({name})").fetchall(), links, "WITHOUT ROWID" in text)
        elif kind == "index":
            found[name] = (
                db.execute(f"PRAGMA index_xinfo('{name}')").fetchall(),
                str(text).partition("WHERE")[2].replace('"', ""),
            )
        else:
            found[name] = text
    return found


def test_a_new_file_is_what_the_way_from_the_first_schema_leads_to(path: Path, tmp_path: Path) -> None:
    assert len(migrations.MIGRATIONS) == schema.NEWEST
    with Library(path):
        pass
    led = sqlite3.connect(tmp_path / "led.db")
    for migration in migrations.MIGRATIONS:
        migration(led)
    new = sqlite3.connect(path)
    assert tables(new) == tables(led)
    assert len(tables(new)) > 30
    new.close()
    led.close()


def test_a_new_file_gets_the_newest_schema(path: Path) -> None:
    with Library(path):
        pass
    found = sqlite3.connect(path)
    assert found.execute("PRAGMA user_version").fetchone()[0] == schema.NEWEST
    assert found.execute("PRAGMA application_id").fetchone()[0] == schema.APPLICATION_ID


def later(patch: pytest.MonkeyPatch, *more: Callable[[sqlite3.Connection], None]) -> int:
    """The version of a refman that has more migrations."""
    patch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, *more))
    patch.setattr(schema, "NEWEST", len(migrations.MIGRATIONS))
    return schema.NEWEST


def test_an_older_library_is_brought_up(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Library(path):
        pass
    db = connect(path, create=True)
    db.execute("INSERT INTO entries (citekey, type, item, content, created, updated) VALUES ('a','b','{}','','','')")
    newest = later(monkeypatch, add_place, fill_place)
    schema.prepare(db, "here")
    assert schema.version(db) == newest
    assert db.execute("SELECT citekey, place FROM entries").fetchall() == [("a", "top")]
    schema.prepare(db, "here")
    db.close()


def test_a_migration_that_fails_leaves_the_library_as_it_was(path: Path) -> None:
    with Library(path):
        pass
    db = connect(path, create=True)
    before = schema.NEWEST
    with pytest.MonkeyPatch.context() as patch:
        later(patch, add_place, break_off)
        with pytest.raises(LibraryError, match="nosuch"):
            schema.prepare(db, "here")
    assert "place" not in [row[1] for row in db.execute("PRAGMA table_info(entries)")]
    assert schema.version(db) == before
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


def test_no_command_but_a_count_or_a_list_reads_all_entries(library: Library, path: Path, make: Make) -> None:
    asked: list[str] = []
    library.add([make("a", "Мир", doi="10.1000/a"), make("b", "Война", printed="Толстой. Война")])
    library.search("мир")
    library._db.set_trace_callback(asked.append)
    library.add([make("c", "Дом", doi="10.1000/c", printed="Ким. Дом"), make("", "Сад")], assign=citekey.assign)
    library.preview([make("d", "Сад")], assign=citekey.assign)
    library.replace([(library.get("a"), make("e", "Мир и война"))])
    library.remove(["e"])
    library.restore(["e"])
    library.undo()
    list(library.duplicates([make("x", "Дом")]))
    library.entries(["b"], query="added:2000..2001 -DOI:10.1000/x key:b")
    library.links("b")
    with pytest.raises(NoSuchEntry):
        library.get("nosuch")
    library._db.set_trace_callback(None)
    plans = {
        (statement, step[3])
        for statement in dict.fromkeys(asked)
        if statement.startswith(("SELECT", "DELETE", "UPDATE"))
        for step in library._db.execute(f"EXPLAIN QUERY PLAN {statement}")
    }
    assert len(plans) > 20
    assert {
        plan for plan in plans if plan[1].startswith(("SCAN entries", "SCAN e")) and "INDEX" not in plan[1]
    } == set()


def test_what_is_made_of_an_entry_and_kept_changes_only_with_the_schema(make: Make) -> None:
    """Old keys are not found, and old tokens not taken out: a change of them needs a migration like `fold_anew`."""
    texts = (
        "Сысоева Н. А. О евразийской идее, ч. 2", "Тоқаев Қ.-Ж. Жеті жарғы", "Štěpán Müller-Straße, XIV", "赵可沦 民族",
        "ქართული ენა", "محمد علي", "Τσίπρας", "Jean d'Arc’s Dzhantaleeva schchukin", "Әуезов Мұхтар 1942—1956", "e12 ½",
    )  # fmt: skip
    kept = []
    for number, text in enumerate(texts):
        fields = {"page": Field(Number(("xii-xx", "12-15", "e7")[number % 3])), "volume": Field(Number("VII"))}
        entry = make(f"k{number}", text, family=text.split()[0], doi=f"10.1000/{number}").with_fields(fields)
        kept += [sorted(keys(entry)), tokens(entry), marks(entry)]
    assert (schema.NEWEST, hashlib.sha256(repr(kept).encode()).hexdigest()[:16]) == (14, "544e5ea95d54e2ed")
