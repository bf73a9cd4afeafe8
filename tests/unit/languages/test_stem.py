import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.languages import stems

KAZAKH = {
    "қазақстан": "қазақстанның қазақстанда қазақстандық қазақстаннан қазақстанға",
    "саясат": "саясаты саясатының саясатта саясаттың",
    "әдебиет": "әдебиеті әдебиетінің әдебиеттер әдебиеттің әдебиетке",
    "тарих": "тарихы тарихын тарихында тарихтың тарихтан",
    "мәселе": "мәселесі мәселелері мәселелер мәселеде мәселеге",
    "тіл": "тілі тілінің тілдің тілде тілдер тілдік",
    "университет": "университеті университетінің университетте",
    "қатынас": "қатынасы қатынастар қатынастары қатынастарының",
    "мемлекет": "мемлекеттік мемлекеті мемлекеттің мемлекетке",
    "тоқаев": "тоқаевтың тоқаевқа тоқаевты",
    "кеңес": "кеңесі кеңесінің кеңестер кеңестің",
}


@pytest.mark.parametrize(("word", "forms"), KAZAKH.items())
def test_kazakh_forms_fall_together(word: str, forms: str) -> None:
    assert {stems(form, "kk")[-1] for form in forms.split()} == {stems(word, "kk")[-1]}


def test_kazakh_words_stay_apart() -> None:
    listed = "қала дала бала жол қол сөз көз тау бау білім өлім мектеп кітап жер ел заң таң дос".split()
    assert len({stems(word, "kk")[-1] for word in listed}) == len(listed)


@pytest.mark.parametrize(("one", "other"), [("миротворческий", "миротворческого"), ("войны", "война")])
def test_russian_forms_fall_together(one: str, other: str) -> None:
    assert stems(one, "ru")[1] == stems(other, "ru")[1]


@given(st.text(), st.sampled_from(["kk", "ru", "en"]))
def test_stems_grow_no_longer(word: str, language: str) -> None:
    found = stems(word, language)
    assert found[0] == word
    assert len(set(found)) == len(found)
