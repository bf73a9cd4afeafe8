"""The day and the number within an act's title are those of another act."""

import pytest
from stretched import told

from refman.references.placing.amending_acts import put_amending_act

_RUSSIAN = "О внесении изменений в приказ Министра от 5 мая 2010 года № 41"
_KAZAKH = "Үкіметтің 2003 жылғы 10 наурыздағы № 37 қаулысына өзгерістер енгізу туралы"


@pytest.mark.parametrize(
    ("text", "title", "day", "number"),
    [
        pytest.param(
            f"«{_RUSSIAN}» Приказ Министра от 7 июня 2011 года № 63.", _RUSSIAN, "7 июня 2011", "63", id="quoted"
        ),
        pytest.param(
            f"3. Приказ Министра «{_RUSSIAN}» № 63 от 07.06.2011", _RUSSIAN, "07.06.2011", "63", id="behind its kind"
        ),
        pytest.param(f"{_RUSSIAN}: приказ Министра от 7 июня 2011 г. № 63", _RUSSIAN, "7 июня 2011", "63", id="bare"),
        pytest.param(
            f'"{_RUSSIAN}" Приказ от 7 июня 2011 г., N 63-к', _RUSSIAN, "7 июня 2011", "63-к", id="straight quotes"
        ),
        pytest.param(
            "«О внесении изменений в Закон «О реках» от 5 мая 2010 года № 41» Закон от 7 июня 2011 года № 63",
            "О внесении изменений в Закон «О реках» от 5 мая 2010 года № 41",
            "7 июня 2011",
            "63",
            id="quotes within",
        ),
        pytest.param(
            f"«{_KAZAKH}» ҚР Үкіметінің 2005 жылғы 2 маусымдағы № 60 қаулысы",
            _KAZAKH,
            "2005 жылғы 2 маусымдағы",
            "60",
            id="kazakh",
        ),
        pytest.param(
            f"{_KAZAKH}: ҚР Үкіметінің 2005 жылғы 2 маусымдағы № 60 қаулысы",
            _KAZAKH,
            "2005 жылғы 2 маусымдағы",
            "60",
            id="kazakh without quotes",
        ),
    ],
)
def test_an_act_that_amends_another(text: str, title: str, day: str, number: str) -> None:
    labels = [("title", title.split(maxsplit=1)[0]), ("issued", "2010" if "2010" in text else "2003"), ("number", "№")]
    assert told(put_amending_act, text, *labels) == {"title": [title], "issued": [day], "number": [number]}


def test_an_act_that_says_no_more_of_itself() -> None:
    text = f"«{_RUSSIAN}» // Дала. 2011. № 20"
    labels = [("title", "О внесении изменений"), ("issued", "2010"), ("number", "41"), ("container-title", "Дала")]
    assert told(put_amending_act, text, *labels) == {"title": [_RUSSIAN], "container-title": ["Дала"]}


def test_a_title_in_quotation_marks_from_its_head() -> None:
    text = "«ҚР Үкіметінің шешімдері туралы» ҚР Үкіметінің 2008 жылғы 28 мамырдағы № 12 қаулысы"
    labels = [("title", "шешімдері туралы"), ("issued", "2008 жылғы 28 мамырдағы"), ("number", "12")]
    right = told(put_amending_act, text, *labels)
    assert right == {"title": ["ҚР Үкіметінің шешімдері туралы"], "issued": [labels[1][1]], "number": ["12"]}


@pytest.mark.parametrize(
    "text",
    [
        "Закон РК «О реках» от 5 мая 2011 года № 7 // Дала. – 2011. – № 20",
        "О реках: закон РК от 5 мая 2011 года № 7. Изменения: закон от 6 июня 2015 года № 12",
        "О внесении изменений в приказ от 5 мая 2010 года № 41 // Дала. 2011. № 20",
        "«О реках от 5 мая 2011 года № 7. Закон РК. 2011",
        "Озера и реки «Вопросы охраны вод от 5 мая 2011 года № 7» // Дала. № 20",
    ],
)
def test_other_acts_are_left(text: str) -> None:
    labels = [("title", text.split(maxsplit=1)[0]), ("issued", "20"), ("number", "№")]
    assert told(put_amending_act, text, *labels) == {name: [value] for name, value in labels}
