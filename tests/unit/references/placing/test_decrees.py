"""Decrees and standards are taken apart by the form of their names."""

import pytest
from stretched import told

from refman.references.placing.decrees import put_decree


@pytest.mark.parametrize(
    ("text", "title", "day", "number"),
    [
        pytest.param(
            "O‘zbekiston Respublikasi Prezidentining 2017-yil 7-fevraldagi PF-4947-son “Harakatlar strategiyasi"
            " to‘g‘risida”gi Farmoni.",
            "Harakatlar strategiyasi to‘g‘risida",
            "2017-yil 7-fevraldagi",
            "PF-4947",
            id="uzbek",
        ),
        pytest.param(
            "Ўзбекистон Республикасининг 1997 йил 29 августдаги 464-I-сонли «Таълим тўғрисида»ги Қонуни",
            "Таълим тўғрисида",
            "1997 йил 29 августдаги",
            "464-I",
            id="uzbek-cyrillic",
        ),
        pytest.param(
            "O‘zbekiston Respublikasi Prezidentining 2021-yil 3-martdagi “Suv to‘g‘risida” gi PF-88-sonli Farmoni.",
            "Suv to‘g‘risida",
            "2021-yil 3-martdagi",
            "PF-88",
            id="number behind",
        ),
        pytest.param(
            "Qazaqstan Respublikasynyn 2013 zhylgy 14 mamyrdagy № 97-V «Ozender turaly» Zany.",
            "Ozender turaly",
            "2013 zhylgy 14 mamyrdagy",
            "97-V",
            id="romanised",
        ),
        pytest.param(
            "Qazaqstan Respublikasynyń «Ózender týraly» Zańy 2013 jylǵy 14 mamyrdaǵy №97-V",
            "Ózender týraly",
            "2013 jylǵy 14 mamyrdaǵy",
            "97-V",
            id="day and number behind",
        ),
    ],
)
def test_a_decree_with_its_number_before_the_title(text: str, title: str, day: str, number: str) -> None:
    right = told(put_decree, text, ("title", text.rstrip(".")))
    assert right == {"title": [title], "number": [number], "issued": [day]}


@pytest.mark.parametrize(
    ("text", "title", "day"),
    [
        (
            "O‘zbekiston Respublikasining 2021 yil 3 martdagi «Suv to‘g‘risida» gi Qonuni",
            "Suv to‘g‘risida",
            "2021 yil 3 martdagi",
        ),
        ("O‘zbekiston Respublikasi “Suv to‘g‘risida” gi qonuni. 1999 yil", "Suv to‘g‘risida", None),
    ],
)
def test_a_decree_without_its_number(text: str, title: str, day: str | None) -> None:
    right = told(put_decree, text, ("title", text))
    assert right == {"title": [title]} | ({"issued": [day]} if day else {})


def test_what_is_no_decree_stays() -> None:
    text = "2017-yil 7-fevraldagi 12-son “Til haqida”gi maqola"
    assert told(put_decree, text, ("title", text)) == {"title": [text]}


@pytest.mark.parametrize(
    ("number", "title"),
    [
        ("СТ РК 1.5-2019", "Общие требования к построению"),
        ("СН РК 2.04-01-2011", "Освещение"),
        ("ГОСО РК 5.04.019-2011", "Высшее образование. Бакалавриат"),
        ("ГОСТ Р ИСО 9001-2015", "Системы менеджмента качества"),
        ("ДСТУ 8302:2015", "Бібліографічне посилання"),
        ("СНиП 2.01.07-85", "Нагрузки и воздействия"),
        ("РД 34.20.501-95", "Правила эксплуатации"),
        ("НПБ 104-03", "Системы оповещения"),
        ("ГОСТ Р 50779.3-2001 (ИСО 2859:1995)", "Приёмка по числу"),
    ],
)
def test_a_standard_at_the_head(number: str, title: str) -> None:
    cut = f"{number[-4:]}. {title}"
    assert told(put_decree, f"{number}. {title}. – 2019.", ("title", cut)) == {"number": [number], "title": [title]}


def test_a_title_with_numbers_is_no_standard() -> None:
    text = "Война 1941-1945. Документы"
    assert told(put_decree, text, ("title", text)) == {"title": [text]}


@pytest.mark.parametrize(
    ("text", "title", "day"),
    [
        ("Конституциясы: 1995 жылғы 30 тамызда қабылданған", "Конституциясы", "1995 жылғы 30 тамызда"),
        ("Конституция РК (принята 30 августа 1995 года)", "Конституция РК", "30 августа 1995"),
        ("История города: принята 30 августа 1995 года", "История города: принята 30 августа 1995 года", None),
    ],
)
def test_when_a_constitution_was_adopted(text: str, title: str, day: str | None) -> None:
    right = told(put_decree, text, ("title", text))
    assert (right["title"], right.get("issued")) == ([title], [day] if day else None)


@pytest.mark.parametrize(
    ("text", "title", "day"),
    [
        ("Об утверждении : приказ Министра юстиции РК от 24 января 2005 г. № 15", "Об утверждении", "24 января 2005"),
        ("O Sude: Zakon RK ot 5 noiabria 2022 goda № 153", "O Sude", "5 noiabria 2022"),
        ("О суде: опыт России и его место, 153", "О суде: опыт России и его место", None),
    ],
)
def test_the_kind_behind_the_title_of_a_law(text: str, title: str, day: str | None) -> None:
    whole = text[: text.index(" №")] if day else title
    right = told(put_decree, text, ("title", whole), ("number", text.rsplit(maxsplit=1)[-1]))
    assert (right["title"], right.get("issued")) == ([title], [day] if day else None)


def test_a_law_with_its_title_between_giver_and_kind() -> None:
    text = "Кыргыз Республикасынын «Мамлекеттик тил жөнүндө» Мыйзамы. – Бишкек, 2023, № 140."
    right = told(put_decree, text, ("title", text[:57]))
    assert (right["title"], right["number"]) == (["Мамлекеттик тил жөнүндө"], ["140"])
    book = text.replace("Мыйзамы", "китеби")
    assert told(put_decree, book, ("title", "Мамлекеттик тил жөнүндө"))["title"] == ["Мамлекеттик тил жөнүндө"]
    assert "number" not in told(put_decree, book, ("title", "Мамлекеттик тил жөнүндө"))


def test_the_word_that_leads_to_the_day_is_no_part_of_the_name() -> None:
    text = "Закон України «Про вищу освіту» від 01.07.2014 № 1556-VII"
    labels = [("title", "Закон України «Про вищу освіту» від"), ("issued", "01.07.2014"), ("number", "1556-VII")]
    assert told(put_decree, text, *labels)["title"] == ["Про вищу освіту"]


@pytest.mark.parametrize(
    ("before", "day"),
    [("от 26.12.2019 № ", "26.12.2019"), ("от 5 мая 2020 г. № ", "5 мая 2020"), ("в 26.12.2019 № ", None)],
)
def test_the_day_before_the_number_of_a_law(before: str, day: str | None) -> None:
    right = told(put_decree, f"О программе {before}982", ("title", "О программе"), ("number", "982"))
    assert right.get("issued") == ([day] if day else None)


def test_a_standard_with_a_star() -> None:
    text = "СНиП 2.01.07-85*. Нагрузки и воздействия / Минстрой России. – М., 1996."
    right = told(put_decree, text, ("title", "СНиП 2.01.07-85*. Нагрузки и воздействия"))
    assert (right["title"], right["number"]) == (["Нагрузки и воздействия"], ["СНиП 2.01.07-85*"])


@pytest.mark.parametrize(
    ("said", "day"),
    [
        (": принята на референдуме 30 августа 1995 года (с изменениями на 19.09.2022 г.)", "30 августа 1995"),
        (" (принята всенародным голосованием 12.12.1993 с изменениями от 01.07.2020)", "12.12.1993"),
    ],
    ids=["with amendments behind", "in figures"],
)
def test_a_constitution_ends_before_its_adoption(said: str, day: str) -> None:
    right = told(put_decree, f"Конституция страны{said} // Портал", ("title", f"Конституция страны{said}"))
    assert (right["title"], right["issued"]) == (["Конституция страны"], [day])


def test_the_day_and_the_number_of_a_law_of_uzbekistan() -> None:
    text = "“Ta’lim to‘g‘risida”gi Qonuni. – Toshkent, 2020-yil 23-sentabr, O‘RQ-637-son."
    right = told(put_decree, text, ("title", "Ta’lim to‘g‘risida"), ("issued", "2020"), ("number", "O‘RQ-637-son"))
    assert (right["issued"], right["number"]) == (["2020-yil 23-sentabr"], ["O‘RQ-637"])


def test_a_standard_of_two_years() -> None:
    text = "СП РК EN 1997-1:2004/2011. Геотехническое проектирование. – Астана, 2015"
    right = told(put_decree, text, ("title", "СП РК EN 1997-1:2004/2011. Геотехническое проектирование"))
    assert right["number"] == ["СП РК EN 1997-1:2004/2011"]


def test_a_law_named_in_marks_before_its_day() -> None:
    text = "Закон РК «О малых реках» от 5 мая 2011 года № 12-IV."
    labels = [("title", "Закон РК «О малых реках»"), ("issued", "5 мая 2011 года"), ("number", "12-IV")]
    assert told(put_decree, text, *labels)["title"] == ["О малых реках"]
    text = text.replace("Закон РК", "Роман о книге")
    labels[0] = ("title", "Роман о книге «О малых реках»")
    assert told(put_decree, text, *labels)["title"] == ["Роман о книге «О малых реках»"]


def test_a_rule_of_a_bank_is_a_kind_of_act() -> None:
    text = "О запасах воды : Положение Банка Степи от 28.06.2017 № 59-П"
    labels = [("title", "О запасах воды : Положение Банка Степи"), ("issued", "28.06.2017"), ("number", "59-П")]
    assert told(put_decree, text, *labels)["title"] == ["О запасах воды"]
    labels[0] = ("title", "О запасах воды : Рассказы Банка Степи")
    text = text.replace("Положение", "Рассказы")
    assert told(put_decree, text, *labels)["title"] == ["О запасах воды : Рассказы Банка Степи"]


def test_a_day_that_was_left_to_the_name_of_a_law() -> None:
    text = "Zakon RK «O malykh rekakh» ot 4 maia 2015 goda № 311-V"
    labels = [("title", "Zakon RK «O malykh rekakh» ot 4 maia"), ("issued", "2015 goda"), ("number", "311-V")]
    right = told(put_decree, text, *labels)
    assert (right["title"], right["issued"]) == (["O malykh rekakh"], ["4 maia 2015 goda"])
    text = text.replace("maia", "reki")
    labels[0] = ("title", "Zakon RK «O malykh rekakh» ot 4 reki")
    assert told(put_decree, text, *labels)["issued"] == ["2015 goda"]


@pytest.mark.parametrize("number", ["СТП 07–2021", "СТБ 2255-2016"])
def test_a_standard_taken_for_an_author(number: str) -> None:
    text = f"{number}. Отчёты о поливе. – Минск : Лада, 2021. – 40 с."
    labels = [("author", number[:-5]), ("issued", number[-4:]), ("title", "Отчёты о поливе")]
    assert told(put_decree, text, *labels) == {"number": [number], "title": ["Отчёты о поливе"]}
    name = text.replace(number, "ЛУГОВ 07–2021")
    assert told(put_decree, name, ("author", "ЛУГОВ 07"), ("title", "Отчёты о поливе"))["author"] == ["ЛУГОВ 07"]


def test_a_standard_behind_its_number_in_a_list() -> None:
    text = "12. ГОСТ 31004-91 Насосы и дозаторы. Термины // М: Изд-во стандартов, 1991."
    right = told(put_decree, text, ("title", "ГОСТ 31004-91 Насосы и дозаторы. Термины"))
    assert right == {"number": ["ГОСТ 31004-91"], "title": ["Насосы и дозаторы. Термины"]}


@pytest.mark.parametrize(
    ("said", "day"),
    [
        (": utv. | Prikazom Ministerstva lesa RF | ot 19 sentyabrya 2016 g. № 311.", "19 sentyabrya 2016"),
        (" (утв. | приказом Министерства леса РФ | от 19 сентября 2016 г. № 311)", "19 сентября 2016"),
        (". Утверждён | постановлением Совета степи | от 19.09.2016 № 311", "19.09.2016"),
    ],
)
def test_the_act_that_put_something_in_force(said: str, day: str) -> None:
    lead, act, rest = said.split(" | ")
    text = f"Standart dela{lead} {act} {rest}"
    right = told(put_decree, text, ("title", "Standart dela"), ("container-title", act), ("issued", "2016"))
    assert right == {"title": ["Standart dela"], "issued": [day], "number": ["311"]}


def test_an_act_without_a_number_puts_nothing_in_force() -> None:
    text = "Standart lesnogo dela, utv. starym lesnikom v 2016 g."
    assert told(put_decree, text, ("title", "Standart lesnogo dela"), ("issued", "2016 g.")) == {
        "title": ["Standart lesnogo dela"],
        "issued": ["2016 g."],
    }


@pytest.mark.parametrize(("number", "mark"), [("ПҚ-3021", "сон"), ("ПФ–60", "сонли"), ("PQ-3021", "son")])
def test_the_number_of_an_uzbek_decree_at_the_head(number: str, mark: str) -> None:
    text = f"{number}-{mark} «Сув ресурслари тўғрисида», 05.01.2019."
    right = told(put_decree, text, ("title", f"{number}-{mark} «Сув ресурслари тўғрисида"), ("issued", "05.01.2019"))
    assert right == {"number": [number], "title": ["Сув ресурслари тўғрисида"], "issued": ["05.01.2019"]}


def test_the_number_of_an_issue_is_no_decree() -> None:
    text = "Газета, 12-сон «Сув ресурслари тўғрисида», 2019."
    assert told(put_decree, text, ("title", "Сув ресурслари тўғрисида")) == {"title": ["Сув ресурслари тўғрисида"]}


def test_the_land_behind_the_day_of_a_certificate() -> None:
    text = "Свид. № 2019612345 от 02.03.2019 Российская Федерация. Балки / О. Ломов."
    labels = (("number", "2019612345"), ("issued", "02.03.2019"), ("title", "Российская Федерация. Балки"))
    right = told(put_decree, text, *labels)
    assert right == {"number": ["2019612345"], "issued": ["02.03.2019"], "title": ["Балки"]}


def test_the_name_of_a_law_without_number() -> None:
    text = "7. Закон Омской области «О малых реках» (в ред. от 5 мая 2011 г.) // Омский вестник. 2012. № 3."
    labels = [("title", "Закон Омской области «О малых реках»"), ("issued", "5 мая 2011 г."), ("issue", "3")]
    assert told(put_decree, text, *labels)["title"] == ["О малых реках"]
    text = text.replace("Закон", "О поправках в Закон")
    labels[0] = ("title", "О поправках в Закон Омской области «О малых реках»")
    assert told(put_decree, text, *labels)["title"] == [labels[0][1]]


def test_the_standard_that_another_replaced() -> None:
    text = "СП 30.13330.2016 Водопровод зданий. Актуализированная редакция СНиП 2.04.01-85. – М., 2017."
    labels = (("title", "СП 30.13330.2016 Водопровод зданий"), ("number", "СНиП 2.04.01-85"), ("issued", "2017"))
    right = told(put_decree, text, *labels)
    assert right == {"number": ["СП 30.13330.2016"], "title": ["Водопровод зданий"], "issued": ["2017"]}


def test_the_letters_behind_the_number_of_a_law() -> None:
    text = "Лесной кодекс Республики Беларусь : 14 июля 2000 г., № 420-З. – Минск, 2011."
    labels = (("title", "Лесной кодекс Республики Беларусь"), ("issued", "14 июля 2000 г."), ("number", "420"))
    assert told(put_decree, text, *labels)["number"] == ["420-З"]
    assert told(put_decree, text.replace("-З", "-Знак"), *labels)["number"] == ["420"]


def test_the_number_of_a_code_with_a_latin_sign() -> None:
    text = "Лесной кодекс РК N 47 от 8 июля 2003 года."
    labels = (("title", "Лесной кодекс РК N 47"), ("issued", "8 июля 2003 года"))
    right = told(put_decree, text, *labels)
    assert right == {"title": ["Лесной кодекс РК"], "number": ["47"], "issued": ["8 июля 2003 года"]}
    text = text.replace("Лесной кодекс РК", "Протокол опыта")
    labels = (("title", "Протокол опыта N 47"), labels[1])
    assert "number" not in told(put_decree, text, *labels)


def test_a_standard_of_kazakhstan_is_no_archive() -> None:
    text = "СН РК 2.04-07-2022. Защита зданий. Астана, 2022"
    labels = [("archive", "СН РК"), ("number", "2.04-07-2022"), ("title", "Защита зданий"), ("issued", "2022")]
    right = told(put_decree, text, *labels)
    assert right == {"number": ["СН РК 2.04-07-2022"], "title": ["Защита зданий"], "issued": ["2022"]}


def test_a_standard_whose_code_was_cut_short_behind_a_number_of_the_list() -> None:
    text = "4. ГОСТ Р 50779.3-2001 (ИСО 2859:1995). Приёмка по числу. – М., 2001."
    right = told(put_decree, text, ("number", "ГОСТ Р 50779.3-2001 (ИСО 2859"), ("title", "Приёмка по числу"))
    assert right == {"number": ["ГОСТ Р 50779.3-2001 (ИСО 2859:1995)"], "title": ["Приёмка по числу"]}


def test_what_is_said_of_changes_is_no_part_of_a_code() -> None:
    text = "ГОСТ 17.404-91 (с изм. 1998) Насосы для воды."
    labels = (("number", "ГОСТ 17.404-91"), ("issued", "1998"), ("title", "Насосы для воды"))
    assert told(put_decree, text, *labels) == {"number": ["ГОСТ 17.404-91"], "title": ["Насосы для воды"]}


def test_words_that_rules_are_called_by_are_capitals() -> None:
    text = "Со 2 мая по осень. Дневник полей. – Омск, 1998."
    labels = (("title", "Со 2 мая по осень. Дневник полей"), ("issued", "1998"))
    assert "number" not in told(put_decree, text, *labels)


@pytest.mark.parametrize("kind", ["ФЗ", "ФКЗ", "ФЗ РФ"])
def test_the_first_letters_of_a_kind_of_law(kind: str) -> None:
    text = f"{kind} «О степных дорогах» от 5 мая 2011 г. № 17-ФЗ // Вестник степи. 2011. № 3."
    labels = (("title", f"{kind} «О степных дорогах»"), ("issued", "5 мая 2011 г."), ("number", "17-ФЗ"))
    assert told(put_decree, text, *labels)["title"] == ["О степных дорогах"]


def test_what_a_standard_renews_is_no_host_of_it() -> None:
    text = "СП 31.13330.2012. Каналы. Актуализированная редакция СНиП 2.06.03-85 (с изм. № 1–2). – М., 2012."
    labels = [("number", "СП 31.13330.2012"), ("title", "Каналы"), ("container-title", "Актуализированная")]
    right = told(put_decree, text, *labels, ("issue", "1–2"), ("issued", "2012"))
    assert right == {"number": ["СП 31.13330.2012"], "title": ["Каналы"], "issued": ["2012"]}
    right = told(put_decree, text, ("title", "СП 31.13330.2012. Каналы. Актуализированная"))
    assert right == {"number": ["СП 31.13330.2012"], "title": ["Каналы"]}


def test_the_letter_behind_the_number_of_an_order() -> None:
    text = "Приказ Минводы РФ от 05.03.2014 № 417н «О каналах»"
    labels = (("issued", "05.03.2014"), ("number", "417"), ("title", "О каналах"))
    assert told(put_decree, text, *labels)["number"] == ["417н"]
    assert told(put_decree, text.replace("417н", "417 н"), *labels)["number"] == ["417"]
