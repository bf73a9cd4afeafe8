"""What a translation leaves standing."""

from collections.abc import Callable

import pytest

from refman.matching.translated import likelihood_translated
from refman.model import Entry

Make = Callable[..., Entry]


@pytest.fixture
def original(printed: Make) -> Entry:
    return printed(author="Базулин, Е. Г.", issued=2013, title="Сравнение систем", volume="7", page="51-75")


@pytest.fixture
def translation(printed: Make) -> Entry:
    return printed(author="Bazulin, E. G.", issued=2013, title="Comparing systems", volume="7", page="51-75")


def test_names_and_numbers_together_suffice(original: Entry, translation: Entry) -> None:
    assert likelihood_translated(original, translation) > 0.9
    assert likelihood_translated(translation, original) > 0.9


@pytest.mark.parametrize(
    "changed",
    [{"page": "401-420"}, {"volume": "49"}, {"issued": 2014}, {"author": "Samokrutov, A. A."}],
    ids=["twin-with-its-own-pages", "twin-with-its-own-volume", "another-year", "another-author"],
)
def test_one_contradiction_is_a_veto(
    original: Entry, translation: Entry, printed: Make, changed: dict[str, str | int]
) -> None:
    assert likelihood_translated(original, translation.with_fields(printed(**changed).fields)) == 0.0


def test_names_and_year_alone_are_a_question(printed: Make, original: Entry) -> None:
    assert likelihood_translated(original, printed(author="Bazulin, E. G.", issued=2013, title="On")) == 0.5


def test_a_recorded_original_title_tells(printed: Make, original: Entry) -> None:
    record = printed(author="Bazulin, E. G.", issued=2013, title="Comparing", original_title="Сравнение систем")
    assert likelihood_translated(original, record) > 0.9
