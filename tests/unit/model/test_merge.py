"""Two entries of one work made one."""

from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.model import Date, Entry, Field, Name, Number, Origin, Reference, Text, merge
from refman.model.entry import OriginKind

CROSSREF = Origin("source", "crossref")
PRINTED = Origin("printed", "labeller", (3, 9))


def entry(type_: str = "book", /, **fields: Field) -> Entry:
    return Entry("key", type_, MappingProxyType(fields), Reference("As printed."))


def printed(text: str, confidence: float = 0.9) -> Field:
    return Field(Text(text), PRINTED, confidence)


def recorded(text: str, *rivals: Field, origin: Origin = CROSSREF) -> Field:
    return Field(Text(text), origin, 0.95, rivals)


def rivals(merged: Entry, variable: str = "title") -> list[str]:
    return [str(rival.value) for rival in merged.fields[variable].rivals]


def test_a_missing_field_is_filled() -> None:
    merged = merge(entry(), entry(title=recorded("A")))
    assert merged.fields["title"] == recorded("A")
    assert (merged.citekey, merged.reference, merged.issues) == ("key", Reference("As printed."), ())


def test_an_agreeing_field_grows_surer_and_keeps_its_spelling() -> None:
    merged = merge(entry(title=printed("Abc")), entry(title=recorded("ABC")))
    assert merged.fields["title"].value == Text("Abc")
    assert merged.fields["title"].origin == PRINTED
    assert 0.9 < merged.fields["title"].confidence < 1
    assert rivals(merged) == ["ABC"]
    assert not merged.issues


def test_an_equal_reading_is_no_rival() -> None:
    assert rivals(merge(entry(title=printed("Abc")), entry(title=recorded("Abc")))) == []


def test_a_differing_field_stays_and_is_told() -> None:
    merged = merge(entry(title=printed("A")), entry(title=recorded("B")))
    assert merged.fields["title"].value == Text("A")
    assert merged.fields["title"].confidence == 0.9
    assert merged.fields["title"].rivals == (recorded("B"),)
    (issue,) = merged.issues
    assert (issue.code, issue.severity, issue.variable) == ("resolve/title-differs", "warning", "title")
    assert issue.message == 'title is "A" (printed), crossref has "B"'


def test_a_doubtful_reading_gives_way_and_stays_as_rival() -> None:
    merged = merge(entry(title=printed("A", 0.3)), entry(title=recorded("B")))
    assert merged.fields["title"].value == Text("B")
    assert merged.fields["title"].rivals == (printed("A", 0.3),)
    assert [issue.code for issue in merged.issues] == ["resolve/title-differs"]


def test_what_cannot_be_compared_is_kept_beside() -> None:
    merged = merge(entry(title=printed("A", 0.3)), entry(title=recorded("B")), same=lambda *_: None)
    assert merged.fields["title"].value == Text("A")
    assert rivals(merged) == ["B"]
    assert not merged.issues


def test_the_user_is_right() -> None:
    mine = Field(Text("A"), Origin("user"), 1.0)
    merged = merge(entry(title=mine), entry(title=recorded("B")))
    assert (merged.fields["title"].value, merged.fields["title"].confidence) == (Text("A"), 1.0)
    assert rivals(merged) == ["B"]
    assert not merged.issues


def test_even_an_unsure_user_is_right() -> None:
    mine = Field(Text("A"), Origin("user"), 0.1)
    assert merge(entry(title=mine), entry(title=recorded("B"))).fields["title"].value == Text("A")


def test_a_source_replaces_what_it_said_before() -> None:
    once = merge(entry(title=printed("A")), entry(title=recorded("B"), publisher=recorded("P")))
    again = merge(once, entry(title=recorded("C"), publisher=recorded("Q")))
    assert rivals(again) == ["C"]
    assert str(again.fields["publisher"].value) == "Q"
    assert rivals(again, "publisher") == []


def test_two_sources_stand_side_by_side() -> None:
    datacite = Origin("source", "datacite")
    once = merge(entry(title=printed("A")), entry(title=recorded("B")))
    assert rivals(merge(once, entry(title=recorded("C", origin=datacite)))) == ["B", "C"]


def test_the_record_s_own_rivals_are_kept() -> None:
    merged = merge(entry(title=printed("A")), entry(title=recorded("B", recorded("C"))))
    assert rivals(merged) == ["B", "C"]


def test_names_are_shown_for_people() -> None:
    ours = Field((Name("Сергеев", "Н."), Name("Волков")), PRINTED)
    theirs = Field((Name("Smith"),), CROSSREF)
    (issue,) = merge(entry(author=ours), entry(author=theirs)).issues
    assert issue.message == 'author is "Сергеев, Н.; Волков" (printed), crossref has "Smith"'


@pytest.mark.parametrize(
    ("ours", "theirs", "type_", "codes"),
    [
        ("document", "book", "book", []),
        ("book", "document", "book", []),
        ("book", "book", "book", []),
        ("book", "chapter", "book", ["resolve/type-differs"]),
    ],
)
def test_an_unknown_type_is_filled_and_a_known_one_kept(ours: str, theirs: str, type_: str, codes: list[str]) -> None:
    merged = merge(entry(ours), entry(theirs, title=recorded("A")))
    assert merged.type == type_
    assert [issue.code for issue in merged.issues] == codes


def test_the_stage_is_in_the_code() -> None:
    merged = merge(entry(DOI=printed("10.1/a")), entry(DOI=recorded("10.1/b")), stage="import")
    assert [issue.code for issue in merged.issues] == ["import/doi-differs"]


VALUES = st.one_of(
    st.sampled_from("abC").map(Text),
    st.sampled_from("12").map(Number),
    st.sampled_from(["2020", "2021"]).map(Date.parse),
    st.lists(st.sampled_from("AB").map(Name), min_size=1, max_size=2).map(tuple),
)
KINDS: st.SearchStrategy[OriginKind] = st.sampled_from(["printed", "note", "inferred", "file", "user"])
SURE = st.sampled_from([0.1, 0.5, 0.9, 0.95])
OURS = st.builds(Field, VALUES, st.builds(Origin, KINDS), SURE)
SAID = st.builds(Field, VALUES, st.just(CROSSREF), SURE)
THEIRS = st.builds(Field, VALUES, st.just(CROSSREF), SURE, st.lists(SAID, max_size=2).map(tuple))
VARIABLES = st.sampled_from(["title", "volume", "author"])
TYPES = st.sampled_from(["book", "chapter", "document"])
ENTRIES = st.builds(
    Entry, st.just("key"), TYPES, st.dictionaries(VARIABLES, OURS | THEIRS, max_size=3).map(MappingProxyType)
)
RECORDS = st.builds(Entry, st.just(""), TYPES, st.dictionaries(VARIABLES, THEIRS, max_size=3).map(MappingProxyType))


@given(ENTRIES, RECORDS)
def test_merged_twice_is_merged_once(ours: Entry, record: Entry) -> None:
    once = merge(ours, record)
    assert merge(once, record) == once


@given(ENTRIES, RECORDS)
def test_nothing_printed_is_lost_and_nothing_of_the_user_changed(ours: Entry, record: Entry) -> None:
    merged = merge(ours, record)
    for variable, field in ours.fields.items():
        after = merged.fields[variable]
        if field.origin.kind == "user":
            assert (after.value, after.origin) == (field.value, field.origin)
        if field.origin.kind != "source":
            assert field.value in [after.value, *(rival.value for rival in after.rivals)]


@given(ENTRIES, RECORDS)
def test_no_reading_grows_surer_than_the_user(ours: Entry, record: Entry) -> None:
    for variable, field in merge(ours, record).fields.items():
        if ours.fields.get(variable) != field:
            assert field.confidence < 1


def test_a_record_that_is_preferred_is_shown_and_ours_kept() -> None:
    ours = entry(title=printed("A"), language=printed("kk"))
    merged = merge(ours, entry(title=recorded("B"), language=recorded("ru")), prefer_record={"title", "language"})
    assert (str(merged.fields["title"].value), rivals(merged)) == ("B", ["A"])
    assert str(merged.fields["language"].value) == "kk"
    assert [issue.code for issue in merged.issues] == ["resolve/title-differs", "resolve/language-differs"]


def test_no_preference_goes_over_the_user() -> None:
    mine = Field(Text("A"), Origin("user"))
    merged = merge(entry(title=mine), entry(title=recorded("B")), prefer_record={"title"})
    assert merged.fields["title"].value == Text("A")
