import pytest

from refman.languages import lexicon

CLASSES = [
    ("б", {"page", "extent"}),
    ("стр", {"page"}),
    ("pp", {"page"}),
    ("s", {"page"}),
    ("т", {"volume"}),
    ("том", {"volume"}),
    ("bd", {"volume"}),
    ("№", {"issue"}),
    ("вып", {"issue"}),
    ("шығ", {"issue"}),
    ("vyp", {"issue"}),
    ("вип", {"issue"}),
    ("изд-во", {"publisher"}),
    ("izd-vo", {"publisher"}),
    ("баспасы", {"publisher"}),
    ("baspasy", {"publisher"}),
    ("жшс", {"publisher"}),
    ("ред", {"editor"}),
    ("hrsg", {"editor"}),
    ("eds", {"editor"}),
    ("сост", {"compiler"}),
    ("құраст", {"compiler"}),
    ("ауд", {"translator"}),
    ("пер", {"translator"}),
    ("др", {"et-al"}),
    ("al", {"et-al"}),
    ("дис", {"thesis"}),
    ("автореф", {"abstract-of-thesis"}),
    ("avtoref", {"abstract-of-thesis"}),
    ("обращения", {"accessed"}),
    ("қаралған", {"accessed"}),
    ("accessed", {"accessed"}),
    ("және", {"and"}),
    ("und", {"and"}),
    ("ж", {"year"}),
    ("гг", {"year"}),
    ("пат", {"patent"}),
    ("гост", {"standard"}),
    ("кодексі", {"law"}),
    ("қор", {"archive"}),
    ("in", {"in"}),
    ("алматы", {"place"}),
    ("спб", {"place"}),
    ("хабаршысы", {"journal"}),
    ("вестник", {"journal"}),
    ("газеті", {"newspaper"}),
    ("қазұу", {"institution"}),
    ("березень", {"month"}),
]

MONTHS = [
    ("july", 7), ("июля", 7), ("июль", 7), ("дек", 12), ("қазан", 10), ("сәуірдегі", 4), ("березень", 3), ("märz", 3),
    ("août", 8), ("enero", 1), ("şubat", 2), ("ақпан", 2), ("мамыр", 5), ("маусым", 6), ("қыркүйек", 9),
    ("желтоқсан", 12),
]  # fmt: skip


@pytest.mark.parametrize(("word", "expected"), CLASSES, ids=[word for word, _ in CLASSES])
def test_words_have_their_classes(word: str, expected: set[str]) -> None:
    assert expected <= lexicon().classes(word)
    assert all(word in lexicon().words(cls) for cls in expected)


def test_an_unknown_word_has_no_class() -> None:
    assert lexicon().classes("жжоо") == frozenset()
    assert lexicon().words("nosuch") == frozenset()
    assert lexicon().month("zzz") is None


@pytest.mark.parametrize(("word", "month"), MONTHS)
def test_months(word: str, month: int) -> None:
    assert lexicon().month(word) == month
    assert "month" in lexicon().classes(word)


def test_kazakh_in_latin_letters_may_keep_cyrillic_ones() -> None:
    assert lexicon().month("sәuir") == 4
    assert lexicon().classes("qyrkүiek") == lexicon().classes("qyrkuiek") == {"month"}
    assert not lexicon().classes("сәbir")


def test_phrases_are_words_of_a_class_only() -> None:
    assert "под ред" in lexicon().words("editor")
    assert lexicon().classes("под ред") == frozenset()


def test_the_lexicon_is_made_once() -> None:
    assert lexicon() is lexicon()
