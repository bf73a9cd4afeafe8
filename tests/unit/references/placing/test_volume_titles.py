"""The volume of a work in several has its own name, which is neither the work's nor a host's."""

import pytest
from stretched import told

from refman.references.placing.volume_titles import (
    cut_count,
    leave_parts,
    leave_years_of_volume,
    name_behind_year,
    name_cited_volume,
    name_lands,
    name_volume,
    name_volume_of_host,
)


@pytest.mark.parametrize(
    ("text", "labels", "volume", "name"),
    [
        (
            "Ландау Л. Д. Физика: В 10 т. Т. 3. Квантовая механика. – М.: Наука, 2002.",
            [("title", "Физика"), ("volume", "3"), ("title", "Квантовая механика"), ("publisher-place", "М.")],
            "3",
            "Квантовая механика",
        ),
        (
            "Абай. Шығармалар. – Алматы: Жазушы, 1984. – 1 т.: Ымырт. – 312 б.",
            [("title", "Шығармалар"), ("publisher", "Жазушы"), ("publisher", "Ымырт"), ("number-of-pages", "312")],
            "1",
            "Ымырт",
        ),
        (
            "Esser, H., 1999: Soziologie. Band 1: Situationslogik. Frankfurt: Campus.",
            [
                ("title", "Soziologie"),
                ("volume", "1"),
                ("container-title", "Situationslogik"),
                ("publisher-place", "Frankfurt"),
            ],
            "1",
            "Situationslogik",
        ),
        (
            "Қайдар Ә. Ана тілі. 1-том: Адам. – Алматы: Дайк-Пресс, 2009.",
            [("title", "Ана тілі"), ("volume", "1"), ("publisher", "Адам"), ("publisher", "Дайк-Пресс")],
            "1",
            "Адам",
        ),
        (
            "Избранные труды. Т. II: Системная лексикография. - М.: Наука, 1995.",
            [("title", "Избранные труды"), ("publisher", "Наука")],
            "II",
            "Системная лексикография",
        ),
    ],
)
def test_the_name_of_a_volume(text: str, labels: list[tuple[str, str]], volume: str, name: str) -> None:
    right = told(name_volume, text, *labels)
    assert (right["volume"], right["volume-title"]) == ([volume], [name])
    assert right["title"] == [labels[0][1]]
    assert "container-title" not in right


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Статья // Вестник. Т. 3. Физика. 1990.", [("title", "Статья")]),
        ("Steppe. Nature. Vol. 3. Physics, p. 5.", [("title", "Steppe"), ("page", "5")]),
        ("Steppe. Nature. Vol. 3. Physics.", [("title", "Steppe"), ("container-title", "Nature"), ("volume", "3")]),
        ("Steppe. 2 vols. Narratives Series. Ottawa, 1987.", [("title", "Steppe"), ("publisher-place", "Ottawa")]),
        ("Абай. – Т. 1: Өлеңдер; Т. 2: Поэмалар.", [("title", "Абай"), ("volume", "1"), ("volume", "2")]),
        ("Steppe. Vol. 1: Forms. 2: Ends. Ottawa, 1987.", [("title", "Steppe"), ("publisher-place", "Ottawa")]),
        (
            "Степь. Т. 3. Вып. 2. М., 1990.",
            [("title", "Степь"), ("volume", "3"), ("issue", "2"), ("publisher-place", "М.")],
        ),
    ],
)
def test_no_name_of_a_volume(text: str, labels: list[tuple[str, str]]) -> None:
    assert "volume-title" not in told(name_volume, text, *labels)


@pytest.mark.parametrize(
    ("printed", "volume"),
    [
        ("1-кітап", ["1"]),
        ("2015. – 2 бөлім", ["2"]),
        ("1 том", ["1"]),
        ("Екі бөлім", []),
        ("II-том", ["II"]),
        ("І том", ["І"]),
        ("8-томдық", []),
        ("1-бас", []),
    ],
)
def test_a_volume_with_its_number_before_it(printed: str, volume: list[str]) -> None:
    right = told(name_volume, f"Абай жолы. {printed}. – Алматы: Жазушы", ("title", "Абай жолы"))
    assert right.get("volume", []) == volume


def test_a_volume_within_the_title_is_none_of_it() -> None:
    title = "Избранные труды. Т. II: Системная лексикография"
    right = told(name_volume, f"{title}. - М., 1995.", ("title", title), ("publisher-place", "М."))
    assert (right["title"], right["volume"]) == (["Избранные труды"], ["II"])
    assert right["volume-title"] == ["Системная лексикография"]
    assert told(name_volume, "On No. 3: Steppe. 1990", ("title", "On No. 3: Steppe"))["title"] == ["On No. 3: Steppe"]


def test_the_whole_of_a_volume_is_no_host() -> None:
    text = "Gesellschaftsgeschichte, Bd. 4: Vom Beginn, München 2003."
    labels = [("container-title", "Gesellschaftsgeschichte"), ("volume", "4"), ("title", "Vom Beginn")]
    right = told(name_volume, text, *labels)
    assert right == {"title": ["Gesellschaftsgeschichte"], "volume": ["4"], "volume-title": ["Vom Beginn"]}


def test_parts_within_parts_are_not_the_title() -> None:
    text = "Геология СССР. Т. XXI. Западный Казахстан. Ч. 1. Геологическое описание. М., 1970."
    labels = [("title", "Геология СССР"), ("volume", "XXI"), ("title", "Западный Казахстан"), ("volume", "1"),
              ("title", "Геологическое описание")]  # fmt: skip
    assert told(name_volume, text, *labels)["title"] == ["Геология СССР"]


def test_a_land_names_the_volume() -> None:
    labels = [("title", "Gardens: Essays"), ("volume", "2"), ("publisher-place", "Persia"), ("translator", "L. Neri"),
              ("publisher-place", "Boulder"), ("publisher", "Marsh Press"), ("issued", "2003")]  # fmt: skip
    text = "Gardens: Essays. Vol. 2, Persia. Translated by L. Neri. Boulder: Marsh Press, 2003."
    right = told(name_lands, text, *labels)
    assert (right["publisher-place"], right["volume-title"]) == (["Boulder"], ["Persia"])
    towns = [("title", "Gardens"), ("volume", "2"), ("publisher-place", "Oxford"), ("publisher-place", "Boulder"),
             ("publisher", "Marsh Press")]  # fmt: skip
    assert "volume-title" not in told(name_lands, "Gardens. Vol. 2, Oxford; Boulder: Marsh Press, 2003.", *towns)


def test_a_volume_in_parts_each_with_a_name() -> None:
    text = "Трави України. Т. 2. Лісові та лучні. Вип. 1. Злаки / О. Ломов. Львів : Світ, 2012."
    labels = (("title", "Трави України"), ("volume", "2"), ("container-title", "Лісові та лучні"), ("volume", "1"),
              ("title", "Злаки"))  # fmt: skip
    right = told(name_volume, text, *labels)
    assert right == {"title": ["Трави України"], "volume": ["2"], "volume-title": ["Лісові та лучні"]}


@pytest.mark.parametrize(
    ("title", "name", "volume"),
    [
        ("Qurilish asoslari. 2-qism", "Qurilish asoslari", ["2"]),
        ("Құрылыс негіздері. II-бөлім", "Құрылыс негіздері", ["II"]),
        ("Құрылыс негіздері. 7-сынып", "Құрылыс негіздері. 7-сынып", []),
    ],
    ids=["uzbek", "kazakh", "no-volume"],
)
def test_a_volume_left_to_the_end_of_the_title(title: str, name: str, volume: list[str]) -> None:
    right = told(name_volume, f"{title}. Toshkent: Fan, 1995", ("title", title), ("publisher-place", "Toshkent"))
    assert (right["title"], right.get("volume", [])) == ([name], volume)


def test_an_initial_of_an_editor_is_no_volume() -> None:
    text = "Energy of rivers / Ed. by V.I. Lugov. Omsk: Reka, 2004. 448 p."
    labels = [
        ("title", "Energy of rivers"),
        ("editor", "V.I. Lugov"),
        ("publisher-place", "Omsk"),
        ("publisher", "Reka"),
    ]
    assert not {"volume", "volume-title"} & told(name_volume, text, *labels).keys()


def test_a_volume_of_which_a_page_is_cited() -> None:
    text = "Лугов Ю. М. Избранные статьи. Т. 1: Статьи о степной культуре. Таллинн: Александра, 1992. С. 9."
    labels = [("title", "Избранные статьи"), ("volume", "1"), ("title", "Статьи о степной культуре"),
              ("publisher-place", "Таллинн"), ("publisher", "Александра"), ("page", "9")]  # fmt: skip
    right = told(name_cited_volume, text, *labels)
    assert (right["title"], right["volume-title"]) == (["Избранные статьи"], ["Статьи о степной культуре"])
    labels[2] = ("container-title", "Статьи о степной культуре")
    assert "volume-title" not in told(name_cited_volume, text, *labels)


def test_the_years_of_a_volume_are_no_pages() -> None:
    text = "Степь в решениях съездов. Т. 2: 1925–1938. М., 1970. С. 12–15."
    labels = [("title", "Степь в решениях съездов"), ("volume", "2"), ("page", "1925–1938"), ("issued", "1970"),
              ("page", "12–15")]  # fmt: skip
    assert told(leave_years_of_volume, text, *labels)["page"] == ["12–15"]
    text = "Lugov, A. Степь 84:1818–1826. doi: (03)74989-3"
    labels = [("volume", "84"), ("page", "1818–1826"), ("page", "74989-3")]
    assert len(told(leave_years_of_volume, text, *labels)["page"]) == 2


def test_what_a_volume_is_called_behind_the_year_is_no_house() -> None:
    text = "История книги: в 4 т. Л., 1980. Т. 1: Старая книга. 813 с."
    labels = [("publisher-place", "Л."), ("issued", "1980"), ("volume", "1"), ("publisher", "Старая книга")]
    right = told(name_behind_year, text, *labels)
    assert right["volume-title"] == ["Старая книга"]
    assert "publisher" not in right
    text = "История книги. Т. 1: Старая книга, 1980."
    labels = [("volume", "1"), ("publisher", "Старая книга"), ("issued", "1980")]
    assert "publisher" in told(name_behind_year, text, *labels)


def test_how_many_volumes_there_are_ends_no_title() -> None:
    text = "Дала жыры: Жиырма бес томдық. 3-том. Орал, 2011"
    assert told(cut_count, text, ("title", "Дала жыры: Жиырма"))["title"] == ["Дала жыры"]
    text = "Дала жыры. Жиырма томдық. 3-том. Орал, 2011"
    assert told(cut_count, text, ("title", "Дала жыры"), ("title", "Жиырма"))["title"] == ["Дала жыры"]
    assert told(cut_count, text, ("title", "Дала жыры"))["title"] == ["Дала жыры"]
    text = "Дала жыры: Жиырма бес томдық. 3-том. Дастандар. Орал, 2011"
    right = told(cut_count, text, ("title", "Дала жыры: Жиырма"), ("title", "Дастандар"))
    assert right["title"] == ["Дала жыры", "Дастандар"]


@pytest.mark.parametrize("sign", [": ", " : "])
def test_the_name_of_the_volume_of_a_host_is_no_title(sign: str) -> None:
    text = f"Lugov I. A. O rekakh. Problemy stepi. Omsk, 2012. Vol. 10{sign}Reki, ozera i kanaly. Issue 7, pp. 25–30."
    labels = [("title", "O rekakh"), ("container-title", "Problemy stepi"), ("volume", "10")]
    right = told(name_volume_of_host, text, *labels, ("title", "Reki, ozera i kanaly"))
    assert (right["title"], right["volume-title"]) == (["O rekakh"], ["Reki, ozera i kanaly"])


@pytest.mark.parametrize(
    ("parts", "volume"),
    [("Части 1 и 2", None), ("Том 2", ["2"]), ("Chasti 1–3", None), ("Части света", None), ("Книга 1984", None)],
)
def test_parts_of_a_work_are_no_host(parts: str, volume: list[str] | None) -> None:
    text = f"Лугов И. А. Лекции по праву. {parts}. – Омск: Мысль, 1997."
    right = told(leave_parts, text, ("title", "Лекции по праву"), ("container-title", parts))
    assert right.get("volume") == volume
    assert ("container-title" in right) == (parts in {"Части света", "Книга 1984"})
