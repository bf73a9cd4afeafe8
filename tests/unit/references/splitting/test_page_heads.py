"""Titles that run beside the numbers of pages."""

import pytest

from refman.references.splitting.lines import lines
from refman.references.splitting.page_heads import without_heads


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        pytest.param(
            "A b\n12\nThe Journal 3\nC d\n13\nThe Journal 4\nE f", ["A b", "C d", "E f"], id="behind the number"
        ),
        pytest.param("A b\nThe Journal\n12\nC d\nThe Journal\n13\nE f", ["A b", "C d", "E f"], id="before it"),
        pytest.param("A b\n- 12 -\nThe Journal\nC d\n- 13 -\nThe Journal", ["A b", "C d"], id="dashes"),
        pytest.param("A b\n12\nThe Journal\nC d", None, id="once only"),
        pytest.param("A b\nThe Journal\nC d\nThe Journal", None, id="no numbers"),
        pytest.param("A\nhttps://doi.org/10.1/a\n12\nB\nhttps://doi.org/10.1/b\n13\nC", None, id="addresses"),
        pytest.param("A b\n(In Russian).\n12\nC d\n(In Russian).\n13\nE f", None, id="ends of references"),
    ],
)
def test_lines_that_are_kept(text: str, kept: list[str] | None) -> None:
    assert [line.text for line in without_heads(lines(text))] == (text.split("\n") if kept is None else kept)
