import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.languages import fold_lookalikes, script

SCRIPTS = {
    "Қазақ тарихы": "Cyrl",
    "Qazaq tarihy": "Latn",
    "Ахмет Байтұрсынұлы (A. B.)": "Cyrl",
    "قازاق ءتىلى": "Arab",
    "参考": "Hani",
    "참고문헌": "Hang",
    "Ελληνικά": "Grek",
    "עברית": "Hebr",
    "Հայերեն": "Armn",
    "ქართული": "Geor",
    "12–15.": "Zyyy",
    "": "Zyyy",
}

FOLDED = {
    "schwa": ("жəне əдебиет", "және әдебиет"),
    "capital schwa": ("ƏДЕБИЕТ", "ӘДЕБИЕТ"),
    "i of an OCR": ("Қазiргi", "Қазіргі"),
    "Latin a": ("Кaзaхстaн", "Казахстан"),
    "a Cyrillic capital in a Latin name": ("Кulzhanova", "Kulzhanova"),
    "Uzbek": ("Tоshkеnt", "Toshkent"),
    "Roman numeral glued on": ("даннымI", "даннымI"),
    "a letter without a lookalike": ("ZДНҚ", "ZДНҚ"),
    "hyphenated foreign word": ("SMS-жіберу", "SMS-жіберу"),
    "initials stay": ("У. K. Ж. M.", "У. K. Ж. M."),
    "a tie goes with the text": ("сa жылы", "са жылы"),
    "a tie goes with Latin text": ("Eо in text", "Eo in text"),
    "pure Latin": ("dilində caopexy", "dilində caopexy"),
    "pure Cyrillic": ("сахару ора", "сахару ора"),
}


@pytest.mark.parametrize(("text", "expected"), SCRIPTS.items())
def test_script_is_that_of_most_letters(text: str, expected: str) -> None:
    assert script(text) == expected


@pytest.mark.parametrize(("text", "expected"), FOLDED.values(), ids=FOLDED.keys())
def test_mixed_words_are_folded(text: str, expected: str) -> None:
    assert fold_lookalikes(text) == expected


@given(st.text(alphabet="abcehikmopxyABCIəабвсеоіһқӘ .-12"))
def test_folding_keeps_the_length_and_is_done_once(text: str) -> None:
    folded = fold_lookalikes(text)
    assert len(folded) == len(text)
    assert fold_lookalikes(folded) == folded


@given(st.text(alphabet="abcehikmopxyABCIə .-12"), st.text(alphabet="абвсеоіһқӘ .-12"))
def test_words_of_one_script_never_change(latin: str, cyrillic: str) -> None:
    assert fold_lookalikes(f"{latin} {cyrillic}") == f"{latin} {cyrillic}"
