"""Lists of names come apart into the right people, whatever the order, the script and the separators."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.references.names import parse_names

PEOPLE = {
    "initials-behind": ("Аренов М.М., Калмыков С.К.", ["Аренов, М. М.", "Калмыков, С. К."]),
    "gost-comma": ("Мильчакова, Н.Н., Яркова, Е.Н.", ["Мильчакова, Н. Н.", "Яркова, Е. Н."]),
    "mixed-orders": ("Башарұлы Р., Ш.Шүйіншина, К.Сейфоллина", ["Башарұлы, Р.", "Шүйіншина, Ш.", "Сейфоллина, К."]),
    "initials-first": ("С. Казаков, В. Поздняков", ["Казаков, С.", "Поздняков, В."]),
    "patronymic-inverted": ("Лагкуева Ирина Владимировна", ["Лагкуева, Ирина Владимировна"]),
    "patronymic-direct": ("Михаил Юрьевич Лермонтов", ["Лермонтов, Михаил Юрьевич"]),
    "kazakh-full": ("Махмұт Қашқари", ["Қашқари, Махмұт"]),
    "vancouver": ("Тұрсынова МА, Ng AB", ["Тұрсынова, МА", "Ng, AB"]),
    "apa": ("Iermano, A. & Gutorova, A.", ["Iermano, A.", "Gutorova, A."]),
    "apa-comma-ampersand": ("Kudaibergenova, D., & Laruelle, M.", ["Kudaibergenova, D.", "Laruelle, M."]),
    "chicago": ("Smith, John, Jane Doe, and Bob Roe", ["Smith, John", "Doe, Jane", "Roe, Bob"]),
    "first-inverted-rest-direct": ("Raftovich, R. V., K. A. Wilkins, and H. L. Spriggs",
                                   ["Raftovich, R. V.", "Wilkins, K. A.", "Spriggs, H. L."]),
    "two-letter-initials": ("Dzhantaleeva, M. Sh., Volkov, G. Yu.", ["Dzhantaleeva, M. Sh.", "Volkov, G. Yu."]),
    "trailing-particle": ("Santos, J. C. D. dos", ["dos Santos, J. C. D."]),
    "leading-particle": ("J. van der Waals", ["van der Waals, J."]),
    "scottish": ("McDougall A", ["McDougall, A"]),
    "suffix": ("King, M. L., Jr.", ["King, M. L., Jr."]),
    "capitals": ("MARTINS, Eliseu", ["MARTINS, Eliseu"]),
    "russian-and": ("Абдыханов У. К., и Т. Г. Тагарова", ["Абдыханов, У. К.", "Тагарова, Т. Г."]),
    "initial-like-a-conjunction": ("И. С. Тургенев, E. Berti", ["Тургенев, И. С.", "Berti, E."]),
    "others-ru": ("Герасимов Б.И., Дробышева В.В. и др.", ["Герасимов, Б. И.", "Дробышева, В. В."]),
    "others-kk": ("Иванов И.И. және т.б.", ["Иванов, И. И."]),
    "others-en": ("Labonté B, Suderman M, et al.", ["Labonté, B", "Suderman, M"]),
    "editors-marked": ("Сүлейменов, М. К., & Басин, Ю. Г. (ред.)", ["Сүлейменов, М. К.", "Басин, Ю. Г."]),
    "institution": ("World Health Organization", ["World Health Organization"]),
    "acronym": ("OCLC", ["OCLC"]),
    "semicolons": ("Bourdieu, Pierre; Wacquant, Loïc", ["Bourdieu, Pierre", "Wacquant, Loïc"]),
    "nobody": (" , ", []),
}  # fmt: skip


@pytest.mark.parametrize(("printed", "expected"), PEOPLE.values(), ids=PEOPLE)
def test_names_are_taken_apart(printed: str, expected: list[str]) -> None:
    assert [str(name) for name in parse_names(printed)] == expected


@given(st.text(max_size=80))
def test_no_text_makes_it_raise(text: str) -> None:
    assert all(str(name) for name in parse_names(text))
