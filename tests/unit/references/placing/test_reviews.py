"""What a review reviews is not its own."""

import pytest
from stretched import told

from refman.references.placing.reviews import put_book_review, put_review


@pytest.mark.parametrize("said", ["recensione a", "rec. di", "Rezension zu", "review of", "compte rendu de"])
def test_what_is_reviewed_is_the_title(said: str) -> None:
    who = f"P. Berg, {said} L. Sund"
    labels = [("author", who), ("title", "Das Meer"), ("publisher-place", "Bonn"), ("issued", "1989")]
    rest = [("title", "Nova"), ("volume", "7"), ("issued", "1992"), ("page", "3-5")]
    right = told(put_review, f"{who}, Das Meer, Bonn 1989, «Nova», 7 (1992), pp. 3-5", *labels, *rest)
    assert right == {
        "author": ["P. Berg"],
        "title": [f"{said} L. Sund, Das Meer"],
        "container-title": ["Nova"],
        "volume": ["7"],
        "issued": ["1992"],
        "page": ["3-5"],
    }


def test_a_review_whose_parts_were_seen() -> None:
    labels = [("author", "P. Berg"), ("title", "Rezension zu: L. Sund, Das Meer"), ("publisher-place", "Bonn")]
    rest = [("issued", "1989"), ("container-title", "Nova"), ("volume", "7"), ("issued", "1992")]
    right = told(put_review, "P. Berg, Rezension zu: L. Sund, Das Meer, Bonn 1989, in: Nova 7 (1992)", *labels, *rest)
    assert (right["title"], right["issued"]) == (["Rezension zu: L. Sund, Das Meer"], ["1992"])
    assert "publisher-place" not in right


def test_what_only_tells_of_reviews_is_none() -> None:
    labels = [("author", "P. Berg"), ("title", "A review of the field since"), ("issued", "1989"), ("volume", "7")]
    text = "P. Berg, A review of the field since 1989, Nova 7 (1992)"
    assert told(put_review, text, *labels, ("issued", "1992"))["issued"] == ["1989", "1992"]


@pytest.mark.parametrize(
    ("author", "said"), [("Ветров А. И.", "Рецензия на книгу: "), ("Ветров А. И. Рец.", "Рец. на кн.: ")]
)
def test_the_book_reviewed_before_the_slashes_is_the_title(author: str, said: str) -> None:
    book = f"{said}Лугов С. К. Реки. Омск, 2001"
    text = f"Ветров А. И. {book} // Степь. 2002. № 3."
    labels = [("author", author), ("author", "Лугов С. К."), ("title", "Реки"), ("publisher-place", "Омск")]
    labels += [("issued", "2001"), ("container-title", "Степь"), ("issued", "2002"), ("issue", "3")]
    assert told(put_book_review, text, *labels) == {
        "author": ["Ветров А. И."],
        "title": [book],
        "container-title": ["Степь"],
        "issued": ["2002"],
        "issue": ["3"],
    }


def test_the_book_reviewed_behind_the_pages_is_nothing() -> None:
    text = "Ветров А. И. Новое // Степь. 2002. № 3. Рец. на кн.: Лугов С. К. Реки. Омск, 2001."
    labels = [("author", "Ветров А. И."), ("title", "Новое"), ("container-title", "Степь"), ("issued", "2002")]
    right = told(put_book_review, text, *labels, ("publisher", "Лугов С. К. Реки"), ("issued", "2001"))
    assert "publisher" not in right
    assert right["issued"] == ["2002"]
