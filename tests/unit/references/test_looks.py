"""What looks like a reference, its beginning, its end; what looks like the page around it."""

import pytest

from refman.references.looks import end_look, is_author, is_furniture, is_reference, is_title_like, start_look


@pytest.mark.parametrize(
    "text",
    [
        "Уәлиханов Ш. Алтышаһарға сапар. – Алматы: Атамұра, 2006.",
        "ГОСТ Р 7.0.53–2007. Издания. – М. : Стандартинформ, 2007. – 5 с.",
        "P. Harrison and W. Scott, Phys. Lett. B 594, 324 (2004).",
        "Technovation 21 (2001) 479–488",
    ],
)
def test_references(text: str) -> None:
    assert is_reference(text)


@pytest.mark.parametrize(
    "text",
    [
        "Session 1, abstract",
        "The mission of 2022 restored order in the country, and the paper asks how its members saw it.",
        "Received 12.03.2021. Accepted 15.05.2021",
    ],
)
def test_no_references(text: str) -> None:
    assert not is_reference(text)


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


def test_titles() -> None:
    assert is_title_like("Дополнительные файлы")
    assert not is_title_like("Москва, 1974.")
