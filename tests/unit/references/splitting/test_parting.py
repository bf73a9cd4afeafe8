"""Tests of what parts the references of a list for the eye."""

import pytest

from refman.documents import Document
from refman.references import split
from refman.references.splitting import parting
from refman.references.splitting.line_model import FIRST, INNER, SUBHEADING
from refman.references.splitting.lines import lines

WORKS = [
    "Қабдолов З. Сөз өнері. – Алматы: Жазушы, 1983. – 360 б.",
    "Брутян Г. А. Язык и картина мира // Философские науки. – 1973. – № 1. – С. 108–111.",
    "Nikitina, Y. (2012). The CSTO through the looking glass. Problems of Post-Communism, 59(3), 41-52.",
    "Сычёв М. С. История одной станицы. – Алматы: Наука, 2008. – 271 с.",
    "О языках в Республике Казахстан: Закон РК от 11 июля 1997 г. № 151 // Казахстанская правда. – 1997. – 15 июля.",
    "Статистика Казахстана [Электронный ресурс]. – URL: https://stat.gov.kz/ (дата обращения: 12.03.2021).",
]


def texts(page: str) -> list[str]:
    return [reference.text for reference in split(Document(page))]


@pytest.mark.parametrize("sign", "• – * ▪ ■ ● ◦ · - →".split())
def test_the_sign_before_the_others_begins_a_reference(sign: str) -> None:
    assert texts("Литература\n" + "\n".join(f"{sign} {work}" for work in WORKS)) == WORKS


@pytest.mark.parametrize("odd", ["Абай. Қара сөз", "жоқ", "10.1000/c3", "Монографии"])
@pytest.mark.parametrize("sign", "• ▪ ➢".split())
def test_whatever_the_sign_stands_before_is_one(sign: str, odd: str) -> None:
    own = [*WORKS[:2], odd, *WORKS[2:]]
    assert texts("Литература\n\n" + "\n".join(f"{sign} {work}" for work in own)) == own


def test_what_a_gap_parts_from_the_items_is_none() -> None:
    parts = [f"• {part}\n\n" + "\n".join(f"• {work}" for work in WORKS) for part in ("Монографии", "Статьи")]
    assert texts("Литература\n\n" + "\n\n".join(parts)) == [*WORKS, *WORKS]


def test_the_sign_within_a_reference_does_not() -> None:
    found = lines("\n".join(f"– {work}" for work in WORKS[:4]) + "\n– Алматы: Ғылым,\n– 1999.")
    kinds = [FIRST] * 4 + [INNER] * 2
    assert parting.agreed(found, kinds, {})[5] == INNER
    assert parting.agreed(found, kinds, {found[0].start: True}) == kinds


def test_numbers_that_count_down() -> None:
    page = "Литература\n" + "\n".join(f"{6 - at}. {work}" for at, work in enumerate(WORKS))
    assert [reference.number for reference in split(Document(page))] == ["6", "5", "4", "3", "2", "1"]


def test_letters_of_the_alphabet_are_subheadings() -> None:
    page = "References\n" + "\n".join(f"{letter}\n{work}" for letter, work in zip("ABCDEF", WORKS, strict=True))
    assert texts(page) == WORKS
    found = lines("A\nБрутян Г. А.\nC\nB")
    assert SUBHEADING not in parting.agreed(found, [FIRST] * 4, {})


def test_stars_between_references() -> None:
    assert texts("Литература\n" + "\n* * *\n".join(WORKS)) == WORKS
