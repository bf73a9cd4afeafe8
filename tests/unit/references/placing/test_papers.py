"""What is called by what it is has no author at its head."""

import pytest
from stretched import told

from refman.references.placing.papers import put_paper


@pytest.mark.parametrize(
    ("text", "labels", "title"),
    [
        ("Интервью с Н.К. Ахметовой, Семей", [("author", "Интервью с Н.К. Ахметовой")], ["Интервью с Н.К. Ахметовой"]),
        (
            "Послание Президента РК К.К. Токаева народу",
            [("author", "Послание Президента РК К.К."), ("title", "Токаева народу")],
            ["Послание Президента РК К.К. Токаева народу"],
        ),
        (
            "Сұхбат Әлия Ахметовамен, Семей. Архив",
            [("author", "Сұхбат Әлия Ахметовамен"), ("title", "Архив")],
            ["Сұхбат Әлия Ахметовамен", "Архив"],
        ),
        (
            "Рапорт губернатора кн. Г.С. Волконского министру",
            [("title", "Рапорт губернатора кн"), ("author", "Г.С."), ("title", "Волконского министру")],
            ["Рапорт губернатора кн. Г.С. Волконского министру"],
        ),
        (
            "Pis'mo G. S. Volkonskogo ot 12 maia",
            [("author", "Pis'mo G. S."), ("title", "Volkonskogo ot 12 maia")],
            ["Pis'mo G. S. Volkonskogo ot 12 maia"],
        ),
    ],
    ids=["whole", "goes on", "another title", "someone within", "initials before"],
)
def test_the_name_of_a_paper_is_a_title(text: str, labels: list[tuple[str, str]], title: list[str]) -> None:
    right = told(put_paper, text, *labels)
    assert (right["title"], right.get("author")) == (title, None)


@pytest.mark.parametrize("author", ["Речь А. Б.", "Беседа К.", "Ахметов Интервью", "Сұхбат"])
def test_people_stay_people(author: str) -> None:
    assert told(put_paper, f"{author} Дала", ("author", author)) == {"author": [author]}
