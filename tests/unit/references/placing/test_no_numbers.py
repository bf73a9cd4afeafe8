"""Classes, chapters and leaves of pictures are no numbers of a work, nor are the pages of the text that cites it."""

import pytest
from stretched import told

from refman.references.placing.no_numbers import drop_back, leave_isbn, leave_no_numbers
from refman.references.placing.rules import Rules

LEAVE_OUT = Rules(drop_back, leave_no_numbers)


def test_leaves_of_pictures_behind_the_extent_are_no_pages() -> None:
    text = "Ғылым, 2001. – 426 с. + 16 с. вкл."
    right = told(LEAVE_OUT, text, ("number-of-pages", "426 с."), ("page", "+ 16"))
    assert right == {"number-of-pages": ["426 с."]}


@pytest.mark.parametrize("behind", [" ff.", "f.", " sgg."])
def test_what_goes_on_is_no_extent(behind: str) -> None:
    assert told(LEAVE_OUT, f"Opladen 2001, S. 45{behind}", ("number-of-pages", "45")) == {"page": ["45"]}
    assert told(LEAVE_OUT, "Opladen 2001. 45 S.", ("number-of-pages", "45")) == {"number-of-pages": ["45"]}


def test_a_hyphened_mark_of_kazakh_is_that_of_a_page() -> None:
    assert told(LEAVE_OUT, "Алматы, 1996, 120-б.", ("number-of-pages", "120")) == {"page": ["120"]}
    assert told(LEAVE_OUT, "Алматы, 1996. 120 б.", ("number-of-pages", "120")) == {"number-of-pages": ["120"]}


@pytest.mark.parametrize("label", ["volume", "page"])
def test_pages_counted_with_those_without_a_number(label: str) -> None:
    assert told(LEAVE_OUT, "Ғылым, 1986. — 197, [2] б.", (label, "197")) == {"number-of-pages": ["197"]}
    assert told(LEAVE_OUT, "Nature 197, [2] Lett.", (label, "197")) == {label: ["197"]}


def test_a_class_of_patents_and_a_day_are_no_numbers() -> None:
    assert told(LEAVE_OUT, "Пат. 2187888, МПК7 Н 04 J 13/00. Устройство", ("volume", "13")) == {}
    assert told(LEAVE_OUT, "Studia Orientalia 51/13, 1980", ("volume", "51")) == {"volume": ["51"]}
    assert told(LEAVE_OUT, "Введ. 2019–07–01. – М., 2018.", ("page", "07–01")) == {}


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("pp. 232--243. 1, 3", [("page", "232--243"), ("page", "1, 3")]),
        ("pp. 232--243. 4", [("page", "232--243"), ("issue", "4")]),
    ],
)
def test_pages_that_cite_the_work_are_left_out(text: str, labels: list[tuple[str, str]]) -> None:
    assert told(LEAVE_OUT, text, *labels) == {"page": ["232--243"]}


def test_a_cited_page_stays() -> None:
    assert told(LEAVE_OUT, "Seattle, 2000. 116.", ("page", "116")) == {"page": ["116"]}
    assert told(LEAVE_OUT, "С. 12–15, 20", ("page", "12–15"), ("page", "20"))["page"] == ["12–15", "20"]


def test_the_code_of_a_branch_is_no_page() -> None:
    assert told(LEAVE_OUT, "Тема : дис. PhD : 6D050300. – Алматы", ("page", "6D050300")) == {}
    assert told(LEAVE_OUT, "Nature : D050. – Алматы", ("page", "D050")) == {"page": ["D050"]}


def test_pages_with_roman_numbers_are_no_volume() -> None:
    labels = [("title", "Дала"), ("volume", "XI"), ("number-of-pages", "240")]
    assert "volume" not in told(LEAVE_OUT, "Дала. – Алматы, 2004. – XI, 240 б.", *labels)
    assert told(LEAVE_OUT, "Дала. – Т. XI. – 240 б.", *labels)["volume"] == ["XI"]


def test_a_chapter_is_no_volume() -> None:
    labels = [("title", "Quantum Field Theory"), ("volume", "VIII")]
    assert "volume" not in told(LEAVE_OUT, "Quantum Field Theory (Princeton, 2003), ch. VIII.", *labels)
    assert "volume" in told(LEAVE_OUT, "Quantum Field Theory (Princeton, 2003), vol. VIII.", *labels)


def test_pages_in_small_roman_numbers_are_no_volume() -> None:
    labels = [("volume", "xlii"), ("number-of-pages", "240")]
    assert "volume" not in told(LEAVE_OUT, "Steppe. Oxford, 2004. xlii, 240 p.", *labels)


def test_the_number_of_a_book_in_trade_is_no_other() -> None:
    right = told(leave_isbn, "Light, ISBN 9781234567890", ("title", "Light"), ("number", "ISBN 9781234567890"))
    assert right == {"title": ["Light"]}
    assert told(leave_isbn, "Light, SLAC-265, ISBN", ("number", "SLAC-265"))["number"] == ["SLAC-265"]


def test_a_chapter_is_no_page() -> None:
    labels = [("title", "Netze"), ("page", "12 & 13")]
    assert "page" not in told(LEAVE_OUT, "Netze. Bonn: Nomos. Kap. 12 & 13.", *labels)
    assert "page" in told(LEAVE_OUT, "Netze. Bonn: Nomos. S. 12 & 13.", *labels)


def test_the_end_of_the_year_behind_an_issue_is_no_issue() -> None:
    labels = [("issued", "2006"), ("container-title", "Sprache heute"), ("volume", "28"), ("volume", "3")]
    right = told(LEAVE_OUT, "Holm (2006): In: Sprache heute 28, 3/06.", *labels, ("issue", "06"))
    assert (right["volume"], right["issue"]) == (["28"], ["3"])
    right = told(LEAVE_OUT, "Holm (2006): In: Sprache heute 28, 3/05.", *labels, ("issue", "05"))
    assert right["issue"] == ["05"]


def test_the_number_of_a_month_before_the_year_at_the_end_is_no_volume() -> None:
    labels = [("title", "Axion Searches at Low Energy"), ("volume", "9"), ("issued", "2020")]
    assert "volume" not in told(LEAVE_OUT, "Axion Searches at Low Energy. 9 2020.", *labels)
    assert "volume" in told(LEAVE_OUT, "Axion Searches at Low Energy. 9 (2020).", *labels)


def test_what_is_short_for_tomsk_is_no_volume() -> None:
    text = "Лугов А. О реках // Вестн. Том. гос. ун-та. География. 2011. № 5."
    labels = [("container-title", "Вестн"), ("container-title", "ун-та. География"), ("issue", "5")]
    assert told(LEAVE_OUT, text, *labels)["container-title"] == ["Вестн. Том. гос. ун-та. География"]
    text = text.replace("Том. гос.", "Том. 5, гос.")
    assert len(told(LEAVE_OUT, text, *labels)["container-title"]) == len(labels) - 1


@pytest.mark.parametrize("rest", [" стр. https://a.kz", " p. – DOI: 10.1/a", " б."])
def test_a_number_before_the_last_mark_counts_pages(rest: str) -> None:
    text = f"Сушка // Алатау. № 4. 11 мая 2014 г. 8{rest}"
    labels = (("container-title", "Алатау"), ("issue", "4"), ("volume", "8"))
    right = told(leave_no_numbers, text, *labels)
    assert right == {"container-title": ["Алатау"], "issue": ["4"], "number-of-pages": ["8"]}


def test_a_volume_before_pages_stays() -> None:
    text = "Drying // Grain. 2014. – 8 p. 15"
    labels = (("container-title", "Grain"), ("volume", "8"))
    assert told(leave_no_numbers, text, *labels) == {label: [value] for label, value in labels}


@pytest.mark.parametrize(("behind", "label"), [("-бет", "page"), ("-саны", "issue"), ("-b.", "page")])
def test_a_hyphened_page_is_no_issue(behind: str, label: str) -> None:
    text = f"Су айдыны // Дала үні. 2004. 5 мамыр. 3{behind}"
    labels = [("container-title", "Дала үні"), ("issued", "2004. 5 мамыр"), ("issue", "3")]
    assert told(leave_no_numbers, text, *labels)[label] == ["3"]


def test_the_number_in_a_list_of_a_starred_work_is_no_volume() -> None:
    text = "*7. Лугов А.П. Реки. – Омск: Дала, 1996."
    assert told(LEAVE_OUT, text, ("volume", "7"), ("author", "Лугов А.П."))["author"] == ["Лугов А.П."]
    assert "volume" not in told(LEAVE_OUT, text, ("volume", "7"), ("author", "Лугов А.П."))
    assert told(LEAVE_OUT, "Physica A*7. Lugov", ("volume", "7")) == {"volume": ["7"]}
