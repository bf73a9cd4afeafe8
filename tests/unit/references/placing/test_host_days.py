"""What a newspaper prints is dated by it."""

import pytest
from stretched import told

from refman.references.placing.host_days import put_host_day


@pytest.mark.parametrize(
    ("text", "day", "right"),
    [
        ("Послание от 5 мая 2012 г. // Дала, 8 мая 2012 г.", "8 мая 2012 г.", "8 мая 2012 г."),
        ("Послание от 5 мая 2012 г. // Дала. – 2012. – 8 мая.", None, "2012. – 8 мая"),
        ("Закон от 5 мая 2012 г. // Дала. – 2012. – 8 мая.", None, "5 мая 2012 г."),
        ("Послание от 5 мая 2012 г. // Дала. – 2012. – 8 стр.", None, "5 мая 2012 г."),
        ("Послание от 2011 г. // Дала. – 2012. – 8 мая.", None, "2011"),
    ],
    ids=["labelled", "without a label", "law", "no month", "a year alone"],
)
def test_the_day_behind_the_host_is_that_of_the_work(text: str, day: str | None, right: str) -> None:
    first = "2011" if "2011" in text else "5 мая 2012 г."
    labels = [("title", text.partition(" ")[0].rstrip(".")), ("issued", first), ("container-title", "Дала")]
    labels += [("issued", day)] if day else []
    assert told(put_host_day, text, *labels)["issued"] == [right]


def test_of_two_dates_that_of_the_print() -> None:
    text = "Ветров А. П. Письмо к И. Лугу, 1924 г. // Вопросы степи. 1990. № 8."
    labels = [("title", "Письмо к И. Лугу"), ("issued", "1924 г."), ("container-title", "Вопросы степи"),
              ("issued", "1990")]  # fmt: skip
    assert told(put_host_day, text, *labels)["issued"] == ["1990"]
    text = "Закон о лугах, 1924 г. // Вопросы степи. 1990."
    labels[0] = ("title", "Закон о лугах")
    assert told(put_host_day, text, *labels)["issued"] == ["1924 г.", "1990"]


def test_a_day_of_the_old_calendar() -> None:
    text = "Степной листок. 1891. 5 (17) мая. С. 2."
    labels = [("container-title", "Степной листок"), ("issued", "1891"), ("volume", "5"), ("issue", "17")]
    right = told(put_host_day, text, *labels)
    assert right == {"container-title": ["Степной листок"], "issued": ["1891. 5 (17) мая"]}
    assert told(put_host_day, text.replace("мая", "изд"), *labels)["volume"] == ["5"]
