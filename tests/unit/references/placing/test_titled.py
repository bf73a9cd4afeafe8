"""The kind of a work that was left to its title is taken off, and given to the kind of a thesis behind."""

import pytest
from stretched import told

from refman.references.placing.titled import (
    cut_bound,
    cut_degree,
    cut_kind,
    cut_quoted_kind,
    end_degree,
    leave_kind,
    lengthen_degree,
)


def test_the_kind_of_a_thesis_begins_in_its_title() -> None:
    title = "Тәуелсіз Қазақстан: тарих магистрі дәр. алу үшін дайынд"
    text = f"{title}. дисс. – Алматы, 2018."
    assert told(cut_kind, text, ("title", title), ("genre", "дисс")) == {
        "title": ["Тәуелсіз Қазақстан"],
        "genre": ["тарих магистрі дәр. алу үшін дайынд. дисс"],
    }


@pytest.mark.parametrize(
    ("title", "behind", "name"),
    [
        ("Языкознание : большой энцикл", ". словарь / гл. ред.", "Языкознание"),
        ("Языкознание: малая иллюстр", ". энцикл. / гл. ред.", "Языкознание"),
        ("Языкознание : история вопроса", ". Алматы / гл. ред.", "Языкознание : история вопроса"),
        ("Языкознание: История", ". словарь / гл. ред.", "Языкознание: История"),
    ],
)
def test_the_kind_of_a_book(title: str, behind: str, name: str) -> None:
    assert told(cut_kind, f"{title}{behind}", ("title", title))["title"] == [name]


def test_a_subtitle_before_the_kind_of_a_thesis_stays() -> None:
    title = "Көне Қазақстан: мифтер"
    right = told(cut_kind, f"{title}. дисс. – Алматы.", ("title", title), ("genre", "дисс"))
    assert right == {"title": [title], "genre": ["дисс"]}


@pytest.mark.parametrize(
    ("title", "rest", "genre"),
    [
        ("Тил услубияти. Филол. фан. доктори (DSc) дисс", ". автореф.", "Филол. фан. доктори (DSc) дисс. автореф."),
        ("Тіл мәдениеті: филол. ғыл. канд. дисс", ".", "филол. ғыл. канд. дисс."),
        ("Тіл мәдениеті. Қазақ тілінің негіздері", ".", None),
    ],
    ids=["uzbek", "kazakh", "second sentence"],
)
def test_a_degree_that_was_sought_with_the_title(title: str, rest: str, genre: str | None) -> None:
    right = told(cut_degree, f"{title}{rest} – Т., 2021", ("title", title))
    assert right.get("genre") == ([genre] if genre else None)
    assert len(right["title"][0]) == (13 if genre else len(title))


@pytest.mark.parametrize(
    ("text", "label", "title"),
    [
        ("Су: Мектептің 6-сыныбына арналған оқулық. – Алматы", "Су: Мектептің 6", "Су"),
        ("Мектептің 6-сыныбына арналған оқулық. – Алматы", "Мектептің 6", "Мектептің 6-сыныбына арналған оқулық"),
        ("Қыстау: Соғыс 6-дивизия соңында. – Алматы", "Қыстау: Соғыс 6", "Қыстау: Соғыс 6"),
    ],
)
def test_a_number_that_a_hyphen_binds(text: str, label: str, title: str) -> None:
    assert told(cut_bound, text, ("title", label))["title"] == [title]


def test_the_kind_behind_a_title_in_quotation_marks() -> None:
    text = "“Дарёлар тарихи” номзодлик диссертацияси. Т., 2004."
    right = told(cut_quoted_kind, text, ("title", "Дарёлар тарихи” номзодлик диссертацияси"))
    assert right == {"title": ["Дарёлар тарихи"], "genre": ["номзодлик диссертацияси"]}


def test_a_word_behind_a_quotation_mark_stays() -> None:
    title = "«Дала үні» газетінің тарихы"
    assert told(cut_quoted_kind, f"{title}. Алматы", ("title", title)) == {"title": [title]}


@pytest.mark.parametrize(
    ("town", "kind", "place"),
    [("н. Омск", "дис. ... канд. геогр. н.", "Омск"), ("Нижний Новгород", "дис. ... канд. геогр", "Нижний Новгород")],
)
def test_a_letter_before_the_town_ends_the_degree(town: str, kind: str, place: str) -> None:
    text = f"Реки: дис. ... канд. геогр. {town}, 2004. н. "
    right = told(end_degree, text, ("genre", "дис. ... канд. геогр"), ("publisher-place", town))
    assert right == {"genre": [kind], "publisher-place": [place]}


@pytest.mark.parametrize(
    ("said", "genre"),
    [
        ("дисс. … к.и.н.", "дисс. … к.и.н."),
        ("дис. ... д. филос. н.", "дис. ... д. филос. н."),
        ("дис. ... омская", "дис"),
    ],
)
def test_a_degree_in_its_first_letters(said: str, genre: str) -> None:
    text = f"Реки степи: {said} Омск, 2011."
    assert told(lengthen_degree, text, ("title", "Реки степи"), ("genre", said.partition(".")[0]))["genre"] == [genre]


@pytest.mark.parametrize(
    ("kind", "titles"),
    [("Пособие по физике", ["Волны"]), ("Озёра и реки", ["Волны", "Озёра и реки"])],
)
def test_the_kind_of_a_book_behind_its_author(kind: str, titles: list[str]) -> None:
    text = f"Волны / В.С. Озеров. - {kind} - Тверь: Наука, 2005."
    right = told(leave_kind, text, ("title", "Волны"), ("author", "В.С. Озеров"), ("title", kind))
    assert right["title"] == titles
