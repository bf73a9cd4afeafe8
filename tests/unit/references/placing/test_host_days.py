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
