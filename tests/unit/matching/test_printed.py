"""A reference made comparable."""

from collections.abc import Callable

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
