"""What stands below a heading is a list, though no line looks like a reference."""

import pytest

from refman.documents import Document, Medium
from refman.references import split

BEFORE = "Қорытынды\nБіз сынып жинадық, нәтижесі төменде.\n\n"
A = "https://juldyz.kz/atlas/12"
B = "http://qala.ru/karta.pdf"


def texts(text: str) -> list[str]:
    return [reference.text for reference in split(Document(BEFORE + text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"Список литературы\n\n{A}\n{B}\n\nПриложение\nКарта", [A, B], id="addresses"),
        pytest.param(f"Сайты\n1. {A}\n2. {B}\n3. orda.kz", [A, B, "orda.kz"], id="numbered"),
        pytest.param(
            f"Интернет-ресурсы\nАтлас звёзд:\n{A}\nКарта города –\n{B}",
            [f"Атлас звёзд: {A}", f"Карта города – {B}"],
            id="an address below its title",
        ),
        pytest.param(
            f"Пайдаланылған сайттар:\n\nЖұлдыз атласы {A}\n\nҚала картасы {B}\n\nҚосымша",
            [f"Жұлдыз атласы {A}", f"Қала картасы {B}"],
            id="blank lines",
        ),
        pytest.param(
            "Список литературы\n\nЕСПД ГОСТ 19.201-78 Техническое задание\nСНиП 23-05-95 Освещение\n\nПриложение\nФото",
            ["ЕСПД ГОСТ 19.201-78 Техническое задание", "СНиП 23-05-95 Освещение"],
            id="standards",
        ),
        pytest.param(
            "2 Нормативные ссылки\nЗдесь использованы ссылки на следующие стандарты:\nГОСТ 3.301-68 Чертежи\n"
            "ГОСТ 3.302-68 Отчёт о работе.\nПравила оформления\nГОСТ 3.304-81 Гайки\n\nПриложение\nФото",
            ["ГОСТ 3.301-68 Чертежи", "ГОСТ 3.302-68 Отчёт о работе. Правила оформления", "ГОСТ 3.304-81 Гайки"],
            id="standards over two lines that a sentence announces",
        ),
        pytest.param(
            "Пайдаланылған әдебиеттер\nШоқан. Сапар күнделігі\nДала энциклопедиясы, 2 том",
            ["Шоқан. Сапар күнделігі", "Дала энциклопедиясы, 2 том"],
            id="works without a year at the end",
        ),
    ],
)
def test_sources_in_few_words_are_found(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Список литературы", id="nothing"),
        pytest.param("Список литературы\nПриложение А\nПриложение Б", id="contents"),
        pytest.param("Литература\nВ этом разделе перечисляются все книги:\nони стоят по алфавиту.", id="prose"),
        pytest.param("Сайты\nСайтов школа не имеет, и учителя не жалеют об этом.", id="no site"),
    ],
)
def test_other_lines_are_not(text: str) -> None:
    assert texts(text) == []


def test_a_list_that_is_seen_is_the_only_one() -> None:
    known = "Қабдолов З. Сөз өнері. Алматы: Жазушы, 1983. 352 б."
    assert texts(f"Әдебиет\n1. {known}\n2. {known}\n\nСайты\n{A}")[:2] == [known, known]


@pytest.mark.parametrize(
    ("heading", "medium"),
    [
        ("3.2. Қосымша дереккөздер", "docx"),
        ("Сайттар", "text"),
        ("Интернет-ресурсы", "text"),
        ("Интернет-ресурсы", "docx"),
    ],
)
def test_the_sites_behind_the_last_list_are_one_of_their_own(heading: str, medium: Medium) -> None:
    works = "\n".join(f"{at}. Сейітов А. Дала жолы. Алматы: Ғылым, 199{at}. 20{at} б." for at in range(1, 5))
    page = Document(f"{BEFORE}Әдебиеттер\n{works}\n{heading}\n1. Жұлдыз атласы - {A}\n2. Қала – {B}", medium)
    *_, last, first, second = split(page)
    assert (last.number, last.issues) == ("4", ())
    assert [(one.number, one.place and one.place.heading) for one in (first, second)] == [
        ("1", heading),
        ("2", heading),
    ]
