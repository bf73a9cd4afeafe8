"""Names keep their capitals in all their forms, and words that look like them have none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.languages import with_capitals


@pytest.mark.parametrize(
    ("low", "written"),
    [
        pytest.param("история казахстана и россии", "история Казахстана и России", id="endings"),
        pytest.param("казахстанский и российский путь", "казахстанский и российский путь", id="adjectives"),
        pytest.param("қазақстанның, қазақстандағы", "Қазақстанның, Қазақстандағы", id="Kazakh endings"),
        pytest.param("қазақ тілі, қазақстандық", "қазақ тілі, қазақстандық", id="Kazakh adjectives"),
        pytest.param("в составе ссср и рк", "в составе СССР и РК", id="abbreviations"),
        pytest.param("республики казахстан", "Республики Казахстан", id="two words"),
        pytest.param("великой отечественной войны", "Великой Отечественной войны", id="a phrase with a small word"),
        pytest.param("в алма-ате", "в Алма-Ате", id="hyphen"),
        pytest.param("орта азиядағы", "Орта Азиядағы", id="Kazakh phrase"),
        pytest.param("the european union and russian views", "the European Union and Russian views", id="English"),
        pytest.param("kazakhstan's and kazakhstan’s", "Kazakhstan's and Kazakhstan’s", id="apostrophe"),
        pytest.param("vlast i politika", "vlast i politika", id="romanised"),
        pytest.param("жизнь семей, мясо кита, алма", "жизнь семей, мясо кита, алма", id="other words"),
        pytest.param("ОДКБ в Мире", "ОДКБ в Мире", id="capitals stay"),
        pytest.param("", "", id="empty"),
    ],
)
def test_capitals(low: str, written: str) -> None:
    assert with_capitals(low) == written


@given(st.text() | st.lists(st.sampled_from(["ссср", "Республика", "казахстан", "-", "и", " "])).map("".join))
def test_letters_stay_and_twice_is_once(text: str) -> None:
    once = with_capitals(text)
    assert with_capitals(once) == once
    assert once.casefold() == text.casefold()
