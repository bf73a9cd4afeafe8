"""What a review reviews is not its own."""

import pytest
from stretched import told

from refman.references.placing.reviews import put_review


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
