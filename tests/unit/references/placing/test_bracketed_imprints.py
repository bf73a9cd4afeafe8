"""Imprints in brackets are put together, and parted from their year."""

import pytest
from stretched import told

from refman.references.placing.bracketed_imprints import put_bracketed_imprint


@pytest.mark.parametrize(
    ("bracket", "house"), [("Benjamin Cummings 1984", "Benjamin Cummings"), ("Reidel, 1979", "Reidel")]
)
def test_a_house_before_its_year(bracket: str, house: str) -> None:
    labels = [("container-title", "Sources of Light"), ("issued", bracket)]
    right = told(put_bracketed_imprint, f"p. 4 in Sources of Light ({bracket}).", *labels)
    assert (right["publisher"], right["issued"]) == ([house], [bracket[-4:]])


@pytest.mark.parametrize("said", ["Winter 1985", "Spring/Summer, 1991", "July-August, 1964", "März 2001"])
def test_a_month_or_a_season_is_no_house(said: str) -> None:
    assert "publisher" not in told(put_bracketed_imprint, f"Light and Water ({said})", ("issued", said))


def test_the_beginning_of_a_house_is_no_journal() -> None:
    labels = [("title", "Handbook"), ("container-title", "Am. Opt. Soc."), ("publisher", "Press"), ("issued", "1996")]
    right = told(put_bracketed_imprint, "Handbook (Am. Opt. Soc. Press, Albany, 1996)", *labels)
    assert right == {"title": ["Handbook"], "publisher": ["Am. Opt. Soc. Press"], "issued": ["1996"]}
    labels = [("container-title", "J. Opt."), ("publisher", "Elsevier"), ("issued", "1996")]
    assert "container-title" in told(put_bracketed_imprint, "(J. Opt. 4, Elsevier, 1996)", *labels)


@pytest.mark.parametrize(
    ("house", "name", "town"),
    [
        ("Editions du Lac, Gif-sur-Yvette", "Editions du Lac", "Gif-sur-Yvette"),
        ("Holm and Lund, Inc", "Holm and Lund, Inc", None),
        ("Holm, Lund, Oslo", "Holm, Lund, Oslo", None),
    ],
)
def test_the_town_between_the_house_and_the_year(house: str, name: str, town: str | None) -> None:
    right = told(put_bracketed_imprint, f"Light ({house}, 1996), p. 4", ("publisher", house), ("issued", "1996"))
    assert (right["publisher"], right.get("publisher-place")) == ([name], [town] if town else None)


@pytest.mark.parametrize(
    ("rest", "house"),
    [
        ("Akad. Nauk, Omsk, 1964)", "Akad. Nauk"),
        ("RIVER, Steppe, Omsk, 1964)", "RIVER, Steppe"),
        ("Proceedings of a conference, Omsk, 1964)", None),
        ("a study, Omsk, 1964)", None),
        ("Akad. Nauk), Omsk, 1964", None),
    ],
    ids=["house", "houses", "meeting", "words", "closed"],
)
def test_the_house_in_a_bracket_that_was_left_to_the_title(rest: str, house: str | None) -> None:
    left = rest.partition(", Omsk")[0]
    labels = [("title", f"Rivers and Towns ({left}"), ("publisher-place", "Omsk"), ("issued", "1964")]
    right = told(put_bracketed_imprint, f"A. Lund, Rivers and Towns ({rest}.", *labels)
    assert right.get("publisher") == ([house] if house else None)
    assert (right["title"] == ["Rivers and Towns"]) == bool(house)
