"""Authors who are known by one name stand at the head, with their titles behind them."""

import pytest
from stretched import told

from refman.references.placing.ancients import put_ancient


@pytest.mark.parametrize(
    ("text", "label", "author", "title"),
    [
        ("Homer, Odyssey, trans. R. Fitzgerald", "author", "Homer", "Odyssey"),
        ("Aristotle, Poetics, ed. D. W. Lucas", "editor", "Aristotle", "Poetics"),
        ("Livy. Ab urbe condita. Edited by R. M. Ogilvie", "title", "Livy", "Ab urbe condita"),
        ("Pliny the Elder, Natural History, trans. H. Rackham", "author", "Pliny the Elder", "Natural History"),
        ("Virgilio, Eneide, traduzione di L. Canali", "author", "Virgilio", "Eneide"),
    ],
)
def test_the_name_is_parted_from_the_title(text: str, label: str, author: str, title: str) -> None:
    right = told(put_ancient, text, (label, f"{author}{text[len(author) : len(author) + 2]}{title}"))
    assert right == {"author": [author], "title": [title]}


@pytest.mark.parametrize(
    ("text", "author"),
    [
        ("Homer, W. The Sea. New York", "Homer, W."),
        ("Homer, Winslow. The Sea. New York", "Homer, Winslow"),
        ("Plato and his World, London", "Plato and his World"),
    ],
)
def test_whose_given_name_follows_is_nobody_of_old(text: str, author: str) -> None:
    labels = [("author", author), ("title", "The Sea")] if "Sea" in text else [("author", author)]
    assert told(put_ancient, text, *labels)["author"] == [author]


def test_an_author_with_a_title_right_behind_is_left() -> None:
    labels = [("author", "Bede, Venerable"), ("title", "The Psalter")]
    assert told(put_ancient, "Bede, Venerable. The Psalter, trans. G. Browne", *labels)["author"] == ["Bede, Venerable"]


def test_a_second_title_is_the_series() -> None:
    labels = [("author", "Pliny, Natural History"), ("translator", "H. Rackham"), ("title", "Loeb Classical Library")]
    right = told(put_ancient, "Pliny, Natural History, trans. H. Rackham, Loeb Classical Library (London)", *labels)
    assert right["collection-title"] == ["Loeb Classical Library"]
    assert right["title"] == ["Natural History"]


def test_an_ancient_work_in_anothers_title_is_left() -> None:
    labels = [("title", "Homer. The poet"), ("author", "J. Griffin")]
    assert told(put_ancient, "Homer. The poet / J. Griffin", *labels)["title"] == ["Homer. The poet"]
