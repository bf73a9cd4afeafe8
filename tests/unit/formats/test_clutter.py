import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman import formats
from refman.formats.clutter import closed_by_line, without_clutter

SHREDS = st.lists(st.sampled_from([*'{}(),%"\n\\ @=a', "title = ", "@misc{k,", "% x"])).map("".join)

CLUTTERED = {
    "a comment behind a field": "@article{a,\n title={One}, % another comment\n year=2001 % end\n}",
    "a field that is a comment": "@article{a, % c\n % title = {Old},\n title={One},\n year=2001,\n}",
    "a brace in a comment": "@article{a,\n title={One}, % another {brace\n year=2001\n}",
    "a quote in a comment": '@article{a,\n title="One", % another "quote\n year=2001\n}',
    "an entry in a comment": "@article{a,\n title={One},\n % @book{b, title={Two}},\n year=2001\n}",
    "commas in pairs": "@article{a,,\n title={One},,\n year=2001,,,\n}",
    "commas on lines of their own": "@article{a\n , title={One}\n , , year=2001\n ,\n}",
    "in parentheses": "@article(a,, title={One}, % (\n year=2001)",
    "blanks behind the sign": "@ article {a, title = {One}, year = 2001}",
}


@pytest.mark.parametrize("text", CLUTTERED.values(), ids=CLUTTERED)
def test_what_is_no_field_is_passed_over(text: str) -> None:
    (entry,) = formats.read(text, "bibtex").entries
    assert {name: str(field.value) for name, field in entry.fields.items()} == {"title": "One", "issued": "2001"}
    assert entry.citekey == "a"
    assert entry.reference is None


def test_commas_too_many_are_told() -> None:
    (issue,) = formats.read("\n@misc{a,,\n title={One}}", "bibtex").issues
    assert (issue.code, issue.message) == ("read/stray-text", "line 2: there are two commas where one should be")


def test_a_comment_is_no_fault() -> None:
    assert formats.read("@misc{a, % ,, {\n title={One}}", "bibtex").issues == []


@pytest.mark.parametrize("value", ["100 % sure", "a,, b", r"5\% off", "% not a comment", 'say "%, "'])
def test_a_value_keeps_its_signs(value: str) -> None:
    text = f"@misc{{a,, title={{{value}}}}}"
    assert without_clutter(text) == (text.replace(",,", ",", 1), True)


@given(SHREDS)
def test_lines_keep_their_numbers_and_twice_is_once(text: str) -> None:
    cleared, _ = without_clutter(text)
    assert cleared.count("\n") == text.count("\n")
    assert without_clutter(cleared)[0].count("\n") == text.count("\n")


OPEN = {
    "a brace": "@article{a,\n title={One {two},\n year=2001,\n}\n\n@book{b,\n title={Two}\n}",
    "two braces": "@article{a,\n title={{One {two},\n year=2001,\n}\n\n@book{b,\n title={Two}\n}",
    "a quote": '@article{a,\n title="One two,\n year=2001,\n}\n@book{b,\n title={Two}\n}',
    "a brace of the last field": "@article{a,\n title={One two},\n year={2001,\n}\n@book{b,\n title={Two}\n}",
}


@pytest.mark.parametrize("text", OPEN.values(), ids=OPEN)
def test_a_value_that_is_not_closed_ends_where_the_next_field_begins(text: str) -> None:
    reading = formats.read(text, "bibtex")
    first, second = reading.entries
    assert (str(first.text("title")), str(first.date("issued"))[:4]) == ("One two", "2001")
    assert str(second.text("title")) == "Two"
    assert [issue.code for issue in reading.issues] == ["read/broken-entry"]
    assert first.reference


def test_fields_behind_the_end_of_their_entry_are_kept() -> None:
    reading = formats.read("@misc{a,\n title={One} two},\n year=2001,\n}\n@misc{b, title={Two}}", "bibtex")
    assert [issue.code for issue in reading.issues] == ["read/stray-text", "read/unread-block"]
    assert "year=2001" in (reading.entries[1].reference.text if reading.entries[1].reference else "")


@given(SHREDS)
def test_closing_adds_only_braces_and_quotes(text: str) -> None:
    added = closed_by_line(text)
    assert added.replace("}", "").replace('"', "").replace(" ", "") == text.replace("}", "").replace('"', "").replace(
        " ", ""
    )
