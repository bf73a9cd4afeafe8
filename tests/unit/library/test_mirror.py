"""A plain copy of the library: names for all platforms, in step, stable, and never outside its folder."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman import formats
from refman.errors import NotWritable
from refman.library import Library, Mirrored
from refman.library.mirror import LIST, file_name, mirror
from refman.model import Entry

Make = Callable[..., Entry]
UGLY = [
    "../../etc/passwd",
    "/abs",
    "C:\\x",
    "con",
    "NUL",
    "a.",
    ".git",
    "-rf",
    "a/b",
    "Тоқаев2020",
    "x\x00y",
    "",
    "ab" * 90,
]


def yaml(entry: Entry) -> str:
    return formats.write([entry], "csl-yaml")


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("key", UGLY, ids=[repr(key)[:20] for key in UGLY])
def test_any_key_is_a_plain_name_inside_the_folder(tmp_path: Path, key: str) -> None:
    folder = tmp_path / "in" / "text"
    assert mirror([(key, "x")], folder, ".yaml") == Mirrored(1, 0, 0)
    (written,) = [path for path in tmp_path.rglob("*") if path.is_file() and path.name != LIST]
    assert written.parent == folder
    assert written.name.isascii()
    assert len(written.name) < 100
    assert not written.name.startswith((".", "-"))


@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=6), unique=True, max_size=12))
def test_no_two_keys_have_one_name_even_where_case_is_none(keys: list[str]) -> None:
    names = [file_name(key) for key in keys]
    assert len({name.casefold() for name in names}) == len(keys)


def test_it_is_kept_in_step_and_untouched_where_nothing_changed(library: Library, tmp_path: Path, make: Make) -> None:
    folder = tmp_path / "text"
    library.add([make("a", "Мир"), make("b", "Война"), make("c", "Степь")])
    assert library.mirror(folder, yaml, suffix=".yaml") == Mirrored(3, 0, 0)
    before = contents(folder)
    times = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    assert library.mirror(folder, yaml, suffix=".yaml") == Mirrored(0, 0, 3)
    assert {path.name: path.stat().st_mtime_ns for path in folder.iterdir()} == times
    library.remove(["a"])
    library.replace([(library.get("b"), make("b", "Война и мир"))])
    assert library.mirror(folder, yaml, suffix=".yaml") == Mirrored(1, 1, 1)
    assert sorted(contents(folder)) == ["b.yaml", "c.yaml", LIST]
    library.undo()
    library.undo()
    library.mirror(folder, yaml, suffix=".yaml")
    assert contents(folder) == before


def test_what_is_written_reads_back(library: Library, tmp_path: Path, make: Make) -> None:
    entry = make("тоқаев", "Қазақстан: «сыртқы» саясат", printed="Тоқаев. Қазақстан")
    library.add([entry])
    library.mirror(tmp_path / "text", yaml, suffix=".yaml")
    (path,) = (tmp_path / "text").glob("*.yaml")
    (read,) = formats.read(path.read_text("utf-8"), "csl-yaml").entries
    assert {name: field.value for name, field in read.fields.items()} == {
        name: field.value for name, field in entry.fields.items()
    }
    assert (read.citekey, read.reference) == (entry.citekey, entry.reference)


def test_files_of_others_stay(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("mine")
    (tmp_path / "b.yaml").write_text("mine too")
    mirror([("a", "x")], tmp_path, ".yaml")
    with pytest.raises(NotWritable, match="not refman's"):
        mirror([("a", "y"), ("b", "x")], tmp_path, ".yaml")
    assert (tmp_path / "a.yaml").read_text() == "x"
    mirror([], tmp_path, ".yaml")
    assert {name: text for name, text in contents(tmp_path).items() if text} == {
        "README.md": b"mine", "b.yaml": b"mine too",
    }  # fmt: skip


def test_a_list_that_leads_out_of_the_folder_removes_nothing(tmp_path: Path) -> None:
    (tmp_path / "precious.yaml").write_text("mine")
    folder = tmp_path / "text"
    folder.mkdir()
    (folder / LIST).write_text(f"../precious.yaml\n{tmp_path}/precious.yaml\n..\\precious.yaml\n\x00\n")
    mirror([("a", "x")], folder, ".yaml")
    assert (tmp_path / "precious.yaml").read_text() == "mine"


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_is_replaced_not_followed(tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("mine")
    folder = tmp_path / "text"
    mirror([("a", "x")], folder, ".yaml")
    (folder / "a.yaml").unlink()
    (folder / "a.yaml").symlink_to(tmp_path / "precious")
    mirror([("a", "x")], folder, ".yaml")
    assert (tmp_path / "precious").read_text() == "mine"
    assert (folder / "a.yaml").read_text() == "x"


def test_a_folder_that_cannot_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(NotWritable, match="does not take it"):
        mirror([("a", "x")], tmp_path / "file", ".yaml")


def test_stopped_halfway_it_goes_on(tmp_path: Path) -> None:
    mirror([("a", "x"), ("b", "y")], tmp_path, ".yaml")
    (tmp_path / "b.yaml").unlink()
    (tmp_path / ".b.yaml.part").write_text("ha")
    assert mirror([("a", "x"), ("b", "y")], tmp_path, ".yaml") == Mirrored(1, 0, 1)
    assert sorted(contents(tmp_path)) == ["a.yaml", "b.yaml", LIST]
