"""Entries made one: nothing that one of them says is lost."""

from hypothesis import given
from hypothesis import strategies as st

from refman.model import Entry, Field, Issue, Number, Origin, Reference, Text, Value, from_item, to_item, unite

PRINTED = Origin("printed", "labeller", (0, 5))


def entry(key: str, printed: str = "", **values: Field) -> Entry:
    return Entry(key, "book", values, Reference(printed) if printed else None)


def test_what_is_missing_is_filled_and_what_differs_is_a_rival() -> None:
    one = entry("a", "Пропп. Морфология", title=Field(Text("Морфология"), PRINTED, 0.9))
    other = entry(
        "b", "Propp. Morfologiya", title=Field(Text("Morfologiya"), PRINTED, 0.95), volume=Field(Number("2"), PRINTED)
    )
    united = unite(one, [other])
    assert (united.citekey, united.aliases, united.reference) == ("a", ("b",), Reference("Пропп. Морфология"))
    assert united.fields["title"].value == Text("Морфология")
    assert [rival.value for rival in united.fields["title"].rivals] == [Text("Morfologiya")]
    assert united.merged == (one, other)
    # a span of the other reference would point to nothing in this one
    assert united.fields["title"].origin.span == (0, 5)
    assert united.fields["volume"].origin == Origin("printed", "labeller")


def test_what_the_user_set_stays_and_a_doubtful_reading_gives_way() -> None:
    user = Field(Text("Mine"), Origin("user"))
    doubtful, sure = Field(Text("Doubtful"), PRINTED, 0.2), Field(Text("Sure"), Origin("source", "crossref"), 0.9)
    assert unite(entry("a", title=doubtful), [entry("b", title=sure)]).fields["title"].value == Text("Sure")
    assert unite(entry("a", title=user), [entry("b", title=sure)]).fields["title"].value == Text("Mine")
    assert unite(entry("a", title=sure), [entry("b", title=user)]).fields["title"].value == Text("Mine")


def test_a_reference_is_taken_where_the_first_has_none() -> None:
    issue = Issue("parse/no-year", "no year")
    united = unite(entry("a"), [entry("b", "Printed", title=Field(Text("T"), PRINTED)).with_issues([issue])])
    assert united.reference == Reference("Printed")
    assert united.fields["title"].origin.span == (0, 5)
    assert united.issues == (issue,)


def test_merged_again_all_are_there() -> None:
    a, b, c = (entry(key, key, title=Field(Text(key), PRINTED)) for key in "abc")
    united = unite(unite(a, [b]), [c])
    assert united.merged == (a, b, c)
    assert united.aliases == ("b", "c")
    assert from_item(to_item(united, trail=True)) == united


FIELDS = st.dictionaries(
    st.sampled_from(["title", "publisher", "volume-title"]),
    st.builds(
        Field,
        st.builds(Text, st.text(max_size=5)),
        st.builds(Origin, st.sampled_from(["printed", "user", "source"]), st.sampled_from(["", "x"])),
        st.floats(0, 1),
    ),
)


@given(st.lists(FIELDS, min_size=1, max_size=4))
def test_no_value_is_lost(found: list[dict[str, Field]]) -> None:
    entries = [Entry(str(place), "book", fields) for place, fields in enumerate(found)]
    united = unite(entries[0], entries[1:])

    def said(one: Entry) -> set[tuple[str, Value, Origin]]:
        return {
            (name, reading.value, reading.origin)
            for name, field in one.fields.items()
            for reading in (field, *field.rivals)
        }

    assert said(united) == set().union(*map(said, entries))
