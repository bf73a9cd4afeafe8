"""Capitals are mended on request, and what was there stays."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.model import Entry, Field, Name, Origin, Text
from refman.sources import mend_caps

Make = Callable[..., Entry]


@pytest.mark.parametrize(
    ("title", "mended"),
    [
        pytest.param("THE ROLE OF RIVERS: A STUDY", "The role of rivers: A study", id="after-a-colon"),
        pytest.param("РОЛЬ ОДКБ В КАЗАХСТАНЕ", "Роль ОДКБ в Казахстане", id="acronym-known-from-the-publisher"),
        pytest.param("HENRY VIII AND THE XX CENTURY", "Henry VIII and the XX century", id="roman-numbers"),
        pytest.param("THE DEATH OF ABENOVA", "The death of Abenova", id="name-known-from-the-authors"),
        pytest.param("ҚАЗАҚ ӘДЕБИЕТІНІҢ ТАРИХЫ", "Қазақ әдебиетінің тарихы", id="kazakh"),
        pytest.param("DNA", "DNA", id="too-short-to-shout"),
        pytest.param("The ROLE of rivers", "The ROLE of rivers", id="no-shouting"),
        pytest.param("", "", id="empty"),
    ],
)
def test_titles(printed: Make, title: str, mended: str) -> None:
    entry = printed(title=title, publisher="Журнал ОДКБ", author="ABENOVA, A.")
    assert str(mend_caps(entry).value("title")) == mended


@pytest.mark.parametrize(
    ("name", "mended"),
    [
        pytest.param(Name("SMITH", "JOHN A."), Name("Smith", "JOHN A."), id="initials-stay"),
        pytest.param(Name("SMITH", "JOHN"), Name("Smith", "John"), id="given"),
        pytest.param(Name("O'NEIL-MCDONALD", "T."), Name("O'Neil-McDonald", "T."), id="parts"),
        pytest.param(Name("СЫЧЁВ", "М. С."), Name("Сычёв", "М. С."), id="cyrillic"),
        pytest.param(Name("LI", "X."), Name("LI", "X."), id="two-letters-may-be-initials"),
        pytest.param(Name("Smith", "J."), Name("Smith", "J."), id="nothing-to-do"),
        pytest.param(Name(literal="UNESCO"), Name(literal="UNESCO"), id="institution"),
    ],
)
def test_names(name: Name, mended: Name) -> None:
    entry = Entry(fields={"author": Field((name,), Origin("source", "crossref"))})
    assert mend_caps(entry).names("author") == (mended,)


def test_another_reading_knows_best(printed: Make) -> None:
    entry = printed(title="RIVERS OF KAZAKHSTAN")
    rival = Field(Text("Rivers of Kazakhstan"), Origin("source", "crossref"))
    found = mend_caps(entry.with_fields({"title": Field(Text("RIVERS OF KAZAKHSTAN"), rivals=(rival,))})).fields[
        "title"
    ]
    assert str(found.value) == "Rivers of Kazakhstan"
    assert [str(one.value) for one in found.rivals] == ["RIVERS OF KAZAKHSTAN"]


def test_what_the_user_set_is_left_alone() -> None:
    entry = Entry(fields={"title": Field(Text("RIVERS OF KAZAKHSTAN"), Origin("user"))})
    assert mend_caps(entry) == entry


@given(st.text(max_size=60), st.text(max_size=20))
def test_mended_twice_is_mended_once_and_no_letter_is_lost(title: str, family: str) -> None:
    entry = Entry(fields={"title": Field(Text(title)), "author": Field((Name(family),))})
    once = mend_caps(entry)
    assert mend_caps(once) == once
    assert str(once.value("title")).casefold() == title.casefold()
