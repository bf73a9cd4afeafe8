"""Plain lists of names are read at a glance as they would be read word by word, and no other list is."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from refman.model import Name
from refman.references.values import name_order, name_pieces, names
from refman.references.values.name_words import name_words
from refman.references.values.plain_names import plain_names, written_names
from refman.tables import read_table

FAMILIES = st.sampled_from(
    "Ng Roe Смит Құрышжанов Goldin-Meadow Иванова Müller Der Dos Лопес-Об Institut Bundesmann Verband Имени Наук "
    "Группа Editors Проф Коллегия Jr III Others Другие LE D'Arc van McIntosh O’Brien СМИРНОВ МУР".split()
)
GIVEN = st.sampled_from(
    "A. А.Б. J.-P. И. И. Ю АБ МА ED. JR SR. DR IM ИМ II III UA U.A. Sh. J. C. D. AB. ABCD i. Ә. EL AF S-D".split()
)
WRITTEN = st.sampled_from(
    "Anna Мұхтар Jean-Paul Иванов Иванова Иванович Серікұлы Sergey Zentralinstitut Lo Dr Ибн van UNO Li".split()
)
STYLES = st.sampled_from(["{family} {given}", "{family}, {given}", "{given} {family}", "{given}{family}"])
PARTED = st.sampled_from([", ", ",", " and ", ", and ", " & ", " и ", "; ", " және ", " u. ", " / ", " "])


@st.composite
def lists(draw: st.DrawFn) -> str:
    """A list of names, mostly in one style."""
    style = draw(STYLES)
    count = draw(st.integers(1, 5))
    text = ""
    for place in range(count):
        given = draw(st.one_of(GIVEN, st.tuples(GIVEN, GIVEN).map(" ".join)))
        text += (draw(PARTED) if place else "") + style.format(family=draw(FAMILIES), given=given)
    return text + draw(st.sampled_from(["", "", ".", " et al.", " (Eds.)", ","]))


@st.composite
def written_lists(draw: st.DrawFn) -> str:
    """A list of names written out, the first perhaps turned."""
    text = ""
    for place in range(draw(st.integers(1, 4))):
        given = " ".join(draw(st.lists(WRITTEN, min_size=1, max_size=2)) + draw(st.lists(st.just("A."), max_size=2)))
        style = draw(
            st.sampled_from(["{given} {family}", "{family}, {given}", "{family} {given}"][: 1 + 2 * (not place)])
        )
        text += (draw(PARTED) if place else "") + style.format(family=draw(FAMILIES | WRITTEN), given=given)
    return text + draw(st.sampled_from(["", "", "", ".", " et al.", " (Eds.)"]))


@settings(max_examples=300, deadline=None)
@given(lists() | written_lists())
@example("Anna Ng, Anna Anna")
@example("Мұхтар Ng, Anna Anna, Anna Ng")
@example("Mara Ng, Anna Anna and Olga Ng")
@example("Mara Ng, Anna Anna; Olga Ng")
def test_a_plain_list_is_read_as_any_other(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(names, "plain_names", lambda _: [])
        patch.setattr(names, "written_names", lambda _: [])
        slowly = names.parse_names(text)
    assert names.parse_names(text) == slowly


@pytest.mark.parametrize("odd", ["A. De Bari", "Ng", "of the Ng-A", "\u2026"])
@pytest.mark.parametrize("parted", [", ", ",", "; ", " and ", " & "])
@pytest.mark.parametrize(
    "name", ["A. Ng", "A.B. Ng", "A.-B.Ng", "Ng A", "Ng A. B.", "Ng, A. B.", "Ng,A.B.", "Anna Ng", "Anna C. Ng"]
)
def test_a_long_list_that_is_not_plain_is_read_as_soon(name: str, parted: str, odd: str) -> None:
    # each name that could be read in two ways would double the time: this would not end
    assert len(names.parse_names(parted.join([name] * 60 + [odd]))) > 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Иванов И.И., Петров П.", ["Иванов, И. И.", "Петров, П."], id="initials-behind"),
        pytest.param("Ng-Roe, A. B., and Smith, C.", ["Ng-Roe, A. B.", "Smith, C."], id="comma"),
        pytest.param("Ш.Шүйіншина, К. Сейфоллина", ["Шүйіншина, Ш.", "Сейфоллина, К."], id="initials-first"),
        pytest.param("Roe AB, Smith C", ["Roe, AB", "Smith, C"], id="without-stops"),
        pytest.param(
            "McIntosh LP, O'Brien EL, Yau S-T", ["McIntosh, LP", "O'Brien, EL", "Yau, S-T"], id="capitals-within"
        ),
        pytest.param("СМИРНОВ А. Б., ЛИ В.", [], id="a-short-name-in-capitals"),
        pytest.param("Fert, A.; Green, J. S., and J.-T. Roe", ["Fert, A.", "Green, J. S.", "Roe, J.-T."], id="mixed"),
        pytest.param("Iohara K and Koga Y", ["Iohara, K", "Koga, Y"], id="joined"),
        pytest.param("Иванов И. И. и др.", [], id="others"),
        pytest.param("Institut AB", [], id="a-body"),
        pytest.param("Smith J, III", [], id="a-suffix"),
        pytest.param("Мұхтар Әуезов", [], id="no-initials"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_what_is_plain(text: str, expected: list[str]) -> None:
    assert [str(name) for name in plain_names(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Әуезов, Мұхтар", ["Әуезов, Мұхтар"], id="turned"),
        pytest.param("Мұхтар Әуезов", ["Әуезов, Мұхтар"], id="given-name-first"),
        pytest.param(
            "Deleuze, Gilles, and Félix Guattari", ["Deleuze, Gilles", "Guattari, Félix"], id="the-first-turned"
        ),
        pytest.param("Mary A. Romero and Eric Margolis", ["Romero, Mary A.", "Margolis, Eric"], id="a-middle-initial"),
        pytest.param("Иванов Лев", [], id="perhaps-turned"),
        pytest.param("World Institute", [], id="a-body"),
        pytest.param("Deleuze, Gilles, Guattari, Félix", [], id="pairs"),
    ],
)
def test_what_is_written_out(text: str, expected: list[str]) -> None:
    assert [str(name) for name in written_names(text)] == expected


@given(st.lists(FAMILIES | GIVEN | WRITTEN, min_size=1, max_size=4).map(" ".join))
def test_a_piece_without_signs_is_told_at_a_glance_as_word_by_word(raw: str) -> None:
    seen = name_pieces._at_a_glance(raw)
    assert seen is None or seen == name_pieces._told_apart(raw, dotted=False)


@given(st.lists(GIVEN | WRITTEN, max_size=3).map(" ".join), FAMILIES)
def test_a_name_that_is_written_out_is_long_and_has_no_stop(given_name: str, family: str) -> None:
    if name_order._is_written_out(Name(family, given_name)):
        assert "." not in given_name
        assert len(given_name) >= name_order._WRITTEN


def test_no_ending_is_shorter_than_what_it_is_looked_for_by() -> None:
    words = name_words()
    assert min(map(len, words.surnames + words.patronymics)) >= 2
    assert min(map(len, words.beginnings + words.endings)) == words.shortest


def test_the_fewest_marks_find_every_rank_and_lead() -> None:
    words, data = name_words(), read_table("refman.references.values", "names.toml")
    assert all(any(mark in rank for mark in words.rank_marks) for rank in data["ranks"] + data["degree-tails"])
    assert all(lead.startswith(words.lead_marks) for lead in data["leads"] + data["leads-with-colon"])
