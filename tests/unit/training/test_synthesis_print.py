"""A work printed in the words of a language, field by field."""

import random

import pytest

from refman.training.labelled import OTHER, Piece
from refman.training.synthesis_numbers import DASH
from refman.training.synthesis_people import Person
from refman.training.synthesis_print import Print, templates, words
from refman.training.synthesis_works import Work

WORK = Work(
    "article",
    {"title": "Қан мен тер", "page": f"3{DASH}9", "DOI": "10.1/a", "medium-online": "[Электрондық ресурс] :"},
    {"author": [Person.of("Абай", "И.")], "editor": []},
    {"issued": (2016, 5, 6), "accessed": (2024, 7, 3)},
)


def printed(field: str, form: str = "", *, language: str = "ru", label: str = "x") -> list[Piece] | None:
    return Print(WORK, language, random.Random(0)).pieces(label, field, form)


@pytest.mark.parametrize(
    ("field", "form", "language", "expected"),
    [
        ("title", "", "kk", [("x", "Қан мен тер")]),
        ("title", "upper", "kk", [("x", "ҚАН МЕН ТЕР")]),
        ("DOI", "", "kk", [("x", "10.1/a")]),
        ("medium-online", "", "kk", [(OTHER, "["), ("x", "Электрондық ресурс"), (OTHER, "] :")]),
        ("issued", "year", "ru", [("x", "2016")]),
        ("issued", "us", "ru", [("x", "май 6, 2016")]),
        ("issued", "usen", "kk", [("x", "May 6, 2016")]),
        ("issued", "nominativeru", "kk", [("x", "6 май 2016 г.")]),
        ("issued", "dotsshort", "kk", [("x", "06.05.16")]),
        ("issued", "iso", "en", [("x", "2016-05-06")]),
        ("volume", "", "ru", None),
        ("editor", "", "ru", None),
    ],
)
def test_pieces(field: str, form: str, language: str, expected: list[Piece] | None) -> None:
    assert printed(field, form, language=language) == expected


@pytest.mark.parametrize("language", ["ru", "kk", "en", "latn"])
def test_dash_of_ranges_is_printed(language: str) -> None:
    pieces = printed("page", language=language)
    assert pieces is not None
    assert pieces[0][1] in {f"3{dash}9" for dash in words(language)["dashes"]}


def test_law_day_in_kazakh() -> None:
    days = {str(Print(WORK, "kk", random.Random(seed)).pieces("x", "issued", "law")) for seed in range(20)}
    assert str([("x", "2016 жылғы 6 мамырдағы")]) in days


def test_a_mark_is_the_same_throughout() -> None:
    one = Print(WORK, "ru", random.Random(0))
    assert all(one.mark("sep") is one.mark("sep") for _ in range(9))


@pytest.mark.parametrize("language", ["fr", "it", "es", "social"])
def test_western_languages_have_the_same_marks(language: str) -> None:
    assert set(words(language)["marks"]) == set(words("de")["marks"])


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
def test_languages_have_the_same_marks(language: str) -> None:
    assert set(words(language)["marks"]) == set(words("ru")["marks"])


@pytest.mark.parametrize("name", ["gost", "styles", "romanised", "special_ru", "special_kk"])
def test_templates_have_names_of_their_own(name: str) -> None:
    found, weights = templates(name)
    assert len({title for title, _, _ in found}) == len(found) == len(weights)
    assert all(weight > 0 for weight in weights)
