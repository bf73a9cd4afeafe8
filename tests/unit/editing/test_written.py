"""An entry as a text: unchanged it is the same, changed only that is set, and what cannot be is told."""

from dataclasses import replace

import pytest

from refman import editing
from refman.model import Attachment, Date, Entry, Field, Issue, Name, Number, Origin, Reference, Shelf, Text

PRINTED = Origin("printed", "labeller", (0, 5))
ENTRY = Entry(
    "abai1890",
    "article-journal",
    {
        "author": Field((Name("Құнанбайұлы", "Абай"),), PRINTED, 0.9),
        "title": Field(Text("Қара сөздер: GDP & {мир}", "kk"), PRINTED, 0.9, (Field(Text("Other"), PRINTED, 0.2),)),
        "issued": Field(Date.parse("1918-06"), PRINTED, 0.9),
        "page": Field(Number("12-25", "С. 12–25"), PRINTED, 0.9),
        "language": Field(Text("kk"), PRINTED, 0.9),
        "title-romanised": Field(Text("Qara sozder"), PRINTED, 0.9),
        "annote": Field(Text("# A\n\n- b"), Origin("user", "edit")),
    },
    Reference("Құнанбайұлы Абай. Қара сөздер", "7"),
    (Issue("parse/doubtful", "so"),),
    (Entry("old", "book"), Entry("abai1890", "book")),
    Shelf(("Thesis",), (Attachment("a.pdf", "0" * 64),), "read"),
)
FORMS = sorted(editing.SUFFIXES)


@pytest.mark.parametrize("form", FORMS)
def test_an_unchanged_text_changes_nothing(form: str) -> None:
    assert editing.from_text(ENTRY, editing.as_text(ENTRY, form), form) == ENTRY


@pytest.mark.parametrize("form", FORMS)
def test_only_what_was_changed_is_set(form: str) -> None:
    text = editing.as_text(ENTRY, form)
    made = editing.from_text(ENTRY, text.replace("Құнанбайұлы", "Қунанбаев", 1), form)
    assert made.names("author") == (Name("Қунанбаев", "Абай"),)
    assert made.fields["author"].origin == Origin("user", "edit")
    assert made.fields["author"].rivals == (ENTRY.fields["author"],)
    assert replace(made, fields=ENTRY.fields) == ENTRY
    assert {name: made.fields[name] for name in made.fields if name != "author"} == {
        name: ENTRY.fields[name] for name in ENTRY.fields if name != "author"
    }


def test_fields_come_and_go_and_keys_change() -> None:
    text = editing.as_text(ENTRY).replace("id: abai1890", "id: abai1918").replace("  page: 12-25\n", "  volume: '7'\n")
    made = editing.from_text(ENTRY, text.replace("type: article-journal", "type: book").replace("- Thesis", "- PhD"))
    assert (made.citekey, made.type, made.shelf.collections) == ("abai1918", "book", ("PhD",))
    assert made.value("page") is None
    assert made.value("volume") == Number("7")
    assert made.merged == ENTRY.merged


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("  title:", "  titel:", "did you mean 'title'"),
        ("type: article-journal", "type: artikel", "CSL has no type"),
        ("id: abai1890", "id: a b", "can be no citekey"),
        ("language: kk", "language: Martian!", "no language tag"),
        ("references:", "references: [", "YAML"),
        ("  page: 12-25", "  DOI: nonsense", "is no DOI"),
        ("    number: '7'\n", "    number: '8'\n", "printed reference cannot be edited"),
        ("reading: read", "reading: often", "shelf"),
    ],
)
def test_what_cannot_be_is_told(old: str, new: str, told: str) -> None:
    text = editing.as_text(ENTRY)
    assert old in text
    with pytest.raises(ValueError, match=told):
        editing.from_text(ENTRY, text.replace(old, new, 1))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "BibTeX|0 entries"),
        ("@book{a, title={X}}\n@book{b, title={Y}}", "2 entries"),
        ("@book{a, title={X}", "line 1"),
        ("nothing", "BibTeX"),
    ],
)
def test_a_broken_bibtex_is_told(text: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        editing.from_text(ENTRY, text, "bibtex")
