"""A day in figures is one date, and a year may belong to a name."""

import pytest
from stretched import found, told

from refman.references.placing.misdated import put_dates


def test_a_day_in_figures_is_no_volume() -> None:
    text = "Würde (2015). In: Zeitung, 12.9.2015, S. 4."
    labels = [("issued", "2015"), ("container-title", "Zeitung"), ("volume", "12"), ("issue", "9"), ("page", "4")]
    right = told(put_dates, text, *labels)
    assert right == {"issued": ["2015", "12.9.2015"], "container-title": ["Zeitung"], "page": ["4"]}
    assert "volume" in told(put_dates, text.replace("12.9.2015", "12, 9, 2015"), *labels)


@pytest.mark.parametrize(
    ("text", "labels", "host"),
    [
        ("Haus (2000): Jugend 2000. Bd. 1, Opladen: Leske", ["2000", "2000"], "Jugend 2000"),
        ("Haus: Jugend 2000. Bd. 1, Opladen: Leske", ["2000"], "Jugend"),
        ("Haus (1. Mai): Jugend 2000. Bd. 1, Opladen: Leske", ["1. Mai", "2000"], "Jugend"),
        ("Haus (2000): Jugend 2000, 5. Opladen: Leske", ["2000", "2000"], "Jugend"),
    ],
    ids=["of-the-name", "the-only-year", "no-year-elsewhere", "of-a-journal"],
)
def test_a_year_at_the_end_of_a_name(text: str, labels: list[str], host: str) -> None:
    parts = [("issued", year) for year in labels]
    parts.insert(len(parts) - 1, ("container-title", "Jugend"))
    assert told(put_dates, text, *parts, ("publisher", "Leske"))["container-title"] == [host]


def test_the_year_before_its_day() -> None:
    text = "Тілім менің // Қазақ әдебиеті, 1989 жыл, 12 мамыр."
    assert told(put_dates, text, ("issued", "12 мамыр")) == {"issued": ["1989 жыл, 12 мамыр"]}
    assert told(put_dates, text, ("volume", "1989"), ("issued", "12 мамыр"))["issued"] == ["12 мамыр"]


def test_a_year_before_a_day_is_its_own_however_sure_the_day() -> None:
    text = "Статья от 2 марта 2017 г. // Дала. 2017. – 4 марта."
    stretches = found(text, ("title", "Статья от 2 марта 2017 г."), ("issued", "4 марта"))
    stretches.doubtful = frozenset()
    put_dates(text, stretches)
    assert [part.text for part in stretches["issued"]] == ["2017. – 4 марта"]


def test_the_day_on_which_a_patent_was_made_known() -> None:
    text = "заявл. 20.01.2020 ; опубл. 16.04.2021"
    dates = [("issued", "20.01.2020"), ("issued", "16.04.2021")]
    assert told(put_dates, text, *dates) == {"issued": ["16.04.2021"]}
    assert len(told(put_dates, text.replace("опубл.", "и"), *dates)["issued"]) == 2


def test_a_year_and_an_edition_run_together() -> None:
    text = "Geißler, Rainer (20064): Die Sozialstruktur"
    right = told(put_dates, text, ("author", "Geißler, Rainer"), ("title", "20064): Die Sozialstruktur"))
    assert right == {
        "author": ["Geißler, Rainer"],
        "issued": ["2006"],
        "edition": ["4"],
        "title": ["Die Sozialstruktur"],
    }
    text = text.replace("20064", "200641")
    assert "issued" not in told(put_dates, text, ("author", "Geißler, Rainer"), ("title", "Die Sozialstruktur"))


def test_a_year_with_its_word_is_no_page() -> None:
    assert told(put_dates, "Tarix. T.:1977 y.", ("page", "1977 y")) == {"issued": ["1977 y"]}
    assert told(put_dates, "Tarix. T.:1977 b.", ("page", "1977 b")) == {"page": ["1977 b"]}


def test_days_of_a_month_are_no_pages() -> None:
    text = "Труды (20-22 октября 2000 г.), с. 20-22"
    assert told(put_dates, text, ("issue", "20-22")) == {}
    behind = told(put_dates, text, ("title", "Труды"), ("issue", "20-22"))
    assert behind == {"title": ["Труды"], "issued": ["2000"]}
    assert told(put_dates, "Труды 20-22 с.", ("page", "20-22")) == {"page": ["20-22"]}


def test_a_year_behind_a_dash_ends_a_name() -> None:
    labels = [("container-title", "Particles and Fields"), ("issued", "1974"), ("publisher", "AIP"), ("issued", "1975")]
    right = told(put_dates, "Particles and Fields—1974, AIP, 1975", *labels)
    assert right == {"container-title": ["Particles and Fields—1974"], "publisher": ["AIP"], "issued": ["1975"]}


def test_a_day_before_its_year() -> None:
    text = "Der Spiegel, Nr. 34, 23.8.2010, S. 22-28"
    labels = [("issue", "34"), ("page", "23"), ("issue", "8"), ("issued", "2010"), ("page", "22-28")]
    right = told(put_dates, text, *labels)
    assert right == {"issue": ["34"], "issued": ["23.8.2010"], "page": ["22-28"]}


def test_a_day_behind_its_word() -> None:
    text = "Generalverdacht, in: FAZ v. 4.6.2002, S. 49"
    right = told(put_dates, text, ("container-title", "FAZ"), ("volume", "4"), ("issued", "2002"), ("page", "49"))
    assert right == {"container-title": ["FAZ"], "issued": ["4.6.2002"], "page": ["49"]}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Конституция // Эркин-Тоо, 2021-жылдын 5-майы, №41", "2021-жылдын 5-майы"),
        ("Заң // Егемен, 2021 жылғы 5 мамыр, №41", "2021 жылғы 5 мамыр"),
        ("Үкіметтің 2021 жылдың 5 ақпанындағы қаулысы, №41", "2021 жылдың 5 ақпанындағы"),
        ("Статья // Вестник, 2021 год, 5 том, №41", "2021"),
    ],
    ids=["kyrgyz", "kazakh", "a-day-of-its-month", "volume"],
)
def test_a_day_behind_the_year_that_stands_first(text: str, day: str) -> None:
    assert told(put_dates, text, ("issued", "2021"), ("issue", "41"))["issued"] == [day]


def test_a_day_that_a_comma_parts_from_its_month() -> None:
    text = "Право України. 14, Червень 2019 [цит. за 02, Квітень 2021]; 3(2):55-61"
    labels = [
        ("volume", "14"),
        ("issued", "Червень 2019"),
        ("accessed", "Квітень 2021"),
        ("volume", "3"),
        ("issue", "2"),
    ]
    right = told(put_dates, text, *labels)
    assert (right["issued"], right["accessed"], right["volume"]) == (["14, Червень 2019"], ["02, Квітень 2021"], ["3"])
    one = [("volume", "14"), ("issued", "Червень 2019"), ("issue", "2")]
    assert told(put_dates, text, *one)["volume"] == ["14"]


def test_the_year_that_ends_a_title_before_that_of_the_print() -> None:
    text = "Население по данным переписи 1926 г. 2004."
    labels = [("title", "Население по данным переписи"), ("issued", "1926 г. 2004")]
    right = told(put_dates, text, *labels)
    assert right == {"title": ["Население по данным переписи 1926 г."], "issued": ["2004"]}


def test_two_years_in_brackets_are_no_pages() -> None:
    text = "Atti dell'Istituto Veneto, 140 (1981-1982), pp. 319-340"
    right = told(put_dates, text, ("volume", "140"), ("page", "1981-1982"), ("page", "319-340"))
    assert right == {"volume": ["140"], "issued": ["1981-1982"], "page": ["319-340"]}


def test_a_number_taken_together_with_its_month() -> None:
    text = "Реки // Вестник степи. № 6 (60) июнь, 2019. С. 21-26."
    right = told(put_dates, text, ("issued", "6 (60) июнь, 2019"))
    assert right == {"issue": ["6 (60)"], "issued": ["июнь, 2019"]}
    day = "Реки // Степь. 2 июня, 2019. № 7."
    assert told(put_dates, day, ("issued", "2 июня, 2019")) == {"issued": ["2 июня, 2019"]}


def test_a_year_with_its_word_where_no_other_is() -> None:
    text = "Дарёлар // Чўл хабарлари. №4. 2020 йил. Б. 53-55."
    assert told(put_dates, text, ("title", "Дарёлар"))["issued"] == ["2020"]
    assert "issued" not in told(put_dates, text.replace("йил", "бет"), ("title", "Дарёлар"))
    assert "issued" not in told(put_dates, text, ("title", "Дарёлар"), ("page", "2020"))


def test_a_month_that_was_left_to_the_host() -> None:
    labels = [("container-title", "European Libraries. Oct."), ("issued", "2015")]
    right = told(put_dates, "“Codes.” European Libraries. Oct. 2015. Web.", *labels)
    assert (right["container-title"], right["issued"]) == (["European Libraries"], ["Oct. 2015"])
    labels = [("container-title", "European Libraries. News"), ("issued", "2015")]
    assert told(put_dates, "European Libraries. News 2015.", *labels)["issued"] == ["2015"]


def test_a_year_with_a_word_before_its_day() -> None:
    text = "Суу кодекси // «Ала-Тоо» газетасы, 2021-жылдын 5-майы, №41."
    assert told(put_dates, text, ("title", "Суу кодекси"), ("issue", "41"))["issued"] == ["2021-жылдын 5-майы"]


@pytest.mark.parametrize(("behind", "host"), [(")", "Lasers 12 (OPTO 2016)"), (",", "Lasers 12 (OPTO")])
def test_the_year_that_closes_the_bracket_of_a_host(behind: str, host: str) -> None:
    text = f"Q // Lasers 12 (OPTO 2016{behind}. – 2017. – P. 5–9."
    right = told(put_dates, text, ("container-title", "Lasers 12 (OPTO"), ("issued", "2016"), ("issued", "2017"))
    assert right == {"container-title": [host], "issued": ["2017"] if behind == ")" else ["2016", "2017"]}


def test_the_number_that_counts_through_is_none_of_the_day() -> None:
    text = "Кітап сыйы // Дала үні. № 7 (1418). 12 наурыз 2015 ж."
    labels = [("container-title", "Дала үні"), ("issue", "7"), ("issued", "1418). 12 наурыз 2015 ж.")]
    right = told(put_dates, text, *labels)
    assert (right["issue"], right["issued"]) == (["7 (1418)"], ["12 наурыз 2015 ж."])


def test_days_behind_the_year_of_a_newspaper() -> None:
    labels = [("container-title", "Степной край"), ("issued", "2007"), ("page", "7")]
    right = told(put_dates, "Сахар // Степной край. – 2007. – 7-13 марта.", *labels)
    assert right == {"container-title": ["Степной край"], "issued": ["2007. – 7-13 марта"]}


def test_the_year_behind_a_host_that_no_label_names() -> None:
    text = "Лугов А. Школы (1977–1993 гг.) / А. Лугов // Степной край. –– 2014. –– № 3. –– С. 5."
    labels = [("title", "Школы (1977–1993 гг.)"), ("container-title", "Степной край"), ("issue", "3")]
    assert told(put_dates, text, *labels)["issued"] == ["2014"]
    assert "issued" not in told(put_dates, text.replace("2014.", "2014 с."), *labels)


def test_the_year_that_ends_a_title_before_a_slash() -> None:
    text = "Лугов А. Школы от войны до 1936 г. // Степной край. 2014. № 3."
    labels = [("title", "Школы от войны до"), ("issued", "1936"), ("container-title", "Степной край")]
    right = told(put_dates, text, *labels, ("issued", "2014"))
    assert (right["title"], right["issued"]) == (["Школы от войны до 1936 г."], ["2014"])


def test_the_days_of_a_meeting_are_not_the_year_of_the_print() -> None:
    text = "Реки: конференция. Омск, 18-22 мая 2014 г.: материалы. – Тверь: Мысль, 2015. – 24 с."
    labels = [("issued", "18-22 мая 2014 г."), ("publisher-place", "Тверь"), ("publisher", "Мысль"), ("issued", "2015")]
    assert told(put_dates, text, *labels)["issued"] == ["2015"]
    lawful = told(put_dates, text, *labels, ("number", "24"))
    assert lawful["issued"] == ["18-22 мая 2014 г.", "2015"]
    lawful = told(put_dates, text.replace("Реки: конференция", "Лесной кодекс РФ"), *labels)
    assert lawful["issued"][0] == "18-22 мая 2014 г."


def test_a_day_without_a_label_on_which_a_patent_was_made_known() -> None:
    text = "Патент № 2345678. Способ сушки : № 2007123456 : заявл. 22.06.2007 : опубл. 10.02.2009 / Ветров А. И."
    assert told(put_dates, text, ("number", "2345678"))["issued"] == ["10.02.2009"]
    assert "issued" not in told(put_dates, text.replace("опубл.", "подан"), ("number", "2345678"))


def test_the_years_of_a_volume_are_not_that_of_the_print() -> None:
    text = "История степи. Вып. 2. Март 1917 г. – 1925 г. 2-е изд. М., 1966. С. 140."
    labels = [("title", "История степи"), ("issued", "Март 1917 г."), ("issued", "1925 г."), ("publisher-place", "М."),
              ("issued", "1966")]  # fmt: skip
    assert told(put_dates, text, *labels)["issued"] == ["1966"]
