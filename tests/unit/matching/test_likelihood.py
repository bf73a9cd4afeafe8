"""Accept, ask, or none."""

from collections.abc import Callable

import pytest

from refman.matching.likelihood import choose, weigh
from refman.model import Entry, Field, Origin, Reference, Text
from refman.references import parse

Make = Callable[..., Entry]


@pytest.fixture
def entry(printed: Make) -> Entry:
    return printed(
        author="Smith, John; Abenova, Aigul",
        issued=2013,
        title="Rivers and roads of the steppe in maps",
        container_title="Journal of Maps",
        volume="12",
        page="945-958",
    )


def recorded(entry: Entry, doi: str) -> Entry:
    return entry.with_fields({"DOI": Field(Text(doi), Origin("source", "crossref"), 0.95)})


def test_the_work_is_accepted(entry: Entry) -> None:
    choice, (first,) = choose(entry, [recorded(entry, "10.1/a")])
    assert choice == "accept"
    assert first.likelihood > 0.9
    assert first.support == ("title", "first-author", "year", "volume", "page", "container", "authors")
    assert first.against == ()


def test_the_likeliest_comes_first(entry: Entry, printed: Make) -> None:
    other = recorded(
        entry.with_fields(printed(page="12-14", title="Rivers and roads of the steppe: a reply").fields), "10.1/b"
    )
    choice, ranked = choose(entry, [other, recorded(entry, "10.1/a")])
    assert (choice, str(ranked[0].record.text("DOI"))) == ("accept", "10.1/a")


def test_two_of_a_kind_are_a_question(entry: Entry) -> None:
    pageless = entry.with_fields({"page": None})
    choice, ranked = choose(entry, [recorded(pageless, "10.1/a"), recorded(pageless, "10.1/b")])
    assert choice == "ask"
    assert len(ranked) == 2


@pytest.mark.parametrize("turned", [False, True])
def test_of_two_dois_of_one_work_the_fuller_record_is_taken(entry: Entry, printed: Make, *, turned: bool) -> None:
    records = [recorded(entry, "10.1/a"), recorded(entry.with_fields(printed(issue="4").fields), "10.1/b")]
    choice, ranked = choose(entry, records[::-1] if turned else records)
    assert choice == "accept"
    assert str(ranked[0].record.text("DOI")) == "10.1/b"
    assert len(ranked) == 2


@pytest.mark.parametrize(
    ("changed", "against"),
    [
        pytest.param({"page": "17-19"}, "page", id="page"),
        pytest.param({"issued": 2003}, "year", id="year"),
        pytest.param({"author": "Konev, B."}, "first-author", id="author"),
    ],
)
def test_numbers_that_contradict_are_a_veto(
    entry: Entry, printed: Make, changed: dict[str, str | int], against: str
) -> None:
    record = recorded(entry.with_fields(printed(**changed).fields), "10.1/a")
    assert choose(entry, [record])[0] != "accept"
    assert against in weigh(entry, record).against


def test_nothing_like_it_is_none(entry: Entry, printed: Make) -> None:
    record = printed(author="Konev, B.", issued=1950, title="On horses", container_title="Horses", DOI="10.1/h")
    assert choose(entry, [record]) == ("none", [])
    assert choose(entry, []) == ("none", [])


def test_a_review_of_the_book_is_not_the_book(printed: Make) -> None:
    book = printed(type_="book", author="Smith, J.", issued=2013, title="Rivers and roads of the steppe")
    review = recorded(
        printed(type_="review", author="Smith, J.", issued=2013, title="Rivers and roads of the steppe"), "10.1/r"
    )
    assert choose(book, [review])[0] == "none"


def test_all_features_have_weights(entry: Entry) -> None:
    assert 0.0 <= weigh(Entry(), Entry()).likelihood <= 1.0


def test_an_erratum_bears_the_title_and_is_another_work(entry: Entry, printed: Make) -> None:
    title = "Erratum to: Rivers and roads of the steppe in maps"
    assert choose(entry, [recorded(entry.with_fields(printed(title=title).fields), "10.1/e")])[0] == "none"
    retracted = printed(title="RETRACTED: Rivers and roads of the steppe in maps")
    assert choose(entry, [recorded(entry.with_fields(retracted.fields), "10.1/e")])[0] == "accept"


def test_what_nobody_signed_is_told_by_its_numbers(printed: Make) -> None:
    issue = printed(title="Table of contents", container_title="Journal of Maps", issued=2013, volume="12", issue="3")
    other = issue.with_fields(printed(issue="4").fields)
    assert choose(issue, [recorded(other, "10.1/t")])[0] == "none"
    assert choose(issue, [recorded(other, "10.1/t"), recorded(issue, "10.1/u")])[0] == "accept"


def test_a_book_is_not_its_chapter(printed: Make) -> None:
    chapter = printed(author="Konev, B.", issued=2013, container_title="Rivers and roads of the steppe", page="12-30")
    book = printed(type_="book", issued=2013, title="Rivers and roads of the steppe")
    assert choose(chapter, [recorded(book, "10.1/b")])[0] == "none"


def test_who_and_when_are_not_enough(printed: Make) -> None:
    entry = printed(author="Smith, John; Abenova, Aigul", issued=2013)
    record = recorded(entry.with_fields(printed(title="On rivers").fields), "10.1/a")
    assert choose(entry, [record])[0] == "none"
    where = printed(container_title="Journal of Maps").fields
    assert choose(entry.with_fields(where), [record.with_fields(where)])[0] == "accept"


def test_title_author_and_year_are_enough_for_a_careless_list(entry: Entry) -> None:
    careless = entry.with_fields({"container-title": None, "volume": None, "page": None})
    choice, (first,) = choose(careless, [recorded(entry, "10.1/a")])
    assert choice == "accept"
    assert first.likelihood > 0.9


def test_another_given_name_is_another_person(entry: Entry, printed: Make) -> None:
    untitled = entry.with_fields(printed(author="Smith, J.", page="945").fields).with_fields(
        {"title": None, "volume": None}
    )
    mary = recorded(untitled.with_fields(printed(title="On rivers", author="Smith, Mary").fields), "10.1/b")
    john = recorded(untitled.with_fields(printed(title="On rivers", author="Smith, John").fields), "10.1/a")
    assert weigh(untitled, mary).likelihood < weigh(untitled, john).likelihood


def test_of_two_works_at_one_place_none_is_guessed_without_a_title(entry: Entry, printed: Make) -> None:
    untitled = entry.with_fields(printed(author="Smith, J.").fields).with_fields({"title": None})
    twins = [
        recorded(entry.with_fields(printed(title="On rivers", author="Smith, J.").fields), "10.1/a"),
        recorded(entry.with_fields(printed(title="On roads", author="Smith, J.", issue="4").fields), "10.1/b"),
    ]
    assert choose(untitled, twins)[0] == "ask"


@pytest.mark.parametrize(
    ("changed", "choice"),
    [
        pytest.param({}, "accept", id="at its own place"),
        pytest.param({"issued": 2018}, "none", id="years later"),
    ],
)
def test_an_erratum_is_meant_only_where_it_stands(
    entry: Entry, printed: Make, changed: dict[str, str | int], choice: str
) -> None:
    untitled = entry.with_fields({"title": None})
    erratum = untitled.with_fields(printed(title="Erratum to: On rivers", **changed).fields)
    assert choose(untitled, [recorded(erratum, "10.1/a")])[0] == choice


@pytest.mark.parametrize(
    ("page", "choice"),
    [
        pytest.param("66-81", "accept", id="both pages"),
        pytest.param("66", "not accepted", id="the first alone"),
    ],
)
def test_a_first_author_and_two_pages_are_a_place(printed: Make, page: str, choice: str) -> None:
    entry = printed(author="Jenkins, I.", title="Disappearing Destinations", page=page)
    record = printed(author="Jenkins, Ian", title="Climate Change. Disappearing Destinations", page="66-81")
    assert (choose(entry, [recorded(record, "10.1/a")])[0] == "accept") is (choice == "accept")


HOST = "39th Annual IEEE Conference on Local Computer Networks"


def two(printed: Make, **changed: str) -> list[Entry]:
    values = {"author": "Das, Sajal K.", "title": "Keynote 2", "container_title": HOST, "issued": "2014", "page": "12"}
    return [printed(**values, DOI="10.1/a"), printed(**{**values, **changed}, DOI="10.1/b")]


def test_a_host_printed_to_the_letter_tells_two_of_a_name_apart(printed: Make) -> None:
    (entry,) = parse([Reference(f"Das, S. K. (2014). Keynote 2. {HOST}.")])
    for order in (found := two(printed, container_title=f"{HOST} Workshops"), found[::-1]):
        choice, ranked = choose(entry, order)
        assert (choice, str(ranked[0].record.value("DOI"))) == ("accept", "10.1/a")


def test_an_article_goes_before_the_erratum_on_its_page(printed: Make) -> None:
    (entry,) = parse([Reference(f"Das, S. K. {HOST} 2014, 12.")])
    for order in (found := two(printed, title="Erratum: Keynote 2"), found[::-1]):
        assert str(choose(entry, order)[1][0].record.value("DOI")) == "10.1/a"


@pytest.mark.parametrize(("page", "doi"), [("84", "10.1/one"), ("84-93", "10.1/range")])
def test_of_two_dois_of_one_work_that_printed_alike_is_taken(entry: Entry, printed: Make, page: str, doi: str) -> None:
    untitled = entry.with_fields(printed(page=page).fields).with_fields({"title": None})
    pages = {"10.1/one": "84", "10.1/range": "84-93"}
    twins = [
        recorded(entry.with_fields(printed(page=recorded_page).fields), one) for one, recorded_page in pages.items()
    ]
    choice, ranked = choose(untitled, twins)
    assert (choice, str(ranked[0].record.text("DOI"))) == ("accept", doi)
