"""Reading a source: what can be wrong with it, and which medium it is in."""

import os
from pathlib import Path

import pytest

from refman.documents import Document, read
from refman.errors import NotReadable


def test_reads_a_file_under_its_path(tmp_path: Path) -> None:
    path = tmp_path / "әдебиет.txt"
    path.write_bytes("Қабдолов З.\r\nСөз өнері".encode())
    assert read(path) == Document("Қабдолов З.\nСөз өнері", "text", str(path), "utf-8")


def test_name_stands_for_bytes() -> None:
    assert read(b"text", name="stdin").name == "stdin"


@pytest.mark.parametrize(
    ("text", "medium"),
    [
        pytest.param("<!DOCTYPE html><p>Text", "html", id="doctype"),
        pytest.param("<p>Text", "html", id="starts with a block"),
        pytest.param("\n <li>Text</li>", "html", id="starts with an item"),
        pytest.param("Text<br>more<br>", "html", id="breaks inside"),
        pytest.param("<i>Oxytropis</i> in Asia\nSecond line", "text", id="an inline tag"),
        pytest.param("p < 0.05 and q > 3", "text", id="signs"),
        pytest.param("Ivanov <ivanov@example.org>", "text", id="an address"),
    ],
)
def test_content_decides_the_medium(text: str, medium: str) -> None:
    assert read(text.encode()).medium == medium


def test_medium_is_forced() -> None:
    assert read(b"<p>a</p>", "text").text == "<p>a</p>"
    assert read(b"a<br>b", "html").text == "a\nb\n"


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(NotReadable, match="no such file"):
        read(tmp_path / "none.txt")


def test_folder(tmp_path: Path) -> None:
    with pytest.raises(NotReadable, match="folder"):
        read(tmp_path)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_file_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("text")
    path.chmod(0)
    with pytest.raises(NotReadable, match="may not be read"):
        read(path)


def test_path_with_a_nul() -> None:
    with pytest.raises(NotReadable, match="cannot be read"):
        read(Path("a\0b"))


def test_unknown_medium() -> None:
    with pytest.raises(NotReadable, match="'xlsx'"):
        read(b"text", "xlsx")
