"""Houses that are known by name end titles and towns."""

import pytest
from stretched import told

from refman.references.placing.known_houses import is_house, put_known_houses


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("Marsilio", True),
        ("L'Erma di Bretschneider", True),
        ("Columbia University Press", True),
        ("Hubei", False),
        ("", False),
    ],
)
def test_houses_are_known(name: str, *, is_one: bool) -> None:
    assert is_house(name) is is_one


def test_a_house_behind_its_town() -> None:
    right = told(put_known_houses, "X, Napoli, ESI, 1984", ("publisher-place", "Napoli, ESI"))
    assert right == {"publisher-place": ["Napoli"], "publisher": ["ESI"]}
    place = "Salem, Massachusetts"
    assert told(put_known_houses, f"X, {place}, 1984", ("publisher-place", place)) == {"publisher-place": [place]}


@pytest.mark.parametrize(
    ("rest", "is_cut"),
    [(", Firenze, 1990", True), (", 1990", True), (" 1990", True), (". A tale, 1990", False), ("", False)],
)
def test_a_house_at_the_end_of_the_title(rest: str, *, is_cut: bool) -> None:
    title = "Il corpo del re, Ponte alle Grazie"
    labels = [("title", title), *([("publisher-place", "Firenze")] if "Firenze" in rest else [])]
    right = told(put_known_houses, f"S. Bertelli, {title}{rest}", *labels)
    assert right["title"] == (["Il corpo del re"] if is_cut else [title])
    assert right.get("publisher", [None]) == (["Ponte alle Grazie"] if is_cut else [None])


def test_an_archive_is_no_house() -> None:
    right = told(put_known_houses, "pp. 31-44. JSTOR, www.jstor.org", ("page", "31-44"), ("publisher", "JSTOR"))
    assert "publisher" not in right


def test_a_house_behind_the_stop_of_a_host() -> None:
    labels = [
        ("title", "A model"),
        ("container-title", "Proceedings of a Meeting. SAGE Publications"),
        ("issued", "1976"),
    ]
    right = told(put_known_houses, "A model, In Proceedings of a Meeting. SAGE Publications; 1976.", *labels)
    assert right["container-title"] == ["Proceedings of a Meeting"]
    assert right["publisher"] == ["SAGE Publications"]
    labels = [("title", "A model"), ("container-title", "Publ. Astron. Soc"), ("issued", "1976")]
    assert "publisher" not in told(put_known_houses, "A model, Publ. Astron. Soc 1976.", *labels)


def test_a_russian_house_between_commas() -> None:
    labels = (("title", "Балки, Стройиздат"), ("publisher-place", "Омск"))
    right = told(put_known_houses, "А. Ломов: Балки, Стройиздат, Омск, 1998.", *labels)
    assert right == {"title": ["Балки"], "publisher": ["Стройиздат"], "publisher-place": ["Омск"]}
    labels = (("title", "Наука и жизнь, высшая школа"), ("publisher-place", "Омск"))
    assert "publisher" not in told(put_known_houses, "Наука и жизнь, высшая школа, Омск, 1998.", *labels)


def test_the_end_of_a_title_before_a_known_house() -> None:
    labels = (("title", "Балки"), ("publisher", "Основы, Стройиздат"), ("publisher-place", "Омск"))
    right = told(put_known_houses, "А. Ломов: Балки. Основы, Стройиздат, Омск, 1998.", *labels)
    assert right == {"title": ["Балки. Основы"], "publisher": ["Стройиздат"], "publisher-place": ["Омск"]}


@pytest.mark.parametrize(
    ("sign", "houses"), [(": «", ["Дала мұрасы"]), (": “", ["Дала мұрасы"]), (". «", None)], ids=["«", "“", "a stop"]
)
def test_a_house_in_quotation_marks_behind_its_town(sign: str, houses: list[str] | None) -> None:
    text = f"Ертіс аңызы / құраст. Б. Серік. – Орал{sign}Дала мұрасы». – 2014. – 83 б."
    labels = [("title", "Ертіс аңызы"), ("publisher-place", "Орал"), ("title", "Дала мұрасы")]
    right = told(put_known_houses, text, *labels)
    assert right.get("publisher") == houses
    assert len(right["title"]) == (1 if houses else 2)
