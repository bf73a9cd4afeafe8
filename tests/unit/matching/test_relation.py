"""What two entries are to each other, in either order."""

import pytest

from refman.matching import keys, relate
from refman.model import Entry, Field, Text
from refman.pipeline import parse_lines

BOOK = "Пропп В. Я. Морфология сказки. – Л.: Academia, 1928. – 152 с."
ARTICLE = "Smith, J. (2013). Rivers and roads of the steppe. Journal of Maps, 12(3), 945-958."
RUSSIAN = "Базулин Е. Г. Сравнение систем для контроля // Дефектоскопия. – 2013. – № 7. – С. 51–75."


def read(text: str) -> Entry:
    return parse_lines([text])[0]


def with_doi(text: str, doi: str) -> Entry:
    return read(text).with_fields({"DOI": Field(Text(doi))})


@pytest.mark.parametrize(
    ("one", "other", "verdict", "relation"),
    [
        pytest.param(BOOK, "Propp V.Ya. Morfologiya skazki. L., 1928.", "same", "", id="romanised"),
        pytest.param(BOOK, "Пропп В.Я. Морфология сказки. Изд. 2-е. М.: Наука, 1969. 168 с.", "related", "edition",
                     id="edition"),
        pytest.param(BOOK, "Пропп В. Я. Исторические корни. – Л.: ЛГУ, 1928. – 340 с.", "different", "", id="title"),
        pytest.param("Байтұрсынұлы А. Әдебиет танытқыш. – Ташкент, 1926.",
                     "Байтұрсынов А. Әдебиет танытқыш. Ташкент, 1926.", "same", "", id="ending of a Kazakh surname"),
        pytest.param("Landau L. Theory. Vol. 1. Moscow: Nauka, 1988.", "Landau L. Theory. Vol. 2. Moscow: Nauka, 1988.",
                     "related", "part", id="volumes"),
        pytest.param(ARTICLE, "Smith J. Rivers and roads of the steppe: reply. Journal of Maps, 2014, 13(1), 5-6.",
                     "related", "about", id="reply"),
        pytest.param(ARTICLE, "Smith, J. (2012). Rivers and roads of the steppe. arXiv:1201.00001.", "related",
                     "preprint", id="preprint"),
        pytest.param(RUSSIAN, "Bazulin, E. G. (2013). Comparison of systems for testing. Defektoskopiya, 7, 51-75.",
                     "same", "", id="translated title"),
        pytest.param(RUSSIAN, "Bazulin, E. G. (2013). Comparison of systems for testing. Russian Journal of "
                     "Nondestructive Testing, 7, 51-78.", "related", "translation", id="English edition"),
        pytest.param("ЦГА РК. Ф. 64. Оп. 1. Д. 125. Л. 12.", "ЦГА РК. Ф. 64. Оп. 1. Д. 125. Л. 14.", "different", "",
                     id="another sheet"),
    ],
)  # fmt: skip
def test_two_readings(one: str, other: str, verdict: str, relation: str) -> None:
    for pair in (relate(read(one), read(other)), relate(read(other), read(one))):
        assert (pair.verdict, pair.relation) == (verdict, relation), pair


def test_one_doi_is_one_work_and_two_are_a_question() -> None:
    assert relate(with_doi(ARTICLE, "10.1000/a"), with_doi(ARTICLE, "10.1000/A")).verdict == "same"
    asked = relate(with_doi(ARTICLE, "10.1000/a"), with_doi(ARTICLE, "10.1000/b"))
    assert (asked.verdict, asked.against) == ("doubtful", ("DOI",))


def test_another_extent_is_a_question() -> None:
    assert relate(read(BOOK), read(BOOK.replace("152", "190"))).verdict == "doubtful"


@pytest.mark.parametrize(
    ("second", "verdict"),
    [
        pytest.param("Закон Республики Казахстан «О борьбе с коррупцией» от 2 июля 1998 г. № 267-I", "same", id="one"),
        pytest.param(
            "Закон Республики Казахстан «О борьбе с коррупцией» от 3 мая 2001 г. № 267-I", "different", id="day"
        ),
    ],
)
def test_a_law_is_known_by_its_number_and_day(second: str, verdict: str) -> None:
    first = "О борьбе с коррупцией: Закон Республики Казахстан от 2 июля 1998 года № 267 // Казахстанская правда."
    one, other = parse_lines([first, second])
    assert relate(one, other).verdict == verdict
    assert bool(keys(one) & keys(other)) is (verdict == "same")
