"""What looks like a reference, its beginning, its end; what looks like the page around it."""

import pytest

from refman.references.splitting.looks import end_look, is_author, is_furniture, shown, start_look


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Уәлиханов Ш. Алтышаһарға сапар. – Алматы: Атамұра, 2006. – 300 б.", {"class=place", "class=extent"}),
        ("Изд-во, 2001. – С. 5–10. – Т. 3", {"class=publisher", "class=page", "class=volume"}),
        ("The mission restored order in the country.", set()),
        ("b", set()),
    ],
)
def test_classes_of_words(text: str, expected: set[str]) -> None:
    assert expected <= set(shown(text))
    assert expected or not any(name.startswith("class") for name in shown(text))


def test_marks_are_many_in_a_reference_and_few_in_prose() -> None:
    assert len(shown("Smith, J. (2004). Roads. Steppe Studies, 12(3), 41-52. https://doi.org/10.1000/1")) > 5
    assert len(shown("The mission of 2022 restored order in the country, and the paper asks how.")) < 3


def test_a_very_long_text_is_not_looked_through() -> None:
    assert shown("2001 " * 2_000) == ["too-long"]


@pytest.mark.parametrize(
    "text",
    [
        "Bobrova, O. G. (2022)",
        "Е. А. Коршунова",
        "Қабдолов З. Сөз",
        "Lowy RJ, Dimitrov DS",
        "van Zutphen, T.",
        "MOT (2008).",
    ],
)
def test_authors(text: str) -> None:
    assert is_author(text)
    assert start_look(text) > 0


@pytest.mark.parametrize(
    "text", ["2001. – 20 с.", "С. 12–15.", "// Журнал", "https://doi.org/10.1/x", "and others", "588 с."]
)
def test_continuations(text: str) -> None:
    assert start_look(text) < 0


@pytest.mark.parametrize("text", ["Иванов И. И.,", "Изд-во", "и", "М. :", "Петров А."])
def test_something_must_follow(text: str) -> None:
    assert end_look(text) < 0


@pytest.mark.parametrize("text", ["– 235 б.", "41-52.", "https://doi.org/10.1000/x1", "(In Russian)"])
def test_nothing_need_follow(text: str) -> None:
    assert end_look(text) > 0


@pytest.mark.parametrize("text", ["版权所有 © Syssoyeva R.V., 2023", "##common.cookie##", "Email: a@b.org", "* * *"])
def test_furniture(text: str) -> None:
    assert is_furniture(text)


@pytest.mark.parametrize("text", ["М.: Дрофа, 1999. – 208 с.: ил.", "Л., 1970. 234 с., табл.", "2002. – 3 с. : ил."])
def test_pictures_end_a_reference(text: str) -> None:
    assert end_look(text) > 0
    assert end_look("Кирпич / под ред. ил.") < 0
