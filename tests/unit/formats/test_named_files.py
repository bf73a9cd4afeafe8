"""Files as programs and people name them in a .bib."""

import pytest

from refman import formats
from refman.formats import named_files, without_files
from refman.model import Entry, Field, Text


def entry(text: str) -> Entry:
    return Entry("a", "book", {"title": Field(Text("T")), "bibtex:file": Field(Text(text))})


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        pytest.param("Статья:papers/a b.pdf:PDF", ("papers/a b.pdf", "Статья"), id="JabRef"),
        pytest.param(":papers/a.pdf:PDF", ("papers/a.pdf", "/papers/a.pdf"), id="JabRef without a description"),
        pytest.param(r"a\;b\:c:papers/a\;b\:c.pdf:PDF", ("papers/a;b:c.pdf", "a;b:c"), id="escaped signs"),
        pytest.param("Full Text PDF:files/12/a.pdf:application/pdf", ("files/12/a.pdf", "Full Text PDF"), id="Zotero"),
        pytest.param("PDF:/home/a/X/a.pdf:application/pdf", ("/home/a/X/a.pdf", "PDF"), id="Zotero, whole path"),
        pytest.param(":home/a/Mendeley/a.pdf:pdf", ("home/a/Mendeley/a.pdf", "/home/a/Mendeley/a.pdf"), id="Mendeley"),
        pytest.param(r":C$\backslash$:/a/a.pdf:pdf", ("C:/a/a.pdf", "/C:/a/a.pdf"), id="Mendeley on Windows"),
        pytest.param(r":C\:\\Users\\a.pdf:PDF", (r"C:\Users\a.pdf", r"/C:\Users\a.pdf"), id="JabRef on Windows"),
        pytest.param(r"C:\Users\a.pdf", (r"C:\Users\a.pdf",), id="a path of Windows alone"),
        pytest.param("papers/a.pdf", ("papers/a.pdf",), id="a path alone"),
        pytest.param("papers/a.pdf:PDF", ("papers/a.pdf",), id="a path and a type"),
        pytest.param("file:///home/a/%D0%9A%D0%B8%D0%BC.pdf", ("/home/a/Ким.pdf",), id="an address of a file"),
        pytest.param("../../etc/passwd", ("../../etc/passwd",), id="a way out is a path as well"),
    ],
)  # fmt: skip
def test_a_file_is_named(text: str, paths: tuple[str, ...]) -> None:
    (found,) = named_files(entry(text))
    assert set(paths) <= set(found.paths)
    assert found.paths[0] == paths[0]


@pytest.mark.parametrize("text", ["", ";", "::", ":", "https://example.org/a.pdf", "PDF:https://example.org/a.pdf:PDF"])
def test_no_file_is_named(text: str) -> None:
    assert named_files(entry(text)) == []


def test_what_is_kept_leaves_the_field_and_the_rest_stays() -> None:
    both = entry("one:a.pdf:PDF;two:b.pdf:PDF")
    first, second = named_files(both)
    assert str(without_files(both, [first.part]).value("bibtex:file")) == "two:b.pdf:PDF"
    assert without_files(both, [first.part, second.part]).fields.keys() == {"title"}
    assert without_files(both, []) == both


def test_a_bib_names_files() -> None:
    (found,) = formats.read("@book{a, title = {T}, file = {x:a.pdf:PDF;:b\\_c.pdf:PDF}}", "bibtex", where="").entries
    assert [file.paths[0] for file in named_files(found)] == ["a.pdf", "b_c.pdf"]
