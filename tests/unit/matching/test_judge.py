"""Whether two entries are one work, in either order."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.matching import judge
from refman.model import Entry, Field, Reference, Text
from refman.references import parse

Make = Callable[..., Entry]
MAPS = "Smith, J. (2013). Rivers and roads of the steppe. Journal of Maps, 12(3), 945-958."
CYRILLIC = "Базулин Е. Г. Сравнение систем для ультразвукового контроля // Дефектоскопия. 2013. № 7. С. 51–75."


def read(text: str) -> Entry:
    return parse([Reference(text)])[0]


def with_doi(entry: Entry, doi: str) -> Entry:
    return entry.with_fields({"DOI": Field(Text(doi))})


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        pytest.param(MAPS, MAPS, "same", id="twice"),
        pytest.param(
            MAPS, "[7] J. Smith, Rivers and roads of the steppe, J. Maps 12 (2013) 945–58.", "same", id="style"
        ),
        pytest.param(
            CYRILLIC,
            "Bazulin, E. G. (2013). Sravnenie sistem dlya ultrazvukovogo kontrolya. Defektoskopiya, 7, 51-75.",
            "same",
            id="romanised",
        ),
        pytest.param(
            MAPS,
            "Smith, J. (2015). Lakes and bridges of the taiga. Journal of Maps, 14(1), 12-30.",
            "different",
            id="author",
        ),
        pytest.param(
            MAPS, "Putnam, R. (1988). Diplomacy and politics. World, 42(3), 427-460.", "different", id="other"
        ),
    ],
)
def test_two_readings(one: str, other: str, verdict: str) -> None:
    told = judge(read(one), read(other))
    assert told.verdict == verdict, told
    assert judge(read(other), read(one)).verdict == verdict


def test_two_dois_are_never_one_work_unasked() -> None:
    told = judge(with_doi(read(MAPS), "10.1000/a"), with_doi(read(MAPS), "10.1000/b"))
    assert told.verdict == "unsure"
    assert "DOI" in told.against


def test_one_doi_makes_up_for_a_poor_reading(printed: Make) -> None:
    one = printed(title="Rivers and roads of the stepe")
    other = printed(title="Rivers and roads of the steppe", author="Smith, J.")
    assert judge(one, other).verdict != "same"
    told = judge(with_doi(one, "10.1000/A"), with_doi(other, "https://doi.org/10.1000/a"))
    assert told.verdict == "same"
    assert told.support[0] == "DOI"


def test_one_doi_does_not_join_two_works(printed: Make) -> None:
    one = printed(title="Rivers of the steppe", author="Smith, J.", issued=2013, page="1-9", DOI="10.1000/a")
    other = printed(title="On the theory of games", author="Nash, K.", issued=1950, page="44-51", DOI="10.1000/a")
    assert judge(one, other).verdict == "different"


@given(st.text(max_size=80), st.text(max_size=80))
def test_order_makes_no_difference(one: str, other: str) -> None:
    a, b = read(one), read(other)
    assert judge(a, b).likelihood == judge(b, a).likelihood
    assert judge(a, b).verdict == judge(b, a).verdict
