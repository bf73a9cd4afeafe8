import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.languages import evidence, find_notes, tell

RULES = {
    "a note": ("Peace and war. Vlast, 3. (In Russian)", "ru", "note", "(In Russian)"),
    "letters": ("Тіл және ой", "kk", "letters", "іә"),
    "folded letters": ("Тiл жəне ой", "kk", "letters", "іә"),
    "words": ("The rise and fall of empires", "en", "words", "and of the"),
    "Russian words": ("Быт и нравы", "ru", "words", "и"),
    "n-grams": ("Qazaq tilinin tarihy", "kk-Latn", "n-grams", ""),
    "n-grams of Cyrillic": ("Теория чисел", "ru", "n-grams", ""),
    "a script": ("中国文学史", "zh", "script", ""),
    "nothing": ("1984", "und", "none", ""),
}


@pytest.mark.parametrize(("text", "tag", "rule", "detail"), RULES.values(), ids=RULES.keys())
def test_what_speaks_for_a_language(text: str, tag: str, rule: str, detail: str) -> None:
    found = evidence(text)
    assert (found.tag, found.rule, found.detail) == (tag, rule, detail)


@pytest.mark.parametrize(
    "text",
    [
        "Die Rezeption von The Fall and the Rise of the House",
        "Mulheres de Atenas and the others",
        "De invloed van the press and its freedom",
        "Journal of Sociology",
        "Выставка картинъ и скульптуръ въ музеѣ",
        "Мова і культура ў Беларусі",
        "Кыргыз тили и адабияты жөнүндө",
        "Политиката на България и Македония",
    ],
)
def test_words_decide_only_where_nothing_speaks_against_them(text: str) -> None:
    assert evidence(text).rule != "words"


def test_the_chances_are_told() -> None:
    found = evidence("Физика")
    assert next(iter(found.chances)) == "ru"
    assert {"ru", "kk", "ky"} <= set(found.chances)
    assert evidence("").chances == {}


@given(st.text() | st.text(alphabet="абвгəіһқ theof ()"))
def test_evidence_is_for_what_is_told(text: str) -> None:
    found = evidence(text)
    if not find_notes(text):
        assert found.tag == (tell(text).tag or "und")
        assert found.confidence == tell(text).confidence
