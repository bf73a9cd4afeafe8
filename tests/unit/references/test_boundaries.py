"""First lines of references that are not numbered."""

import pytest

from refman.references.boundaries import starts
from refman.references.lines import lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param("Қабдолов З. Сөз өнері. 1983.\nБрутян Г. А. Язык. 1974.", [0, 1], id="one per line"),
        pytest.param(
            "Қабдолов З. Сөз\nөнері. 1983.\n\nБрутян Г. А. Язык и\nкартина мира. 1974.", [0, 2], id="blank lines"
        ),
        pytest.param("Қабдолов З. Сөз\n  өнері. 1983.\nБрутян Г. А. Язык\n  и картина мира. 1974.", [0, 2], id="hung"),
        pytest.param(
            "  Қабдолов З. Сөз\nөнері. 1983.\n  Брутян Г. А. Язык\nи картина мира. 1974.", [0, 2], id="indented"
        ),
        pytest.param("• Қабдолов З. 1983.\n• Брутян Г. А. Язык.\nАлматы, 1974.", [0, 1], id="bullets"),
    ],
)
def test_starts(text: str, expected: list[int]) -> None:
    assert starts(lines(text)) == expected
