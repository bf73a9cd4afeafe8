"""Who asked the questions is no author of the answers."""

import pytest
from stretched import told

from refman.references.placing.interviews import put_interviewer


@pytest.mark.parametrize("said", ["беседовал", "беседовала", "записал", "интервьюировала", "беседу вел"])
def test_who_asked_in_russian(said: str) -> None:
    text = f"Петров К. О школе / {said} А. Орлов // Правда. 2003."
    labels = [("author", "Петров К."), ("title", f"О школе / {said}"), ("author", "А. Орлов"), ("issued", "2003")]
    right = told(put_interviewer, text, *labels)
    assert right == {"author": ["Петров К."], "title": ["О школе"], "issued": ["2003"], "interviewer": ["А. Орлов"]}


def test_who_asked_in_kazakh() -> None:
    text = "Мақсұтов Қ. Дала туралы / әңгімелескен А. Серік // Ана тілі. 2023."
    labels = [("author", "Мақсұтов Қ."), ("title", "Дала туралы"), ("responsibility", "әңгімелескен А. Серік")]
    right = told(put_interviewer, text, *labels)
    assert right == {"author": ["Мақсұтов Қ."], "title": ["Дала туралы"], "interviewer": ["А. Серік"]}


def test_a_title_that_speaks_of_talks_keeps_them() -> None:
    text = "Петров К. О чём беседовал А. Орлов с крестьянами. М., 2003."
    labels = [("author", "Петров К."), ("title", "О чём беседовал А. Орлов с крестьянами")]
    assert told(put_interviewer, text, *labels).keys() == {"author", "title"}
