import pytest

from refman import formats
from refman.model import Date, Entry, Field, Text

ENTRY = Entry(
    "k",
    "book",
    {
        "title": Field(Text("Абай жолы")),
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
        ("hayagriva", ["scale"]),
        ("word-xml", ["language", "scale"]),
    ],
)
def test_a_format_tells_what_it_cannot_carry(name: str, variables: list[str]) -> None:
    issues = formats.lost([ENTRY], name)
    assert sorted(issue.variable or "" for issue in issues) == variables
    assert all(issue.code == "export/not-carried" and "k: " in issue.message for issue in issues)
