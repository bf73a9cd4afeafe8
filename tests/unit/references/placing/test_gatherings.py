"""Where a conference met is not where its papers were printed, and a country is no publisher."""

import pytest
from stretched import told

from refman.references.placing.gatherings import put_gathering


def test_the_print_counts_and_not_the_gathering() -> None:
    text = "Сахар // Аграрная наука: Матер. Междунар. конф., Вена, Институт, 2009. – Алматы, 2010. – С. 10-13"
    right = told(
        put_gathering,
        text,
        ("title", "Сахар"),
        ("container-title", "Аграрная наука"),
        ("publisher-place", "Вена"),
        ("publisher", "Институт"),
        ("issued", "2009"),
        ("publisher-place", "Алматы"),
        ("issued", "2010"),
    )
    assert right == {
        "title": ["Сахар"],
        "container-title": ["Аграрная наука"],
        "publisher-place": ["Алматы"],
        "issued": ["2010"],
    }


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Сахар // Аграрная наука. – Вена, 2009. – Алматы, 2010.", id="no-conference"),
        pytest.param("Сахар // Аграрная наука: конф., Вена, 2009. – Алматы, 20.", id="no-year"),
    ],
)
def test_what_may_be_a_second_print_stays(text: str) -> None:
    labels = [("container-title", "Аграрная наука"), ("publisher-place", "Вена"), ("issued", "2009")]
    last = text.rstrip(".").rpartition(" ")[2]
    right = told(put_gathering, text, *labels, ("publisher-place", "Алматы"), ("issued", last))
    assert right["publisher-place"] == ["Вена", "Алматы"]


@pytest.mark.parametrize(
    ("house", "town", "left"),
    [
        ("Russian Federation", "Moscow, Russian Federation", None),
        ("Қазақстан Республикасы", "Moscow, Қазақстан Республикасы", None),
        ("Springer", "Moscow", ["Springer"]),
    ],
)
def test_a_country_behind_a_town(house: str, town: str, left: list[str] | None) -> None:
    right = told(put_gathering, f"Sugar. Moscow, {house}, 2024.", ("publisher-place", "Moscow"), ("publisher", house))
    assert (right["publisher-place"], right.get("publisher")) == ([town], left)


def test_a_house_named_after_its_country() -> None:
    labels = [("publisher-place", "Алматы"), ("publisher", "Қазақстан")]
    right = told(put_gathering, "Тарих. – Алматы: Қазақстан, 1990.", *labels)
    assert right == {"publisher-place": ["Алматы"], "publisher": ["Қазақстан"]}


def test_a_gathering_in_the_name_of_the_host() -> None:
    text = "Q. In Proceedings of the Symposium on Principles (Washington, May 28). ACM, New York, 1986, pp 16-52."
    labels = [("container-title", "Proceedings of the Symposium on Principles"), ("publisher-place", "Washington")]
    labels += [("issued", "May 28"), ("publisher", "ACM"), ("publisher-place", "New York"), ("issued", "1986")]
    right = told(put_gathering, text, *labels)
    assert (right["publisher-place"], right["issued"]) == (["New York"], ["1986"])


def test_the_days_of_a_meeting_and_the_year_of_print() -> None:
    text = "K. Berg, Proc. of the Workshop on Jets, Elba, May 4-9, 1988, (Reidel, Dordrecht, 1989) p. 9"
    labels = [("container-title", "Proc. of the Workshop on Jets"), ("publisher-place", "Elba")]
    labels += [
        ("issued", "May 4-9, 1988"),
        ("publisher", "Reidel"),
        ("publisher-place", "Dordrecht"),
        ("issued", "1989"),
    ]
    right = told(put_gathering, text, *labels)
    assert (right["issued"], right["publisher-place"]) == (["1989"], ["Dordrecht"])


def test_the_day_of_a_talk_in_brackets_is_not_the_year_of_print() -> None:
    labels = [("container-title", "Proc. of the Workshop on Jets"), ("issued", "May 1988"), ("issued", "200")]
    right = told(put_gathering, "Proc. of the Workshop on Jets, May 1988 (200)", *labels)
    assert right["issued"] == ["May 1988", "200"]


@pytest.mark.parametrize("met", ["Oslo, Norway, 3-5 May 2021", "Oslo, May 3-5, 2021"])
def test_town_and_days_in_brackets_beside_the_year_of_print(met: str) -> None:
    text = f"Drying // 9th Conference on Grain ({met}). – Bern, 2022. – P. 8."
    labels = (("container-title", "9th Conference on Grain"), ("publisher-place", "Oslo"), ("accessed", "2021"),
              ("publisher-place", "Bern"), ("issued", "2022"))  # fmt: skip
    right = told(put_gathering, text, *labels)
    assert right == {"container-title": ["9th Conference on Grain"], "publisher-place": ["Bern"], "issued": ["2022"]}


def test_the_only_year_stays() -> None:
    text = "Drying // 9th Conference on Grain (Oslo, 3-5 May 2021)"
    labels = (("container-title", "9th Conference on Grain"), ("publisher-place", "Oslo"), ("issued", "3-5 May 2021"))
    assert told(put_gathering, text, *labels) == {label: [value] for label, value in labels}


def test_days_of_a_gathering_before_the_print() -> None:
    text = "Сахар // Аграрная наука. Материалы конференции. 3-5 мая 2006 года. Т. 1. Омск: Мысль, 2007."
    labels = (("container-title", "Аграрная наука"), ("issued", "3-5 мая 2006 года"), ("volume", "1"))
    right = told(put_gathering, text, *labels, ("publisher-place", "Омск"), ("publisher", "Мысль"), ("issued", "2007"))
    assert right["issued"] == ["2007"]
    assert (right["publisher-place"], right["publisher"], right["volume"]) == (["Омск"], ["Мысль"], ["1"])


def test_the_day_of_a_newspaper_before_its_town() -> None:
    labels = (("container-title", "Степной край"), ("issued", "5 мая 1906 г."), ("publisher-place", "Омск"))
    right = told(put_gathering, "Сахар // Степной край. 5 мая 1906 г. Омск, 1906.", *labels, ("issued", "1906"))
    assert right["issued"] == ["5 мая 1906 г.", "1906"]


@pytest.mark.parametrize(("host", "label"), [("Сушка зерна", "volume"), ("Журнал зерна", "issue")])
def test_collections_count_volumes(host: str, label: str) -> None:
    labels = [("container-title", host), ("publisher", "Мысль"), ("issue", "9"), ("page", "10-15")]
    right = told(put_gathering, f"Сахар // {host}. – Омск: Мысль, 2006. – Вып. 9. - С.10-15.", *labels)
    assert right[label] == ["9"]


@pytest.mark.parametrize(
    ("host", "whole"),
    [
        ("Материалы конференции (г. Омск", "Материалы конференции"),
        ("Материалы конференции, г. Омск", "Материалы конференции"),
        ("Степь (материалы конференции. Омск", "Степь"),
        ("Третьи степные чтения (г. Омск", "Третьи степные чтения"),
        ("Степь. Вода. Лес", "Степь. Вода. Лес"),
    ],
)
def test_where_it_met_at_the_end_of_its_name(host: str, whole: str) -> None:
    text = f"Сахар // {host}, 5–6 мая 2013 г.). – М., 2013."
    assert told(put_gathering, text, ("container-title", host))["container-title"] == [whole]


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("Вода и степь 2013: материалы 5-ой молодежной науч", "Вода и степь 2013"),
        ("Вода и степь: мат. респ. научно-практ. конф", "Вода и степь"),
        ("Вода и степь : тезисы докладов", "Вода и степь"),
        ("Камень: материалы, защита", "Камень: материалы, защита"),
        ("Вода: реки и озёра степи", "Вода: реки и озёра степи"),
        ("Материалы научной конференции", "Материалы научной конференции"),
    ],
)
def test_what_the_book_of_a_gathering_holds_is_none_of_its_name(host: str, name: str) -> None:
    text = f"Сток рек // {host}.-техн. конф. – М., 2013. – С. 8."
    right = told(put_gathering, text, ("title", "Сток рек"), ("container-title", host))
    assert right["container-title"] == [name]


@pytest.mark.parametrize(
    ("papers", "is_host"),
    [
        ("Тезисы II Всероссийского конгресса гидрологов", True),
        ("Труды Третьего съезда почвоведов", True),
        ("Тезисы о природе и реках", False),
        ("Второе полугодие конгресса", False),
    ],
)
def test_papers_that_were_left_to_the_title(papers: str, *, is_host: bool) -> None:
    title = "Сток малых рек в засушливый период"
    whole = f"{title}. {papers}"
    labels = [("author", "Ветров О.А."), ("title", whole), ("publisher-place", "СПб."), ("issued", "2007")]
    right = told(put_gathering, f"Ветров О.А. {whole}. СПб., 2007.", *labels)
    assert (right["title"], right.get("container-title")) == (([title], [papers]) if is_host else ([whole], None))
