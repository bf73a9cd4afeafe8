"""Titles and hosts without a label are told by the signs on both sides of them."""

import pytest
from stretched import told

from refman.references.placing.unnamed import put_unnamed


def test_a_name_between_a_quoted_title_and_the_volume() -> None:
    text = "В. И. Арнольд, “Малые знаменатели”, УМН, 18:6 (1963)"
    labels = [("title", "Малые знаменатели"), ("volume", "18")]
    assert told(put_unnamed, text, *labels)["container-title"] == ["УМН"]
    assert "container-title" not in told(put_unnamed, text.replace(", УМН", " (УМН)"), *labels)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Қазақстанның № 2893 патенті. Дән кептіргіш / Жүнісбеков Ж.; 2018", "Дән кептіргіш"),
        ("Дән кептіргіш / Жүнісбеков Ж.; 2018", "Дән кептіргіш"),
    ],
)
def test_what_stands_before_the_slash_is_the_title(text: str, title: str) -> None:
    right = told(put_unnamed, text, ("author", "Жүнісбеков Ж."), ("issued", "2018"))
    assert right["title"] == [title]


def test_what_has_a_label_before_the_slash_stays() -> None:
    text = "Дән кептіргіш / Жүнісбеков Ж.; 2018"
    assert "title" not in told(put_unnamed, text, ("container-title", "Дән кептіргіш"))


def test_a_name_with_its_translation_before_the_volume_is_the_host() -> None:
    text = "Burmistrova NA (2009) Energetics [Energetika] 9:188-189. (In Russian)"
    labels = [
        ("issued", "2009"),
        ("title", "Energetics"),
        ("title-translation", "Energetika"),
        ("volume", "9"),
        ("page", "188-189"),
    ]
    right = told(put_unnamed, text, *labels)
    assert right["container-title"] == ["Energetics [Energetika]"]
    assert "title" not in right
    assert told(put_unnamed, text.replace("] 9", "]. Bulletin 9"), *labels)["title"] == ["Energetics"]


def test_what_stands_between_the_year_and_in_is_the_title() -> None:
    text = "Berg, B. (2018): Gesellschaft, in: Grundbegriffe der Soziologie, Wiesbaden"
    labels = [("author", "Berg, B."), ("issued", "2018"), ("container-title", "Grundbegriffe der Soziologie")]
    assert told(put_unnamed, text, *labels)["title"] == ["Gesellschaft"]
    assert "title" not in told(put_unnamed, text.replace(" Gesellschaft,", ""), *labels)


def test_the_last_sentence_before_a_volume_is_the_host() -> None:
    text = "Лугов, А. (2019). Влияние соли на рост Zea mays. Степное земледелие. 31. 15-24. 10.1000/182."
    labels = [("issued", "2019"), ("title", "Влияние соли на рост Zea mays. Степное земледелие"), ("volume", "31"),
              ("page", "15-24"), ("DOI", "10.1000/182")]  # fmt: skip
    right = told(put_unnamed, text, *labels)
    assert (right["title"], right["container-title"]) == (["Влияние соли на рост Zea mays"], ["Степное земледелие"])
    assert "container-title" not in told(put_unnamed, text.replace(". 31.", ": 31."), *labels)
