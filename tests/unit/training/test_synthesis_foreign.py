"""Cyrillic in Latin letters by the tables of journals."""

import pytest

from refman.training.synthesis_foreign import romanise
from refman.training.synthesis_works import lists

TABLES = lists("romanisation")


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("plain", "Сөз өнері", "Soz oneri"),
        ("kk-habit", "Қазақ тілі", "Qazaq tili"),
        ("kk-2021", "Жүйенің ғасыры", "Jüienıñ ğasyry"),
        ("kk-2018", "Әдебиет", "Ádebıet"),
        ("bsi", "Власть", "Vlast'"),
        ("translit", "Экология щелочи", "Jekologija shhelochi"),
        ("iso9", "Шум", "Šum"),
        ("plain", "ЩИ и Щи", "SHCHI i Shchi"),
        ("plain", "№ 3 (English)", "No. 3 (English)"),
    ],
)
def test_tables(name: str, text: str, expected: str) -> None:
    assert romanise(text, TABLES["plain"] | TABLES["tables"].get(name, {})) == expected


def test_every_table_covers_both_alphabets() -> None:
    letters = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі"
    for table in [{}, *TABLES["tables"].values()]:
        romanised = romanise(letters, TABLES["plain"] | table)
        assert not any("\u0400" <= letter <= "\u04ff" for letter in romanised)
