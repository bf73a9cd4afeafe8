from dataclasses import replace

import pytest

from refman.model import Date, Entry, Field, Issue, Name, Number, Reference, Shelf, Text
from refman.model.csl import kind

ENTRY = Entry(
    "abai",
    "book",
    {
        "title": Field(Text("Абай жолы", "kk")),
        "volume": Field(Number("1")),
        "issued": Field(Date.parse("1942")),
        "author": Field((Name("Әуезов", "М."),)),
        "language": Field(Text("kk")),
    },
)


def test_accessors_know_their_kind() -> None:
    assert ENTRY.text("title") == Text("Абай жолы", "kk")
    assert ENTRY.number("volume") == Number("1")
    assert ENTRY.date("issued") == Date.parse("1942")
    assert ENTRY.names("author") == (Name("Әуезов", "М."),)
    assert ENTRY.language == "kk"


def test_what_is_missing_is_none() -> None:
    assert (ENTRY.text("note"), ENTRY.number("page"), ENTRY.date("accessed"), ENTRY.names("editor")) == (
        None,
        None,
        None,
        (),
    )
    assert (ENTRY.value("nothing"), Entry().language) == (None, None)


def test_with_fields_sets_and_takes_away_and_leaves_the_old_one_alone() -> None:
    new = ENTRY.with_fields({"volume": None, "note": Field(Text("x"))})
    assert "volume" not in new.fields
    assert new.text("note") == Text("x")
    assert "volume" in ENTRY.fields
    with pytest.raises(TypeError):
        new.fields["title"] = Field(Text("y"))  # type: ignore[index]


def test_an_issue_is_told_once() -> None:
    issue = Issue("parse/no-year", "no year")
    assert ENTRY.with_issues([issue, issue]).with_issues([issue]).issues == (issue,)


@pytest.mark.parametrize(
    ("variable", "expected"),
    [("author", "names"), ("issued", "date"), ("page", "number"), ("title", "text"), ("bibtex:file", "text")],
)
def test_kind(variable: str, expected: str) -> None:
    assert kind(variable) == expected


def test_a_new_citekey_leaves_the_rest() -> None:
    entry = Entry(
        "a", "book", ENTRY.fields, Reference("Абай"), (Issue("parse/unread", "?"),), (ENTRY,), Shelf(reading="read")
    )
    assert entry.named("b") == replace(entry, citekey="b")
    assert entry.named("b").citekey == "b"
