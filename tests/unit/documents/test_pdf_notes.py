"""Footnotes of a PDF, taken from below its columns."""

from refman.documents.pdf_columns import Row
from refman.documents.pdf_notes import apart


def column(*lines: tuple[str, float]) -> list[Row]:
    return [Row(text, 50.0, 300.0, 700.0 - 12 * at, size) for at, (text, size) in enumerate(lines)]


TEXT = [(f"A line of the text, number {at}.", 10.0) for at in range(6)]
NOTES = [("¹ Smith J. A history of roads.", 8.0), ("Oxford, 1990.", 8.0), ("² Ibid., p. 5.", 8.0)]


def test_notes_stand_behind_all_pages() -> None:
    first, second = column(*TEXT, *NOTES), column(*TEXT)
    assert apart([[first], [second]]) == [[first[:6]], [second], [first[6:]]]


def test_a_note_that_goes_on_on_the_next_page_is_taken_from_both() -> None:
    first, second = column(*TEXT, *NOTES), column(*TEXT, ("and see the other one.", 8.0), *NOTES)
    assert apart([[first], [second]])[-1] == [first[6:], second[6:]]


def test_a_list_in_small_print_stays() -> None:
    first, second = column(*TEXT, *NOTES), column(*NOTES * 3)
    assert apart([[first], [second]]) == [[first], [second]]


def test_notes_as_large_as_the_text_are_told_by_their_calls() -> None:
    text = [*TEXT, ("It was said,¹ and said again. ²", 10.0)]
    first, second = column(*text, *((line, 10.0) for line, _ in NOTES)), column(*TEXT)
    assert apart([[first], [second]]) == [[first[:7]], [second], [first[7:]]]


def test_a_list_numbered_with_raised_figures_stays() -> None:
    text = [*TEXT, ("It was said,¹ and said again. ²", 10.0)]
    listed = [(f"{mark} Smith J. A history of roads.", 10.0) for mark in "¹²³⁴"]
    page = [column(*text, *listed)]
    assert apart([page]) == [page]


def test_what_is_small_and_bears_no_mark_stays() -> None:
    page = [column(*TEXT, ("Table 1. Roads of the north", 8.0), ("and of the south", 8.0))]
    assert apart([page]) == [page]


def test_an_empty_page_stays_empty() -> None:
    assert apart([[]]) == [[]]
