from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.languages import romanise

TABLES = [path.name.removesuffix(".toml") for path in files("refman.languages").joinpath("romanisation").iterdir()]

CITEKEY = {
    "тоқаев": "toqaev",
    "Сысоева": "Sysoeva",
    "Щёлково": "Shchelkovo",
    "ЩУКИН": "SHCHUKIN",
    "Әуезов": "Auezov",
    "Ғабдуллин": "Ghabdullin",
    "Құнанбаев": "Qunanbaev",
    "Жаңа өмір": "Zhanga omir",
    "Ұлттық": "Ulttyq",
    "Їжакевич": "Yizhakevich",
    "Ґудзь": "Gudz",
    "Ўзбек": "Uzbek",
    "Ҷалолов": "Jalolov",
    "Љубљана": "Ljubljana",
    "Müller": "Muller",
    "Strauß": "Strauss",
    "Łódź": "Lodz",
    "Ørsted": "Orsted",
    "Işık": "Isik",
    "Đorđević": "Dordevic",
    "Æsir": "Aesir",
    "O’Connell": "O'Connell",
    "Ὅμηρος": "Omiros",
    "\u0419": "Y",
    "\u0418\u0306": "Y",
    "中文": "",
}

OTHERS = {
    "ISO 9": ("iso9", "Щёлково, Чехов, объезд", "Ŝëlkovo, Čehov, obʺezd"),
    "ISO 9, Kazakh": ("iso9", "Қазақ әдебиеті", "Ķazaķ a̋debietì"),
    "BGN, Russian": ("bgn-ru", "Ельцин, Чайковский, съезд, Ёлкин", "Yel’tsin, Chaykovskiy, s”yezd, Yëlkin"),
    "BGN, Kazakh": ("bgn-kk", "Әуезов, Тоқаев, Іле", "Äūezov, Toqaev, Ile"),
    "BSI": ("bsi-ru", "Русский, новый, дни", "Russky, novy, dni"),
    "BSI, capitals": ("bsi-ru", "РУССКИЙ", "RUSSKY"),
    "passport": ("icao-ru", "Юлия Щеглова", "Iuliia Shcheglova"),
    "GOST B": ("gost-b", "Хрущёв", "Xrushhyov"),
    "scholarly": ("scholarly-ru", "Щука, Юрий", "Ščuka, Jurij"),
    "Ukrainian": ("uk-2010", "Єнакієве, Їжакевич, Юрій", "Yenakiieve, Yizhakevych, Yurii"),
    "Kazakh 2021": ("kk-2021", "Қоғам және дәуір", "Qoğam jäne däuır"),
    "Kazakh 2018": ("kk-2018", "Республикалық", "Respýblıkalyq"),
    "Kazakh 2019": ("kk-2019", "тіршілік, ңұ", "tirşilik, ŋu"),
    "Kazakh, plain": ("kk-plain", "Қазақ үні", "Kazak uni"),
}


@pytest.mark.parametrize(("text", "expected"), CITEKEY.items())
def test_the_table_for_citekeys(text: str, expected: str) -> None:
    assert romanise(text) == expected


@pytest.mark.parametrize(("table", "text", "expected"), OTHERS.values(), ids=OTHERS.keys())
def test_the_other_tables(table: str, text: str, expected: str) -> None:
    assert romanise(text, table) == expected


def test_iso9_can_be_turned_back() -> None:
    letters = "абвгдежзийклмнопрстуфхцчшщъыьэюяёәғқңөұүһі"
    latin = [romanise(letter, "iso9") for letter in letters]
    assert len(set(latin)) == len(letters)


@pytest.mark.parametrize("table", TABLES)
def test_every_table_reads_all_letters_of_its_language(table: str) -> None:
    letters = "абвгдежзийклмнопрстуфхцчшщьюя"
    letters += "єіїґ" if table.startswith("uk") else "ёъыэ"
    letters += "әғқңөұүһі" if table.startswith(("kk", "bgn-kk")) else ""
    assert not set(romanise(letters, table)) & set(letters)


def test_an_unknown_table_is_a_key_error() -> None:
    with pytest.raises(KeyError, match="nosuch"):
        romanise("x", "nosuch")


@given(st.text())
def test_citekeys_are_always_ascii(text: str) -> None:
    assert romanise(text).isascii()


@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_ascii_stays(text: str) -> None:
    assert romanise(text) == text
