import pytest

from refman.languages import is_heading, may_be_heading

HEADINGS = [
    "References", "REFERENCES", "References:", "5. References", "V. REFERENCES", "## References", "**References**",
    "6 References", "References [edit]", "Bibliography", "Works Cited", "Литература", "Л И Т Е Р А Т У Р А",
    "С П И С О К   Л И Т Е Р А Т У Р Ы", "С П И С О К Л И Т Е Р А Т У Р Ы", "Список использованных источников:",
    "СПИСОК ЛИТЕРАТУРЫ / REFERENCES", "Әдебиеттер тізімі", "Пайдаланылған әдебиеттер тізімі:", "ПАЙДАЛАНЫЛҒАН ӘДЕБИЕТ",
    "Әдебиет (References)", "Дереккөздер", "参考", "参考文献", "参考文献：", "Список використаних джерел",
    "Адабияттар", "Foydalanilgan adabiyotlar", "Әдәбият", "Literaturverzeichnis", "Références", "Kaynakça",
    "  Библиографический   список  ", "3.2. Литература",
    "Список используемой литературы", "Перечень использованных интернет-ресурсов", "Пайдаланылған сайттар:",
    "Список литературы и электронных источников", "Пайдаланылған әдебиеттер мен интернет көздері", "Links used",
    "СПИСОК ПУБЛИКАЦИЙ СОИСКАТЕЛЯ", "Жарияланған еңбектер тізімі", "Список опубликованных работ",
    "Литература к главе 1", "СПИСОК ЛИТЕРАТУРЫ К РАЗДЕЛУ II.", "Джерела, вперше використані у Розділі 4",
    "1-тарау бойынша әдебиеттер", "Список использованной литературы к лекции № 3", "References for Chapter 3",
]  # fmt: skip

NO_HEADINGS = [
    "", ":", "5.", "Literature on war", "References are given below", "Русская литература",
    "Казахская литература XX века",
    "Опубликованные источники", "Интернет-ресурсы", "Список сокращений",
    "Литература по истории Казахстана 12", "Список литературы 45",
    "Литература 19 века", "Из списка использованных источников мы взяли три", "Список учебных материалов",
    "1. Иванов И. И. Литература. – М., 2001.", "Қазақ әдебиеті", "See references", "Introduction", "A B C D E",
]  # fmt: skip


@pytest.mark.parametrize("line", HEADINGS)
def test_headings(line: str) -> None:
    assert is_heading(line)


@pytest.mark.parametrize("line", NO_HEADINGS)
def test_other_lines_are_no_headings(line: str) -> None:
    assert not is_heading(line)


@pytest.mark.parametrize("line", ["Интернет-ресурсы:", "Электронные источники", "Негізгі әдебиет", "Web sources"])
def test_what_names_a_part_of_a_list_may_head_one(line: str) -> None:
    assert may_be_heading(line)


@pytest.mark.parametrize("line", ["Интернет", "Сайты школ города", "Қазақ әдебиеті", "Электронный дневник", ""])
def test_other_lines_may_not(line: str) -> None:
    assert not may_be_heading(line)
