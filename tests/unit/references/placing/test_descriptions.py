"""What descriptions by GOST print around title and imprint: bodies, series, sizes, lists of what is cited."""

import pytest
from stretched import told

from refman.references.placing.descriptions import leave_kinds, put_described, put_led


def test_a_body_behind_a_semicolon_is_nobody() -> None:
    text = "Психология / В. П. Зинченко ; Моск. гос. ун-т им. М. В. Ломоносова, Фак. психологии. – Москва, 2018."
    labels = [
        ("title", "Психология"),
        ("author", "В. П. Зинченко"),
        ("editor", "М. В. Ломоносова"),
        ("container-title", "Фак. психологии"),
    ]
    assert told(put_described, text, *labels) == {"title": ["Психология"], "author": ["В. П. Зинченко"]}


def test_the_body_behind_a_thesis_is_its_publisher() -> None:
    text = "Тема : дис. ... канд. ист. наук / Сауле Абдиева ; Ин-т истории. – Алматы, 2006."
    right = told(put_described, text, ("title", "Тема"), ("genre", "дис. ... канд. ист. наук"))
    assert right["publisher"] == ["Ин-т истории"]


def test_an_editor_behind_a_semicolon_stays() -> None:
    text = "Сөздік / К. Қалиев ; Тіл институты, ред. А. Ысқақов. – Алматы, 2018."
    assert told(put_described, text, ("editor", "А. Ысқақов")) == {"editor": ["А. Ысқақов"]}


@pytest.mark.parametrize(
    ("text", "label", "value"),
    [
        pytest.param("Дала. – 412 с. ; 22 см. – Текст.", "volume", "22", id="height"),
        pytest.param("Дала. – 412 с. – 500 экз. – Текст.", "number-of-pages", "500", id="copies"),
        pytest.param("Дала. – 412 с. – Библиогр.: с. 398–410. – Текст.", "page", "398–410", id="cited"),
    ],
)
def test_notes_behind_the_extent(text: str, label: str, value: str) -> None:
    assert label not in told(put_described, text, (label, value))


def test_pages_stay() -> None:
    assert told(put_described, "Дала. – 412 с. – Текст.", ("number-of-pages", "412")) == {"number-of-pages": ["412"]}


@pytest.mark.parametrize("branch", ["05.25.03 «Библиотековедение»", "5.10.4", "5.9.8. Языкознание"])
def test_the_branch_of_a_thesis_is_no_title(branch: str) -> None:
    title = f"Библиотека : специальность {branch}"
    right = told(put_described, f"{title} : дис. ...", ("title", title), ("genre", "дис. ..."))
    assert right["title"] == ["Библиотека"]


@pytest.mark.parametrize(
    ("title", "name", "series"),
    [
        ("Страны. Серия: Путешествия. Открытия", "Страны", "Путешествия. Открытия"),
        ("Ертегілер. Серия: Қазына", "Ертегілер", "Қазына"),
        ("Страны. Книга: Путешествия", "Страны. Книга: Путешествия", None),
    ],
)
def test_a_series_before_the_imprint(title: str, name: str, series: str | None) -> None:
    right = told(put_described, f"{title}. – Алматы, 1993.", ("title", title))
    assert (right["title"], right.get("collection-title")) == ([name], [series] if series else None)


def test_a_second_house_may_be_a_series() -> None:
    text = "Київ : ВЦ «Академія», 2009. 376 с. (Серія «Альма-матер»)."
    right = told(put_described, text, ("publisher", "ВЦ «Академія»"), ("publisher", "Серія «Альма-матер»"))
    assert right == {"publisher": ["ВЦ «Академія»"], "collection-title": ["Серія «Альма-матер»"]}


@pytest.mark.parametrize(("text", "label"), [("№ 70, 6-son", "issue"), ("№ 70, 6-tom", "volume"), ("№ 6", "volume")])
def test_a_number_before_the_word_for_issues(text: str, label: str) -> None:
    assert told(put_described, text, ("volume", "6")) == {label: ["6"]}


@pytest.mark.parametrize(
    ("said", "editor"),
    [("Sost. F.N. Kireev i dr.", "F.N. Kireev"), ("Trudy F.N. Kireeva", None), ("Sost. Kireev", None)],
)
def test_an_editor_who_was_taken_for_a_host(said: str, editor: str | None) -> None:
    right = told(put_led, f"Istoriya. {said} M., 1961.", ("container-title", said.rstrip(".")))
    assert right.get("editor") == ([editor] if editor else None)


def test_the_series_behind_the_extent() -> None:
    text = "Бытие и время. Харьков: «Фолио», 2003. 503, [9] с. (Philosophy)."
    labels = [("title", "Бытие и время"), ("publisher", "Фолио"), ("issued", "2003")]
    assert told(put_described, text, *labels)["collection-title"] == ["Philosophy"]
    # the language of the work is none
    assert "collection-title" not in told(put_described, text.replace("Philosophy", "In Kazakh"), *labels)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Данные о Земле: материалы II Всерос", "Данные о Земле"),
        ("Данные о Земле: материалы", "Данные о Земле"),
        ("Данные о Земле: опыт", "Данные о Земле: опыт"),
    ],
)
def test_what_papers_a_book_holds_is_no_title(title: str, name: str) -> None:
    assert told(put_described, f"{title}. конф. – Иркутск, 2017.", ("title", title))["title"] == [name]


def test_kinds_of_books_behind_the_title() -> None:
    labels = [("title", "Istoriya"), ("container-title", "Navch. posib")]
    assert told(leave_kinds, "Istoriya. Navch. posib. Kyyiv, 2012.", *labels) == {"title": ["Istoriya"]}
    assert told(leave_kinds, "Istoriya. Navch. posib. Kyyiv, 2012.", ("title", "Istoriya. Navch"))["title"] == [
        "Istoriya"
    ]
    assert told(leave_kinds, "Тарих. Роман. Алматы, 2012.", ("title", "Тарих. Роман"))["title"] == ["Тарих. Роман"]


@pytest.mark.parametrize(
    ("host", "is_kind"),
    [
        ("Учебник для речных училищ и техникумов", True),
        ("Учебное пособие для студентов речных вузов", True),
        ("ucheb. posob. dlya vuzov", True),
        ("Сказки для детей речников", False),
        ("Для студентов речных вузов", False),
    ],
)
def test_the_kind_of_a_book_and_for_whom_it_is(host: str, is_kind: bool) -> None:
    labels = [("title", "Общая теория рек"), ("container-title", host)]
    assert ("container-title" not in told(leave_kinds, f"Общая теория рек. {host}. – М., 2000.", *labels)) == is_kind


def test_who_gave_a_decree_is_no_publisher() -> None:
    text = "Ережелер. – «Дарын» директорының 2026 жылғы № 153 бұйрығы"
    labels = [("title", "Ережелер"), ("publisher", "«Дарын» директорының"), ("number", "153")]
    assert "publisher" not in told(put_described, text, *labels)


def test_a_journal_that_was_taken_for_a_house() -> None:
    text = "Научные основы. – АВОК, 1998. - № 1. - С. 5-10."
    labels = [("title", "Научные основы"), ("publisher", "АВОК"), ("issue", "1"), ("page", "5-10")]
    assert told(put_described, text, *labels)["container-title"] == ["АВОК"]


def test_words_for_editors_alone_are_no_host() -> None:
    text = "Фармакология // Пер. с англ. под ред. Бертрама"
    right = told(put_led, text, ("container-title", "Пер. с англ. под ред"))
    assert right == {}


def test_who_led_a_thesis_did_not_write_it() -> None:
    text = "Тема : дис. / К.Т. Хамзин ; науч. рук. А.Б. Ли. – Астана, 2021."
    labels = [("title", "Тема"), ("author", "К.Т. Хамзин"), ("translator", "А.Б. Ли")]
    assert told(put_described, text, *labels) == {"title": ["Тема"], "author": ["К.Т. Хамзин"]}


def test_the_first_of_two_pages() -> None:
    text = "Ана тілі // Мектеп. 2015. №6. 3–5-бб."
    assert told(put_described, text, ("issue", "6"), ("page", "5"))["page"] == ["3–5"]
    assert told(put_described, text.replace("3–5", "5"), ("issue", "6"), ("page", "5"))["page"] == ["5"]


def test_a_short_body_ends_before_its_town() -> None:
    text = "Ветров, А. И. Реки : дис. / Ветров Алексей Ильич ; ЯГУ. — Якутск, 2018. — 400 с."
    labels = [("author", "Ветров, А. И."), ("genre", "дис."), ("publisher", "ЯГУ"), ("publisher-place", "Якутск")]
    assert told(put_described, text, *labels)["publisher-place"] == ["Якутск"]


@pytest.mark.parametrize(("pages", "host"), [("212 б", None), ("12–21 бб", "Оқулық")])
def test_the_kind_of_a_whole_book_behind_slashes(pages: str, host: str | None) -> None:
    text = f"Дала тарихы // Оқулық. – Алматы, 2011. – {pages}."
    right = told(leave_kinds, text, ("title", "Дала тарихы"), ("container-title", "Оқулық"), ("page", pages))
    assert right.get("container-title") == ([host] if host else None)


def test_where_a_thesis_was_defended() -> None:
    text = "Ветров, А. И. Реки : дис. / Ветров Алексей Ильич; [Место защиты: Якут. гос. ун-т]. - Якутск, 2018."
    labels = [("author", "Ветров, А. И."), ("title", "Реки"), ("genre", "дис."), ("publisher-place", "Якутск")]
    assert told(put_described, text, *labels)["publisher"] == ["Якут. гос. ун-т"]


def test_two_towns_are_no_body() -> None:
    text = "Реки: монография / Ветров А. И. – Омск; Пермь: Изд-во УрО РАН, 2007. – 206 с."
    labels = [("title", "Реки"), ("publisher-place", "Омск; Пермь"), ("publisher", "Изд-во УрО РАН")]
    assert told(put_described, text, *labels)["publisher-place"] == ["Омск; Пермь"]


@pytest.mark.parametrize("towns", ["М. ; Л.", "Москва ; Санкт-Петербург", "Омск; Ростов-на-Дону"])
def test_a_second_town_is_no_body(towns: str) -> None:
    text = f"Реки / сост. А. И. Ветров. – {towns} : Центр книги, 1930. – 24 с."
    assert told(put_described, text, ("publisher-place", towns))["publisher-place"] == [towns]


@pytest.mark.parametrize(
    ("said", "label"),
    [("Изображение : электронное", "title"), ("Видео : электронное", "title"), ("Музыка : электронная", "publisher")],
)
def test_in_what_form_a_work_is_seen_or_heard(said: str, label: str) -> None:
    text = f"Прогулка по степи. – {said} // Карты степи : портал."
    assert told(put_described, text, ("title", "Прогулка по степи"), (label, said)) == {"title": ["Прогулка по степи"]}


def test_the_number_of_a_chapter_is_no_volume() -> None:
    text = "Ветров А. И. Реки // Степь. Омск: Мысль, 2017. Гл. 13. С. 36–38."
    labels = [("container-title", "Степь"), ("volume", "13")]
    assert told(put_described, text, *labels) == {"container-title": ["Степь"]}
    assert "volume" in told(put_described, text.replace("Гл.", "Кн."), *labels)


def test_a_series_behind_the_extent_that_was_left_to_the_title() -> None:
    text = "Ветров А. И. Реки. М.: Мысль, 2010. 240 с. (Академия рек: география.)"
    labels = [("title", "Реки"), ("publisher", "Мысль"), ("title", "Академия рек: география")]
    right = told(put_described, text, *labels)
    assert right["title"] == ["Реки"]
    assert right["collection-title"] == ["Академия рек: география."]


@pytest.mark.parametrize(("kind", "is_kind"), [("учебное пособие", True), ("вучэб. дапам.", False), ("сказки", False)])
def test_the_rest_of_for_whom_a_book_is_is_no_title(kind: str, is_kind: bool) -> None:
    rest = "учреждений, обеспечивающих образование"
    text = f"Реки степи: {kind} для студентов {rest} / П. Г. Лугов. – Минск, 2007."
    right = told(leave_kinds, text, ("title", "Реки степи"), ("title", rest))
    assert (right["title"] == ["Реки степи"]) == (is_kind or kind.startswith("вуч"))
