import pytest

from refman.citekey import suggest
from refman.languages import owned
from refman.model import Date, Entry, Field, Name, Text

PRINTED = (Name("Құдайбергенова", "Ж."), Name("Сысоева", "Л. С."))
RECORDED = (Name("Kudaibergenova", "Zh."), Name("Syssoyeva", "L."))


def entry(shown: tuple[Name, ...], *others: tuple[Name, ...]) -> Entry:
    rivals = tuple(Field(names) for names in others)
    return Entry(
        fields={
            "author": Field(shown, rivals=rivals),
            "title": Field(Text("Қазақ тілі", "kk")),
            "issued": Field(Date.parse("2010")),
        }
    )


def test_a_romanised_reading_is_taken() -> None:
    assert owned(entry(PRINTED, RECORDED), "author") == RECORDED


def test_the_citekey_has_the_owners_spelling() -> None:
    assert suggest(entry(PRINTED, RECORDED)) == "kudaibergenova2010qazaq"
    assert suggest(entry(PRINTED)) == "qudaybergenova2010qazaq"


@pytest.mark.parametrize(
    ("shown", "other"),
    [
        pytest.param(PRINTED, (RECORDED[0],), id="fewer people"),
        pytest.param(PRINTED, (RECORDED[0], PRINTED[1]), id="one of them in Cyrillic"),
        pytest.param(PRINTED, (), id="nobody"),
        pytest.param(RECORDED, (Name("Qudaibergenova"), Name("Sysoeva")), id="Latin already"),
    ],
)
def test_what_is_shown_stays(shown: tuple[Name, ...], other: tuple[Name, ...]) -> None:
    assert owned(entry(shown, other), "author") == shown


def test_institutions_have_a_spelling_too() -> None:
    shown, other = (Name(literal="Қазақ университеті"),), (Name(literal="Qazaq University"),)
    assert owned(entry(shown, other), "author") == other


def test_without_the_variable_there_is_nobody() -> None:
    assert owned(Entry(), "editor") == ()
