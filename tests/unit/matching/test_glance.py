"""What is told at a glance is what a long look tells, for any two entries."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.library.row import glimpse, to_row
from refman.matching import are_apart, relate
from refman.model import Date, Entry, Field, Name, Number, Reference, Text, Value
from refman.pipeline import parse_lines

TITLES = (
    "Rivers and roads of the steppe",
    "Rivers and roads of the steppe: a reply",
    "Reply to: Rivers and roads of the steppe",
    "Rivers and roads of the steppes, part II",
    "Lakes of the taiga",
    "Реки и дороги степи",
    "Reki i dorogi stepi",
    "Дала өзендері",
)
PEOPLE = (Name("Smith", "J."), Name("Lee", "K."), Name("Токаев", "К."), Name("Tokayev", "K."), Name(literal="UNESCO"))
VALUES: dict[str, st.SearchStrategy[Value]] = {
    "title": st.builds(Text, st.sampled_from(TITLES), st.sampled_from([None, "en", "ru"])),
    "title-translation": st.builds(Text, st.sampled_from(TITLES)),
    "author": st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=2).map(tuple),
    "editor": st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=2).map(tuple),
    "issued": st.sampled_from(["2013", "2014", "1999", "n.d."]).map(Date.parse),
    "page": st.builds(Number, st.sampled_from(["945-958", "945", "12", "xii", "e7"])),
    "volume": st.builds(Number, st.sampled_from(["12", "3", "XII"])),
    "issue": st.builds(Number, st.sampled_from(["12", "3"])),
    "edition": st.builds(Number, st.sampled_from(["1", "2"])),
    "number": st.builds(Number, st.sampled_from(["267-I", "12"])),
    "DOI": st.builds(Text, st.sampled_from(["10.1000/a", "10.1000/b", "10.48550/arxiv.1"])),
    "container-title": st.builds(Text, st.sampled_from(["Journal of Maps", "J. Maps", "Дала"])),
    "genre": st.builds(Text, st.sampled_from(["Review", "рецензия"])),
}
TYPES = ("article-journal", "book", "chapter", "legislation", "review")
DOI = Text("10.1000/a")
PRINTED = ("Smith J. Rivers and roads of the steppe. J. Maps 12 (2013) 945-958.", "Lee K. Lakes. 1999.")


@st.composite
def works(draw: st.DrawFn) -> Entry:
    """An entry of few values, so that any two have much in common."""
    names = draw(st.sets(st.sampled_from(sorted(VALUES))))
    fields = {name: Field(draw(VALUES[name])) for name in sorted(names)}
    if draw(st.booleans()) and "issued" in fields:
        fields["issued"] = Field(fields["issued"].value, rivals=(Field(draw(VALUES["issued"])),))
    printed = draw(st.none() | st.sampled_from(PRINTED))
    return Entry("k", draw(st.sampled_from(TYPES)), fields, Reference(printed) if printed else None)


@given(works(), works())
def test_what_is_apart_at_a_glance_is_different_at_a_long_look(one: Entry, other: Entry) -> None:
    if are_apart(one, other):
        assert relate(one, other).verdict == "different"
    assert are_apart(other, one) == are_apart(one, other)


@given(works(), works())
def test_values_are_all_that_a_glance_needs(one: Entry, other: Entry) -> None:
    assert are_apart(glimpse(to_row(one)), glimpse(to_row(other))) == are_apart(one, other)


ARTICLE = "Smith, J. (2013). Rivers and roads of the steppe. Journal of Maps, 12(3), 945-958."


@pytest.mark.parametrize(
    ("other", "apart"),
    [
        pytest.param("Smith, J. (2013). Lakes of the taiga. Journal of Maps, 12(3), 12-30.", True, id="page"),
        pytest.param("Lee, K. (2013). Lakes of the taiga. Journal of Maps, 12(3), 945-958.", True, id="author"),
        pytest.param("Smith, J. (2011). Lakes of the taiga. Journal of Maps, 12(3), 945-958.", True, id="year"),
        pytest.param("Smith, J. (2013). Rivers and roads of the steppe. Maps, 13(1), 5-9.", False, id="part"),
        pytest.param("Smith, J. (2013). Реки и дороги степи. Дефектоскопия, 14, 12-30.", False, id="translation"),
        pytest.param("Smith, J. (2013). Reply to Lee. Journal of Maps, 12(3), 12-30.", False, id="reply"),
        pytest.param("Smith, J. (2013). Lakes of the taiga. Journal of Maps, 12(3), 945-958.", False, id="one page"),
    ],
)  # fmt: skip
def test_a_glance(other: str, *, apart: bool) -> None:
    one, two = parse_lines([ARTICLE, other])
    assert are_apart(one, two) is apart


def test_one_doi_is_never_settled_at_a_glance() -> None:
    one, other = (
        Entry("k", "report", {"author": Field(PEOPLE[:1]), "issued": Field(Date.parse(year)), "DOI": Field(DOI)})
        for year in ("2013", "1999")
    )
    assert relate(one, other).verdict != "different"
    assert not are_apart(one, other)
