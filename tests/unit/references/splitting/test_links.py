"""A text of nothing but links is a list of them."""

import pytest

from refman.documents import Document
from refman.references import split
from refman.references.splitting.lines import lines
from refman.references.splitting.links import listed

A = "10.1000/a1"
B = "https://doi.org/10.1000/b2"
C = "https://qala.kz/12"


def texts(text: str) -> list[str]:
    return [reference.text for reference in split(Document(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"{A}\n{B}\n{C}", [A, B, C], id="one a line"),
        pytest.param(f"doi:{A}\n\nDOI: {A[:-1]}2\n\n", [f"doi:{A}", f"DOI: {A[:-1]}2"], id="named, with blank lines"),
        pytest.param(f"1. {A}\n2. {B}", [A, B], id="numbered"),
        pytest.param(f"Әдебиеттер\n{A}\n{B}", [A, B], id="below a heading"),
        pytest.param(A, [A], id="alone"),
        pytest.param(f"{A}\nбелгісіз\n{B}\n{C}", [A, "белгісіз", B, C], id="and a line where one is missing"),
    ],
)
def test_each_link_is_a_reference(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


def test_the_links_of_a_reference_are_its_own() -> None:
    work = "Абай. Қара сөздер. Алматы: Жазушы, 1983. 77 б."
    assert texts(f"{work}\n{B}\n{C}") == [f"{work} {B} {C}"]


@pytest.mark.parametrize("own", [f" {B}", f"\n{B}"], ids=["in its line", "below it"])
def test_a_doi_behind_a_reference_that_has_another_is_a_reference(own: str) -> None:
    works = [f"{name} Сөз өнері. Алматы: Жазушы, 198{year}. 77 б." for year, name in enumerate(["Абай.", "Сәкен."])]
    assert texts(f"Әдебиеттер\n{works[0]}{own}\n{A}\n{works[1]}") == [f"{works[0]} {B}", A, works[1]]


def test_a_doi_said_twice_is_one() -> None:
    work = "Абай. Қара сөздер. Алматы: Жазушы, 1983. 77 б. https://doi.org/10.1000/B2."
    assert texts(f"Әдебиеттер\n{work}\n{B}") == [f"{work} {B}"]


def test_two_links_are_no_list_where_a_line_of_something_else_is_among_them() -> None:
    assert listed(lines(f"Абай\n{B}\n{C}")) == []
    assert len(listed(lines(f"Абай\n{A}\n{B}\n{C}"))) == 1
