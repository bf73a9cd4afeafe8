"""Whole texts: what is never cited, what has no reference."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.citations import Report, check
from refman.documents import Document
from refman.model import Entry, Reference
from refman.references import link, parse, split

NUMBERED = """О языке

Первый вопрос изучен {0}. Второй вопрос стоит иначе {1}. В 1999 году (Москва, 2001) вышел закон [1999].

Литература

1. Иванов А. Б. Язык и мышление. – М.: Наука, 2010. – 300 с.
2. Петров В. В. О языке. – М.: Наука, 2011. – 100 с.
3. Қабдолов З. Сөз өнері. – Алматы: Жазушы, 1983. – 200 б.
4. Smith J. Language and mind. – Oxford: OUP, 2004. – 250 p.
"""
DATED = """Sprache

So Müller (2004, S. 5), auch Schäfer und Weiß (2010); vgl. auch (Smith et al., 2001). Ganz neu: (Neumann, 2020).

Literatur

Müller, K. (2004). Sprache und Denken. Berlin: de Gruyter.
Schäfer, A., Weiß, B. (2010). Wörter im Wandel. Tübingen: Narr.
Smith, J., Jones, K., Brown, T. (2001). Language and mind. Oxford: OUP.
Zimmer, D. (1999). Nie zitiert. Hamburg: Rowohlt.
"""


def report(text: str) -> Report:
    return check(text, link(parse(split(Document(text)))))


def uncited(found: Report) -> list[str]:
    return [one.entry.reference.number for one in found.uncited if one.entry.reference]


@pytest.mark.parametrize(
    ("first", "second", "never", "missing"),
    [
        ("[1, с. 5; 3]", "[2–4]", [], []),
        ("[1]", "[7, с. 5]", ["2", "3", "4"], ["7"]),
        ("[1, 3]", "[4, 12-б.; 9]", ["2"], ["9"]),
        ("(1, 2)", "(3)", ["4"], []),
        ("словами¹,²", "словами³", ["4"], []),
    ],
)
def test_by_numbers(first: str, second: str, never: list[str], missing: list[str]) -> None:
    found = report(NUMBERED.format(first, second))
    assert uncited(found) == never
    assert [one.citation.number for one in found.missing] == missing


def test_by_names() -> None:
    found = report(DATED)
    assert [one.entry.reference.text[:6] for one in found.uncited if one.entry.reference] == ["Zimmer"]
    assert [(one.citation.text, one.line) for one in found.missing] == [("Neumann, 2020", 3)]
    assert "Ganz neu: (Neumann, 2020)" in found.missing[0].context
    assert found.found == 4


def test_marks_of_footnotes_are_no_citations() -> None:
    text = NUMBERED.format("словами¹,²", "словами³").replace("\nЛитература", "¹ Так у автора.\n² Там.\n\nЛитература")
    assert uncited(report(text)) == ["1", "2", "3", "4"]


def test_numbers_that_a_reader_lost_are_those_of_the_order() -> None:
    text = DATED.replace("Müller (2004, S. 5)", "einer [1], noch einer [2]").replace("(2010); vgl. auch", "[9] und [3]")
    found = report(text.replace("(Smith et al., 2001)", "").replace("(Neumann, 2020)", ""))
    assert [one.entry.reference.text[:6] for one in found.uncited if one.entry.reference] == ["Zimmer"]
    assert [one.citation.number for one in found.missing] == ["9"]


def test_each_chapter_has_numbers_of_its_own() -> None:
    text = "Said [1]. 1. Abc. 2. Bcd. More [2]. 1. Cde. 2. Def."
    spans = [("1", 13), ("2", 21), ("1", 39), ("2", 47)]
    found = check(text, [Entry(reference=Reference(text[at : at + 4], number, (at, at + 4))) for number, at in spans])
    assert [one.entry.reference.text for one in found.uncited if one.entry.reference] == ["Bcd.", "Cde."]


def test_two_forms_of_a_work_are_cited_together() -> None:
    text = "Said [1]. 1. Abc. 2. Bcd. 1. Abc. 2. Bcd."
    first = [Reference(text[at : at + 4], number, (at, at + 4)) for number, at in (("1", 13), ("2", 21))]
    second = [Reference(text[at : at + 4], number, (at, at + 4)) for number, at in (("1", 29), ("2", 37))]
    pairs = [*zip(first, second, strict=True), *zip(second, first, strict=True)]
    entries = [Entry(reference=Reference(one.text, one.number, one.span, twin=twin)) for one, twin in pairs]
    assert [one.entry.reference.span for one in check(text, entries).uncited if one.entry.reference] == [(21, 25)]


@given(st.text(max_size=60), st.text(alphabet="[]() ,;0123456789Иванов–", max_size=60), st.integers(0, 60))
def test_any_text_is_taken(before: str, behind: str, at: int) -> None:
    text = f"{before}[1] Иванов (2001) {behind}"
    span = (min(at, len(text)), len(text))
    found = check(text, [Entry(reference=Reference(text[slice(*span)], "1", span))])
    cited = [citation for one in found.references for citation in one.citations]
    for citation in [*cited, *(one.citation for one in found.missing)]:
        assert 0 <= citation.span[0] < citation.span[1] <= len(text)
