"""References of one list help each other where they are alike, and say nothing where they are not."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.model import Reference
from refman.references import parse
from refman.references.labelling.labeller import label
from refman.references.labelling.list_habits import Reading, heard
from refman.references.labelling.surroundings import Lines

OTHER, AUTHOR, TITLE, PAGE = range(4)
WORD, STOP, NUMBER = 1, 2, 3


def reading(lines: list[tuple[list[int], list[int], list[float]]]) -> Reading:
    """Lines of marks, labels and probabilities as one reading."""
    marks, labels, probabilities = ([one for line in lines for one in line[part]] for part in range(3))
    lengths = np.array([len(line[0]) for line in lines], np.int64)
    return Reading(
        np.array(marks, np.int32), Lines(lengths), np.array(labels, np.int64), np.array(probabilities, np.float32)
    )


STYLED = ([WORD, STOP, WORD, STOP, NUMBER], [AUTHOR, OTHER, TITLE, OTHER, PAGE], [0.99] * 5)
DOUBTFUL = ([WORD, STOP, WORD, STOP, NUMBER], [AUTHOR, OTHER, AUTHOR, OTHER, PAGE], [0.99, 0.99, 0.5, 0.99, 0.99])


def test_who_doubts_hears_what_the_others_have_there() -> None:
    asking, added = heard(reading([STYLED, DOUBTFUL, STYLED, STYLED]), OTHER, 4)
    assert asking.tolist() == [1]
    assert added[2].argmax() == TITLE
    assert added[2, TITLE] > 0
    assert not added[[0, 1, 3, 4]].any()


def test_nobody_doubts() -> None:
    assert heard(reading([STYLED, STYLED]), OTHER, 4)[0].tolist() == []


@pytest.mark.parametrize(
    "others",
    [
        pytest.param([], id="alone"),
        pytest.param([([NUMBER, WORD], [PAGE, TITLE], [0.99] * 2)] * 3, id="another style"),
        pytest.param([([WORD], [OTHER], [0.99])], id="no field at all"),
    ],
)
def test_strangers_say_nothing(others: list[tuple[list[int], list[int], list[float]]]) -> None:
    asking, added = heard(reading([DOUBTFUL, *others]), OTHER, 4)
    assert not added.any()
    assert not len(asking)


def test_a_mixed_list_is_read_as_each_by_itself() -> None:
    mixed = [
        "Назарбаев Н. А. Стратегия независимости. – Алматы: Атамұра, 2003. – 312 с.",
        "Smith J, Lee K. On voting. Science 2010; 3: 4-9.",
        "Закон РК от 5 июля 2004 г. № 567 «О связи»",
        "M. Weber, Wirtschaft und Gesellschaft, Tübingen 1922, S. 12.",
    ]
    assert label(mixed, together=True) == label(mixed)


@given(st.lists(st.text(max_size=60), max_size=90))
def test_every_reference_comes_out_of_a_list(texts: list[str]) -> None:
    entries = parse([Reference(text) for text in texts], together=True)
    assert [entry.reference.text for entry in entries if entry.reference] == texts
