"""Whatever is printed, parse gives one entry a reference, and nothing printed is lost."""

from collections.abc import Callable
from importlib import import_module

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refman.model import Entry, Reference, to_item
from refman.references import parse

ALPHABET = st.characters(exclude_categories=["Cs"])


@settings(max_examples=150, deadline=None)
@given(st.lists(st.text(ALPHABET, max_size=200), max_size=3))
def test_no_text_makes_it_raise(texts: list[str]) -> None:
    references = [Reference(text) for text in texts]
    entries = parse(references)
    assert [entry.reference for entry in entries] == references


@pytest.mark.parametrize(
    "text",
    ["", "    ", "....", "\x00\x01\x02", "😀😀", "(((((", "\u202eabc", "מחבר. שם הספר. תל אביב, 1999"],
    ids=["empty", "blank", "stops", "control", "emoji", "brackets", "right-to-left-mark", "hebrew"],
)
def test_odd_texts_stay_whole(text: str) -> None:
    entry = parse([Reference(text)])[0]
    assert entry.reference == Reference(text)
    assert to_item(entry)["custom"]["reference"] == text


def test_what_cannot_be_read_says_so() -> None:
    entry = parse([Reference("—")])[0]
    assert [issue.code for issue in entry.issues] == ["parse/unread"]


@pytest.mark.parametrize("text", ["жоқ", "n/a"])
def test_a_word_alone_names_nobody(text: str) -> None:
    entry = parse([Reference(text)])[0]
    assert ["title", *(issue.code for issue in entry.issues)] == [*entry.fields, "parse/unread"]


@pytest.mark.parametrize("text", ["10.1000/a1", "doi:10.1000/a1", "3. https://doi.org/10.1000/a1."])
def test_a_bare_doi_is_no_title(text: str) -> None:
    entry = parse([Reference(text)])[0]
    assert [str(entry.fields["DOI"].value), *entry.fields] == ["10.1000/a1", "DOI"]
    assert [(issue.code, "refman resolve" in issue.message) for issue in entry.issues] == [("parse/no-title", True)]


def test_words_beside_a_doi_are_kept() -> None:
    assert "title" in parse([Reference("Реки и горы нашей степи. 10.1000/a1")])[0].fields


def test_an_imprint_alone_is_of_a_book() -> None:
    assert parse([Reference("London: Chartered Institute of Personnel and Development, 2003.")])[0].type == "book"


def test_a_megabyte_on_one_line_is_read_in_bounded_time() -> None:
    entry = parse([Reference("Слово и дело. " * 70_000)])[0]
    assert entry.reference is not None
    assert len(entry.reference.text) > 900_000


ARTICLE = "Берестова, Т. Ф. Поисковые инструменты / Т. Ф. Берестова // Библиография. – 2006. – № 4. – С. 19–24."


def test_every_field_knows_where_it_stands_in_the_reference() -> None:
    entry = parse([Reference(ARTICLE)])[0]
    for field in entry.fields.values():
        assert field.origin.kind == "printed"
        assert field.origin.span is not None
        assert 0 <= field.origin.span[0] < field.origin.span[1] <= len(ARTICLE)
        assert 0 < field.confidence <= 1


def test_identifiers_are_read_for_certain() -> None:
    entry = parse(
        [Reference("Абай. Қара сөздер. – Алматы, 2005. ISBN 978-601-7242-01-5. https://doi.org/10.1234/ABC.5.")]
    )[0]
    item = to_item(entry)
    assert item["DOI"] == "10.1234/ABC.5"
    assert item["ISBN"] == "978-601-7242-01-5"
    assert "URL" not in item


@pytest.mark.parametrize(
    ("text", "role"),
    [
        pytest.param(
            "Pensak, Myles L., and Daniel I. Choo, ed. 2015. “Neoplasms.” Clinical Otology.", "editor", id="ed."
        ),
        pytest.param("Mynors, R. A. B. , ed. 1964. “IV.” Oxford Classical Texts: 274–274.", "editor", id="a blank"),
        pytest.param("Lee, Ann, and Bo Chan. 2015. “Neoplasms, ed. 2015.” Clinical Otology 3: 5.", "author", id="none"),
    ],
)
def test_who_edits_before_the_year_is_no_author(text: str, role: str) -> None:
    (entry,) = parse([Reference(text)])
    assert {"author", "editor"} & entry.fields.keys() == {role}


def test_a_link_alone_is_no_title_whatever_number_stands_before_it() -> None:
    entry = parse([Reference("[50] http://lepewwg.web.cern.ch/LEPEWWG/")])[0]
    assert (entry.type, "title" in entry.fields) == ("webpage", False)


def test_a_link_and_the_day_it_was_looked_at_are_no_title() -> None:
    entry = parse([Reference("http://www.gesis.org/allbus (Abruf: 20.05.2012)")])[0]
    assert (entry.type, "title" in entry.fields) == ("webpage", False)


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("F. Karsch, Nucl. Phys. A698 (2002) 199c [hep-ph/0103314].", "199c"),
        ("Иванов И. И. Степь // Вестник. 2002. № 3. С. 19-25c.", "19-25"),
    ],
    ids=["a-letter", "a-mark-in-the-other-script"],
)
def test_a_letter_behind_a_page(text: str, page: str) -> None:
    assert str(parse([Reference(text)])[0].fields["page"].value) == page


def test_what_reading_stumbles_over_is_kept_whole_beside_the_others(
    stumbled: Callable[[Reference, Exception], Entry],
) -> None:
    module = import_module("refman.references.parse")
    read_fields = module.read_fields

    def raises(text: str, labelled: object) -> object:
        if "Lane" in text:
            raise IndexError
        return read_fields(text, labelled)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "read_fields", raises)
        patch.setattr(module, "_stumbled", stumbled)
        first, second = parse([Reference("Lane, F. Venice. 1973."), Reference("Smith, J. Ships. London: Dent, 1931.")])
    assert str(first.text("title")) == "Lane, F. Venice. 1973."
    assert [(issue.code, issue.severity) for issue in first.issues] == [("parse/unread", "error")]
    assert str(second.text("title")) == "Ships"
