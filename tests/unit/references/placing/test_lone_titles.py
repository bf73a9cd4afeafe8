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


@pytest.mark.parametrize(
    ("author", "rest", "name"),
    [
        ("Ветров Ю.М. Роман А.С.", "Лугова «Тихая река»: Очерк", "Ветров Ю.М."),
        ("Ветров З. Поэзия М.Ю.", "Озеровой", "Ветров З."),
        ("Ветров Ю.М. Лугов А.С.", "Озерова и её стихи", "Ветров Ю.М. Лугов А.С."),
        ("Ветров Ю.М. Роман А.С.", "Степь и люди", "Ветров Ю.М. Роман А.С."),
    ],
    ids=["quoted", "end", "two-authors", "nobody"],
)
def test_a_title_that_names_someone_who_is_in_it(author: str, rest: str, name: str) -> None:
    right = told(put_lone_titles, f"{author} {rest}. – Л., 1980.", ("author", author), ("title", rest))
    assert right["author"] == [name]
    assert right["title"] == [f"{author} {rest}"[len(name) + 1 :]]


@pytest.mark.parametrize(
    ("author", "name"),
    [
        ("Ветров Ю.М. Проза А.П. Лугова", "Ветров Ю.М."),
        ("Ветров Ю.М. Лугов А.П. Озерова", None),
        ("Ветров Ю.М. Проза А.П. Юг", None),
        ("Ветров Ю.М., Проза А.П. Лугова", None),
    ],
    ids=["owned", "family", "nobodys", "comma"],
)
def test_a_title_that_was_left_to_its_author(author: str, name: str | None) -> None:
    labels = [("author", author), ("publisher-place", "Л."), ("issued", "1980")]
    right = told(put_lone_titles, f"{author}. – Л., 1980.", *labels)
    assert right["author"] == [name or author]
    assert right.get("title") == ([author[len(name) + 1 :]] if name else None)


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


def test_an_edition_that_was_left_to_the_title() -> None:
    title = "Травы степи. Изд. 4-е, исправленное. Том 2. Злаки"
    right = told(put_lone_titles, f"{title}. – Алматы, 2010.", ("title", title))
    assert right == {"title": ["Травы степи"], "edition": ["Изд. 4-е"], "volume": ["2"]}
    title = "Травы степи. 3-е изд., доп"
    assert told(put_lone_titles, f"{title}. – Алматы, 2010.", ("title", title))["edition"] == ["3-е изд."]
    title = "Травы степи. Век 19-й, начало"
    assert told(put_lone_titles, f"{title}. – Алматы, 2010.", ("title", title)) == {"title": [title]}


def test_a_family_name_in_capitals() -> None:
    text = "Степь онлайн № 24. Айгүл ВЕТРОВА. Реки и люди. 2006."
    right = told(put_lone_titles, text, ("title", "Айгүл ВЕТРОВА. Реки и люди"))
    assert right == {"title": ["Реки и люди"], "author": ["Айгүл ВЕТРОВА"]}
    title = "История СССР. Записки"
    assert told(put_lone_titles, f"{title}. 2006.", ("title", title)) == {"title": [title]}


def test_a_journal_behind_a_title_in_marks() -> None:
    text = "Ветров Б. «Школа в степи» Жизнь и школа [Онлайн], 44.3 (2020): 10-19. Web. 5 июн. 2024"
    labels = [("title", "Школа в степи» Жизнь и школа"), ("volume", "44"), ("number", "Web. 5 июн. 2024")]
    assert told(put_lone_titles, text, *labels) == {
        "title": ["Школа в степи"],
        "volume": ["44"],
        "container-title": ["Жизнь и школа"],
        "accessed": ["5 июн. 2024"],
    }
    assert "container-title" not in told(put_lone_titles, text, labels[0])


def test_the_time_that_a_book_is_of() -> None:
    text = "Дала қозғалысы. Сәуір 1901 ж. – желтоқсан 1917 ж. Т.1. – Алматы: Шам, 2004."
    labels = [("title", "Дала қозғалысы"), ("issued", "Сәуір 1901 ж. – желтоқсан 1917 ж."), ("publisher", "Шам")]
    right = told(put_lone_titles, text, *labels, ("issued", "2004"))
    assert right["title"] == ["Дала қозғалысы. Сәуір 1901 ж. – желтоқсан 1917 ж."]
    assert right["issued"] == ["2004"]
    assert told(put_lone_titles, text, *labels)["title"] == ["Дала қозғалысы"]


def test_the_day_of_a_page_that_was_taken_for_print() -> None:
    text = "Ветров Б. «Школа в степи». Жизнь, 2017, сс. 30–41. Web. 9 май 2020."
    right = told(put_lone_titles, text, ("issued", "2017"), ("page", "30–41"), ("issued", "9 май 2020"))
    assert (right["issued"], right["accessed"]) == (["2017"], ["9 май 2020"])
    assert "accessed" not in told(put_lone_titles, text, ("issued", "9 май 2020"))


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("Ветров Керим Али оглы", True),
        ("Саид Хамид Абдулла Ветров", True),
        ("Министерство Воды Казахстана", False),
        ("Реки степи", False),
    ],
)
def test_somebody_of_many_names_at_the_head_of_a_thesis(name: str, *, is_one: bool) -> None:
    text = f"{name}. Качество воды : дис. ... канд. техн. наук. – Тула, 2011."
    right = told(put_lone_titles, text, ("title", f"{name}. Качество воды"), ("genre", "дис. ... канд. техн. наук"))
    assert (right.get("author"), right["title"]) == (
        ([name], ["Качество воды"]) if is_one else (None, [f"{name}. Качество воды"])
    )
    alone = text.partition(" :")[0]
    assert "author" not in told(put_lone_titles, alone, ("title", alone))


def test_of_four_initials_two_are_the_title_s() -> None:
    text = "Ветров, А. И. Л. К. Лугов: жизнь и труды. – Омск : Мысль, 1990."
    right = told(put_lone_titles, text, ("author", "Ветров, А. И. Л. К."), ("title", "Лугов: жизнь и труды"))
    assert right == {"author": ["Ветров, А. И."], "title": ["Л. К. Лугов: жизнь и труды"]}
    text = "Ветров, А. И. О. Лугов: жизнь и труды. – Омск : Мысль, 1990."
    right = told(put_lone_titles, text, ("author", "Ветров, А. И. О."), ("title", "Лугов: жизнь и труды"))
    assert right["author"] == ["Ветров, А. И. О."]


@pytest.mark.parametrize(
    ("text", "author"),
    [
        ("Ветров, А. И. Лугов / А. И. Ветров. – Омск : Мысль, 1990.", "Ветров, А. И. Лугов / А. И. Ветров"),
        ("Ветров, А. И. Лугов. – Текст : электронный / А. И. Ветров // Степь. – 2010.", "Ветров, А. И. Лугов"),
    ],
    ids=["taken-together", "before-the-form"],
)
def test_a_title_like_a_name_before_who_is_named_again(text: str, author: str) -> None:
    assert told(put_lone_titles, text, ("author", author)) == {"author": ["Ветров, А. И."], "title": ["Лугов"]}
    other = text.replace("А. И. Ветров", "О. П. Жилин")
    assert "title" not in told(put_lone_titles, other, ("author", author.replace("А. И. Ветров", "О. П. Жилин")))


def test_one_word_before_the_slashes_is_nobody() -> None:
    text = "Ордастат. – Текст: электронный // Карты степи: [сайт]. – URL: https://orda.kz."
    labels = [("author", "Ордастат"), ("container-title", "Карты степи")]
    assert told(put_lone_titles, text, *labels) == {"title": ["Ордастат"], "container-title": ["Карты степи"]}
    labels[0] = ("author", "Ветров А. И.")
    other = text.replace("Ордастат", "Ветров А. И")
    assert "title" not in told(put_lone_titles, other, *labels)


def test_what_is_called_a_site_is_nobody() -> None:
    text = "Ордастат: [сайт]. URL: https://orda.kz"
    right = told(put_lone_titles, text, ("author", "Ордастат"), ("URL", "https://orda.kz"))
    assert right == {"title": ["Ордастат"], "URL": ["https://orda.kz"]}
    other = text.replace("Ордастат:", "Ветров А.")
    assert "title" not in told(put_lone_titles, other, ("author", "Ветров А."), ("URL", "https://orda.kz"))


@pytest.mark.parametrize(
    ("names", "title"),
    [
        ("Ветров Керим Петрович", "Реки степи"),
        ("Лугова Анна Сергеевна, Дальний-Лугов Керим Петрович", "«Тихие» реки"),
        ("Сайранов Қанат Бекұлы", "Дала өзендері"),
        ("Vetrov Ivan Petrovich", "REKI STEPI"),
    ],
    ids=["one", "two", "kazakh", "romanised"],
)
def test_names_in_full_right_before_the_title(names: str, title: str) -> None:
    right = told(put_lone_titles, f"{names} {title} // Степь. 2015. №3.", ("title", f"{names} {title}"))
    assert right == {"author": [names], "title": [title]}


@pytest.mark.parametrize(
    "title", ["Ветров Керим Петрович и реки степи", "Ветров Керим Петрович", "Ветров Керим Реки степи"]
)
def test_a_title_about_someone_stays(title: str) -> None:
    assert told(put_lone_titles, f"{title} // Степь. 2015. №3.", ("title", title)) == {"title": [title]}


def test_the_first_word_of_a_title_in_capitals_is_no_initial() -> None:
    text = "Лугова Анна Сергеевна О РЕКАХ СТЕПИ // Степь. 2015. №3."
    right = told(put_lone_titles, text, ("author", "Лугова Анна Сергеевна О"), ("title", "РЕКАХ СТЕПИ"))
    assert right == {"author": ["Лугова Анна Сергеевна"], "title": ["О РЕКАХ СТЕПИ"]}
    text = text.replace("Сергеевна О", "Лесная О")
    right = told(put_lone_titles, text, ("author", "Лугова Анна Лесная О"), ("title", "РЕКАХ СТЕПИ"))
    assert right["title"] == ["РЕКАХ СТЕПИ"]


def test_whose_the_work_is_ends_no_list_of_authors() -> None:
    text = "Ветров А.И. Мысли Л.К. Лугова о степной реке // Орда. 2013. № 3."
    labels = [("author", "Ветров А.И. Мысли Л.К."), ("title", "Лугова о степной реке")]
    right = told(put_lone_titles, text, *labels)
    assert (right["author"], right["title"]) == (["Ветров А.И."], ["Мысли Л.К. Лугова о степной реке"])
    for name, title in (("Лугов Л.К.", "Берегового права начала"), ("Мысли Л.К.", "Орда и степь")):
        labels = [("author", f"Ветров А.И. {name}"), ("title", title)]
        assert told(put_lone_titles, f"Ветров А.И. {name} {title} // Орда. 2013.", *labels)["title"] == [title]


def test_what_the_party_was_called_besides() -> None:
    right = told(put_lone_titles, "Пятый съезд РКП (б). Март 1920 г. М., 1934.", ("title", "Пятый съезд РКП"))
    assert right["title"] == ["Пятый съезд РКП (б)"]
    right = told(put_lone_titles, "Пятый съезд рек (б). Март 1920 г. М., 1934.", ("title", "Пятый съезд рек"))
    assert right["title"] == ["Пятый съезд рек"]
