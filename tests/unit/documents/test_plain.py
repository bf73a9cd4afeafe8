"""Plain text as lines."""

import pytest

from refman.documents.plain import lines


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        pytest.param("a\r\nb\rc\nd", "a\nb\nc\nd", id="line ends of all systems"),
        pytest.param("a\x0cb\u2028c", "a\nb\nc", id="page and line separators"),
        pytest.param("Сы\u00adчёв", "Сычёв", id="a soft hyphen inside a word"),
        pytest.param("перера\u00ad\nботанное", "перера-\nботанное", id="a soft hyphen that was printed"),
        pytest.param("\ufeffа\u200bб", "аб", id="zero width"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_lines(printed: str, expected: str) -> None:
    assert lines(printed) == expected
