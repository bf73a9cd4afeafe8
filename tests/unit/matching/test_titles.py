"""What titles say."""

from collections.abc import Callable

import pytest

from refman.matching.printed import printed as comparable
from refman.matching.titles import title_evidence, titles
from refman.model import Entry, Reference

Make = Callable[..., Entry]
TEXT = "Li, A. (2001). Structure of rivers at pH 4. In: Handbook of steppe rivers, 12-30."


def told(printed: Make, title: str, *, read: str = "Structure of rivers at pH 4") -> dict[str, float]:
    fields = printed(title=read, container_title="Handbook of steppe rivers").fields
    entry = Entry(reference=Reference(TEXT), fields=fields)
    return title_evidence(comparable(entry), entry, printed(title=title))


def test_the_title_that_was_read(printed: Make) -> None:
    found = told(printed, "Structure of Rivers at pH 4")
    assert (found["title"], found["title-exact"], found["read-title"]) == (1.0, 1.0, 1.0)
    assert found["title-missing"] == found["title-number"] == found["title-host"] == found["untitled"] == 0.0


@pytest.mark.parametrize(
    ("title", "name"),
    [
        pytest.param("Structure of rivers at pH 9", "title-number", id="number"),
        pytest.param("Structure of rivers at pH 9", "read-title-part", id="part"),
        pytest.param("Structure of lakes at pH 4", "title-missing", id="word of the record"),
        pytest.param("Structure of rivers", "read-title-missing", id="word of the print"),
        pytest.param("Handbook of Steppe Rivers", "title-host", id="the book around it"),
        pytest.param("", "title-none", id="none"),
    ],
)
def test_what_speaks_against_a_title(printed: Make, title: str, name: str) -> None:
    assert told(printed, title)[name] > 0


def test_a_reference_without_a_title(printed: Make) -> None:
    entry = Entry(reference=Reference("Li, A. J. Maps 2001, 12, 3."))
    assert title_evidence(comparable(entry), entry, printed(title="On rivers"))["untitled"] == 1.0


def test_all_titles_of_a_record_count(printed: Make) -> None:
    record = printed(title="Rivers", original_title="Реки", title_short="...")
    assert titles(record) == ["Rivers", "Реки"]
