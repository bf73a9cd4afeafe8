"""The act that put rules in force tells their day and their number, and is no part of their name."""

import pytest
from stretched import told

from refman.references.placing.in_force import put_in_force


@pytest.mark.parametrize(
    ("said", "day", "number"),
    [
        (" (утверждены приказом Министра труда РК №312 от 23.08.2021г)", "23.08.2021", "312"),
        (" (утверждены приказом председателя - главного врача РК № 25 от 5 мая 2018 г.)", "5 мая 2018", "25"),
        (", утвержденные приказом Министра труда РК 5 мая 2018 года №519 Приложение 1", "5 мая 2018", "519"),
        (" (утв. Указом Президента РК №118 от 29.11.2010г.)", "29.11.2010", "118"),
    ],
    ids=["number first", "day in words", "no word before the day", "cut"],
)
def test_the_day_and_the_number_of_an_act(said: str, day: str, number: str) -> None:
    title = "Правила учета воды"
    right = told(put_in_force, f"{title}{said}", ("title", f"{title}{said.partition('РК')[0]}"))
    assert right == {"title": [title], "issued": [day], "number": [number]}


def test_the_day_of_a_change_is_none_of_looking() -> None:
    said = "утверждены приказом Министра РК № 25 от 5 мая 2018 г., в редакции приказа №118 от 21.05.2023 года"
    labels = [("title", "Правила"), ("accessed", "21.05.2023 года")]
    assert "accessed" not in told(put_in_force, f"Правила ({said}).", *labels)
    said = "утверждены приказом Министра РК № 25 от 5 мая 2018 г.). URL: voda.example (дата обращения: 21.05.2023 года"
    assert told(put_in_force, f"Правила ({said}).", *labels)["accessed"] == ["21.05.2023 года"]
