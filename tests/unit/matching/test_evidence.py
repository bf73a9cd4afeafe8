"""Evidence is read from the printed text, whatever was made of it."""

from collections.abc import Callable

import pytest

from refman.matching.evidence import features, is_hopeless, scripts_differ
from refman.model import Entry, Reference

Make = Callable[..., Entry]
TEXT = "12. Smith, J., Abenova, A. (2013). Rivers and roads of the steppe. J. Maps 12(3), 945–58. https://doi.org/10.1/2019"


@pytest.fixture
def record(printed: Make) -> Entry:
    return printed(
        author="Smith, John; Abenova, Aigul",
        issued=2013,
        title="Rivers and Roads of the Steppe",
        container_title="Journal of Maps",
        volume="12",
        issue="3",
        page="945-958",
    )


def test_all_that_is_printed_speaks_for_its_record(record: Entry) -> None:
    told = features(Entry(reference=Reference(TEXT)), record)
    full = ("title", "title-exact", "first-author", "authors", "year", "volume", "issue", "page", "place")
    assert {name: told[name] for name in full} == dict.fromkeys(full, 1.0)
    assert told["explained"] > 0.8
    assert told["against"] <= 1


@pytest.mark.parametrize(
    ("changed", "name"),
    [
        pytest.param({"issued": 2015}, "year", id="year"),
        pytest.param({"page": "77-80"}, "page", id="page"),
        pytest.param({"volume": "44"}, "volume", id="volume"),
        pytest.param({"author": "Konev, B."}, "first-author", id="author"),
    ],
)
def test_what_is_not_printed_speaks_against(
    record: Entry, printed: Make, changed: dict[str, str | int], name: str
) -> None:
    other = record.with_fields(printed(**changed).fields)
    assert features(Entry(reference=Reference(TEXT)), other)[name] == -1.0


def test_a_number_in_a_list_and_a_link_are_no_evidence(record: Entry, printed: Make) -> None:
    other = record.with_fields(printed(issued=2019).fields)
    assert features(Entry(reference=Reference(TEXT)), other)["year"] == -1.0


def test_without_a_printed_text_the_fields_speak(record: Entry) -> None:
    told = features(record, record)
    assert (told["title"], told["explained"], told["read-page"], told["container"]) == (1.0, 1.0, 1.0, 1.0)


def test_scripts_meet_in_latin_letters(record: Entry, printed: Make) -> None:
    ours = Entry(reference=Reference("Джанталеева М. Ш. Реки и дороги степи // Вестник. 2013. Т. 12. С. 945."))
    theirs = record.with_fields(printed(author="Dzhantaleeva, M.", title="Reki i dorogi stepi").fields)
    told = features(ours, theirs)
    assert told["first-author"] == 1.0
    assert told["title"] > 0.95
    assert scripts_differ(printed(title="Реки"), theirs)


def test_nothing_is_no_evidence() -> None:
    assert set(features(Entry(), Entry()).values()) <= {0.0, 1.0}


@pytest.mark.parametrize(
    ("page", "evidence"),
    [
        pytest.param("12-20", -1.0, id="the volume that was read"),
        pytest.param("945-958", 1.0, id="the page"),
        pytest.param("201", -1.0, id="letters of the year and the volume"),
    ],
)
def test_a_number_that_is_another_is_no_evidence(record: Entry, printed: Make, page: str, evidence: float) -> None:
    entry = Entry(reference=Reference(TEXT), fields=printed(volume="12", page="945-58").fields)
    assert features(entry, record.with_fields(printed(page=page).fields))["page"] == evidence


@pytest.mark.parametrize(
    ("page", "evidence"),
    [("945-958", 1.0), ("945-58", 1.0), ("945-949", -1.0), ("945", 0.0), ("iii-ix", -1.0)],
)
def test_the_last_page(record: Entry, printed: Make, page: str, evidence: float) -> None:
    entry = Entry(reference=Reference(TEXT))
    assert features(entry, record.with_fields(printed(page=page).fields))["last-page"] == evidence


@pytest.mark.parametrize("text", ["J. Maps 12, 945958.", "J. Maps 12, 9 45-958.", "J. Maps 12, 94 5–95 8"])
def test_pages_run_together_or_torn_are_read(record: Entry, text: str) -> None:
    assert features(Entry(reference=Reference(text)), record)["page"] == 1.0


@pytest.mark.parametrize(
    ("text", "is_none"),
    [
        pytest.param("Lee, A. (2001). Dunes of the coast. Nature, 3, 17.", True, id="nothing"),
        pytest.param("Smith, J. (2001). Dunes of the coast. Nature, 3, 17.", False, id="the author"),
        pytest.param("Lee, A. (2001). Dunes of the coast. Nature, 3, 945-958.", False, id="the page"),
        pytest.param("Lee, A. (2001). Rivers and roads of the steppe. Nature, 3, 17.", False, id="the title"),
    ],
)
def test_what_has_neither_title_nor_author_nor_page_is_hopeless(printed: Make, text: str, *, is_none: bool) -> None:
    record = printed(author="Smith, John", issued=2013, title="Rivers and roads of the steppe in maps", page="945-958")
    entry = Entry(fields=printed(title="Dunes of the coast").fields, reference=Reference(text))
    assert is_hopeless(entry, record) is is_none


def test_without_a_title_the_year_is_a_hope(printed: Make) -> None:
    record = printed(author="Smith, John", issued=2013, title="Rivers and roads of the steppe in maps", page="945-958")
    entry = Entry(reference=Reference("Journal of Maps 2013, 12."))
    assert not is_hopeless(entry, record)
    assert is_hopeless(entry, record.with_fields(printed(issued=2014).fields))
