"""Titles without a label, and titles run together with who stands before or behind them."""

import pytest
from stretched import told

from refman.references.placing.lone_titles import put_lone_titles


def test_the_words_before_an_imprint() -> None:
    text = "Дала ертегілері. – Алматы: Шам, 1995. – 48 б."
    labels = [("publisher-place", "Алматы"), ("publisher", "Шам"), ("issued", "1995")]
    assert told(put_lone_titles, text, *labels)["title"] == ["Дала ертегілері"]
    assert "title" not in told(put_lone_titles, text, ("author", "Дала"), *labels)
    assert "title" not in told(put_lone_titles, text.replace("Дала", "2. дала"), *labels)


@pytest.mark.parametrize(
    ("author", "rest", "name", "begun"),
    [
        ("Ветров Ю.М. Роман А.С. Лугова", "«Тихая река»: Очерк", "Ветров Ю.М.", "Роман А.С. Лугова "),
        ("Ветров Ю.М. Письма к Л. К. Лугову", "из степи", "Ветров Ю.М.", "Письма к Л. К. Лугову "),
        ("Ветров Ю.М., Лугов А.С. Реков", "«Тихая река»", "Ветров Ю.М., Лугов А.С. Реков", ""),
    ],
    ids=["quoted", "goes-on", "two-authors"],
)
def test_a_title_that_names_someone(author: str, rest: str, name: str, begun: str) -> None:
    right = told(put_lone_titles, f"{author} {rest}. – Л., 1980.", ("author", author), ("title", rest.strip("«»")))
    assert right["author"] == [name]
    assert right["title"] == [f"{begun}{rest}" if begun else rest.strip("«»")]


def test_a_body_behind_the_title_of_a_page() -> None:
    title = "Вода в степи : лекция. Якутский политехнический университет"
    right = told(
        put_lone_titles, f"{title}. URL: http://voda.example", ("title", title), ("URL", "http://voda.example")
    )
    assert right["title"] == ["Вода в степи : лекция"]
    assert right["publisher"] == ["Якутский политехнический университет"]
    title = "Вода в степи : лекция. Новые данные о паводках"
    labels = [("title", title), ("URL", "http://voda.example")]
    assert told(put_lone_titles, f"{title}. URL: http://voda.example", *labels)["title"] == [title]


def test_a_title_that_names_someone_and_was_taken_for_a_host() -> None:
    text = "Ветров В.П. Повесть И.С. Лугова «Река»: Материалы. – Саратов: Лицей, 2003."
    right = told(put_lone_titles, text, ("author", "Ветров В.П. Повесть И.С. Лугова"), ("container-title", "Река"))
    assert right == {"author": ["Ветров В.П."], "title": ["Повесть И.С. Лугова «Река"]}
