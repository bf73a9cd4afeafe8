"""Acts that have no name but that of who gave them, programs behind their certificates, bodies behind standards."""

import pytest
from stretched import told

from refman.references.placing.judgments import put_judgments


@pytest.mark.parametrize(
    "head",
    ["Указ Президента РФ", "Федеральный закон", "Постанова Кабінету Міністрів", "Определение Верховного Суда РФ"],
)
def test_an_act_without_a_name(head: str) -> None:
    lead = "від" if "Каб" in head else "от"
    labels = [("issued", "05.05.2005"), ("number", "300"), ("container-title", "Вестник права")]
    text = f"3. {head} {lead} 05.05.2005 № 300 // Вестник права. 2005. № 7."
    assert told(put_judgments, text, *labels)["title"] == [head]
    assert told(put_judgments, text, ("publisher", head), *labels) == {
        "title": [head],
        **{label: [value] for label, value in labels},
    }


def test_what_is_no_act_has_no_name_yet() -> None:
    text = "Письмо из степи от 05.05.2005 № 300 // Вестник права. 2005."
    assert "title" not in told(put_judgments, text, ("issued", "05.05.2005"), ("number", "300"))


def test_a_program_behind_its_certificate() -> None:
    said = "Свидетельство о государственной регистрации программы для ЭВМ"
    text = f"{said} № 2019612345. Расчёт балок / Лугов А.И. 2019."
    labels = [("title", said), ("number", "2019612345"), ("title", "Расчёт балок")]
    assert told(put_judgments, text, *labels)["title"] == ["Расчёт балок"]
    text = f"Лугов А.И. Расчёт балок. {said} № 2019612345."
    right = told(put_judgments, text, ("title", f"Расчёт балок. {said}"), ("number", "2019612345"))
    assert right["title"] == ["Расчёт балок"]


def test_who_put_a_standard_in_force() -> None:
    text = "СНиП 2.04.05-91. Отопление / Госстрой СССР. – М.: ЦИТП, 1992."
    number, title, body = ("number", "СНиП 2.04.05-91"), ("title", "Отопление"), ("responsibility", "Госстрой СССР")
    assert "responsibility" not in told(put_judgments, text, number, title, body, ("publisher", "ЦИТП"))
    assert "responsibility" in told(put_judgments, text, number, title, body)


def test_which_act_it_is_behind_its_name() -> None:
    text = "О сушке зерна [Текст] : инструкция Минзага СССР. 5 мая 1971 г. // Вестник Минзага. – 1971. – № 5."
    labels = [("title", "О сушке зерна"), ("title", "инструкция Минзага СССР"), ("issued", "5 мая 1971 г.")]
    right = told(put_judgments, text, *labels, ("container-title", "Вестник Минзага"))
    assert (right["title"], right["genre"]) == (["О сушке зерна"], ["инструкция Минзага СССР"])
    text = text.replace("инструкция", "беседы")
    labels[1] = ("title", "беседы Минзага СССР")
    assert "genre" not in told(put_judgments, text, *labels, ("container-title", "Вестник Минзага"))


def test_the_law_that_an_article_is_about() -> None:
    text = "Лугов А. О Законе от 8 мая 2010 г. № 83-ФЗ в школах // Право. — 2012. — № 2."
    labels = [("author", "Лугов А."), ("title", "О Законе"), ("issued", "8 мая 2010 г."), ("number", "83-ФЗ")]
    labels += [("title", "в школах"), ("container-title", "Право"), ("issued", "2012"), ("issue", "2")]
    right = told(put_judgments, text, *labels)
    assert right["title"] == ["О Законе от 8 мая 2010 г. № 83-ФЗ в школах"]
    assert (right["issued"], right["issue"], "number" in right) == (["2012"], ["2"], False)
    text = text.replace("О Законе", "Балки. Препринт")
    labels[1] = ("title", "Балки. Препринт")
    assert told(put_judgments, text, *labels)["number"] == ["83-ФЗ"]


def test_a_judgment_whose_name_breaks_off() -> None:
    text = "Определение Горного Суда РФ от 19.05.2009 № 57 // Вестник. 2009."
    labels = [("title", "Определение Горного"), ("issued", "19.05.2009"), ("number", "57")]
    assert told(put_judgments, text, *labels)["title"] == ["Определение Горного Суда РФ"]
    text = text.replace("Определение", "Описание")
    labels[0] = ("title", "Описание Горного")
    assert told(put_judgments, text, *labels)["title"] == ["Описание Горного"]
