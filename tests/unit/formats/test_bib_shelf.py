"""Where an entry is kept goes out with a .bib file and comes back; what other programs mean stays as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman import formats
from refman.model import RELATIONS, Attachment, Entry, Field, Link, Shelf, Text

DIGEST = "ab12" + "0" * 60
STEPS = st.text("Главаbc1 _%&#", min_size=1, max_size=6).map(lambda text: " ".join(text.split())).filter(bool)
SHELVES = st.builds(
    Shelf,
    st.lists(st.lists(STEPS, min_size=1, max_size=3).map("/".join), unique=True, max_size=3).map(tuple),
    st.lists(
        st.builds(Attachment, st.sampled_from(["a.pdf", "Статья; ч. 1: да.pdf", "b\\c.djvu", "x"]), st.just(DIGEST)),
        max_size=2,
    ).map(tuple),
    st.sampled_from([None, "unread", "reading", "read"]),
    st.lists(st.builds(Link, st.sampled_from(RELATIONS), st.sampled_from(["abai1890", "b:2"])), max_size=3).map(tuple),
)


@pytest.mark.parametrize("name", ["bibtex", "biblatex", "csl-json", "csl-yaml", "jsonl"])
@given(shelf=SHELVES)
def test_a_shelf_is_read_back(name: str, shelf: Shelf) -> None:
    entry = Entry("a", "book", {"title": Field(Text("T"))}, shelf=shelf)
    text = formats.write([entry], name)
    back = formats.read(text, name).entries[0]
    assert back.shelf == shelf
    assert set(back.fields) <= {"title", "language"}
    assert formats.write([back], name) == text
    assert not formats.lost([entry], name)


def test_files_are_named_from_where_the_bib_file_is() -> None:
    entry = Entry("a", "book", shelf=Shelf(files=(Attachment("Глава: 1.pdf", DIGEST),)))
    assert f"file = {{Глава\\: 1.pdf:../my.files/ab/{DIGEST}.pdf:PDF}}" in formats.write(
        [entry], "bibtex", folder="../my.files"
    )


@pytest.mark.parametrize(
    ("field", "left"),
    [
        ("file = {Full Text:/home/a/Zotero/dos Santos.pdf:application/pdf}", "bibtex:file"),
        ("file = {:a/b.pdf:PDF;c.pdf:d/c.pdf:PDF}", "bibtex:file"),
        ("file = {C\\:\\\\a.pdf}", "bibtex:file"),
        ("readstatus = {skimmed}", "bibtex:readstatus"),
        ("related = {b}, relatedtype = {reprintfrom}", "bibtex:related"),
        ("related = {b}", "bibtex:related"),
        ("links = {https://example.org}", "bibtex:links"),
    ],
)
def test_what_means_something_else_is_kept(field: str, left: str) -> None:
    entry = formats.read(f"@book{{a, title = {{T}}, {field}}}", "bibtex").entries[0]
    assert not entry.shelf
    assert left in entry.fields
    assert field.partition(",")[0] in formats.write([entry], "bibtex")


def test_own_and_foreign_files_stay_side_by_side() -> None:
    source = f"@book{{a, title = {{T}}, file = {{Full:/home/a.pdf:PDF;b.pdf:library.files/ab/{DIGEST}.pdf:PDF}}}}"
    entry = formats.read(source, "bibtex").entries[0]
    assert entry.shelf.files == (Attachment("b.pdf", DIGEST),)
    assert str(entry.value("bibtex:file")) == "Full:/home/a.pdf:PDF"
    again = formats.read(formats.write([entry], "bibtex"), "bibtex").entries[0]
    assert (again.shelf, again.value("bibtex:file")) == (entry.shelf, entry.value("bibtex:file"))


def test_groups_of_jabref_and_mendeley_are_collections() -> None:
    source = "@book{a, groups = {Безопасность, To read}, mendeley-groups = {Диссертация/Глава 1}, readstatus = {read}}"
    shelf = formats.read(source, "bibtex").entries[0].shelf
    assert shelf == Shelf(("Безопасность", "To read", "Диссертация/Глава 1"), reading="read")


NOTE = "# Заметка & more\n\n- one\n  - two, 100 %\n\n> quoted_text `code {x}`"


@pytest.mark.parametrize("name", ["bibtex", "biblatex", "csl-json", "csl-yaml"])
def test_the_lines_of_a_note_are_kept(name: str) -> None:
    entry = Entry("a", "book", {"title": Field(Text("T")), "annote": Field(Text(NOTE))})
    back = formats.read(formats.write([entry], name), name).entries[0]
    assert str(back.value("annote")) == NOTE


def test_other_formats_say_what_they_do_not_carry() -> None:
    shelf = Shelf(("A",), (Attachment("a.pdf", DIGEST),), "read", (Link("part-of", "b"),))
    entry = Entry("a", "book", {"title": Field(Text("T"))}, shelf=shelf)
    for name in ("ris", "hayagriva", "word-xml"):
        told = {issue.variable for issue in formats.lost([entry], name)}
        assert told >= {"collections", "files", "reading", "links"}
    assert not formats.lost([entry], "csv")
    table = formats.write([entry], "csv").splitlines()
    assert table[0].endswith("collections,reading,files,links,reference")
    assert table[1].endswith("A,read,a.pdf,part-of b,")


@pytest.mark.parametrize("evil", ["=cmd|'/c calc'!A1", "@SUM(1)", "+1"])
def test_no_collection_is_a_formula(evil: str) -> None:
    entry = Entry("a", "book", shelf=Shelf((evil,), (Attachment(evil, DIGEST),)))
    assert f"'{evil}" in formats.write([entry], "csv")
