"""What no label names is found by its place: hosts, bodies at the head, words before a quoted title, houses."""

import pytest
from stretched import found, told

from refman.references.placing.gaps import fill_gaps
from refman.references.placing.spans import Found


def filled(text: str, stretches: Found) -> Found:
    """The stretches when the gaps are filled."""
    fill_gaps(text, stretches)
    return stretches


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("Ибраев Е. Статья // Казахстанская правда. – 2021. – 14 мая. – С. 3.", "Казахстанская правда"),
        ("Назарбаев Н.Ә. Мақала // Егемен Қазақстан. – 2017. – 12 сәуір.", "Егемен Қазақстан"),
        ("Иванов И. Статья//Вопросы философии, 2017, № 2.", "Вопросы философии"),
        ("Иванов И. Статья // «Мектеп» журналы № 3. – 1990.", "«Мектеп» журналы"),
        ("Бахтин М. Проблема // Собр. соч. Т. 5. М., 1996.", "Собр. соч."),
        ("О связи: закон // СЗ РФ. – 2002. – № 52.", "СЗ РФ"),
        ("О связи: закон // Әділет: правовая система. URL: https://adilet.zan.kz/", "Әділет: правовая система"),
    ],
)
def test_the_host_behind_two_slashes(text: str, host: str) -> None:
    (part,) = filled(text, found(text, ("title", text[:8])))["container-title"]
    assert part.text == text[slice(*part.span)] == host


@pytest.mark.parametrize(
    "text",
    [
        "Статья. URL: https://example.kz/Doc/1",
        "Статья. http: //Example.kz",
        "Статья // 2001. – № 5.",
        "Статья // С. 5.",
        "Статья // ҚР Президентінің № 550 Жарлығы.",
        "Статья",
    ],
)
def test_no_host_where_none_is_named(text: str) -> None:
    assert "container-title" not in filled(text, found(text, ("title", "Статья")))


def test_a_labelled_host_stays() -> None:
    text = "Статья // Вестник КазНУ. Серия филологическая. – № 1."
    assert filled(text, found(text, ("title", "Статья"), ("container-title", "Вестник КазНУ"))) == found(
        text, ("title", "Статья"), ("container-title", "Вестник КазНУ")
    )


def test_a_house_at_the_head_is_the_author() -> None:
    text = "Статистика комитеті. Қазақстан 2018 жылы. – Астана: Ұлт, 2019."
    stretches = found(
        text, ("publisher", "Статистика комитеті"), ("title", "Қазақстан 2018 жылы"), ("publisher", "Ұлт")
    )
    right = filled(text, stretches)
    assert [part.text for part in right["author"]] == ["Статистика комитеті"]
    assert [part.text for part in right["publisher"]] == ["Ұлт"]


def test_a_house_at_the_head_of_a_book_without_a_title_is_the_title() -> None:
    text = "«Қазақ энциклопедиясы» / Бас ред. Ә. Нысанбаев. – Алматы: Бас редакция, 1998."
    right = told(
        fill_gaps,
        text,
        ("publisher", "«Қазақ энциклопедиясы»"),
        ("editor", "Ә. Нысанбаев"),
        ("publisher", "Бас редакция"),
    )
    assert right["title"] == ["«Қазақ энциклопедиясы»"]
    assert "author" not in right


@pytest.mark.parametrize("other", ["author", "title"])
def test_a_house_behind_others_stays(other: str) -> None:
    text = "Абай. Жазушы, 198 б."
    assert filled(text, found(text, (other, "Абай"), ("publisher", "Жазушы"))) == found(
        text, (other, "Абай"), ("publisher", "Жазушы")
    )


def test_a_body_with_its_town_is_no_journal() -> None:
    text = (
        "R Core Team. R: A language. R Foundation for Statistical Computing, Vienna, 2021. https://www.R-project.org/"
    )
    labels = [
        ("author", "R Core Team"),
        ("title", "R: A language"),
        ("container-title", "R Foundation for Statistical Computing"),
        ("publisher-place", "Vienna"),
    ]
    right = told(fill_gaps, text, *labels)
    assert right["publisher"] == ["R Foundation for Statistical Computing"]
    assert "container-title" not in right


@pytest.mark.parametrize("number", ["volume", "issue", "page"])
def test_a_host_with_numbers_stays(number: str) -> None:
    text = "R: A language. Foundation Letters, Vienna, 12."
    labels = [
        ("title", "R: A language"),
        ("container-title", "Foundation Letters"),
        ("publisher-place", "Vienna"),
        (number, "12"),
    ]
    assert filled(text, found(text, *labels)) == found(text, *labels)


@pytest.mark.parametrize("label", ["title", "container-title"])
def test_the_words_before_a_quoted_title_are_its_head(label: str) -> None:
    text = "Материалы научной конференции «Ауэзовские чтения»: сб. ст. – Шымкент, 2020."
    (part,) = filled(text, found(text, (label, "Ауэзовские чтения")))[label]
    assert part.text == text[slice(*part.span)] == "Материалы научной конференции «Ауэзовские чтения»"


def test_a_head_with_a_label_stays() -> None:
    text = "Закон Республики Казахстан «Об образовании». – Астана."
    assert filled(text, found(text, ("genre", "Закон Республики Казахстан"), ("title", "Об образовании"))) == found(
        text, ("genre", "Закон Республики Казахстан"), ("title", "Об образовании")
    )


@pytest.mark.parametrize(
    ("author", "again"),
    [("Лотман Ю.М.", "Лотман Ю.М. "), ("Лотман Ю.М.", "Его же. "), ("Лотман Ю.М.", "")],
)
@pytest.mark.parametrize("label", ["title", "container-title"])
def test_a_book_behind_its_own_author(author: str, again: str, label: str) -> None:
    text = f"{author} Структура // {again}Об искусстве. СПб., 1998. С. 14."
    host = f"{again if label == 'container-title' else ''}Об искусстве"
    labels = [("author", author), ("title", "Структура"), (label, host), ("publisher-place", "СПб.")]
    right = told(fill_gaps, text, *labels)
    assert (right["title"], right["container-title"]) == (["Структура"], ["Об искусстве"])


def test_a_host_that_begins_as_a_body_is_called() -> None:
    text = "Siberia. (2016). Roads of the North // Siberia Today. – URL: https://example.org"
    labels = [
        ("author", "Siberia"),
        ("issued", "2016"),
        ("title", "Roads of the North"),
        ("container-title", "Siberia Today"),
    ]
    assert told(fill_gaps, text, *labels)["container-title"] == ["Siberia Today"]


def test_the_words_between_author_and_imprint_are_the_title() -> None:
    text = "Момышұлы Бауыржан. Қанмен жазылған кітап. Алматы, Қазақстан, 1991 ж."
    right = told(fill_gaps, text, ("author", "Момышұлы Бауыржан"), ("publisher-place", "Алматы"))
    assert right["title"] == ["Қанмен жазылған кітап"]
    right = told(fill_gaps, text, ("author", "Момышұлы Бауыржан"), ("note", "кітап"), ("publisher-place", "Алматы"))
    assert "title" not in right


@pytest.mark.parametrize(
    ("text", "label", "cut", "whole"),
    [
        (
            "Мақала // «Тәуелсіз Қазақстан» атты халықаралық конференция материалдары. Алматы, 2021.",
            "container-title",
            "«Тәуелсіз Қазақстан» атты",
            "«Тәуелсіз Қазақстан» атты халықаралық конференция материалдары",
        ),
        (
            "О языках (по состоянию на 29.12.2021 г.).",
            "title",
            "О языках (по состоянию",
            "О языках (по состоянию на 29.12.2021 г.)",
        ),
        (
            "M. Boliev, Nucl. Phys. (Proc. Suppl.) 48.",
            "container-title",
            "Nucl. Phys. (Proc. Suppl",
            "Nucl. Phys. (Proc. Suppl.)",
        ),
        (
            "Қазақ тілінің түсіндірме сөздігі / ред. Т. Ж.",
            "title",
            "Қазақ тілінің түсіндірме",
            "Қазақ тілінің түсіндірме сөздігі",
        ),
        ("Annals of Physics Vol. 3, 1990.", "container-title", "Annals of Physics", "Annals of Physics"),
        ("Annals of Physics, new series 3, 1990.", "container-title", "Annals of Physics", "Annals of Physics"),
    ],
)
def test_a_name_that_breaks_off_goes_on(text: str, label: str, cut: str, whole: str) -> None:
    assert told(fill_gaps, text, (label, cut))[label] == [whole]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("О концепции: постановление от 28 марта 2023 года № 248.", "28 марта 2023"),
        ("Тұжырымдама: 2023 жылғы 28 наурыздағы № 248 қаулы.", "2023 жылғы 28 наурыздағы"),
        ("О 12 годах 2023.", None),
    ],
)
def test_a_day_that_has_no_label(text: str, day: str | None) -> None:
    assert told(fill_gaps, text).get("issued") == ([day] if day else None)
    assert "12.05.2024" in told(fill_gaps, f"12.05.2024 {text}", ("issued", "12.05.2024"))["issued"]


def test_a_century_belongs_to_the_title() -> None:
    text = "Мислення XVI–XVIII ст. – К.: Грамота"
    assert told(fill_gaps, text, ("title", "Мислення XVI–XVIII"))["title"] == ["Мислення XVI–XVIII ст."]
    text = "Studies XVIII Kyiv. – Грамота"
    assert told(fill_gaps, text, ("title", "Studies XVIII"))["title"] == ["Studies XVIII"]


def test_a_century_behind_a_word_cut_short() -> None:
    text = "Різьба ХІХ – першої пол. ХХ ст. Вінниця, 2010, 211 с."
    right = told(fill_gaps, text, ("title", "Різьба ХІХ – першої пол"), ("publisher-place", "Вінниця"))
    assert right["title"] == ["Різьба ХІХ – першої пол. ХХ ст."]
    text = "Різьба Поділля. ХХ ст. Вінниця, 2010, 211 с."
    right = told(fill_gaps, text, ("title", "Різьба Поділля"), ("publisher-place", "Вінниця"))
    assert right["title"] == ["Різьба Поділля"]


@pytest.mark.parametrize(
    ("host", "name", "date"),
    [
        ("Электрон. журн. Февраль 2011", "Электрон. журн", "Февраль 2011"),
        ("Proceedings of the workshop, 2014", "Proceedings of the workshop", "2014"),
        ("Дала Ғылым 2011", "Дала Ғылым", "2011"),
        ("Дала Ғылым 201", "Дала Ғылым 201", None),
    ],
)
def test_the_date_that_ends_the_name_of_a_host(host: str, name: str, date: str | None) -> None:
    right = told(fill_gaps, f"Мақала // {host}. Т. 26.", ("title", "Мақала"), ("container-title", host))
    assert (right["container-title"], right.get("issued")) == ([name], [date] if date else None)
    assert told(fill_gaps, f"{host}. 2012.", ("container-title", host), ("issued", "2012"))["container-title"] == [host]


def test_a_year_that_belongs_to_a_name() -> None:
    text = "Мақала // Нейроинформатика-2004 : сб. – М., 2005."
    labels = [("container-title", "Нейроинформатика"), ("issued", "2004"), ("issued", "2005")]
    right = told(fill_gaps, text, ("title", "Мақала"), *labels)
    assert (right["container-title"], right["issued"]) == (["Нейроинформатика-2004"], ["2005"])


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Қазақстан-2030. — 1997 г.", "1997"),
        ("Қазақстан. – 2001 ж.", "2001"),
        ("Қазақстан – 2001", "2001"),
        ("Қазақстан 2030", None),
    ],
)
def test_a_year_with_nothing_behind_it(text: str, year: str | None) -> None:
    assert told(fill_gaps, text, ("title", "Қазақстан")).get("issued") == ([year] if year else None)
    assert "issued" not in told(fill_gaps, text, ("title", text.rstrip(". гж")))


@pytest.mark.parametrize(
    ("before", "host"),
    [
        ("Материалы науч. конф. ", "Материалы науч. конф. «Ауэзовские чтения»"),
        ("", "Ауэзовские чтения"),
        ("2001. ", "Ауэзовские чтения"),
    ],
)
def test_the_words_before_a_host_in_quotation_marks(before: str, host: str) -> None:
    text = f"«Манас» эпосы // {before}«Ауэзовские чтения». Алматы, 2012."
    right = told(fill_gaps, text, ("title", "«Манас» эпосы"), ("container-title", "Ауэзовские чтения"))
    assert right["container-title"] == [host]


def test_what_stands_between_author_and_town_is_the_title() -> None:
    labels = [("author", "BAMF"), ("issued", "2011"), ("publisher", "Migrationsbericht"), ("issued", "2009"),
              ("publisher-place", "Nürnberg")]  # fmt: skip
    right = told(fill_gaps, "BAMF (2011): Migrationsbericht 2009, Nürnberg.", *labels)
    assert (right["title"], right["issued"]) == (["Migrationsbericht 2009"], ["2011"])
    labels = [
        ("author", "D. MATTE"),
        ("genre", "Thèse"),
        ("publisher", "Université de Nancy"),
        ("publisher-place", "Nancy"),
    ]
    assert "title" not in told(fill_gaps, "D. MATTE. Thèse, Université de Nancy, Nancy. 1986.", *labels)


def test_a_body_with_a_year_behind_it_is_the_author() -> None:
    body = "Bundeszentrale für Aufklärung (BZgA)"
    labels = [("title", body), ("issued", "2009"), ("title", "Die Affinität")]
    right = told(fill_gaps, f"{body} (2009): Die Affinität. Köln.", *labels)
    assert (right["author"], right["title"]) == ([body], ["Die Affinität"])
    labels = [("title", "Die Affinität der Jugend"), ("issued", "2009"), ("title", "Teil 2")]
    assert "author" not in told(fill_gaps, "Die Affinität der Jugend (2009): Teil 2.", *labels)


def test_what_stands_between_author_and_journal_is_the_title() -> None:
    labels = [("author", "Falter, J."), ("publisher", "Modelle"), ("container-title", "Zeitschrift für Politik")]
    right = told(fill_gaps, "Falter, J.: Modelle. Zeitschrift für Politik, 1995", *labels)
    assert (right["title"], right.get("publisher")) == (["Modelle"], None)
    assert "title" not in told(fill_gaps, "Falter, J. in Modelle. Zeitschrift für Politik, 1995", *labels)


def test_a_house_before_all_else_stops_nothing() -> None:
    text = "Казахстан / О.С.Сабдена. – Алматы"
    labels = [("publisher", "Казахстан"), ("author", "О.С.Сабдена"), ("publisher-place", "Алматы")]
    assert told(fill_gaps, text, *labels)["publisher-place"] == ["Алматы"]


def test_a_title_goes_on_to_the_end_of_its_bracket() -> None:
    text = "Sotsiologiia: uchebnik [Sociology of youth: textbook]. SPb., 1996"
    right = told(fill_gaps, text, ("title", "Sotsiologiia: uchebnik [Sociology of youth"), ("publisher-place", "SPb."))
    assert right["title"] == ["Sotsiologiia: uchebnik [Sociology of youth: textbook]"]


def test_a_press_behind_authors_and_a_title_is_no_title() -> None:
    labels = [("author", "Ann Roe, Domenico"), ("publisher", "Yale University Press"), ("publisher-place", "London")]
    right = told(fill_gaps, "Ann Roe, Domenico, Yale University Press, London, 1982", *labels)
    assert right["publisher"] == ["Yale University Press"]


def test_the_word_for_an_address_is_no_host() -> None:
    text = "Справочник [Электронный ресурс] // URL: https://a.kz/b (дата обращения 14.05.2023)"
    assert "container-title" not in filled(text, found(text, ("title", "Справочник")))


def test_the_kind_of_a_law_before_its_name_is_none_of_it() -> None:
    text = "Закон РФ «О реках» // Вестник. 1992. № 10."
    assert told(fill_gaps, text, ("title", "О реках"), ("issued", "1992"))["title"] == ["О реках"]
    assert told(fill_gaps, text.replace("Закон", "Круглый стол"), ("title", "О реках"), ("issued", "1992"))[
        "title"
    ] != ["О реках"]


def test_the_word_for_the_day_of_a_patent_is_no_host() -> None:
    text = "Патент РФ № 2251100. Плуг для степи / Лугов А.И. // Опубл. 10.02.2009. Бюл. № 4."
    assert "container-title" not in filled(text, found(text, ("title", "Плуг для степи")))
