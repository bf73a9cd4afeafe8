"""A reference made comparable."""

from collections.abc import Callable

import pytest

from refman.matching import printed as comparing
from refman.model import Entry, Reference

Make = Callable[..., Entry]


def test_a_mark_and_a_link_are_left_out() -> None:
    made = comparing.printed(Entry(reference=Reference("[12] Ли А. Реки. 2001. https://doi.org/10.1/2019")))
    assert made.years == {2001}
    assert made.numbers == {"2001"}
    assert {"li", "reki"} <= made.plain


def test_without_a_printed_text_the_fields_are_taken(printed: Make) -> None:
    entry = printed(title="Реки степи", volume="007", URL="https://a.org/2019")
    assert comparing.fields_text(entry) == "Реки степи 007"
    assert comparing.printed(entry).numbers == {"7"}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        pytest.param("12016 IEEE Conference (2016).", {"2016"}, id="run together with its number"),
        pytest.param("(199 0). On rivers.", {"199", "0"}, id="a torn year"),
        pytest.param("1(2018).", {"2018"}, id="before a bracket"),
        pytest.param("[3] On rivers 5.", {"5"}, id="in brackets"),
    ],
)
def test_the_number_in_a_list_is_told_from_years(text: str, numbers: set[str]) -> None:
    assert comparing.printed(Entry(reference=Reference(text))).numbers == numbers


@pytest.mark.parametrize("text", ["Lee, A. (n.d.). On rivers.", "A. Lee, On Rivers (n. d.)."])
def test_that_there_is_no_date_is_no_word(text: str) -> None:
    assert comparing.printed(Entry(reference=Reference(text))).plain == {"lee", "a", "on", "rivers"}
