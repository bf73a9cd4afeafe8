"""Hostile text in every field: no SQL, no path, no formula and no sequence of a terminal comes of it."""

import csv
import io
import sqlite3
from pathlib import Path

import pytest

from refman import citekey, formats
from refman.library import Library
from refman.model import Date, Entry, Field, Name, Number, Reference, Text, csl

HOSTILE = {
    "quote": "x'); DROP TABLE entries; --",
    "double quote": 'x" OR ""="',
    "comment": "*/; DELETE FROM steps; /*",
    "fts": '" OR names : * NEAR(a b) ^x {title}: "',
    "traversal": "../../../../tmp/owned",
    "absolute": "/etc/passwd",
    "windows": "..\\..\\C:\\con",
    "null": "a\x00b",
    "escape": "\x1b]0;owned\x07\x1b[31mred\x9b2J",
    "formula": "=cmd|'/c calc'!A0",
    "format": "%s%n{0.__class__}",
    "surrogate": "a\ud800b",
}
IDS = list(HOSTILE)


def hostile(text: str) -> Entry:
    """An entry that says it in every field."""
    fields = {name: Field(Text(text)) for name in csl.TEXTS}
    fields |= {name: Field(Number(text)) for name in csl.NUMBERS}
    fields |= {name: Field(Date((), text)) for name in csl.DATES}
    fields |= {name: Field((Name(text, text), Name(literal=text))) for name in csl.NAMES}
    return Entry(text, text, fields, Reference(text, text))


def tables(path: Path) -> set[str]:
    file = sqlite3.connect(path)
    found = {name for (name,) in file.execute("SELECT name FROM sqlite_master")}
    file.close()
    return found


@pytest.mark.parametrize("text", HOSTILE.values(), ids=IDS)
def test_no_text_is_sql(library: Library, path: Path, text: str) -> None:
    entry = hostile(text)
    before = tables(path)
    (added,) = library.add([entry], assign=citekey.assign).added
    library.add([Entry("plain", "book", {"title": Field(Text("plain"))})])
    library.replace([(library.get(added.citekey), library.get(added.citekey).with_fields({"note": Field(Text("n"))}))])
    for query in (text, f"title:{text}", f'author:"{text}"', f"-{text}", f"type:{text}", f"tag:{text}", f"key:{text}*"):
        library.search(query)
        library.entries(query=query)
    list(library.duplicates())
    library.remove([added.citekey])
    library.undo()
    library.merge([["plain", added.citekey]])
    assert library.history("plain")
    library.undo()
    assert [one.citekey for one in library.entries()] == [added.citekey, "plain"]
    assert tables(path) == before
    assert library.faults() == []


@pytest.mark.parametrize("text", HOSTILE.values(), ids=IDS)
def test_a_key_and_title_lead_out_of_no_folder(library: Library, tmp_path: Path, text: str) -> None:
    library.add([hostile(text)] if text.encode("utf-8", "ignore").decode() == text else [])
    folder = tmp_path / "deep" / "text"
    library.mirror(folder, lambda entry: formats.write([entry], "csl-yaml"), suffix=".yaml")
    outside = [found for found in tmp_path.rglob("*") if found.is_file() and found.parent != folder]
    assert {found.name.partition("-")[0] for found in outside} <= {"library.db"}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=IDS)
@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t=", " =", "\n="])
def test_no_cell_is_a_formula(text: str, sign: str) -> None:
    table = formats.write([hostile(sign + text)], "csv")
    cells = [cell for row in csv.reader(io.StringIO(table.replace("\x00", ""))) for cell in row]
    assert not [cell for cell in cells if cell.lstrip().startswith(("=", "+", "-", "@"))]
