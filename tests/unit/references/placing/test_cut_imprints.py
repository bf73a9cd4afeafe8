"""Parts of an imprint that were taken for a title or a host."""

import pytest
from stretched import told

from refman.references.placing.cut_imprints import put_cut_imprint


@pytest.mark.parametrize(
    ("text", "labels", "right"),
    [
        ("Shamshidinov I.T. Texnologiya. – T.: «ILM ZIYO», 2015. – 400 b.",
         [("title", "Texnologiya"), ("container-title", "«ILM ZIYO»"), ("issued", "2015")],
         {"title": ["Texnologiya"], "publisher-place": ["T."], "publisher": ["«ILM ZIYO»"], "issued": ["2015"]}),
        ("Очерк изучения народа в СССР. А-А., «Наука», 1966.",
         [("title", "Очерк изучения народа в СССР. А-А."), ("publisher", "Наука"), ("issued", "1966")],
         {"title": ["Очерк изучения народа в СССР"], "publisher-place": ["А-А."], "publisher": ["Наука"],
          "issued": ["1966"]}),
        ("Ширяев А.Н. «Вероятность» МЦНМО, 2004.",
         [("title", "«Вероятность» МЦНМО"), ("issued", "2004")],
         {"title": ["Вероятность"], "publisher": ["МЦНМО"], "issued": ["2004"]}),
    ],
    ids=["town of one letter", "town in the title", "no sign"],
)  # fmt: skip
def test_they_are_put_in_place(text: str, labels: list[tuple[str, str]], right: dict[str, list[str]]) -> None:
    assert told(put_cut_imprint, text, *labels) == right


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Абай. Сөз. «Ана тілі», 2015.", [("container-title", "«Ана тілі»"), ("issued", "2015")]),
        ("Очерк. Часть А., Наука, 1966.", [("title", "Очерк. Часть А"), ("publisher", "Наука")]),
        ("«Слово» о полку, 2004.", [("title", "«Слово» о полку"), ("issued", "2004")]),
    ],
    ids=["newspaper", "part", "title goes on"],
)
def test_titles_and_hosts_that_look_like_it_stay(text: str, labels: list[tuple[str, str]]) -> None:
    assert told(put_cut_imprint, text, *labels) == {name: [value] for name, value in labels}


@pytest.mark.parametrize("town", ["М.: ", "СПб. : ", "М.:"])
def test_a_town_and_its_house_taken_for_a_host(town: str) -> None:
    text = f"Лугов А. Реки – {town}Наука. Гл. ред. вост. лит., 1985. – 320 с."
    host = f"{town}Наука. Гл. ред. вост. лит"
    right = told(put_cut_imprint, text, ("title", "Реки"), ("container-title", host), ("issued", "1985"))
    assert right == {
        "title": ["Реки"],
        "publisher-place": [town.rstrip(" :")],
        "publisher": ["Наука. Гл. ред. вост. лит"],
        "issued": ["1985"],
    }


@pytest.mark.parametrize("slashes", ["", "// "])
def test_the_house_of_a_book_with_its_own_number(slashes: str) -> None:
    text = f"Hale, A. Ships / Ann Hale. — {slashes}Nordic History Association, 2006. — ISBN 978-0-97"
    labels = [("title", "Ships"), ("container-title", "Nordic History Association"), ("issued", "2006")]
    right = told(put_cut_imprint, text, *labels, ("ISBN", "978-0-97"))
    assert ("publisher" in right) is (not slashes)


def test_what_a_work_is_printed_in_is_no_town() -> None:
    text = "Zhilin E. Reki / E. Zhilin. - Tekst : elektronnyj // Step' : sajt. - 2023."
    labels = [("title", "Reki"), ("publisher-place", "Tekst"), ("publisher", "elektronnyj")]
    assert told(put_cut_imprint, text, *labels) == {"title": ["Reki"]}


@pytest.mark.parametrize(
    "labels",
    [
        [("title", "Основы речи. – М. Русский язык")],
        [("title", "Основы речи"), ("publisher-place", "М. Русский язык")],
        [("title", "Основы речи"), ("container-title", "М. Русский язык")],
        [("title", "Основы речи"), ("publisher", "Русский язык")],
    ],
    ids=["title", "town", "host", "house"],
)
def test_a_town_and_its_house_that_no_colon_parts(labels: list[tuple[str, str]]) -> None:
    right = told(put_cut_imprint, "Основы речи. – М. Русский язык, 1975. – 201 с.", *labels, ("issued", "1975"))
    assert right == {
        "title": ["Основы речи"],
        "publisher-place": ["М."],
        "publisher": ["Русский язык"],
        "issued": ["1975"],
    }


@pytest.mark.parametrize(
    "text", ["Основы речи – М. А. Лугов, 1975", "Основы речи. – М. Русский язык. Т. 2, 1975", "Основы речи. – М. 1975"]
)
def test_initials_behind_a_dash_are_no_town(text: str) -> None:
    labels = [("title", "Основы речи"), ("issued", "1975")]
    assert told(put_cut_imprint, text, *labels) == {"title": ["Основы речи"], "issued": ["1975"]}


def test_the_first_letter_of_a_town() -> None:
    text = "Основы речи. – С.-Пб.: Лад, 1975"
    right = told(put_cut_imprint, text, ("title", "Основы речи"), ("publisher-place", "Пб."), ("publisher", "Лад"))
    assert right["publisher-place"] == ["С.-Пб."]


def test_a_town_cut_short_that_no_label_names() -> None:
    text = "Основы речи / А. И. Лугов. –– С-Пб. : Лад, 1975"
    right = told(put_cut_imprint, text, ("title", "Основы речи"), ("publisher", "Лад"), ("issued", "1975"))
    assert right["publisher-place"] == ["С-Пб."]
