"""Sentences behind references, which are none of them."""

import pytest

from refman.documents import Document
from refman.references import split

A = "Қабдолов З. Сөз өнері. – Алматы: Жазушы, 1983. – 360 б."
B = "Брутян Г. А. Язык и картина мира // Философские науки. – 1973. – № 1. – С. 108–111."
C = "Smith J., Brown K. Steppe ecology // Journal of Ecology. 2004. Vol. 12, No. 3. P. 33–47."
TOLD = (
    "This book describes the steppe in all its aspects and remains the standard work on the subject for students.",
    "В книге рассматривается история степных дорог. Автор приходит к выводу, что дороги были древнее городов.",
    "Кітапта дала жолдарының тарихы баяндалады, көшпелілердің тұрмысы мен әдет-ғұрпы кеңінен сөз болады.",
)


def read(text: str) -> list[tuple[str, tuple[str, ...]]]:
    found = split(Document(text))
    return [(reference.text, tuple(issue.code for issue in reference.issues)) for reference in found]


@pytest.mark.parametrize("told", TOLD, ids=["English", "Russian", "Kazakh"])
@pytest.mark.parametrize("between", ["\n", "\n    ", "\n\n"], ids=["below", "indented", "behind a blank line"])
def test_annotations_are_none_of_the_references_and_are_told(told: str, between: str) -> None:
    listed = "\n\n".join(f"{at + 1}. {text}{between}{told[:-1]} {'abcde'[at]}." for at, text in enumerate((A, B, C, B)))
    found = read(f"References\n\n{listed}")
    assert [text for text, _ in found] == [A, B, C, B]
    assert [codes for _, codes in found[:3]] == [("split/left-over",)] * 3


def test_a_long_title_without_anything_else_stays_a_reference() -> None:
    title = "How the settlers of the valley kept to the roads that their fathers had made and never asked about them."
    assert [text for text, _ in read(f"References\n\n1. {A}\n2. {B}\n3. {title}\n4. {C}")] == [A, B, title, C]
