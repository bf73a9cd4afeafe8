"""Numbers are put where their place says that they belong."""

import pytest
from stretched import told

from refman.references.placing.mistaken import put_right


@pytest.mark.parametrize(
    ("text", "number", "whole"),
    [
        ("Ведомости. 2007. № 31–32. Ст. 151", "31", "31–32"),
        ("Ведомости. 2007. № 31–2007. Ст. 151", "31", "31"),
        ("Genome Biol gb-2009-10-3-r25", "10", "10"),
    ],
)
def test_a_number_goes_on_behind_its_dash(text: str, number: str, whole: str) -> None:
    assert told(put_right, text, ("issue", number))["issue"] == [whole]


def test_the_number_behind_a_bracketed_year_is_the_page() -> None:
    text = "CMS Collaboration, JHEP 06 (2013) 081."
    right = told(put_right, text, ("issue", "06"), ("issued", "2013"), ("volume", "081"))
    assert right == {"volume": ["06"], "issued": ["2013"], "page": ["081"]}
    text = "Вестник 2 (2013), 5, с. 7."
    right = told(put_right, text, ("volume", "2"), ("issued", "2013"), ("issue", "5"), ("page", "7"))
    assert right["issue"] == ["5"]


def test_years_end_a_title() -> None:
    text = "The Public Debt, 1200–1500 (Baltimore, 1997), 356."
    right = told(put_right, text, ("title", "The Public Debt"), ("volume", "1200"), ("page", "1500"), ("page", "356"))
    assert right == {"title": ["The Public Debt, 1200–1500"], "page": ["356"]}


def test_words_are_no_volume() -> None:
    text = "M. Sanudo, I diarii, Venezia 1879."
    assert told(put_right, text, ("volume", "I diarii")) == {"title": ["I diarii"]}
    assert told(put_right, text, ("title", "Sanudo"), ("volume", "I"))["volume"] == ["I"]


def test_a_date_in_brackets_behind_the_title_is_its_own() -> None:
    text = "Конституция (2022 ж. өзгерістермен). – Алматы: ЮРИСТ, 2023."
    labels = [("title", "Конституция"), ("issued", "2022 ж. өзгерістермен"), ("publisher", "ЮРИСТ"), ("issued", "2023")]
    right = told(put_right, text, *labels)
    assert (right["title"], right["issued"]) == (["Конституция (2022 ж. өзгерістермен)"], ["2023"])
    right = told(put_right, "Конституция (2022). Алматы.", ("title", "Конституция"), ("issued", "2022"))
    assert right == {"title": ["Конституция"], "issued": ["2022"]}


def test_a_year_with_an_issue_in_brackets() -> None:
    labels = [("container-title", "Наука"), ("volume", "2015"), ("issue", "3")]
    right = told(put_right, "Наука, 2015(3): 45.", *labels)
    assert (right["issued"], right["issue"]) == (["2015"], ["3"])
    assert "volume" not in right
    right = told(put_right, "Наука, 2015(3): 45. 1990.", *labels, ("issued", "1990"))
    assert right["volume"] == ["2015"]


def test_the_day_of_a_conference_is_not_that_of_the_print() -> None:
    text = "Ot Alash k nezavisimosti: materialy (Astana, 12 dekabrya 2017 g.). – Almaty: ENU, 2018."
    labels = [
        ("title", "Ot Alash k nezavisimosti"),
        ("publisher-place", "Astana"),
        ("issued", "12 dekabrya 2017 g."),
        ("publisher-place", "Almaty"),
        ("publisher", "ENU"),
        ("issued", "2018"),
    ]
    right = told(put_right, text, *labels)
    assert (right["issued"], right["publisher-place"]) == (["2018"], ["Almaty"])
    text = "Physics. Nauka, Moscow (1965); English transl., Dover (2007)."
    labels = [("title", "Physics"), ("publisher", "Nauka"), ("publisher-place", "Moscow"), ("issued", "1965")]
    right = told(put_right, text, *labels, ("publisher", "Dover"), ("issued", "2007"))
    assert right["issued"] == ["1965", "2007"]


def test_a_day_before_a_page() -> None:
    right = told(put_right, "Jas Alaş. 2021 j. 15 naurız. 4-b.", ("issued", "2021"), ("page", "15 naurız. 4"))
    assert (right["issued"], right["page"]) == (["2021", "15 naurız"], ["4"])
    assert told(put_right, "Nature 15 part 4", ("page", "15 part 4")) == {"page": ["15 part 4"]}


def test_the_leaves_of_a_file() -> None:
    labels = [("archive", "TsGA RK"), ("number", "F. 82. Op. 1. L"), ("page", ". 5-7")]
    right = told(put_right, "TsGA RK. F. 82. Op. 1. L. 5-7.", *labels)
    assert right["number"] == ["F. 82. Op. 1. L. 5-7"]
    assert "page" not in right


def test_the_leaves_of_a_file_behind_a_comma() -> None:
    labels = [("number", "ГАСК. Р-15. Оп. 3. Д. 7. Л. 1а, 2"), ("page", "3")]
    right = told(put_right, "Отчёт речного музея. ГАСК. Р-15. Оп. 3. Д. 7. Л. 1а, 2, 3.", *labels)
    assert right == {"number": ["ГАСК. Р-15. Оп. 3. Д. 7. Л. 1а, 2, 3"]}
    labels = [("number", "15"), ("page", "3")]
    assert "page" in told(put_right, "Отчёт музея. Оп. речных судов, № 15, 3.", *labels)


def test_a_volume_and_a_page_in_one() -> None:
    host = ("container-title", "Phys. Rev. Lett")
    right = told(put_right, "Phys. Rev. Lett. 49 1305 (1982)", host, ("volume", "49 1305"), ("issued", "1982"))
    assert (right["volume"], right["page"]) == (["49"], ["1305"])
    right = told(put_right, "Phys. Rev. Lett. 378 22", host, ("page", "378 22"))
    assert (right["volume"], right["page"]) == (["378"], ["22"])
    assert told(put_right, "Phys. Rev. Lett, p. 197 234.", host, ("page", "197 234"))["page"] == ["197 234"]


def test_a_page_in_the_number_of_a_preprint() -> None:
    labels = [("container-title", "Phys. Rev. D"), ("volume", "64"), ("number", "044016 gr-qc/0103026")]
    right = told(put_right, "Phys. Rev. D 64 044016 gr-qc/0103026", *labels)
    assert (right["page"], right.get("number")) == (["044016"], None)


@pytest.mark.parametrize(
    ("text", "page"), [("ApJ, 721, L168", "L168"), ("ApJ, 721, S168", "168"), ("ApJ, 721,168", "168")]
)
def test_the_letter_of_a_page(text: str, page: str) -> None:
    assert told(put_right, text, ("container-title", "ApJ"), ("volume", "721"), ("page", "168"))["page"] == [page]


def test_the_number_before_a_bracketed_year_is_the_volume() -> None:
    labels = [("container-title", "JHEP"), ("issue", "07"), ("issued", "2014"), ("page", "079")]
    assert told(put_right, "JHEP 07 (2014) 079", *labels)["volume"] == ["07"]
    assert told(put_right, "JHEP, No. 07 (2014) 079", *labels)["issue"] == ["07"]


def test_the_number_of_a_part_belongs_to_the_title() -> None:
    text = "Ergodic measures. II, Studia Math. 88 (1980)"
    labels = [("title", "Ergodic measures"), ("volume", "II"), ("container-title", "Studia Math"), ("volume", "88")]
    right = told(put_right, text, *labels)
    assert (right["title"], right["volume"]) == (["Ergodic measures. II"], ["88"])
    assert told(put_right, text, *labels[:3])["volume"] == ["II"]


def test_pages_that_look_like_years() -> None:
    text = "Nau (1992). Geophysics 53 1813--1826."
    labels = [("issued", "1992"), ("container-title", "Geophysics"), ("volume", "53"), ("issued", "1813--1826")]
    right = told(put_right, text, *labels)
    assert (right["issued"], right["page"]) == (["1992"], ["1813--1826"])


def test_an_issue_and_a_page_in_one() -> None:
    text = "Rev. Phys., Vol. 61, No. 1, 23"
    right = told(put_right, text, ("container-title", "Rev. Phys"), ("volume", "61"), ("issue", "1, 23"))
    assert (right["volume"], right["issue"], right["page"]) == (["61"], ["1"], ["23"])


def test_the_number_of_a_preprint_is_no_page() -> None:
    text = "Nucl. Phys. 459 (1996) 97, hep-th/9509161"
    labels = [("container-title", "Nucl. Phys"), ("volume", "459"), ("page", "97, hep-th/9509161")]
    assert told(put_right, text, *labels)["page"] == ["97"]


def test_the_letter_of_a_journal_belongs_to_its_name() -> None:
    right = told(put_right, "Phys.Lett., B 367 (1996)", ("container-title", "Phys.Lett"), ("volume", "B 367"))
    assert right == {"container-title": ["Phys.Lett., B"], "volume": ["367"]}
    assert told(put_right, "Lett., B-367", ("container-title", "Lett"), ("volume", "B-367"))["volume"] == ["B-367"]


@pytest.mark.parametrize(("title", "volume"), [("Success (Volume II)", ["II"]), ("Success (Apollo 11)", [])])
def test_a_volume_in_brackets_ends_the_title(title: str, volume: list[str]) -> None:
    right = told(put_right, f"{title}, OECD", ("title", title))
    assert (right["title"], right.get("volume", [])) == (["Success"] if volume else [title], volume)


def test_the_number_of_a_king_is_no_volume() -> None:
    right = told(put_right, "Louis XIV (New Haven)", ("title", "Louis"), ("volume", "XIV"))
    assert right == {"title": ["Louis XIV"]}
    assert told(put_right, "Studi, XIV (1960)", ("title", "Studi"), ("volume", "XIV"))["volume"] == ["XIV"]
    right = told(put_right, "Arch. Phys. XIV (1960)", ("container-title", "Arch. Phys."), ("volume", "XIV"))
    assert right["volume"] == ["XIV"]


def test_the_number_of_a_preprint_behind_the_page_is_kept() -> None:
    labels = [("container-title", "Nucl. Phys. B"), ("volume", "615"), ("page", "3, hep-th/0107166")]
    right = told(put_right, "Nucl. Phys. B 615 (2001) 3, hep-th/0107166.", *labels)
    assert (right["page"], right["number"]) == (["3"], ["hep-th/0107166"])


def test_when_a_conference_met_is_not_the_date_of_its_papers() -> None:
    text = "Статья // Развитие: матер. конф. (Шортанды, 23 июля 2014 г.). – Астана, 2015. – С. 33."
    labels = [("title", "Статья"), ("container-title", "Развитие"), ("issued", "23 июля 2014 г."),
              ("publisher-place", "Астана"), ("issued", "2015"), ("page", "33")]  # fmt: skip
    assert told(put_right, text, *labels)["issued"] == ["2015"]
    journal = text.replace("Астана, 2015", "Астана (2015)")
    assert told(put_right, journal, *labels)["issued"] == ["23 июля 2014 г.", "2015"]


def test_a_shelfmark_with_the_mark_of_a_number_is_one() -> None:
    text = "НА РС. Ф. 48. Оп. 2. № 14/5. Л. 3."
    labels = [("archive", "НА РС"), ("number", "Ф. 48. Оп. 2"), ("number", "14/5. Л. 3")]
    assert told(put_right, text, *labels)["number"] == ["Ф. 48. Оп. 2. № 14/5. Л. 3"]
    parted = text.replace("№", "Письмо")
    assert len(told(put_right, parted, *labels)["number"]) == 2


def test_a_shelfmark_that_begins_in_the_name_of_its_archive() -> None:
    text = "Архив степи. Разряд 65. Оп. 1. № 12. Л. 3 об."
    labels = [("archive", "Архив степи. Разряд 65"), ("volume", "1"), ("number", "12. Л. 3 об.")]
    right = told(put_right, text, *labels)
    assert (right["archive"], right["number"]) == (["Архив степи"], ["Разряд 65. Оп. 1. № 12. Л. 3 об."])
    labels[0] = ("archive", "Архив степи. Письма")
    assert "volume" in told(put_right, text.replace("Разряд 65", "Письма"), *labels)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Письмо // ОР РНБ. Ф. 93. Оп. 3. № 123.", "Ф. 93. Оп. 3. № 123"),
        ("Письмо // ОР РНБ. Ф. 93. Оп. 3. № 12. Л. 5–7 об.", "Ф. 93. Оп. 3. № 12. Л. 5–7 об"),
        ("Письмо // ОР РНБ. Ф. 93. Оп. 3. № 12 газеты.", "Ф. 93. Оп. 3"),
    ],
    ids=["file", "leaves", "of-a-newspaper"],
)
def test_a_file_behind_the_list_of_its_fund(text: str, number: str) -> None:
    assert told(put_right, text, ("archive", "ОР РНБ"), ("number", "Ф. 93. Оп. 3"))["number"] == [number]
