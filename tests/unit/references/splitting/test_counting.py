"""A list that is counted tells what is missing and what is left over."""

import pytest

from refman.documents import Document
from refman.references import parse, split

WORKS = (
    "Қабдолов З. Сөз өнері. – Алматы: Жазушы, 1983. – 360 б.",
    "Брутян Г. А. Язык и картина мира // Философские науки. – 1973. – № 1. – С. 108–111.",
    "Nikitina, Y. (2012). The CSTO through the looking glass. Problems of Post-Communism, 59(3), 41-52.",
    "Татимов М. Б. Социальная обусловленность демографических процессов. – Алма-Ата, 1989. – 124 с.",
)


def told(*numbers: int) -> list[list[str]]:
    text = "Литература\n\n" + "\n".join(f"{number}. {work}" for number, work in zip(numbers, WORKS, strict=False))
    return [[issue.code for issue in reference.issues] for reference in split(Document(text))]


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ((1, 2, 3, 4), [[], [], [], []]),
        ((1, 2, 4, 5), [[], [], ["split/number-missing"], []]),
        ((7, 8, 9, 10), [[], [], [], []]),
    ],
)
def test_numbers_run_on(numbers: tuple[int, ...], expected: list[list[str]]) -> None:
    assert told(*numbers) == expected


def test_missing_numbers_are_named_and_travel_with_the_entry() -> None:
    text = "\n".join(f"{number}. {work}" for number, work in zip((1, 2, 4, 5), WORKS, strict=True))
    issue = next(issue for entry in parse(split(Document(text))) for issue in entry.issues if "number" in issue.code)
    assert issue.message == "the numbers of the list leave out 3 before this reference"


def test_left_over_lines_are_shown_and_page_numbers_are_not() -> None:
    stray = "* * * see also the catalogue of the exhibition"
    listed = f"References\n\n[1] {WORKS[0]}\n[2] {WORKS[1]}\n\n127\n\n[3] {WORKS[2]}\n\n{stray}\n\n[4] {WORKS[3]}"
    references = split(Document(listed))
    assert [reference.text for reference in references if stray not in reference.text][:2] == list(WORKS[:2])
    said = "".join(issue.message for reference in references for issue in reference.issues)
    kept = "".join(reference.text + (reference.place.subheading if reference.place else "") for reference in references)
    assert stray in said + kept
    assert "127" not in said
