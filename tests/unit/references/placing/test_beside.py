"""What is said beside a work is no field of it."""

import pytest
from stretched import found, told

from refman.references.placing.beside import leave_beside

Labels = list[tuple[str, str]]


@pytest.mark.parametrize(
    ("text", "labels", "gone"),
    [
        ("ГОСТ 25100-2011 Грунты. Введ. 2013–01–01. М., 2013.",
         [("number", "ГОСТ 25100-2011"), ("page", "2013–01–01")], "page"),
        ("СТ РК 1.5. Талаптар. – Енгізілген күні 01.07.2019",
         [("number", "СТ РК 1.5"), ("issued", "01.07.2019")], "issued"),
        ("Патент №27442. Кирпич. Авторы: Бишимбаев В.К.",
         [("publisher-place", "Авторы"), ("author", "Бишимбаев В.К.")], "publisher-place"),
        ("Об образовании. Доступ из СПС «Консультант»", [("publisher", "Доступ из СПС «Консультант»")], "publisher"),
        ("Данные. - Электрон. текстовые дан. - М., 2015",
         [("container-title", "Электрон. текстовые дан"), ("publisher-place", "М.")], "container-title"),
        ("Материалы по истории (1785–1828 гг.). М.", [("issue", "1785")], "issue"),
        ("Рапорт // Материалы. М., 1940. Док. № 69. С. 215", [("issue", "69")], "issue"),
        ("Отчет (отв. исп. Жолтаев Г.Ж.). Алматы",
         [("title-translation", "отв. исп. Жолтаев Г.Ж.")], "title-translation"),
        ("Шляхто Е.В. Система. 2019. [Shlyakhto EV. System.]",
         [("author", "Шляхто Е.В."), ("editor", "Shlyakhto EV"), ("title-translation", "System")], "editor"),
        ("Модель. ISBN 5-9222-0120-7 : 115.94.", [("ISBN", "5-9222-0120-7"), ("number", "115.94")], "number"),
    ],
    ids=["standard", "standard-kk", "patent", "law", "data", "years", "document",
         "leader", "translation", "price"],
)  # fmt: skip
def test_it_is_left_out(text: str, labels: Labels, gone: str) -> None:
    right = told(leave_beside, text, *labels)
    assert gone not in right
    assert right.keys() == {name for name, _ in labels} - {gone}


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("ГОСТ 5. Грунты. М., 2013. С. 5–7", [("number", "ГОСТ 5"), ("page", "5–7")]),
        ("Авторы. Алматы: Ғылым", [("publisher-place", "Алматы")]),
        ("Доступная среда. М.: Доступная среда", [("publisher", "Доступная среда")]),
        ("Вестник, № 1785. С. 2", [("issue", "1785")]),
        ("Рапорт // Вестник. 1940. № 69. С. 215", [("issue", "69")]),
        ("Прошлое (Отводы рек). Алматы", [("title-translation", "Отводы рек")]),
        ("Степь. ISBN 5-9222-0120-7. № 115", [("ISBN", "5-9222-0120-7"), ("number", "115")]),
    ],
    ids=["pages", "town", "house", "issue", "of a journal", "translation", "number"],
)
def test_fields_that_look_like_it_stay(text: str, labels: Labels) -> None:
    assert told(leave_beside, text, *labels) == {name: [value] for name, value in labels}


def test_what_else_the_editors_did_is_no_title() -> None:
    text = "Лингвистика. Под ред., с вступ. статьей и коммент. Ю. С. Степанова"
    labels = [("title", "Лингвистика"), ("title", "с вступ. статьей и коммент"), ("editor", "Ю. С. Степанова")]
    assert told(leave_beside, text, *labels)["title"] == ["Лингвистика"]


def test_one_letter_behind_the_title_is_a_town() -> None:
    text = "Черников С.С. Загадка кургана. М., 1965"
    labels = [("author", "Черников С.С."), ("title", "Загадка кургана"), ("author", "М.")]
    right = told(leave_beside, text, *labels)
    assert (right["author"], right["publisher-place"]) == (["Черников С.С."], ["М."])


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Промышленность. Алматы, 2021. 168 с.", "number-of-pages"),
        ("Өнеркәсіп. Алматы, 2021. 168 б.", "page"),
        ("Промышленность. Алматы, 2021. С. 168", "page"),
    ],
    ids=["russian", "kazakh", "mark-first"],
)
def test_a_number_before_its_mark_is_an_extent(text: str, label: str) -> None:
    labels = [("publisher-place", "Алматы"), ("issued", "2021"), ("page", "168")]
    assert told(leave_beside, text, *labels)[label] == ["168"]


@pytest.mark.parametrize("others", ["и соавт.", "және т.б.", "та ін."])
def test_words_for_more_authors_are_no_part_of_the_title(others: str) -> None:
    text = f"Саудуакасова С.С. {others} Пробиотики. 2014"
    right = told(leave_beside, text, ("author", "Саудуакасова С.С."), ("title", f"{others} Пробиотики"))
    assert right["title"] == ["Пробиотики"]


def test_who_edited_and_introduced_did_not_translate() -> None:
    text = "Метафоры : пер. с англ. / под ред. и с предисл. А. Н. Баранова. М."
    right = told(leave_beside, text, ("title", "Метафоры"), ("translator", "А. Н. Баранова"))
    assert (right.get("editor"), right.get("translator")) == (["А. Н. Баранова"], None)
    plain = text.replace("под ред. и с предисл.", "пер. с англ. яз.")
    assert "translator" in told(leave_beside, plain, ("title", "Метафоры"), ("translator", "А. Н. Баранова"))


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("О языках (с изменениями и дополнениями)", "О языках"),
        ("Тіл туралы (өзгерістер мен толықтыруларымен)", "Тіл туралы"),
        ("О языках (малых народов)", "О языках (малых народов)"),
    ],
    ids=["russian", "kazakh", "of the name"],
)
def test_that_a_law_was_changed_is_no_part_of_its_name(title: str, name: str) -> None:
    labels = [("title", title), ("number", "151")]
    assert told(leave_beside, f"{title}. № 151", *labels)["title"] == [name]


def test_disks_are_no_house() -> None:
    text = "Энциклопедия. М. : Большая энцикл., 1996. 1 электрон. опт. диск (CD-ROM)"
    labels = [("publisher", "Большая энцикл."), ("issued", "1996"), ("publisher", "1 электрон. опт. диск (CD-ROM)")]
    assert told(leave_beside, text, *labels)["publisher"] == ["Большая энцикл."]


def test_what_a_disk_asks_of_a_machine_is_no_host() -> None:
    text = "Оптика кристаллов. — М. : Лань, 2014. — Систем. требования: Adobe Reader XI ; экран 10."
    labels = [("publisher-place", "М."), ("container-title", "Систем. требования: Adobe Reader"), ("volume", "XI")]
    assert told(leave_beside, text, *labels) == {"publisher-place": ["М."]}


def test_more_authors_in_uzbek_are_no_title_however_sure_the_labels() -> None:
    text = "Собиров А. ва бошқ. Тилшунослик луғати. Тошкент, 1984."
    stretches = found(text, ("author", "Собиров А."), ("title", "ва бошқ. Тилшунослик луғати"))
    stretches.doubtful = frozenset()
    leave_beside(text, stretches)
    assert stretches["title"][0].text == "Тилшунослик луғати"


@pytest.mark.parametrize(
    "approved",
    [
        " . Рек. УМО вузов",
        " . Допущено советом по направлению 08.03.01 «Строительство» в качестве учебника",
        " (Рекомендовано УМО по образованию)",
    ],
)
def test_who_let_a_textbook_be_taught_from(approved: str) -> None:
    text = f"Сушка зерна: учебник{approved} / А.И. Ломов. – Пермь, 2014. – 80 с."
    labels = (("title", "Сушка зерна"), ("publisher", approved.strip(" .()")), ("responsibility", "А.И. Ломов"))
    assert told(leave_beside, text, *labels) == {"title": ["Сушка зерна"], "responsibility": ["А.И. Ломов"]}
    title = f"Сушка зерна: учебник{approved.rstrip(')')}"
    right = told(leave_beside, text, ("title", title), ("responsibility", "А.И. Ломов"))
    assert right["title"] == ["Сушка зерна: учебник"]


def test_a_title_that_begins_with_the_word_stays() -> None:
    text = "Рекомендовано УМО: за и против / А.И. Ломов. – Пермь, 2014."
    labels = (("title", "Рекомендовано УМО: за и против"), ("responsibility", "А.И. Ломов"))
    assert told(leave_beside, text, *labels) == {label: [value] for label, value in labels}


def test_a_cut_word_for_a_town_in_the_name_of_a_journal() -> None:
    text = "Ломов А.И. (2012). Сушка зерна. Вестн. Омск. ун-та. Сер. Химия. 14, 10–19"
    labels = (("title", "Сушка зерна"), ("publisher-place", "Омск"), ("container-title", "ун-та. Сер. Химия"))
    right = told(leave_beside, text, *labels)
    assert right == {"title": ["Сушка зерна"], "container-title": ["Вестн. Омск. ун-та. Сер. Химия"]}


def test_where_an_act_was_registered() -> None:
    text = "Приказ от 05.05.2005 N 34н «О порядке учета» (Зарегистрировано в Минюсте России 12.06.2005 N 1234)"
    kept = (("issued", "05.05.2005"), ("number", "34н"), ("title", "О порядке учета"))
    gone = (("container-title", "Зарегистрировано в Минюсте России"), ("volume", "12"))
    assert told(leave_beside, text, *kept, *gone) == {label: [value] for label, value in kept}


def test_the_houses_that_passed_a_law() -> None:
    text = (
        "Лесной кодекс : 14 июля 2000 г., № 420-З : принят Палатой представителей 8 июня 2000 г. : одобр. Советом "
        "Респ. 30 июня 2000 г. – Минск : Лад, 2011."
    )
    labels = [("title", "Лесной кодекс"), ("issued", "14 июля 2000 г."), ("container-title", "Советом Респ")]
    right = told(leave_beside, text, *labels, ("publisher", "Лад"))
    assert right == {"title": ["Лесной кодекс"], "issued": ["14 июля 2000 г."], "publisher": ["Лад"]}


def test_the_codes_of_two_specialities() -> None:
    text = "Сушка зерна: дис. ... канд. техн. наук: 05.14.14, 05.14.10. М., 2002"
    labels = (("title", "Сушка зерна"), ("genre", "дис. ... канд. техн. наук"), ("issue", "14"))
    assert "issue" not in told(leave_beside, text, *labels)


def test_where_a_paper_is_kept_is_none_of_its_title() -> None:
    text = "Письмо Лугова от 1917 года (черновик). Секция рукописей ГМС, ф. 17, ед. хр. 35, л. 8."
    labels = [("title", "Письмо Лугова от 1917 года (черновик)"), ("title", "Секция рукописей ГМС"),
              ("number", "ф. 17, ед. хр. 35, л. 8")]  # fmt: skip
    right = told(leave_beside, text, *labels)
    assert right["title"] == ["Письмо Лугова от 1917 года (черновик)"]
    assert right["archive"] == ["Секция рукописей ГМС"]
    assert told(leave_beside, text[text.index("Секция") :], *labels[1:])["title"] == ["Секция рукописей ГМС"]


@pytest.mark.parametrize("label", ["title", "author"])
def test_the_name_of_a_fund_is_part_of_its_shelfmark(label: str) -> None:
    text = "РГИА. Ф. 391 (Управление). Картон 4. Ед. хр. 3. Л. 5"
    labels = [("archive", "РГИА"), ("volume", "391"), (label, "Управление"), ("number", "4. Ед. хр. 3. Л. 5")]
    assert told(leave_beside, text, *labels) == {"archive": ["РГИА"], "number": [text[6:]]}
    other = text.replace(" (Управление)", ". Управление (степи)")
    assert label in told(leave_beside, other, *labels)


@pytest.mark.parametrize("behind", ["2001.-350.-20.", "2001. - 350. -20.", "2001. – 350. – 20"])
def test_of_two_bare_numbers_behind_a_book_the_first_counts_its_pages(behind: str) -> None:
    labels = [("title", "Дала"), ("publisher-place", "Алматы"), ("issued", "2001")]
    right = told(leave_beside, f"Дала. Алматы, {behind}", *labels, ("volume", "350"), ("page", "20"))
    assert (right["number-of-pages"], right["page"]) == (["350"], ["20"])
    assert "volume" not in right
    less = told(leave_beside, "Дала. Алматы, 2001. - 3. - 20.", *labels, ("volume", "3"), ("page", "20"))
    assert (less["volume"], less["page"]) == (["3"], ["20"])
