"""What no label names is found by its place: hosts, bodies at the head, words before a quoted title, houses."""

import pytest

from refman.references.gaps import filled
from refman.references.spans import Stretch


def found(text: str, *stretches: tuple[str, str]) -> dict[str, list[Stretch]]:
    """The stretches of a text, as (label, value)."""
    by_label: dict[str, list[Stretch]] = {}
    for name, value in stretches:
        start = text.index(value)
        by_label.setdefault(name, []).append(Stretch(name, value, (start, start + len(value)), 0.8))
    return by_label


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("Ибраев Е. Статья // Казахстанская правда. – 2021. – 14 мая. – С. 3.", "Казахстанская правда"),
        ("Назарбаев Н.Ә. Мақала // Егемен Қазақстан. – 2017. – 12 сәуір.", "Егемен Қазақстан"),
        ("Иванов И. Статья//Вопросы философии, 2017, № 2.", "Вопросы философии"),
        ("Иванов И. Статья // «Мектеп» журналы № 3. – 1990.", "«Мектеп» журналы"),
        ("О связи: закон // СЗ РФ. – 2002. – № 52.", "СЗ РФ"),
        ("О связи: закон // Әділет: правовая система. URL: https://adilet.zan.kz/", "Әділет: правовая система"),
    ],
)
def test_the_host_behind_two_slashes(text: str, host: str) -> None:
    (part,) = filled(text, found(text, ("title", text[:8])))["container-title"]
    assert part.text == text[slice(*part.span)] == host


@pytest.mark.parametrize(
    "text",
    [
        "Статья. URL: https://example.kz/Doc/1",
        "Статья. http: //Example.kz",
        "Статья // 2001. – № 5.",
        "Статья // С. 5.",
        "Статья",
    ],
)
def test_no_host_where_none_is_named(text: str) -> None:
    assert "container-title" not in filled(text, found(text, ("title", "Статья")))


def test_a_labelled_host_stays() -> None:
    text = "Статья // Вестник КазНУ. Серия филологическая. – 2001."
    stretches = found(text, ("title", "Статья"), ("container-title", "Вестник КазНУ"))
    assert filled(text, stretches) == stretches


def test_a_house_at_the_head_is_the_author() -> None:
    text = "Статистика комитеті. Қазақстан 2018 жылы. – Астана: Ұлт, 2019."
    stretches = found(
        text, ("publisher", "Статистика комитеті"), ("title", "Қазақстан 2018 жылы"), ("publisher", "Ұлт")
    )
    told = filled(text, stretches)
    assert [part.text for part in told["author"]] == ["Статистика комитеті"]
    assert [part.text for part in told["publisher"]] == ["Ұлт"]


def test_a_house_at_the_head_of_a_book_without_a_title_is_the_title() -> None:
    text = "«Қазақ энциклопедиясы» / Бас ред. Ә. Нысанбаев. – Алматы: Бас редакция, 1998."
    told = filled(
        text,
        found(text, ("publisher", "«Қазақ энциклопедиясы»"), ("editor", "Ә. Нысанбаев"), ("publisher", "Бас редакция")),
    )
    assert [part.text for part in told["title"]] == ["«Қазақ энциклопедиясы»"]
    assert "author" not in told


@pytest.mark.parametrize("other", ["author", "title"])
def test_a_house_behind_others_stays(other: str) -> None:
    text = "Абай. Жазушы, 1983."
    stretches = found(text, (other, "Абай"), ("publisher", "Жазушы"))
    assert filled(text, stretches) == stretches


def test_a_body_with_its_town_is_no_journal() -> None:
    text = (
        "R Core Team. R: A language. R Foundation for Statistical Computing, Vienna, 2021. https://www.R-project.org/"
    )
    labels = [
        ("author", "R Core Team"),
        ("title", "R: A language"),
        ("container-title", "R Foundation for Statistical Computing"),
        ("publisher-place", "Vienna"),
    ]
    told = filled(text, found(text, *labels))
    assert [part.text for part in told["publisher"]] == ["R Foundation for Statistical Computing"]
    assert "container-title" not in told


@pytest.mark.parametrize("number", ["volume", "issue", "page"])
def test_a_host_with_numbers_stays(number: str) -> None:
    text = "R: A language. Foundation Letters, Vienna, 12."
    labels = [
        ("title", "R: A language"),
        ("container-title", "Foundation Letters"),
        ("publisher-place", "Vienna"),
        (number, "12"),
    ]
    stretches = found(text, *labels)
    assert filled(text, stretches) == stretches


@pytest.mark.parametrize("label", ["title", "container-title"])
def test_the_words_before_a_quoted_title_are_its_head(label: str) -> None:
    text = "Материалы научной конференции «Ауэзовские чтения»: сб. ст. – Шымкент, 2020."
    (part,) = filled(text, found(text, (label, "Ауэзовские чтения")))[label]
    assert part.text == text[slice(*part.span)] == "Материалы научной конференции «Ауэзовские чтения»"


def test_a_head_with_a_label_stays() -> None:
    text = "Закон Республики Казахстан «Об образовании». – Астана, 2007."
    stretches = found(text, ("genre", "Закон Республики Казахстан"), ("title", "Об образовании"))
    assert filled(text, stretches) == stretches
