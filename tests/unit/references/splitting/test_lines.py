"""Lines with their places."""

from refman.references.splitting.lines import LARGE, lines


def test_lines_know_their_places() -> None:
    text = "a\n\n\t b \nc"
    found = lines(text)
    assert [(line.text, line.indent, line.gap) for line in found] == [("a", 0, False), ("b", 9, True), ("c", 0, False)]
    assert [text[line.start : line.end] for line in found] == ["a", "b", "c"]


def test_heading_on_the_line_of_the_first_reference_stands_alone() -> None:
    assert [line.text for line in lines("References 1. Ivanov")] == ["References", "1. Ivanov"]


def test_large_texts_are_read_near_clues_only() -> None:
    text = "nothing\n" * (LARGE // 8 + 1) + "1. Иванов И. И. Право. 2009.\n"
    found = lines(text)
    assert found[-1].text.startswith("1. Иванов")
    assert len(found) < 1000
