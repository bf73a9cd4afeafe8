"""Forms of one work meet under a key, and a key is cheap."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.matching import keys
from refman.model import Entry, Reference
from refman.pipeline import parse_lines

GOST = "Лотман Ю. М. Структура художественного текста. – М.: Искусство, 1970. – 384 с."
ARTICLE = "Базулин Е. Г. Сравнение систем для контроля // Дефектоскопия. – 2013. – № 7. – С. 51–75."


def keys_of(text: str) -> frozenset[int]:
    return keys(parse_lines([text])[0])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(GOST, "Lotman Yu. M. Struktura khudozhestvennogo teksta. Moscow: Iskusstvo, 1970.", id="script"),
        pytest.param(GOST, "Лотмен Ю.М. Структура художественного текста. М., 1970.", id="slip in the name"),
        pytest.param(GOST, "Лотман Ю.М. Структурa художествeнного текста. М., 1970.", id="look-alike letters"),
        pytest.param(GOST, "Лотман Ю.М. Структура художественного текста. М., 1971.", id="slip in the year"),
        pytest.param(
            ARTICLE,
            "Bazulin, E. G. (2013). Comparison of systems for testing. Defektoskopiya, 7, 51-75. (In Russian).",
            id="translated title",
        ),
        pytest.param("ЦГА РК. Ф. 64. Оп. 1. Д. 125. Л. 12.", "ЦГА РК, ф. 64, оп. 1, д. 125, л. 12.", id="shelf mark"),
    ],
)
def test_forms_of_one_work_share_a_key(one: str, other: str) -> None:
    assert keys_of(one) & keys_of(other)


def test_other_works_share_none() -> None:
    assert not keys_of(GOST) & keys_of("Пропп В. Я. Морфология сказки. – Л.: Academia, 1928. – 152 с.")
    assert not keys_of(GOST) & keys_of(ARTICLE)


@given(st.text(max_size=200))
def test_any_text_has_few_keys_that_fit_into_a_column(text: str) -> None:
    found = keys(Entry(reference=Reference(text))) | keys_of(text)
    assert len(found) < 40
    assert all(0 <= key < 1 << 48 for key in found)
