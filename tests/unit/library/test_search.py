import pytest

from refman.library.search import matches, plain

ROW = {
    "citekey": "syssoyeva2015eurasian",
    "author": "Сысоёва, Р.",
    "title": "Қазақ әдебиетінің тарихы",
    "container-title": "Œuvres d’été",
    "reference": None,
}


@pytest.mark.parametrize(
    "query",
    ["", "  ", "СЫСОЕВА", "сысоёва", "қазақ тарихы", "тарихы ҚАЗАҚ", "ete", "ÉTÉ", "SYSSOYEVA2015", "әдебиет р."],
)
def test_found(query: str) -> None:
    assert matches(ROW, query)


@pytest.mark.parametrize("query", ["казак", "қазақ роман", "2016"])
def test_not_found(query: str) -> None:
    assert not matches(ROW, query)


def test_words_do_not_run_over_columns() -> None:
    assert not matches(ROW | {"citekey": "ab", "author": "cd"}, "abcd")


def test_case_folds_before_and_after_the_accents_go() -> None:
    assert plain("İSTANBUL Straße") == "istanbul strasse"
