"""What is alike and what is not."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.matching.compare import agree, first_page, likeness, number_set, same_names, same_surname, skeleton, words
from refman.model import Date, Name, Number, Text, Value


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        pytest.param("«Цветная революция» — в Казахстане", "цветная революция в казахстане", id="punctuation"),
        pytest.param("Ҡазақ жəне", "ҡазақ және", id="lookalike-schwa"),
        pytest.param("Müßig naïve", "mussig naive", id="accents"),
        pytest.param("Война и мир: новый край", "война и мир новый край", id="breve-is-a-letter"),
        pytest.param("Vlast’", "vlast", id="soft-sign"),
        pytest.param("…", "", id="nothing"),
    ],
)
def test_words_are_bared(text: str, bare: str) -> None:
    assert words(text) == bare


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dzhantaleeva", "Джанталеева"),
        ("Epiphanova", "Епифанова"),
        ("Kudaibergenova", "Құдайбергенова"),
        ("Konyrbaeva", "Қоңырбаева"),
        ("Qongyrbaeva", "Қоңырбаева"),
        ("Syssoyeva", "Сысоева"),
        ("Tokayev", "Тоқаев"),
        ("Zhumabayev", "Жұмабаев"),
        ("Jumabaev", "Жумабаев"),
        ("Khrushchev", "Хрущёв"),
        ("Hruŝëv", "Хрущёв"),
        ("Yeltsin", "Ельцин"),
        ("Chaevich", "Чаевич"),
        ("Shcherbakova", "Щербакова"),
        ("MALYSHEV", "Малышев"),
    ],
)
def test_a_surname_is_known_in_any_romanisation(one: str, other: str) -> None:
    assert same_surname(Name(one), Name(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [("Hudson", "Putnam"), ("Ivanov", "Петров"), ("Wang", "Wong"), ("Li", "Lee"), ("Murat", "Марат-улы"), ("", "")],
)
def test_another_surname_is_another(one: str, other: str) -> None:
    assert not same_surname(Name(one), Name(other))


def test_a_name_divided_otherwise_is_the_same() -> None:
    assert same_surname(Name("Santos", "J. C. D.", "dos"), Name("dos Santos", "J. C. D."))
    assert same_surname(Name("Santos", "Juan Carlos"), Name(literal="Juan Carlos Santos"))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param("A; B", "A; B", True, id="equal"),
        pytest.param("Иванов", "Ivanov; Petrov; Sidorov", True, id="et-al-left-out"),
        pytest.param("Petrov; Ivanov", "Ivanov; Petrov", False, id="another-first"),
        pytest.param("Ivanov; Petrov", "Ivanov; Kuznetsov", False, id="another-second"),
        pytest.param("", "Ivanov", False, id="nobody"),
    ],
)
def test_lists_of_names(one: str, other: str, same: bool) -> None:
    lists = [tuple(Name(family) for family in text.split("; ") if family) for text in (one, other)]
    assert same_names(lists[0], lists[1]) is same


@pytest.mark.parametrize(
    ("one", "other", "low", "high"),
    [
        pytest.param("Regionalism", "REGIONALISM.", 1.0, 1.0, id="case-and-stop"),
        pytest.param(
            "Pax Asiatica versus Bella", "Pax Asiatica Versus Bella: The Foundations", 0.9, 0.9, id="subtitle-missing"
        ),
        pytest.param("Қазақ әдебиеті тарихы", "Qazaq adebieti tarihy", 0.9, 1.0, id="romanised"),
        pytest.param("Thermal conductivity", "Diplomacy and domestic politics", 0.0, 0.5, id="another"),
    ],
)
def test_titles_are_likened(one: str, other: str, low: float, high: float) -> None:
    told = likeness(one, other)
    assert told is not None
    assert low <= told <= high


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Political crisis in Kazakhstan", "Политический кризис в Казахстане", id="translation"),
        pytest.param("Political crisis", "", id="empty"),
        pytest.param("…", "—", id="no-words"),
    ],
)
def test_translations_are_not_likened(one: str, other: str) -> None:
    assert likeness(one, other) is None


def names(text: str) -> tuple[Name, ...]:
    return tuple(Name(family) for family in text.split("; "))


@pytest.mark.parametrize(
    ("variable", "one", "other", "told"),
    [
        pytest.param("title", Text("Regionalism"), Text("Regionalism!"), True, id="title"),
        pytest.param("title", Text("Regionalism"), Text("Another thing"), False, id="title-differs"),
        pytest.param("title", Text("Regionalism"), Text("Регион и мир"), None, id="title-translated"),
        pytest.param("author", names("Solingen"), names("SOLINGEN"), True, id="author"),
        pytest.param("author", names("Solingen"), names("Putnam"), False, id="author-differs"),
        pytest.param("issued", Date.parse("2022"), Date.parse("2022-06-01"), True, id="year"),
        pytest.param("issued", Date.parse("2022"), Date.parse("2021"), False, id="year-differs"),
        pytest.param("issued", Date.parse("in press"), Date.parse("2021"), None, id="no-year"),
        pytest.param("volume", Number("56"), Number("LVI"), True, id="roman"),
        pytest.param("volume", Number("038"), Number("38"), True, id="leading-nought"),
        pytest.param("volume", Number("36"), Number("38"), False, id="volume-differs"),
        pytest.param("issue", Number("38"), Number("2(38)"), True, id="running-number"),
        pytest.param("issue", Number("5-6"), Number("5–6"), True, id="double-issue"),
        pytest.param("issue", Number("S1"), Number("1"), False, id="supplement"),
        pytest.param("page", Number("22-27"), Number("22–27"), True, id="dash"),
        pytest.param("page", Number("469-94"), Number("469-494"), True, id="shortened-range"),
        pytest.param("page", Number("22"), Number("22-27"), True, id="first-page-alone"),
        pytest.param("page", Number("e1234"), Number("E1234"), True, id="article-number"),
        pytest.param("page", Number("22-27"), Number("27-33"), False, id="page-differs"),
        pytest.param("DOI", Text("10.1/ABCD"), Text("https://doi.org/10.1000/x"), False, id="doi-differs"),
        pytest.param("DOI", Text("10.1017/S00"), Text("10.1017/s00"), True, id="doi"),
        pytest.param(
            "container-title", Text("Am Polit Sci Rev"), Text("American Political Science Review"), True, id="short"
        ),
        pytest.param(
            "container-title",
            Text("Proceedings of the Southwest State University"),
            Text("Proceedings of Southwest State University. Series: History and Law"),
            True,
            id="series-and-article-missing",
        ),
        pytest.param("container-title", Text("World Politics"), Text("Political Studies"), False, id="another-host"),
        pytest.param("container-title", Text("Власть"), Text("Vlast’"), True, id="romanised-host"),
        pytest.param("publisher", Text("Routledge"), Text("Informa UK Limited"), None, id="publishers-prove-nothing"),
        pytest.param("title", Text("Regionalism"), Number("7"), None, id="two-kinds"),
    ],
)
def test_readings_agree_or_not(variable: str, one: Value, other: Value, told: bool | None) -> None:
    assert agree(variable, one, other) is told
    assert agree(variable, other, one) is told


@pytest.mark.parametrize(
    ("printed", "first"), [("С. 22–27", "22"), ("022-27", "22"), ("xiii-xvi", "xiii"), ("e30", "e30"), ("", "")]
)
def test_the_first_page(printed: str, first: str) -> None:
    assert first_page(printed) == first


@pytest.mark.parametrize(
    ("printed", "numbers"),
    [
        ("2(38)", {"2", "38"}),
        ("LVI", {"56"}),
        ("Т. 4", {"4"}),
        ("spring", {"spring"}),
        ("", set()),
        ("XIX-2", {"19", "2"}),
    ],
)
def test_numbers_are_taken_out(printed: str, numbers: set[str]) -> None:
    assert number_set(printed) == numbers


@given(st.text(max_size=40), st.text(max_size=40))
def test_comparing_never_raises_and_is_even_handed(one: str, other: str) -> None:
    assert likeness(one, other) == likeness(other, one)
    assert skeleton(skeleton(one)) is not None
    for variable in ("title", "DOI"):
        assert agree(variable, Text(one), Text(other)) == agree(variable, Text(other), Text(one))


@given(st.text("aAbcosSzZ19 -_'`.\x1f"))
def test_words_of_plain_letters_are_what_they_are_beside_another(text: str) -> None:
    assert words(f"{text} ж") == f"{words(text)} ж".lstrip()


@given(st.text("aabbllsshtzkgwxqiyj "))
def test_no_letter_of_a_skeleton_stands_twice(name: str) -> None:
    found = skeleton(name)
    assert all(one != other for one, other in pairwise(found))


@pytest.mark.parametrize(
    ("page", "first"),
    [
        ("12-15", "12"),
        ("007-9", "7"),
        ("0", ""),
        ("e12-15", "e12"),
        ("xiv-xx", "xiv"),
        ("٣-٤", "٣"),
        ("12–15", "12"),
        ("28-2102-28-2102", "2102"),
        ("12-15-18-21", "12"),
    ],
)
def test_first_page(page: str, first: str) -> None:
    assert first_page(page) == first


def test_a_translated_title_is_no_difference_for_its_marks() -> None:
    printed, recorded = Text("The role of Homo sapiens in history"), Text("Роль <i>Homo sapiens</i> в <b>истории</b>")
    assert agree("title", printed, recorded) is None
