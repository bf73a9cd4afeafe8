"""Files that entries name are taken from the folders that were named, and from nowhere else."""

import hashlib
from pathlib import Path

import pytest

from refman.editing import claimed
from refman.library import Library
from refman.model import Attachment, Entry, Field, Shelf, Text


def naming(text: str) -> Entry:
    return Entry("a", "book", {"title": Field(Text("T")), "bibtex:file": Field(Text(text))})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a paper, beside a secret and a link that leads to it."""
    (tmp_path / "secret.txt").write_text("secret")
    found = tmp_path / "list"
    (found / "papers").mkdir(parents=True)
    (found / "papers" / "Ким.pdf").write_text("paper")
    (found / "leak.pdf").symlink_to(tmp_path / "secret.txt")
    (found / "again.pdf").symlink_to("papers/Ким.pdf")
    return found


@pytest.mark.parametrize("text", ["Ким:papers/Ким.pdf:PDF", ":papers/Ким.pdf:pdf", "papers/../papers/Ким.pdf"])
def test_what_lies_beside_the_list_is_taken(folder: Path, text: str) -> None:
    found = claimed([naming(text)], [folder])
    file = Attachment("Ким.pdf", hashlib.sha256(b"paper").hexdigest())
    assert (found.entries[0].shelf.files, [*found.files], found.missing, found.outside) == ((file,), [file], (), ())
    assert found.entries[0].fields.keys() == {"title"}


def test_a_link_within_is_followed_under_its_own_name(folder: Path) -> None:
    assert [file.name for file in claimed([naming("again.pdf")], [folder]).files] == ["again.pdf"]


@pytest.mark.parametrize(
    "text", ["../secret.txt", "leak.pdf", "x:papers/../../secret.txt:PDF", "{0}/secret.txt", "file://{0}/secret.txt"]
)
def test_what_lies_elsewhere_is_left_there(folder: Path, text: str) -> None:
    asked = naming(text.format(folder.parent))
    found = claimed([asked], [folder])
    assert (found.entries, found.files, found.missing, len(found.outside)) == ((asked,), {}, (), 1)


def test_a_folder_that_is_named_opens_it(folder: Path) -> None:
    found = claimed([naming(f":{str(folder.parent)[1:]}/secret.txt:txt")], [folder, folder.parent])
    assert [file.name for file in found.files] == ["secret.txt"]


@pytest.mark.parametrize("text", ["no.pdf", "papers", "x" * 5000, "a\x00b.pdf", "/dev/null", "C:\\a.pdf"])
def test_what_is_no_file_is_missing(folder: Path, text: str) -> None:
    asked = naming(text)
    found = claimed([asked], [folder])
    assert (found.entries, found.files, len(found.missing), found.outside) == ((asked,), {}, 1, ())


def test_nothing_is_read_where_no_folder_is_named(folder: Path) -> None:
    found = claimed([naming(f"{folder}/papers/Ким.pdf")], [])
    assert (found.files, len(found.outside)) == ({}, 1)


def test_the_files_of_another_library_come_along(folder: Path, tmp_path: Path) -> None:
    with Library(folder / "refs.db") as one:
        one.add([Entry("a", "book", {"title": Field(Text("T"))})])
        (file,) = one.attach("a", [folder / "papers" / "Ким.pdf"])
    asked = Entry("a", "book", {"title": Field(Text("T"))}, shelf=Shelf(files=(file, Attachment("b.pdf", "0" * 64))))
    found = claimed([asked], [folder])
    assert [*found.files] == [file]
    with Library(tmp_path / "other.db") as other:
        other.add(found.entries, files=found.files)
        assert [(one, path.read_text() if path.exists() else "") for _, one, path in other.files()] == [
            (file, "paper"), (Attachment("b.pdf", "0" * 64), ""),
        ]  # fmt: skip
