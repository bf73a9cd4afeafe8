"""The words for other authors end these, and the title begins behind them."""

import pytest
from stretched import told

from refman.references.placing.others import put_others


@pytest.mark.parametrize(
    ("text", "labels", "names", "title"),
    [
        ("Hasanov A. va boshqalar. O‘simliklar", [("author", "Hasanov A."), ("title", "va boshqalar. O‘simliklar")],
         "Hasanov A.", "O‘simliklar"),
        ("Hasanov va boshqalar. O‘simliklar", [("title", "Hasanov va boshqalar. O‘simliklar")],
         "Hasanov", "O‘simliklar"),
        ("Ҳасанов А. ва бошқалар. Ботаника", [("author", "Ҳасанов А. ва бошқалар. Ботаника")],
         "Ҳасанов А.", "Ботаника"),
        ("Әбенов А., Серік Б. және басқалар. Гүлдер", [("author", "Әбенов А., Серік Б. және басқалар. Гүлдер")],
         "Әбенов А., Серік Б.", "Гүлдер"),
    ],
    ids=["left-to-the-title", "all-in-the-title", "left-to-the-authors", "kazakh"],
)  # fmt: skip
def test_the_words_for_others(text: str, labels: list[tuple[str, str]], names: str, title: str) -> None:
    right = told(put_others, f"{text}. T.: Fan, 2013", *labels)
    assert (right["author"], right["title"]) == ([names], [title])


@pytest.mark.parametrize(
    ("labels", "house"),
    [
        ([("title", "Fan” nashriyoti")], ["“Fan” nashriyoti"]),
        ([("title", "Fan"), ("publisher", "nashriyoti")], ["“Fan” nashriyoti"]),
    ],
    ids=["whole", "in-part"],
)
def test_the_house_that_was_taken_for_the_title(labels: list[tuple[str, str]], house: list[str]) -> None:
    text = "Hasanov A. va boshqalar. Botanika. “Fan” nashriyoti. T., 2013"
    right = told(put_others, text, ("author", "Hasanov A. va boshqalar. Botanika"), *labels)
    assert (right["title"], right["publisher"]) == (["Botanika"], house)


def test_others_in_the_midst_of_a_title_are_left() -> None:
    text = "O‘simliklar, hayvonlar va boshqalar. Toshkent: Fan, 2013"
    title = ("title", "O‘simliklar, hayvonlar va boshqalar")
    assert told(put_others, text, title) == {"title": [title[1]]}
