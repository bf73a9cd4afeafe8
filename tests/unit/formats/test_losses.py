import pytest

from refman import formats
from refman.model import Date, Entry, Field, Name, Number, Text, Value

ENTRY = Entry(
    "k",
    "book",
    {
        "title": Field(Text("Qazaq tilinin tarihy", "kk-Latn")),
        "scale": Field(Text("1:2")),
        "issued": Field(Date.parse("2009-07/2009-08")),
        "language": Field(Text("kk-Latn")),
    },
)


@pytest.mark.parametrize(
    ("name", "variables"),
    [
        ("csl-json", []),
        ("csl-yaml", []),
        ("biblatex", []),
        ("csv", []),
        ("ris", ["issued", "scale"]),
        ("hayagriva", ["issued", "scale"]),
        ("word-xml", ["issued", "language", "scale"]),
    ],
)
def test_a_format_tells_what_it_cannot_carry(name: str, variables: list[str]) -> None:
    issues = formats.lost([ENTRY], name)
    assert sorted(issue.variable or "" for issue in issues) == variables
    assert all("k: " in issue.message for issue in issues)
    assert {issue.code for issue in issues} <= {"export/not-carried", "export/changed"}


@pytest.mark.parametrize(
    ("name", "variable", "value", "told"),
    [
        ("ris", "note", Text("one line\nand another"), "ris has note as 'one line and another'"),
        ("ris", "title", Text("Title"), ""),
        ("bibtex", "bibtex:file", Text("{"), "bibtex has bibtex:file as '%7B'"),
        ("bibtex", "DOI", Text("10.1000/a b"), "bibtex has DOI as '10.1000/a%20b'"),
        ("ris", "issued", Date.parse("2009-07-01/2009-08-02"), "ris has issued as '2009-07-01'"),
        ("bibtex", "issued", Date.parse("2009-07-01/2009-08-02"), "bibtex has issued as '2009-07/2009-08'"),
        ("biblatex", "issued", Date.parse("2009-07-01/2009-08-02"), ""),
        (
            "biblatex",
            "author",
            (Name(family="Goethe", given="J.", dropping_particle="von"),),
            "as 'von Goethe, J.'",
        ),
        ("biblatex", "author", (Name(family="Goethe", given="J.", non_dropping_particle="von"),), ""),
        ("biblatex", "author", (), ""),
        ("biblatex", "language", Text("no language"), "place for language"),
        ("csv", "note", Text("one line\nand another"), ""),
        ("csv", "issued", Date(((2009,),), season="2"), ""),
        ("hayagriva", "accessed", Date.parse("2020"), "no place for accessed"),
        ("hayagriva", "issued", Date.parse("2009/2010"), "no place for issued, or for a part of it"),
        ("hayagriva", "issued", Date(printed="im Druck"), "no place for issued"),
        ("word-xml", "issued", Date.parse("2009/2010"), "no place for issued, or for a part of it"),
        ("word-xml", "issued", Date(printed="im Druck"), ""),
    ],
)
def test_a_changed_value_is_told(name: str, variable: str, value: Value, told: str) -> None:
    messages = [issue.message for issue in formats.lost([Entry("k", "book", {variable: Field(value)})], name)]
    assert told in "\n".join(messages)
    assert bool(told) == bool(messages)


def test_one_of_two_numbers_that_word_has_one_place_for_is_told() -> None:
    entry = Entry("k", "book", {"number": Field(Number("5")), "ISBN": Field(Text("978-5-02-022806-8"))})
    assert [issue.variable for issue in formats.lost([entry], "word-xml")] == ["ISBN"]


def test_a_family_name_of_two_words_alone_comes_back_as_a_body() -> None:
    entry = Entry("k", "book", {"author": Field((Name("Сәкен Сейфуллин"),))})
    assert "author" in {issue.variable for issue in formats.lost([entry], "biblatex")}
    assert not formats.lost([Entry("k", "book", {"author": Field((Name("Абай"), Name("Ван Гог", "В.")))})], "biblatex")
