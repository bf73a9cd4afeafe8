"""Libraries that each released schema left behind are opened, brought up to date and written to."""

import shutil
from pathlib import Path

import pytest

from refman import formats
from refman.library import Library, Memory
from refman.library.schema import NEWEST
from refman.model import Entry

OLDER = sorted((Path(__file__).parent / "older").iterdir(), key=lambda path: int(path.stem.removeprefix("schema-")))
KEYS = ["abenova2019rivers", "brown2020quiet", "sychev2008istoriya", "qabdolov1983soz"]


def test_every_older_schema_is_kept() -> None:
    kept = {int(path.stem.removeprefix("schema-")) for path in OLDER}
    # the third was never released by itself
    assert kept >= {*range(1, NEWEST)} - {3}
    assert max(kept) <= NEWEST


@pytest.mark.parametrize("older", OLDER, ids=lambda path: path.stem)
def test_an_older_file_is_read_and_written(older: Path, path: Path) -> None:
    shutil.copy(older, path)
    with Library(path, create=False) as library:
        entries = library.entries()
        assert [entry.citekey for entry in entries] == KEYS
        assert str(entries[1].text("note")) == "read"
        assert entries[3].reference
        before = formats.write(entries, "biblatex")
        is_tagged = int(older.stem.removeprefix("schema-")) > 2
        assert [one.citekey for one in library.entries(query="tag:история")] == KEYS[2:3] * is_tagged
        assert library.tags() == ({"история": 1, "станица": 1} if is_tagged else {})
        is_shelved = int(older.stem.removeprefix("schema-")) > 9
        shelved = library.entries(query="in:диссертация reading:read")
        assert [one.citekey for one in shelved if one.citekey != KEYS[0]] == KEYS[2:3] * is_shelved
        assert [(one.first, one.second) for one in library.links(KEYS[0])] == [(KEYS[1], KEYS[0])] * is_shelved
        assert not library.add([Entry("", "book", {}, entries[2].reference)]).added
        library.remove(KEYS[:2])
        library.undo()
        assert formats.write(library.entries(), "biblatex") == before
        assert library.info().schema == NEWEST
        assert [entry.citekey for entry in library.search("жазушы language:kk")] == [KEYS[3]]
        assert library.faults() == []


@pytest.mark.parametrize("older", [one for one in OLDER if int(one.stem[7:]) > 3], ids=lambda path: path.stem)
def test_the_journal_of_an_older_file_goes_on(older: Path, path: Path) -> None:
    shutil.copy(older, path)
    with Library(path, create=False) as library:
        after = library.entries()
        steps = [step for step in library.log() if not step.undone]
        for _ in steps:
            library.undo()
        assert steps
        assert library.entries() != after
        for _ in steps:
            library.redo()
        assert library.entries() == after


def test_remembered_answers_stay(path: Path) -> None:
    shutil.copy(OLDER[1], path)
    with Library(path, create=False), Memory(path) as memory:
        assert memory.recall(["crossref 10.1000/maps"]) == {"crossref 10.1000/maps": ("{}", 1700000000.0)}
