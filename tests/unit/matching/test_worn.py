"""Worn print told from other works."""

from collections.abc import Callable

import pytest

from refman.matching import choose
from refman.matching.evidence import features
from refman.model import Entry, Reference
from refman.references import parse

Make = Callable[..., Entry]


def read(text: str) -> Entry:
    return next(iter(parse([Reference(text)])))


@pytest.fixture
def record(printed: Make) -> Entry:
    return printed(
        author="Hawkes, Nigel",
        title="Andrew Lansley: Unlucky or Incompetent?",
        container_title="BMJ",
        issued=2012,
        volume="345",
        page="e6067-e6067",
        DOI="10.1136/bmj.e6067",
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Harkes, N.(2012c. An drew Lansley: unlucky or inc ompetBnt? BMJt 345(sep07 2), e6 067–e6067.", id="torn"
        ),
        pytest.param(
            "Hawkes, N. (2012). AndrewLansley:unluckyor incompetent?. BMJ, 345, e6067–e6067.", id="run together"
        ),
        pytest.param(
            "Havkes, N. (2012). Andrew Lansiey: unlucky or incornpetent?. BMJ, 345, e6067.", id="misread letters"
        ),
    ],
)
def test_a_torn_reference_is_accepted(text: str, record: Entry, printed: Make) -> None:
    neighbour = record.with_fields(
        printed(title="Andrew Lansley Leaves the Department", page="e5961", DOI="10.1136/bmj.e5961").fields
    )
    choice, ranked = choose(read(text), [neighbour, record])
    assert (choice, str(ranked[0].record.value("DOI"))) == ("accept", "10.1136/bmj.e6067")


def test_the_neighbour_of_a_torn_reference_is_not(record: Entry, printed: Make) -> None:
    neighbour = record.with_fields(printed(title="Andrew Lansley: the Exit", page="e5961").fields)
    text = "Harkes, N.(2012). An drew Lansley: unlucky or inc ompetBnt? BMJt 345(sep07 2), e6 067–e6067."
    assert choose(read(text), [neighbour])[0] != "accept"


def test_sound_print_is_not_mended(record: Entry) -> None:
    told = features(read("Hawkes, N. (2012). Andrew Lansley: unlucky or incompetent? BMJ, 345, e6067–e6067."), record)
    assert told["title-torn"] == 0
    torn = features(read("Harkes, N. (2012). An drew Lansley: unlucky or inc ompetBnt? BMJ, 345, e6067."), record)
    assert torn["title-torn"] > 0
    assert torn["first-author"] == 1
    assert torn["title"] > told["title"] - 0.2
