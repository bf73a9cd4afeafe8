"""Columns that were printed side by side as plain text."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refman.documents import read
from refman.documents.text_columns import in_order
from refman.references import split

REFERENCES = [
    "Қабдолов З. Сөз өнері. – Алматы: Жазушы, 1983. – 360 б.",
    "Брутян Г. А. Язык и картина мира // Философские науки. – 1973. – № 1. – С. 108–111.",
    "Nikitina Y. The CSTO through the looking glass // Problems of Post-Communism. – 2012. – Vol. 59. – P. 41-52.",
    "Масанов Н. Э. Кочевая цивилизация казахов. – Алматы: Социнвест, 1995. – 320 с.",
    "Сыздықова Р. Абай шығармаларының тілі. – Алматы: Ғылым, 1968. – 333 б.",
    "Толыбеков С. Е. Кочевое общество казахов в XVII – начале XX века. – Алма-Ата: Наука, 1971. – 633 с.",
]


def column(texts: list[str], first: int = 1, width: int = 44) -> list[str]:
    numbered = [f"{number}. {text}" for number, text in enumerate(texts, first)]
    return [line for text in numbered for line in textwrap.wrap(text, width, break_on_hyphens=False)]


def beside(left: list[str], right: list[str], gutter: int = 4) -> str:
    rows = max(len(left), len(right))
    pairs = zip(left + [""] * (rows - len(left)), right + [""] * (rows - len(right)), strict=True)
    return "\n".join(f"{one:{44 + gutter}}{two}".rstrip() for one, two in pairs)


@pytest.mark.parametrize("gutter", [3, 4, 9])
@pytest.mark.parametrize("cut", [2, 3])
def test_columns_are_read_one_after_the_other(cut: int, gutter: int) -> None:
    page = beside(column(REFERENCES[:cut] * 2), column(REFERENCES[cut:], 2 * cut + 1), gutter)
    found = split(read(f"Әдебиеттер\n\n{page}\n".encode()))
    assert [one.text for one in found] == REFERENCES[:cut] * 2 + REFERENCES[cut:]


def test_each_page_has_its_own_columns() -> None:
    lines = column(REFERENCES * 2)
    quarter = len(lines) // 4 + 1
    parts = [lines[at : at + quarter] for at in range(0, len(lines), quarter)]
    text = f"Әдебиеттер\n\n{beside(parts[0], parts[1])}\f{beside(parts[2], parts[3])}"
    assert [one.text for one in split(read(text.encode()))] == REFERENCES * 2


def test_what_runs_over_both_stays_between_them() -> None:
    above, below = (
        beside(column(REFERENCES[:3]), column(REFERENCES[3:])),
        beside(column(REFERENCES), column(REFERENCES)),
    )
    heading = "A heading that runs over the whole width of the page, from its left edge to the right"
    lines = in_order(f"{above}\n{heading}\n{below}").split("\n")
    assert lines.index(heading) == len(column(REFERENCES))
    assert lines[-len(column(REFERENCES)) :] == column(REFERENCES)


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"{at}. Кіріспе және негізгі бөлім туралы сөз          {at * 7}" for at in range(1, 20)),
        "\n".join(f"Область {at:<20}          {at * 1000:>9}          {at * 31:>6}" for at in range(1, 20)),
        "\n".join(REFERENCES * 4),
        "\n".join(f"    {line}" for line in column(REFERENCES * 2)),
        beside(column(REFERENCES[:1]), column(REFERENCES[1:2])),
    ],
    ids=["contents", "table", "one column", "indented", "too few lines"],
)
def test_all_else_stays_as_it_is(text: str) -> None:
    assert in_order(text) == text


@given(st.text(alphabet="аб \n\f", max_size=600), st.integers(30, 60))
def test_nothing_is_lost(text: str, width: int) -> None:
    words = text.split()
    pages = [text, "\n".join(f"{' '.join(words)[:width]:{width + 4}}{' '.join(words)[:width]}" for _ in range(9))]
    for page in pages:
        assert sorted(in_order(page).split()) == sorted(page.split())
