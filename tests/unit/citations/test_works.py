"""Which reference a citation by author and year means."""

import pytest

from refman.citations.dated import dated
from refman.citations.works import likely, meant, work
from refman.model import Date, Entry, Field, Name, Reference


def entry(names: str, year: str, text: str = "") -> Entry:
    people = tuple(Name(literal=one[1:]) if one.startswith("=") else Name(one) for one in names.split("+"))
    fields = {"author": Field(people), "issued": Field(Date.parse(year[:4]))}
    return Entry(f"{names} {year}", fields=fields, reference=Reference(text or f"{names}. Кітап. {year}."))


WORKS = [
    work(one)
    for one in [
        entry("Тоқаев", "2019"),
        entry("Смағұлов+Әбдіров", "2015"),
        entry("Иванов", "2010"),
        entry("Достоевский", "2005"),
        entry("Петров", "2011а"),
        entry("Петров", "2011б"),
        entry("Сычёв", "2008а"),
        entry("Smith", "2004"),
        entry("Smith+Jones", "2004"),
        entry("Müller", "1999"),
        entry("=World Health Organization", "2020"),
        entry("Brown", "2001"),
        entry("Brown", "2001", "Brown. Another. 2001."),
    ]
]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("(Тоқаев, 2019)", "Тоқаев 2019"),
        ("(Tokayev, 2019)", "Тоқаев 2019"),
        ("Тоқаевтың (2019)", "Тоқаев 2019"),
        ("(Смағұлов және т.б., 2015)", "Смағұлов+Әбдіров 2015"),
        ("у Ивановым (2010)", "Иванов 2010"),
        ("у Достоевского (2005)", "Достоевский 2005"),
        ("(Петров, 2011а)", "Петров 2011а"),
        ("(Petrov, 2011b)", "Петров 2011б"),
        ("(Петров, 2011)", "Петров 2011а; Петров 2011б"),
        ("(Петров, 2011в)", ""),
        ("(Сычёв, 2008б)", ""),
        ("(Smith, 2004)", "Smith 2004"),
        ("Smith's (2004)", "Smith 2004"),
        ("However, Smith and Jones (2004)", "Smith+Jones 2004"),
        ("Müllers (1999)", "Müller 1999"),
        ("(WHO, 2020)", "=World Health Organization 2020"),
        ("(World Health Organization, 2020)", "=World Health Organization 2020"),
        ("(Brown, 2001a)", "Brown 2001"),
        ("(Jones, 2004)", ""),
        ("(Тоқаев, 2018)", ""),
    ],
)
def test_names_and_years_lead_to_references(text: str, found: str) -> None:
    (citation,) = dated(text)
    assert "; ".join(one.entry.citekey for one in meant(citation, WORKS)) == found


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("(Тоқаев, 2018)", "Тоқаев 2019"),
        ("(Jones, 2004)", "Smith+Jones 2004"),
        ("(Dostoewskii, 2005)", "Достоевский 2005"),
        ("(Тоқмаев, 2019)", "Тоқаев 2019"),
        ("(Қабдолов, 1983)", None),
    ],
)
def test_what_may_be_meant(text: str, first: str | None) -> None:
    (citation,) = dated(text)
    found = meant(citation, WORKS) or likely(citation, WORKS)
    assert next((one.entry.citekey for one in found), None) == first
