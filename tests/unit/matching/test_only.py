"""Names and a year alone are enough only where nothing else can be meant."""

from collections.abc import Callable

import pytest

from refman.matching import choose
from refman.matching.only import is_only_one
from refman.model import Entry, Reference

Make = Callable[..., Entry]


@pytest.fixture
def entry(printed: Make) -> Entry:
    fields = printed(author="Dybas, H. S.", issued=1966).fields
    return Entry(fields=fields, reference=Reference("(1) Dybas, H. S. 1966."))


@pytest.fixture
def record(printed: Make) -> Entry:
    return printed(author="Dybas, Henry S.", issued=1966, title="Evidence for Parthenogenesis in the Beetles")


@pytest.fixture
def strangers(printed: Make) -> list[Entry]:
    return [
        printed(author="Dybas, Henry S.", issued=1967, title="Another Year"),
        printed(author="Lee, Ann", issued=1966, title="Another Name"),
        printed(author="Dybas, Henry S.", issued=1966, title="In a Journal", container_title="Beetles", volume="3"),
    ]


def test_the_only_one_is_told(entry: Entry, record: Entry, strangers: list[Entry]) -> None:
    assert is_only_one(entry, record, [record, *strangers])


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"container_title": "Beetles"}, id="in a journal"),
        pytest.param({"page": "1-20"}, id="with pages"),
        pytest.param({"author": "Dybas, Mary"}, id="another given name"),
        pytest.param({"author": "Dybas, Henry S.; Lee, Ann"}, id="one more author"),
        pytest.param({"issued": 1968}, id="another year"),
    ],
)
def test_what_would_have_been_printed_or_contradicts_is_not_it(
    entry: Entry, record: Entry, strangers: list[Entry], printed: Make, changed: dict[str, str | int]
) -> None:
    other = record.with_fields(printed(**changed).fields)
    assert not is_only_one(entry, other, [other, *strangers])


def test_of_two_alike_neither_is_it(entry: Entry, record: Entry, printed: Make) -> None:
    twin = printed(author="Dybas, Henry S.", issued=1966, title="A Second Book")
    assert not is_only_one(entry, record, [record, twin])
    assert choose(entry, [record, twin])[0] != "accept"


def test_a_search_that_brought_it_alone_proves_nothing(entry: Entry, record: Entry) -> None:
    assert not is_only_one(entry, record, [record])


def test_a_title_that_is_printed_must_be_found(
    entry: Entry, record: Entry, strangers: list[Entry], printed: Make
) -> None:
    titled = entry.with_fields(printed(title="Ants").fields)
    assert not is_only_one(titled, record, [record, *strangers])
